import type { Place } from '../../registry/place.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { Collection } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';
import { unknownId } from '../unknown-ids.ts';

/** A record names a route, conduct, term, service or blank that does not exist. */
export default defineRule({
  id: 'route-resolves',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.conducts.values()) {
      data.routes.forEach((id, index) =>
        resolve(id, 'routes', file, place(['routes', index]), routeNoun),
      );
      data.gaps?.forEach(({ instead }, gap) =>
        instead?.forEach((id, index) =>
          resolve(id, 'routes', file, place(['gaps', gap, 'instead', index]), routeNoun),
        ),
      );
    }
    for (const { file, data, place } of registry.routes.values()) {
      data.services?.forEach((id, index) =>
        resolve(id, 'services', file, place(['services', index]), serviceNoun),
      );
    }
    for (const { file, data, place } of registry.forms.values()) {
      data.sections.forEach(({ fields }, section) =>
        fields.forEach(({ proves }, field) =>
          proves?.forEach(({ conduct }, proof) => {
            const path = ['sections', section, 'fields', field, 'proves', proof, 'conduct'];
            resolve(conduct, 'conducts', file, place(path), conductNoun);
          }),
        ),
      );
    }
    for (const { file, data, place } of registry.lists.values()) {
      if (data.kind !== 'calls') continue;
      data.items.forEach(({ service, blank }, item) => {
        if (service !== undefined)
          resolve(service, 'services', file, place(['items', item, 'service']), serviceNoun);
        if (blank !== undefined)
          resolve(blank, 'blanks', file, place(['items', item, 'blank']), blankNoun);
      });
    }
    for (const { file, data, place } of registry.adoption.values()) {
      data.blanks?.forEach((id, index) =>
        resolve(id, 'blanks', file, place(['blanks', index]), blankNoun),
      );
    }
    for (const { file, data, place } of registry.terms.values()) {
      data.seeAlso?.forEach((id, index) =>
        resolve(id, 'terms', file, place(['seeAlso', index]), termNoun),
      );
    }

    function resolve(
      id: string,
      collection: Collection,
      file: string,
      at: Place,
      noun: Localized,
    ): void {
      const unknown = unknownId(id, collection, registry, noun);
      if (unknown) report({ file, place: at, ...unknown });
    }
  },
});

const routeNoun: Localized = { es: 'Ruta inesperada', en: 'Unexpected route' };
const conductNoun: Localized = { es: 'Conducta inesperada', en: 'Unexpected conduct' };
const blankNoun: Localized = { es: 'Blanco inesperado', en: 'Unexpected blank' };
const serviceNoun: Localized = { es: 'Servicio inesperado', en: 'Unexpected service' };
const termNoun: Localized = { es: 'Término inesperado', en: 'Unexpected term' };
