import { registry } from '../facts.ts';
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

function linkOf(
  name: Localized | undefined,
  folder: 'rutas' | 'conductas',
  id: string,
  lang: Lang,
): DataLink {
  if (!name) throw new Error(`No existe «${id}» en ${folder}. Ejecuta npm run check.`);
  return { id, name: name[lang], href: recordPath(folder, id, lang, BASE_PATH) };
}

/** Kinds of route, in the order people meet them. */
export const routeKinds: { kind: string; label: Localized }[] = [
  {
    kind: 'platform',
    label: { es: 'Plataformas y buscadores', en: 'Platforms and search engines' },
  },
  { kind: 'protection', label: { es: 'Protección', en: 'Protection' } },
  { kind: 'criminal', label: { es: 'Penal', en: 'Criminal' } },
  { kind: 'administrative', label: { es: 'Administrativa', en: 'Administrative' } },
  { kind: 'civil', label: { es: 'Civil', en: 'Civil' } },
  { kind: 'constitutional', label: { es: 'Constitucional', en: 'Constitutional' } },
  { kind: 'oversight', label: { es: 'Quejas y control', en: 'Complaints and oversight' } },
  { kind: 'pause', label: { es: 'Esperar', en: 'Wait' } },
];

/** What a person may ask of a route. */
export const wishes = [
  { key: 'removal', es: 'Que lo bajen', en: 'That it be taken down' },
  { key: 'protection', es: 'Protección', en: 'Protection' },
  { key: 'punishment', es: 'Sanción', en: 'Punishment' },
  { key: 'reparation', es: 'Reparación', en: 'Reparation' },
] as const;

/** Whether a route can give something, in a word. */
export const canText: Record<'yes' | 'partly' | 'no', Localized> = {
  yes: { es: 'sí', en: 'yes' },
  partly: { es: 'en parte', en: 'partly' },
  no: { es: 'no', en: 'no' },
};
