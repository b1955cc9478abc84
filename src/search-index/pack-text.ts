import type { Lang } from '../registry/schema/common.ts';
import type { ResultKind } from '../addresses/sections.ts';
import { joined } from '../search/index-files.ts';
import { stems } from '../text/stems.ts';

/** A page as its text edition gives it. */
export interface TextPage {
  url: string;
  title: string;
  kind: ResultKind;
  text: string;
}

/** In what part of the pages a word may stand; one that most of them say finds none. */
const mostly = 0.2;
/** From how many times on a page says a word often. */
const often = 4;

/** The words of the text, in order: of each, the pages that have it in their title; often; once or twice. */
export function textWords(pages: readonly TextPage[], lang: Lang): [string, string][] {
  const where = new Map<string, [number[], number[], number[]]>();
  pages.forEach(({ title, text }, page) => {
    const titles = new Set(stems(title, lang));
    const counts = new Map<string, number>();
    for (const stem of stems(text, lang)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const stem of new Set([...titles, ...counts.keys()])) {
      if (stem.length < 2) continue;
      const lists = where.get(stem) ?? [[], [], []];
      where.set(stem, lists);
      lists[titles.has(stem) ? 0 : (counts.get(stem) ?? 0) >= often ? 1 : 2].push(page);
    }
  });
  return [...where]
    .filter(
      ([, lists]) => lists.reduce((sum, list) => sum + list.length, 0) <= pages.length * mostly,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, lists]) => [stem, joined(lists)]);
}

/** The reading of a text edition: without addresses, marks, or what stands in brackets for the eye. */
export function readable(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/&#x[0-9a-f]+;/gi, ' ')
    .replace(/\[\^\d+\]/g, ' ');
}
