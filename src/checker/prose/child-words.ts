import type { Lang } from '../../registry/schema/common.ts';

/** Words that a page for a girl, boy or adolescent does not say to them, and what is said instead. */
const notForAChild = {
  es: [
    [
      /\b(?:tener|guardar|poseer)l?[ao]?s?\b[^.:;|]{0,30}?\b(?:es|está|se)\b[^.:;|]{0,20}?\b(?:delito|castiga\w*)/i,
      'qué no puede hacer la otra persona',
    ],
    [/\b(?:dile|pregúntale|quédate a su lado|tu hij[ao])\b/i, 'las mismas palabras en «tú»'],
  ],
  en: [
    [
      /\b(?:having|keeping|possessing)\b[^.:;|]{0,30}?\b(?:is|are)\b[^.:;|]{0,20}?\b(?:offence|crime|punished)/i,
      'what the other person may not do',
    ],
    [
      /\b(?:say it is not their|ask (?:them )?plainly whether they|stay by their side|your (?:child|son|daughter))\b/i,
      'the same words to “you”',
    ],
  ],
} as const satisfies Record<Lang, readonly (readonly [RegExp, string])[]>;

/** The first such words of a text, where they stand, and what is said instead. */
export function notForAChildIn(
  text: string,
  lang: Lang,
): { found: string; at: number; instead: string } | undefined {
  for (const [pattern, instead] of notForAChild[lang]) {
    const match = pattern.exec(text);
    if (match) return { found: match[0], at: match.index, instead };
  }
  return undefined;
}
