// The search of the discreet edition: asks as the open one does, and answers with coded addresses.
// Stands in for `answer.ts` and `engine.ts` in the search page (src/safe/discreet/edition.ts).
import type { Lang } from '../registry/schema/common.ts';
import { Answerer as OpenAnswerer, type SearchAnswer, type SearchResult } from './answer.ts';
import { type Engine, searchText as searchOpenText } from './engine.ts';
import { type CodedSearchData, lawAddress, lawNames, type ResultKind } from './entries.ts';

export { loadEngine } from './engine.ts';

/** Groups of results by the letter of the address. */
const kinds: Record<string, ResultKind> = {
  g: 'guide',
  c: 'guide',
  p: 'protocol',
  a: 'law',
  n: 'law',
  d: 'law',
  r: 'route',
  f: 'form',
  s: 'service',
  w: 'term',
};

/**
 * Understands a query as the open edition does, and answers with coded addresses. While it works, the place
 * of an entry in the list stands for its address: equals are ranked by it, in both editions alike.
 */
export class Answerer extends OpenAnswerer {
  readonly #codes: Map<string, string>;

  constructor(data: CodedSearchData, lang: Lang) {
    const { entries, refusals, law, root, at } = data;
    const places = new Map(entries.map(({ u }, place) => [u, placeOf(place)]));
    super(
      {
        ...data,
        entries: entries.map((entry, place) => ({ ...entry, u: placeOf(place) })),
        refusals: refusals.map((refusal) => ({
          ...refusal,
          see: refusal.see.map((address) => places.get(address) ?? ''),
        })),
      },
      lang,
    );
    this.#codes = new Map([
      ...entries.map(({ u }, place) => [placeOf(place), u] as const),
      ...Object.keys(lawNames(law)).map(
        (ref, each) => [lawAddress(ref, root), at[each] ?? ''] as const,
      ),
    ]);
  }

  override get audiences(): ReadonlyMap<string, string> {
    return new Map(
      [...super.audiences].map(([place, each]) => [this.#codes.get(place) ?? '', each]),
    );
  }

  override answer(query: string): SearchAnswer {
    const answer = super.answer(query);
    const results = answer.results.map((result) => ({
      ...result,
      url: this.#codes.get(result.url) ?? '',
    }));
    return { ...answer, results };
  }
}

/** As many digits for every place, so that they sort as numbers do. */
const placeOf = (place: number): string => String(place).padStart(6, '0');

/** What the text of the pages holds of a query, each page in the group of its letter. */
export async function searchText(
  engine: Engine,
  query: string,
  lang: Lang,
): Promise<SearchResult[]> {
  const results = await searchOpenText(engine, query, lang);
  return results.map((result) => {
    const path = result.url.slice(import.meta.env.BASE_URL.length);
    const [, letter = ''] = /^(?:en\/)?([a-z])\//.exec(path) ?? [];
    return { ...result, kind: kinds[letter] ?? 'page' };
  });
}
