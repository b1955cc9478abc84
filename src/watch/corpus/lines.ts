/** A line without the marks of layout: Markdown, indentation, links. */
export function withoutMarkup(line: string): string {
  let text = line;
  if (text.includes('](')) text = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  if (/[*_#>\\&]/.test(text)) text = text.replace(/[*_#>\\]+/g, '').replace(/&#\d+;/g, '-');
  return text.replace(/[ \t\u00a0]+/g, ' ').trim();
}

/** Opening quotes at the beginning of a line. */
export const openingQuote = /^["“«‘']\s*/;

/** Whether a line ends a quotation. */
export const closingQuote = /["”»][.;,]?\s*(?:\(\W*\d*\)\s*)*\.?$/;
