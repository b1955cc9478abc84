import type { Move } from '../../documents/moves.ts';
import { recordPages } from '../../documents/record-pages.ts';
import { siteMoves } from '../../documents/site-pages.ts';
import { registry, sourcePage, sourcePages } from '../../facts/site-facts.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';

/** Every address that something had before, by that address: a page and its translation tell the same. */
export const moves: ReadonlyMap<string, Move> = new Map(
  siteMoves({ registry, pages: sourcePages, files: sourcePages.map(({ file }) => file) }).map(
    (each) => [each.from, each],
  ),
);

/**
 * What the page that an address leads to now is called; of one made from another, as the short version of a form,
 * what that one is. Throws if none stands there.
 */
export function nameAt(slug: string, lang: Lang): string {
  const page = sourcePage(slug, lang);
  if (page) return page.frontMatter.title;
  const data = recordPages(registry).find((each) => each.slug === slug)?.entry.data as
    Partial<Record<'title' | 'name' | 'question' | 'heading', Localized>> | undefined;
  const name = data?.title ?? data?.name ?? data?.question ?? data?.heading;
  if (name) return name[lang];
  if (slug.includes('/')) return nameAt(slug.replace(/\/[^/]*$/, ''), lang);
  throw new Error(`No page stands at "${slug}" (${lang}). Run npm run check.`);
}
