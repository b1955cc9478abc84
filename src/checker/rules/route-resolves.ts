import type { Place } from '../../registry/place.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { nearest } from '../nearest.ts';
import { defineRule } from '../rule.ts';

/** A record names a route, a term or a service that does not exist. */
export default defineRule({
  id: 'route-resolves',
  severity: 'error',
  check({ project: { registry }, report }) {
    for (const { file, data, place } of registry.conducts.values()) {
      data.routes.forEach((id, index) =>
        resolve(id, registry.routes, file, place(['routes', index]), routeNoun),
      );
      data.gaps?.forEach(({ instead }, gap) =>
        instead?.forEach((id, index) =>
          resolve(id, registry.routes, file, place(['gaps', gap, 'instead', index]), routeNoun),
        ),
      );
    }
    for (const { file, data, place } of registry.routes.values()) {
      data.services?.forEach((id, index) =>
        resolve(id, registry.services, file, place(['services', index]), serviceNoun),
      );
    }
    for (const { file, data, place } of registry.terms.values()) {
      data.seeAlso?.forEach((id, index) =>
        resolve(id, registry.terms, file, place(['seeAlso', index]), termNoun),
      );
    }

    function resolve(
      id: string,
      known: ReadonlyMap<string, unknown>,
      file: string,
      at: Place,
      noun: Localized,
    ): void {
      if (known.has(id)) return;
      const expected = nearest(id, known.keys());
      const list = expected.join(', ') || [...known.keys()].slice(0, 5).join(', ');
      report({
        file,
        place: at,
        expected,
        message: {
          es: `${noun.es} «${id}»; se esperaba uno de: ${list}`,
          en: `${noun.en} “${id}”; expected one of: ${list}`,
        },
      });
    }
  },
});

const routeNoun: Localized = { es: 'Ruta inesperada', en: 'Unexpected route' };
const serviceNoun: Localized = { es: 'Servicio inesperado', en: 'Unexpected service' };
const termNoun: Localized = { es: 'Término inesperado', en: 'Unexpected term' };
