import { innerPath, pagePath, sitePath } from '../addresses/paths.ts';
import { madePages } from '../addresses/section.ts';
import { documentKind } from '../export/documents.ts';
import { downloadsPath } from '../export/downloads.ts';
import { sourcePage } from '../facts/site-facts.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** A page, written or made by code, by its title in a language. Throws if no page has that slug. */
export function linkTo(slug: string, lang: Lang): { name: string; href: string } {
  const made = madePages.find(({ path }) => path === `${slug}/`);
  if (made) return { name: made.title[lang], href: sitePath(made.path, lang, BASE_PATH) };
  const page = sourcePage(slug, lang);
  if (!page) throw new Error(`No page stands at "${slug}" (${lang}). Run npm run check.`);
  return { name: page.frontMatter.title, href: pagePath(slug, lang, BASE_PATH) };
}

/** Where the files of a written document are listed; nothing for one that has none. */
export const downloadsAt = (slug: string, lang: Lang): string | undefined =>
  documentKind(slug) && downloadsPath(slug, lang, BASE_PATH);

/** The address of a page without base, language or slashes at its ends, from the path that is asked for. */
export const slugOfPath = (pathname: string): string =>
  innerPath(pathname.slice(BASE_PATH.length)).replace(/\/$/, '');
