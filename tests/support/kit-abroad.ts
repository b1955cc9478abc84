import type { Element } from 'hast';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { teamMainAbroad } from '../../src/export/kit/country.ts';
import { type KitPage, kitPages } from '../../src/export/kit/pages.ts';
import { readMain } from '../../src/html/page.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { rememberOf } from '../../src/text/remember.ts';
import { dist } from './site.ts';

/** The tree of this site, and the documents made of its built pages. */
export const project = projectOnce(process.cwd());
export const documents = exportDocuments(project, dist);

const made = new Map<Lang, KitPage[]>();
/** The pages that become documents of kits. */
export function pagesIn(lang: Lang): KitPage[] {
  const held = made.get(lang);
  if (held) return held;
  const pages = kitPages({
    ...{ project, documents, dist, lang, version: '2026.11.1', commit: null },
    ...{ day: '2026-11-24', licence: '' },
  });
  made.set(lang, pages);
  return pages;
}

/** What a page says in another country, to read and not to change; nothing where it is for Peru alone. */
export const mainAbroad: (page: KitPage) => Element = rememberOf(({ document, only }: KitPage) =>
  only === undefined
    ? teamMainAbroad(document, project.registry)
    : readMain(only === 'pe' ? '<main></main>' : document.html, document.address),
);
