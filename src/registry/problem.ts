import { fileStart, type Place } from './place.ts';
import type { Localized } from './schema/common.ts';

/** Rules that speak of files as they are read; they have a page in `docs/rules/` and no file of their own. */
export const readingRules = [
  'one-source',
  'readable-file',
  'to-fill',
  'valid-data',
  'valid-front-matter',
  'valid-markup',
  'valid-yaml',
  'visible-characters',
] as const;

/** Something wrong with a file, found while reading it. The checker shows it as a finding. */
export interface Problem {
  /** Path from the root of the tree, with `/`. */
  file: string;
  place: Place;
  /** The rule whose page in `docs/rules/` explains it. */
  ruleId: (typeof readingRules)[number];
  /** What was found, and what was expected. */
  message: Localized;
  /** Values that would have been right, nearest first. */
  expected?: string[];
  /** Other places that matter, such as the first of two files. */
  related?: { file: string; place: Place; message: Localized }[];
}

/** The place that had something before another did. */
export const theFirst = (file: string, place: Place): NonNullable<Problem['related']>[number] => ({
  file,
  place,
  message: { es: 'El primero', en: 'The first' },
});

/** The problem of a second file for what another one holds already. */
export function secondFile(file: string, owner: string, what: string): Problem {
  return {
    file,
    place: fileStart,
    ruleId: 'one-source',
    message: {
      es: `Segundo archivo inesperado para «${what}»: ya está en ${owner}; se esperaba uno solo`,
      en: `Unexpected second file for “${what}”: it is in ${owner} already; expected only one`,
    },
    related: [theFirst(owner, fileStart)],
  };
}
