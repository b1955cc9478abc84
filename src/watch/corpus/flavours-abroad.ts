import type { Flavour } from './flavours.ts';
import { latinHeading, markedHeading } from './headings-abroad.ts';
import { splitBracketed } from './notes.ts';

/** One text for each provision, in force, under a heading of its own: what most publishers do. */
const oneText = {
  inForce: 'first',
  headings: markedHeading,
  hasVersions: false,
  endsInForce: () => false,
  breaks: undefined,
  split: undefined,
  needsWords: true,
  cutsTexts: false,
  isNote: () => false,
  replaces: () => false,
  aside: undefined,
  isNoise: () => false,
  headingAbove: false,
} satisfies Partial<Flavour>;

/** Chile's Biblioteca del Congreso: the heading, and under it the number again as the law prints it. */
const bcn: Flavour = {
  ...oneText,
  id: 'bcn',
  cutsTexts: true,
  fits: ({ source }) => /bcn\.cl|leychile/.test(source),
  isNoise: (line) =>
    /^art(?:[íi]culo|\.)?\s*\d[\d.]*\s*[°º]?\s*(?:-?\s*(?:[A-ZÑ]|bis|ter|qu[áa]ter|\p{L}+ies)(?:\s[A-Z\d]{1,2})?)?\s*[.:-]*$/iu.test(
      line,
    ),
};

/** Uruguay's IMPO: a law that changed others keeps their articles as a call without words, `(*)`. */
const impo: Flavour = {
  ...oneText,
  id: 'impo',
  fits: ({ source }) => source.includes('impo.com.uy'),
};

/** Argentina's Infoleg: heading and text in one line, broken at a column, and notes that say by which norm and when. */
const infoleg: Flavour = {
  ...oneText,
  id: 'infoleg',
  fits: ({ source }) => source.includes('infoleg'),
  headings: (text, at, raw) =>
    /^antecedentes normativos/i.test(text)
      ? { kind: 'end', eIds: [], rest: '' }
      : latinHeading(text, at, raw),
  breaks: /(?<=\)\W{0,8})(?=(?:ARTICULO|ARTÍCULO|Artículo)\W{1,8}\d)/gu,
  split: splitBracketed,
};

const otherVersions =
  /^(?:legislaci[óo]n anterior|texto correspondiente a|jurisprudencia|vigente desde)\b/i;

/** Colombia's SUIN-Juriscol: every version in line, the one in force first. */
const suin: Flavour = {
  ...oneText,
  id: 'suin',
  fits: ({ source }) => source.includes('suin-juriscol'),
  headings: latinHeading,
  hasVersions: true,
  endsInForce: (line) => otherVersions.test(line),
  isNote: (line) => /^\(?nota:/i.test(line),
};

/** Any other country that keeps the same format. */
const plain: Flavour = {
  ...oneText,
  id: 'plain',
  fits: ({ country }) => country !== '' && country !== 'pe',
  headings: latinHeading,
  split: splitBracketed,
};

/** Flavours of the corpora of other countries, the most particular first. */
export const abroad: readonly Flavour[] = [bcn, impo, infoleg, suin, plain];
