import { pagePath, sitePath } from '../addresses/paths.ts';
import { madePages } from '../addresses/section.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';
import { sourcePage } from './site-facts.ts';

/** A page, written or made by code, by its title in a language. Throws if no page has that slug. */
export function linkTo(slug: string, lang: Lang): { name: string; href: string } {
  const made = madePages.find(({ path }) => path === `${slug}/`);
  if (made) return { name: made.title[lang], href: sitePath(made.path, lang, BASE_PATH) };
  const page = sourcePage(slug, lang);
  if (!page) throw new Error(`No page stands at "${slug}" (${lang}). Run npm run check.`);
  return { name: page.frontMatter.title, href: pagePath(slug, lang, BASE_PATH) };
}

/** The words of a heading of a written page, by its anchor; undefined if it is of no heading. */
export function headingAt(slug: string, anchor: string, lang: Lang): string | undefined {
  const page = sourcePage(slug, lang);
  const at = page?.headings.findIndex(({ id }) => id === anchor) ?? -1;
  return page?.blocks.filter(({ kind }) => kind === 'heading')[at]?.text;
}

/**
 * What the home page asks first, answer by answer, each with where it leads: the links of the lists under its first
 * heading that has any. Throws if it asks nothing.
 */
export function homeAnswers(lang: Lang): { name: string; href: string }[] {
  const listed = (sourcePage('', lang)?.blocks ?? []).filter(
    ({ isListed, links }) => isListed && links.length > 0,
  );
  const [first] = listed;
  if (!first) throw new Error(`The home page asks nothing (${lang}).`);
  return listed
    .filter(({ section }) => section === first.section)
    .flatMap(({ text, links }) =>
      links.map(({ start, end, address }) => ({
        name: text.slice(start, end),
        href: `${BASE_PATH}${address.slice(1)}`,
      })),
    );
}
