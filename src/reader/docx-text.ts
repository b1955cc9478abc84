import { strFromU8, unzipSync } from 'fflate';

/** The words of a DOCX, one paragraph or one row of a table a line, and then its notes. */
export function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|footnotes)\.xml$/.test(name),
  });
  return Object.values(files)
    .map((xml) => linesOf(strFromU8(xml)))
    .join('\n');
}

/** Paragraphs of WordprocessingML; a row is one line with `|` between its cells, as in Markdown. */
const linesOf = (xml: string): string =>
  xml
    .replaceAll(
      /<w:tr[ >].*?<\/w:tr>/gs,
      (row) =>
        `${row.replaceAll('</w:p>', ' ').replaceAll('</w:tc>', ' | ').replace('>', '>| ')}</w:p>`,
    )
    .replaceAll(/<w:(?:tab|br)\/>/g, ' ')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
