import type { Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';
import { reportUnknownIds } from '../unknown-ids.ts';

const shared: {
  component: string;
  collection: 'forms' | 'papers' | 'lists' | 'adoption' | 'blanks' | 'routes';
  noun: Localized;
}[] = [
  {
    component: 'Form',
    collection: 'forms',
    noun: { es: 'Formato inesperado', en: 'Unexpected form' },
  },
  {
    component: 'Paper',
    collection: 'papers',
    noun: { es: 'Papel inesperado', en: 'Unexpected paper' },
  },
  {
    component: 'List',
    collection: 'lists',
    noun: { es: 'Lista inesperada', en: 'Unexpected list' },
  },
  {
    component: 'Adoption',
    collection: 'adoption',
    noun: { es: 'Adopción inesperada', en: 'Unexpected adoption data' },
  },
  {
    component: 'Blank',
    collection: 'blanks',
    noun: { es: 'Blanco inesperado', en: 'Unexpected blank' },
  },
  {
    component: 'Route',
    collection: 'routes',
    noun: { es: 'Ruta inesperada', en: 'Unexpected route' },
  },
];

/** A page uses a form, list, route or other shared piece that `src/data` does not hold. */
export default defineRule({
  id: 'form-exists',
  severity: 'error',
  checkPage(context) {
    for (const { component, collection, noun } of shared)
      reportUnknownIds(context, component, collection, noun);
  },
});
