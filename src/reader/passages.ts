/** A paragraph, a line of a list, a row of a table or a note, as plain words. */
export interface Passage {
  /** Counted from 1. */
  line: number;
  text: string;
  /** The number of the note that it is, if it is one. */
  note: string | undefined;
  /** The notes that its words mark, and where. */
  marks: { note: string; at: number }[];
}

/** The passages of a page as `texto.txt` writes it, or of any text with one passage a line. */
export const passagesOf = (page: string): Passage[] =>
  page.split('\n').flatMap((written, index) => {
    const [, note, rest = written] = /^\[\^([^\]]+)\]: (.*)$/.exec(written) ?? [];
    const read = withoutMarks(plain(rest));
    return read.text === '' ? [] : [{ line: index + 1, note, ...read }];
  });

/** The sentences of a passage; a cell of a row ends none, because its row is read as one. */
export function passageSentences(text: string): { at: number; text: string }[] {
  if (text.startsWith('| ')) return [{ at: 0, text }];
  const cuts = [0, ...[...text.matchAll(/[.;?!] (?=[\p{Lu}¿¡“«\d])/gu)].flatMap(cutAfter)];
  return cuts.map((at, index) => ({ at, text: text.slice(at, cuts[index + 1]) }));
}

/** «art. 154» is no end of a sentence, nor is what parts one law of a list from the next. */
const cutAfter = (match: RegExpExecArray): number[] => {
  const before = match.input.slice(0, match.index);
  const goesOn = match[0].startsWith(';') ? endsInArticle : endsInAbbreviation;
  return goesOn.test(before) ? [] : [match.index + match[0].length];
};
const endsInAbbreviation = /(?<!\p{L})(?:arts?|inc|lit|num|D|S|Leg|N|núm|pág|p)$/u;
const endsInArticle = /(?:artículo|article|art\.) \d+(?:-[A-Z]+)?(?:\(\w+\))*$/;

/** Without the marks of Markdown; those of notes stay, because they name what is cited. */
const plain = (written: string): string =>
  written
    .replaceAll(/\[([^\]^]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|(?<![\p{L}\d])_|_(?![\p{L}\d])|\\/gu, '')
    .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Takes the marks of notes out of a text, so that «30 días[^2] calendario» reads as one. */
function withoutMarks(written: string): Pick<Passage, 'text' | 'marks'> {
  const marks: Passage['marks'] = [];
  let text = '';
  for (const [index, piece] of written.split(/\[\^([^\]]+)\]/).entries())
    if (index % 2 === 0) text += piece;
    // On the last letter of what it marks, which is still of its sentence.
    else marks.push({ note: piece, at: Math.max(0, text.length - 1) });
  return { text, marks };
}
