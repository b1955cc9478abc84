import { nearest } from '../../registry/nearest.ts';
import { recordKey, type Registry } from '../../registry/registry.ts';
import { collections, type FlatCollection } from '../../registry/collections.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { Referent } from '../../registry/schema/referent.ts';
import { components } from '../../documents/component-names.ts';
import type { Observation, PageContext } from '../rule.ts';

/** What is said of an id that nothing has, by what it should be the id of; of a kind of record without words here, its name. */
const nouns: Partial<Record<Referent | 'moments', Localized>> = {
  adoption: { es: 'Adopción inesperada', en: 'Unexpected adoption data' },
  blanks: { es: 'Blanco inesperado', en: 'Unexpected blank' },
  conducts: { es: 'Conducta inesperada', en: 'Unexpected conduct' },
  critical: { es: 'Error crítico inesperado', en: 'Unexpected critical error' },
  forms: { es: 'Formato inesperado', en: 'Unexpected form' },
  lists: { es: 'Lista inesperada', en: 'Unexpected list' },
  modules: { es: 'Módulo inesperado', en: 'Unexpected module' },
  moments: { es: 'Momento inesperado', en: 'Unexpected moment' },
  documents: { es: 'Página inesperada', en: 'Unexpected page' },
  pages: { es: 'Página inesperada', en: 'Unexpected page' },
  shown: { es: 'Página inesperada', en: 'Unexpected page' },
  texts: { es: 'Página inesperada', en: 'Unexpected page' },
  papers: { es: 'Papel inesperado', en: 'Unexpected paper' },
  platforms: { es: 'Plataforma inesperada', en: 'Unexpected platform' },
  routes: { es: 'Ruta inesperada', en: 'Unexpected route' },
  services: { es: 'Servicio inesperado', en: 'Unexpected service' },
  situations: { es: 'Situación inesperada', en: 'Unexpected situation' },
  terms: { es: 'Término inesperado', en: 'Unexpected term' },
};

/** «Servicio inesperado», of an id that nothing has. */
export function unexpected(of: Referent | 'moments'): Localized {
  const { es, en } =
    of in collections ? collections[of as FlatCollection].name : { es: of, en: of };
  return nouns[of] ?? { es: `Nombre inesperado (${es})`, en: `Unexpected name (${en})` };
}

/** What is said of an id that a collection does not hold, with the nearest that it does; nothing if it does. */
export function unknownId(
  id: string,
  collection: FlatCollection,
  registry: Registry,
): Pick<Observation, 'message' | 'expected' | 'lacks'> | undefined {
  const known = registry[collection];
  if (known.has(id)) return undefined;
  const expected = nearest(id, known.keys());
  return {
    expected,
    lacks: recordKey(collection, id),
    message: unknownMessage(id, expected, known.keys(), unexpected(collection)),
  };
}

/** «Servicio inesperado «linea-1O0»; se esperaba uno de: linea-100»: the nearest, or some, or that there is none. */
export function unknownMessage(
  id: string,
  near: readonly string[],
  known: Iterable<string>,
  noun: Localized,
): Localized {
  const list = near.join(', ') || [...known].filter(Boolean).slice(0, 5).join(', ');
  const wanted = list
    ? { es: `uno de: ${list}`, en: `one of: ${list}` }
    : { es: 'uno que exista: todavía no hay ninguno', en: 'one that exists: there is none yet' };
  return {
    es: `${noun.es} «${id}»; se esperaba ${wanted.es}`,
    en: `${noun.en} “${id}”; expected ${wanted.en}`,
  };
}

/** Reports every id that a component names and a collection does not hold, of the collections that a rule owns. */
export function reportUnknownIds(
  { page, registry, report }: PageContext,
  isOwn: (collection: FlatCollection) => boolean,
): void {
  for (const { name, attributes, attributePlace } of page.components) {
    const { of } = components[name] ?? {};
    if (!of || !isOwn(of)) continue;
    for (const attribute of ['id', 'ids'] as const)
      for (const id of attributes[attribute]?.split(/[\s,]+/).filter(Boolean) ?? []) {
        const unknown = unknownId(id, of, registry);
        if (unknown) report({ place: attributePlace(attribute), ...unknown });
      }
  }
}
