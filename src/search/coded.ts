// The search of the discreet edition: asks as the open one does, and answers with coded addresses.
// Stands in for `answer.ts` and `engine.ts` in the search page (src/safe/discreet/edition.ts).
import type { Lang } from '../registry/schema/common.ts';
import { Answerer as OpenAnswerer, type SearchAnswer, type SearchResult } from './answer.ts';
import { type Engine, searchText as searchOpenText } from './engine.ts';
import { type CodedSearchData, lawAddress, type ResultKind } from './entries.ts';

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

/** Understands a query; its answers lead to coded addresses. */
export class Answerer extends OpenAnswerer {
  readonly #codes: Map<string, string>;

  constructor(data: CodedSearchData, lang: Lang) {
    super(data, lang);
    this.#codes = new Map(
      Object.keys(data.law).map((ref, at) => [lawAddress(ref, data.root), data.at[at] ?? '']),
    );
  }

  override answer(query: string): SearchAnswer {
    const answer = super.answer(query);
    const results = answer.results.map((result) => ({
      ...result,
      url: this.#codes.get(result.url) ?? result.url,
    }));
    return { ...answer, results };
  }
}

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
