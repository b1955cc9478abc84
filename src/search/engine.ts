import type { Lang } from '../registry/schema/common.ts';
import type { SearchResult } from './entries.ts';
import type { ResultKind } from '../addresses/sections.ts';
import { stems } from '../text/stems.ts';
import { plain } from '../text/accents.ts';

/** A result as Pagefind gives it. */
interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

/** The part of Pagefind that the page uses. */
export interface Engine {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}

const asked = 8;

/** Loads Pagefind. Rejects if it cannot be loaded. */
export async function loadEngine(address: string): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ address)) as Engine;
  await engine.init();
  return engine;
}

/**
 * What the text of the pages holds of a query. A match by prefix or by one word of many is weak.
 * @param groupOf the group of a page by its address
 */
export async function searchText(
  engine: Engine,
  query: string,
  lang: Lang,
  groupOf: (url: string) => ResultKind,
): Promise<SearchResult[]> {
  const { results } = await engine.search(query);
  const found = await Promise.all(results.slice(0, asked).map((result) => result.data()));
  const wanted = stems(query, lang);
  return found.map(({ url, excerpt, meta }) => {
    const marked = [...excerpt.matchAll(/<mark>([^<]*)<\/mark>/g)].flatMap(([, text = '']) =>
      stems(text, lang),
    );
    const title = plain(meta.title ?? '');
    const { pathname } = new URL(url, location.href);
    const met = wanted.filter((stem) => marked.includes(stem) || title.includes(stem)).length;
    return {
      title: meta.title ?? url,
      url: pathname,
      kind: groupOf(pathname),
      why: readable(excerpt.replace(/<\/?mark>/g, '')),
      weak: wanted.length === 0 || met / wanted.length < 0.75,
    };
  });
}

/** The excerpt as text: it is shown as text, never as HTML. */
function readable(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
