import type { Lang } from '../registry/schema/common.ts';

/** A piece of a text: what is said aloud in Spanish, or what is told around it. */
interface SpokenPiece {
  isSpanish: boolean;
  said: string;
}

/**
 * In an English text, a sentence in quotation marks with its English in brackets after it is Spanish, and so is one in
 * the marks of Spanish, as where a menu is given in both.
 */
const glossed = /(“[^“”]+”(?=,? \((?!«))|«[^«»]+»)/u;

/** A text in pieces, each in one language: “Pido intérprete” (I ask for an interpreter). */
export const spokenPieces = (text: string, lang: Lang): SpokenPiece[] =>
  lang === 'es'
    ? [{ isSpanish: false, said: text }]
    : text
        .split(glossed)
        .map((said, at) => ({ isSpanish: at % 2 === 1, said }))
        .filter(({ said }) => said !== '');
