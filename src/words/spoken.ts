import type { Lang } from '../registry/schema/common.ts';

/** A piece of a text: what is said aloud in Spanish, or what is told around it. */
interface SpokenPiece {
  isSpanish: boolean;
  said: string;
}

/**
 * In an English text, a sentence in quotation marks with its English in brackets after it is Spanish: it ends as one,
 * or has four words. So is what the data put in the marks of Spanish, as where a menu is given in both: a reader of
 * English sees it in marks of English.
 */
const glossed = /(“(?:[^“”]*[.?!…]|[^“”\s]+(?:\s[^“”\s]+){3,})”(?=,? \((?!«))|«[^«»]+»)/u;

/** A text in pieces, each in one language: “Pido intérprete” (I ask for an interpreter). */
export const spokenPieces = (text: string, lang: Lang): SpokenPiece[] =>
  lang === 'es'
    ? [{ isSpanish: false, said: text }]
    : text
        .split(glossed)
        .map((said, at) => ({ isSpanish: at % 2 === 1, said: said.replace(/^«(.*)»$/u, '“$1”') }))
        .filter(({ said }) => said !== '');
