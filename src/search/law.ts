import { compileNames, recognise, type Vocabulary } from '../citations/recognise/index.ts';
import { parseRef } from '../citations/ref.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { NamesFile } from './index-files.ts';
import { type NamedLaw, looseArticles, wholeProvision, spelled } from './law-words.ts';

/**
 * A reader of the law that queries name.
 * @param names what norms are called beyond what their identifiers say, each after its identifier
 */
export function lawReader(names: NamesFile): { lawIn: (query: string, lang: Lang) => NamedLaw[] } {
  const vocabulary = compileNames(names.map(([id = '', ...own]) => ({ id, names: own })));
  return { lawIn: (query, lang) => lawIn(query, lang, vocabulary) };
}

/** Reads the law that a query names, in every way people write it: references, in the order they are named. */
function lawIn(query: string, lang: Lang, vocabulary: Vocabulary): NamedLaw[] {
  // Initials are typed in lower case too: «cedaw».
  const isWord = /^[a-z]{2,8}$/i.test(query.trim());
  const text = isWord ? query.trim().toUpperCase() : spelled(query);
  const found = recognise(text, lang, vocabulary, true);
  const refs = (found.length === 0 ? looseArticles(text) : found).flatMap(
    ({ instrument, provisions, kind }) => {
      if (kind === 'anaphora' || instrument.startsWith('other:')) return [];
      return provisions.length > 0
        ? provisions.map((eId) => ({ instrument, eId: wholeProvision(eId) }))
        : [{ instrument }];
    },
  );
  return refs.filter((ref: NamedLaw) => parseRef(ref.instrument + (ref.eId ? `~${ref.eId}` : '')));
}
