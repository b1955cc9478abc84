import { theFirst } from '../../registry/problem.ts';
import type { Entry } from '../../registry/registry.ts';
import { namesByKind } from '../records/names.ts';
import { defineRule } from '../rule.ts';

/** Two records that go by one name, number or code: who looks for one of them finds the other. */
export default defineRule({
  id: 'unique-names',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const [kind, entries] of Object.entries(namesByKind(registry))) {
      const owners = new Map<string, { entry: Entry<unknown>; key: string }>();
      for (const { entry, names } of entries) {
        const told = new Set<Entry<unknown>>([entry]);
        for (const { key, name } of names) {
          // A norm is found by its names in either language; the others, by those of the page.
          const tongue = kind === 'instruments' ? '' : (key.split('.')[1] ?? '');
          const known = `${tongue} ${name.toLowerCase()}`;
          const owner = owners.get(known);
          if (!owner) owners.set(known, { entry, key });
          if (!owner || told.has(owner.entry)) continue;
          told.add(owner.entry);
          const first = owner.entry.place(owner.key.split('.'));
          const where = `${owner.entry.file}:${first.start.line}`;
          report({
            file: entry.file,
            place: entry.place(key.split('.')),
            related: [theFirst(owner.entry.file, first)],
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
