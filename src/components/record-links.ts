import { registry } from '../facts/site-facts.ts';
import type { Entry } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { recordPath, servicePath } from '../addresses/paths.ts';
import { BASE_PATH } from '../site.ts';
import { recordOf } from './resolve.ts';

/** What a page made out of a record links to another such page with. */
export interface DataLink {
  id: string;
  name: string;
  href: string;
}

/** The page of a route. Throws on an unknown id. */
export function routeLink(id: string, lang: Lang): DataLink {
  return linkOf(registry.routes, 'rutas', id, lang);
}

/** The page of a conduct. Throws on an unknown id. */
export function conductLink(id: string, lang: Lang): DataLink {
  return linkOf(registry.conducts, 'conductas', id, lang);
}

/** The page of a platform. Throws on an unknown id. */
export function platformLink(id: string, lang: Lang): DataLink {
  return linkOf(registry.platforms, 'plataformas', id, lang);
}

/** A service, where the list of services tells of it. Throws on an unknown id. */
export const serviceLink = (id: string, lang: Lang): DataLink => ({
  id,
  name: recordOf(registry.services, id).name[lang],
  href: servicePath(id, lang, BASE_PATH),
});

/** The page of a paper. Throws on an unknown id. */
export const paperLink = (id: string, lang: Lang): DataLink => ({
  id,
  name: recordOf(registry.papers, id).title[lang],
  href: recordPath('papeles', id, lang, BASE_PATH),
});

function linkOf(
  records: ReadonlyMap<string, Entry<{ name: Localized }>>,
  folder: 'rutas' | 'conductas' | 'plataformas',
  id: string,
  lang: Lang,
): DataLink {
  return {
    id,
    name: recordOf(records, id).name[lang],
    href: recordPath(folder, id, lang, BASE_PATH),
  };
}
