import { recognise } from '../citations/recognise/index.ts';
import { parseRef } from '../citations/ref.ts';
import type { Lang } from '../registry/schema/common.ts';
import { type NamedLaw, looseArticles, partOf, spelled } from './law-words.ts';

/** Reads the law that a query names, in every way people write it: references, in the order they are named. */
export function lawIn(query: string, lang: Lang): NamedLaw[] {
  const text = spelled(query);
  const found = recognise(text, lang);
  const refs = (found.length === 0 ? looseArticles(text) : found).flatMap(
    ({ instrument, provisions, kind }) => {
      if (kind === 'anaphora' || instrument.startsWith('other:')) return [];
      return provisions.length > 0
        ? provisions.map((eId) => ({ instrument, eId: partOf(eId) }))
        : [{ instrument }];
    },
  );
  return refs.filter((ref: NamedLaw) => parseRef(ref.instrument + (ref.eId ? `~${ref.eId}` : '')));
}
