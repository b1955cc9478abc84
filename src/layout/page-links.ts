import { pagePath } from '../addresses/paths.ts';
import { sourcePages } from '../facts/site-facts.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** The title and address of a page in a language. Throws if no page has that slug. */
export function linkTo(slug: string, lang: Lang): { title: string; href: string } {
  const page = sourcePages.find((each) => each.slug === slug && each.lang === lang);
  if (!page) throw new Error(`No existe la página «${slug}» (${lang}); revisa before/after.`);
  return {
    title: page.frontMatter.title,
    href: pagePath(slug, lang, BASE_PATH),
  };
}
