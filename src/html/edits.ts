/** A stretch of a text that becomes another; where start and end are one, something is put in. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with all edits made. Throws if two of them overlap. */
export function edited(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`Two edits overlap at ${start}: "${text}".`);
    parts.push(source.slice(at, start), text);
    at = end;
  }
  return parts.join('') + source.slice(at);
}
