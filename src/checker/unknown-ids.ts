import { nearest } from '../registry/nearest.ts';
import { type Collection, recordKey, type Registry } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { Observation, PageContext } from './rule.ts';

/** What is said of an id that a collection does not hold, with the nearest that it does; nothing if it does. */
export function unknownId(
  id: string,
  collection: Collection,
  registry: Registry,
  noun: Localized,
): Pick<Observation, 'message' | 'expected' | 'lacks'> | undefined {
  const known = registry[collection];
  if (known.has(id)) return undefined;
  const expected = nearest(id, known.keys());
  return {
    expected,
    lacks: recordKey(collection, id),
    message: unknownMessage(id, expected, known.keys(), noun),
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
  collection: Collection,
  noun: Localized,
  attribute: 'id' | 'ids' = 'id',
): void {
  for (const { name, attributes, attributePlace } of page.components) {
    const written = name === component ? attributes[attribute] : undefined;
    for (const id of written?.split(/\s+/).filter(Boolean) ?? []) {
      const unknown = unknownId(id, collection, registry, noun);
      if (unknown) report({ place: attributePlace(attribute), ...unknown });
    }
  }
}
