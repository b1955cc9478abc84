import type { Localized } from '../../registry/schema/common.ts';
import { type NamedCollection, namesInRecords } from '../record-names.ts';
import { defineRule } from '../rule.ts';
import { unknownId } from '../unknown-ids.ts';

const nouns: Readonly<Record<NamedCollection, Localized>> = {
  papers: { es: 'Papel inesperado', en: 'Unexpected paper' },
  routes: { es: 'Ruta inesperada', en: 'Unexpected route' },
  services: { es: 'Servicio inesperado', en: 'Unexpected service' },
  platforms: { es: 'Plataforma inesperada', en: 'Unexpected platform' },
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
    for (const { collection, id, file, at } of namesInRecords(registry)) {
      const unknown = unknownId(id, collection, registry, nouns[collection]);
      if (unknown) report({ file, place: at(), ...unknown });
    }
  },
});
