import type { Entry, Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';

/** A name or number that belongs to one record of its kind, and the key that says it. */
interface Name {
  key: string;
  name: string;
}

/** Two records that go by one name, number or code: who looks for one of them finds the other. */
export default defineRule({
  id: 'unique-names',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const entries of Object.values(named(registry))) {
      const owners = new Map<string, { entry: Entry<unknown>; key: string }>();
      for (const { entry, names } of entries) {
        const told = new Set<Entry<unknown>>([entry]);
        for (const { key, name } of names) {
          const known = `${key.split('.')[1] ?? ''} ${name.toLowerCase()}`;
          const owner = owners.get(known);
          if (!owner) owners.set(known, { entry, key });
          if (!owner || told.has(owner.entry)) continue;
          told.add(owner.entry);
          const first = owner.entry.place(owner.key.split('.'));
          const where = `${owner.entry.file}:${first.start.line}`;
          report({
            file: entry.file,
            place: entry.place(key.split('.')),
            related: [
              {
                file: owner.entry.file,
                place: first,
                message: { es: 'El primero', en: 'The first' },
              },
            ],
            message: {
              es: `Nombre inesperado «${name}»: ya es de ${where}; se esperaba otro`,
              en: `Unexpected name “${name}”: it belongs to ${where} already; expected another`,
            },
          });
        }
      }
    }
  },
});

function named(registry: Registry): Record<string, { entry: Entry<unknown>; names: Name[] }[]> {
  const all = <Data>(entries: Iterable<Entry<Data>>, namesOf: (data: Data) => Name[]) =>
    [...entries].map((entry) => ({ entry, names: namesOf(entry.data) }));
  const both = (key: string, { es, en }: Localized): Name[] => [
    { key: `${key}.es`, name: es },
    { key: `${key}.en`, name: en },
  ];
  return {
    terms: all(registry.terms.values(), ({ term }) => both('term', term)),
    services: all(registry.services.values(), ({ name }) => both('name', name)),
    conducts: all(registry.conducts.values(), ({ name }) => both('name', name)),
    routes: all(registry.routes.values(), ({ name }) => both('name', name)),
    forms: all(registry.forms.values(), ({ title, code }) => [
      ...both('title', title),
      { key: 'code', name: String(code) },
    ]),
    instruments: all(registry.instruments.values(), ({ shortTitle, frbrUri, ...data }) => [
      ...both('shortTitle', shortTitle),
      ...(frbrUri ? [{ key: 'frbrUri', name: frbrUri }] : []),
      ...(data.abbreviation ? [{ key: 'abbreviation', name: data.abbreviation }] : []),
    ]),
  };
}
