import { registry } from '../facts/site-facts.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { recordPath } from '../addresses/paths.ts';
import { BASE_PATH } from '../site.ts';

/** What a page made out of a record links to another such page with. */
export interface DataLink {
  id: string;
  name: string;
  href: string;
}

/** The page of a route. Throws on an unknown id: the checker has passed, so it cannot be. */
export function routeLink(id: string, lang: Lang): DataLink {
  return linkOf(registry.routes.get(id)?.data.name, 'rutas', id, lang);
}

/** The page of a conduct. Throws on an unknown id. */
export function conductLink(id: string, lang: Lang): DataLink {
  return linkOf(registry.conducts.get(id)?.data.name, 'conductas', id, lang);
}

/** The page of a platform. Throws on an unknown id. */
export function platformLink(id: string, lang: Lang): DataLink {
  return linkOf(registry.platforms.get(id)?.data.name, 'plataformas', id, lang);
}

function linkOf(
  name: Localized | undefined,
  folder: 'rutas' | 'conductas' | 'plataformas',
  id: string,
  lang: Lang,
): DataLink {
  if (!name) throw new Error(`No existe «${id}» en ${folder}. Ejecuta npm run check.`);
  return { id, name: name[lang], href: recordPath(folder, id, lang, BASE_PATH) };
}
