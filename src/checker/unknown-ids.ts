import { nearest } from '../registry/nearest.ts';
import { type Collection, recordKey, type Registry } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { Observation, PageContext } from './rule.ts';

/** What is said of an id that nothing has, by what it should be the id of. */
export const unexpected = {
  adoption: { es: 'Adopción inesperada', en: 'Unexpected adoption data' },
  blanks: { es: 'Blanco inesperado', en: 'Unexpected blank' },
  conducts: { es: 'Conducta inesperada', en: 'Unexpected conduct' },
  critical: { es: 'Error crítico inesperado', en: 'Unexpected critical error' },
  forms: { es: 'Formato inesperado', en: 'Unexpected form' },
  lists: { es: 'Lista inesperada', en: 'Unexpected list' },
  modules: { es: 'Módulo inesperado', en: 'Unexpected module' },
  moments: { es: 'Momento inesperado', en: 'Unexpected moment' },
  pages: { es: 'Página inesperada', en: 'Unexpected page' },
  papers: { es: 'Papel inesperado', en: 'Unexpected paper' },
  platforms: { es: 'Plataforma inesperada', en: 'Unexpected platform' },
  routes: { es: 'Ruta inesperada', en: 'Unexpected route' },
  services: { es: 'Servicio inesperado', en: 'Unexpected service' },
  situations: { es: 'Situación inesperada', en: 'Unexpected situation' },
  terms: { es: 'Término inesperado', en: 'Unexpected term' },
} as const satisfies Record<string, Localized>;

/** A collection whose records others name by id. */
export type NamedCollection = keyof typeof unexpected & Collection;

/** What is said of an id that a collection does not hold, with the nearest that it does; nothing if it does. */
export function unknownId(
  id: string,
  collection: NamedCollection,
  registry: Registry,
): Pick<Observation, 'message' | 'expected' | 'lacks'> | undefined {
  const known = registry[collection];
  if (known.has(id)) return undefined;
  const expected = nearest(id, known.keys());
  return {
    expected,
    lacks: recordKey(collection, id),
    message: unknownMessage(id, expected, known.keys(), unexpected[collection]),
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

/** Reports every id that a component names and a collection does not hold. */
export function reportUnknownIds(
  { page, registry, report }: PageContext,
  component: string,
  collection: NamedCollection,
  attribute: 'id' | 'ids' = 'id',
): void {
  for (const { name, attributes, attributePlace } of page.components) {
    const written = name === component ? attributes[attribute] : undefined;
    for (const id of written?.split(/[\s,]+/).filter(Boolean) ?? []) {
      const unknown = unknownId(id, collection, registry);
      if (unknown) report({ place: attributePlace(attribute), ...unknown });
    }
  }
}
