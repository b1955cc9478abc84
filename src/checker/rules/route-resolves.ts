import type { Entry, Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';
import { unknownId } from '../unknown-ids.ts';

type Named = 'papers' | 'routes' | 'services' | 'conducts' | 'blanks' | 'lists' | 'terms';

/** Keys under which a record names records of another kind by id. */
const named: Readonly<Record<string, Named>> = {
  papers: 'papers',
  routes: 'routes',
  instead: 'routes',
  services: 'services',
  service: 'services',
  numbers: 'services',
  fallback: 'services',
  conduct: 'conducts',
  blanks: 'blanks',
  blank: 'blanks',
  list: 'lists',
  lists: 'lists',
  seeAlso: 'terms',
};
const nouns: Readonly<Record<Named, Localized>> = {
  papers: { es: 'Papel inesperado', en: 'Unexpected paper' },
  routes: { es: 'Ruta inesperada', en: 'Unexpected route' },
  services: { es: 'Servicio inesperado', en: 'Unexpected service' },
  conducts: { es: 'Conducta inesperada', en: 'Unexpected conduct' },
  blanks: { es: 'Blanco inesperado', en: 'Unexpected blank' },
  lists: { es: 'Lista inesperada', en: 'Unexpected list' },
  terms: { es: 'Término inesperado', en: 'Unexpected term' },
};

/** A record names a route, service, conduct, blank, list or term that does not exist. */
export default defineRule({
  id: 'route-resolves',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of recordsOf(registry)) {
      walk(data, '', [], (key, id, path) => {
        const collection = named[key];
        const unknown = collection && unknownId(id, collection, registry, nouns[collection]);
        if (unknown) report({ file, place: place(path), ...unknown });
      });
    }
  },
});

/** The records whose names of others this rule follows; `situation-complete` follows the path's own. */
function recordsOf(registry: Registry): Entry<unknown>[] {
  const { conducts, routes, forms, papers, stages, lists, adoption, blanks, terms, situations } =
    registry;
  const shown = [...situations.values()].map((entry) => {
    const { data } = entry;
    return { ...entry, data: data.kind === 'question' ? { list: data.list } : {} };
  });
  return [conducts, routes, forms, papers, stages, lists, adoption, blanks, terms]
    .flatMap((each): Entry<unknown>[] => [...each.values()])
    .concat(shown);
}

/** Says each text below a value, with the last key that is a name and the keys that lead to it. */
function walk(
  value: unknown,
  key: string,
  path: PropertyKey[],
  say: (key: string, text: string, path: PropertyKey[]) => void,
): void {
  if (typeof value === 'string') say(key, value, path);
  else if (Array.isArray(value))
    value.forEach((each, index) => walk(each, key, [...path, index], say));
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) walk(each, name, [...path, name], say);
}
