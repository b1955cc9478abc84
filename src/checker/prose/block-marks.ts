import { textsOf } from '../../documents/texts-of.ts';

/**
 * The mark that opens a block of text in YAML (`>-`, `|`), typed inside another block, where it is text
 * as any other: `es: >-` above and `Di: >-` below it. A `>` between words, as in a menu, is none.
 */
const mark = /(?<=^|\s)[>|][1-9]?[-+](?=\s|$)|(?<=:[ \t])[>|][1-9]?(?=[ \t]*(?:\n|$))/;

/** Without one of these there is none; quick to see. */
const sign = /[>|]/;

/** The mark of a block that stands in a text, and where; `undefined` if there is none. */
export function blockMarkIn(text: string): { found: string; at: number } | undefined {
  const match = sign.test(text) ? mark.exec(text) : null;
  return match ? { found: match[0], at: match.index } : undefined;
}

/** Every text of a record that holds such a mark: the keys that lead to it, and the mark. */
export const blockMarksOf = (record: unknown): { path: PropertyKey[]; found: string }[] =>
  textsOf(record).flatMap(({ path, text }) => {
    const { found } = blockMarkIn(text) ?? {};
    return found === undefined ? [] : [{ path, found }];
  });
