import { officesIn, tellsOfService } from '../documents/untyped.ts';

/** A piece of a text: words or, with the blank that stands for it elsewhere, a number of Peru. */
export interface NumberPiece {
  text: string;
  blank?: string;
}

/** Where a sentence ends. */
const sentenceEnd = /(?<=[.?!…»”]) (?=\S)/u;

/**
 * A text cut at the numbers of Peru that it says, each with the blank that stands for it. A sentence that tells something
 * of the service, or names one that no blank stands for, is left whole, as in a copy for another country.
 */
export function numberPieces(text: string, facts: Parameters<typeof officesIn>[1]): NumberPiece[] {
  const made: NumberPiece[] = [];
  const add = (words: string) => {
    const last = made.at(-1);
    if (last && last.blank === undefined) last.text += words;
    else if (words !== '') made.push({ text: words });
  };
  for (const [index, sentence] of text.split(sentenceEnd).entries()) {
    if (index > 0) add(' ');
    const found = officesIn(sentence, facts).toSorted((a, b) => a.at - b.at);
    const isLeft = tellsOfService(sentence) || found.some(({ blank }) => blank === undefined);
    let at = 0;
    for (const { blank, text: said, at: start } of isLeft ? [] : found) {
      if (blank === undefined) continue;
      add(sentence.slice(at, start));
      made.push({ text: said, blank });
      at = start + said.length;
    }
    add(sentence.slice(at));
  }
  return made;
}
