import { matchesOf } from '../../text/matches.ts';
/** An apostrophe as a keyboard types it: within a word, or after a plural that owns what follows. */
const straight = /(?<=[\p{L}\d])'(?=\p{L})|(?<=\p{L}s)'(?= \p{Ll})/gu;

/** A stretch of English that is typed with a straight apostrophe, with the word as it is printed. */
export interface TypedMark {
  start: number;
  end: number;
  typed: string;
  written: string;
}

/** Words of an English text with a straight apostrophe: a page that has both kinds looks patched. */
export function* typedMarks(text: string): Generator<TypedMark> {
  if (!text.includes("'")) return;
  for (const { index } of matchesOf(straight, text)) {
    const before = /[\p{L}\d]+$/u.exec(text.slice(0, index))?.[0] ?? '';
    const after = /^\p{L}*/u.exec(text.slice(index + 1))?.[0] ?? '';
    yield {
      start: index - before.length,
      end: index + 1 + after.length,
      typed: `${before}'${after}`,
      written: `${before}’${after}`,
    };
  }
}
