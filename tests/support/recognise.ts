import { fileURLToPath } from 'node:url';
import { normNames } from '../../src/citations/norm-names.ts';
import {
  compileNames,
  recognise as recogniseWith,
  type RecognisedCitation,
} from '../../src/citations/recognise/index.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import { readTree } from '../../src/registry/source-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stated = /^src\/data\/instruments\/.*\/instrument\.yaml$/;

/** The norms of this site and what each is called. */
export const norms = normNames(
  buildRegistry(readTree(root).filter(({ path }) => stated.test(path))).registry,
);

/** Those names, ready for the recogniser. */
export const vocabulary = compileNames(norms);

/** Finds citations by the names that this site's norms have. */
export function recognise(text: string, lang: 'es' | 'en'): RecognisedCitation[] {
  return recogniseWith(text, lang, vocabulary);
}
