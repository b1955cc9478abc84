import type { Place } from '../../registry/place.ts';
import type { Collection } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { nearest } from '../../registry/nearest.ts';
import { depthsFrom } from '../path-depths.ts';
import { defineRule } from '../rule.ts';
import { unknownId, unknownMessage } from '../unknown-ids.ts';

/** Where the path begins, and how long and how wide it may be. */
const first = 'a1';
const longest = 7;
const widest = 120;

/** The path «¿Qué me pasó?» with a dead end, a loop, a node nobody reaches, or an end without help. */
export default defineRule({
  id: 'situation-complete',
  severity: 'error',
  checkTree({ registry, index: { all: slugs }, report }) {
    const nodes = registry.situations;
    if (nodes.size === 0) return;
    // Past a node that could not be read, nobody knows where the path leads.
    const isBroken = [...registry.unread].some((key) => key.startsWith('situations/'));
    const depths = depthsFrom(first, nodes);
    for (const [index, { file, id, data, place }] of [...nodes.values()].entries()) {
      const say = (path: PropertyKey[], message: Localized, part?: 'key') =>
        report({ file, place: place(path, part), message });
      const depth = depths.get(id) ?? (isBroken ? 0 : undefined);
      if (depth === undefined)
        say(['id'], {
          es: `Nodo inesperado «${id}»: ninguna respuesta lleva a él; se esperaba una, o que sea ${first}`,
          en: `Unexpected node “${id}”: no answer leads to it; expected one, or that it be ${first}`,
        });
      else if (depth === Infinity)
        say(['id'], {
          es: `Vuelta inesperada: «${id}» lleva otra vez a sí mismo; se esperaba un camino que avance`,
          en: `Unexpected loop: “${id}” leads back to itself; expected a path that goes on`,
        });
      else if (depth > longest && data.kind === 'leaf')
        say(['id'], {
          es: `Camino inesperado de ${depth} preguntas hasta «${id}»; se esperaban ${longest} como máximo`,
          en: `Unexpected path of ${depth} questions to “${id}”; expected ${longest} at most`,
        });
      if (index === widest)
        say(['id'], {
          es: `Demasiados nodos (${nodes.size}); se esperaban ${widest} como máximo`,
          en: `Too many nodes (${nodes.size}); expected ${widest} at most`,
        });
      if (data.kind === 'question') {
        if (data.list !== undefined) known(data.list, 'lists', file, place(['list']));
        data.numbers?.forEach((each, item) =>
          known(each, 'services', file, place(['numbers', item])),
        );
        data.answers.forEach(({ next }, answer) =>
          known(next, 'situations', file, place(['answers', answer, 'next'])),
        );
        if (!data.answers.some((answer) => answer.id === 'no-se'))
          say(
            ['answers'],
            {
              es: 'Falta la respuesta «no sé»; se esperaba una con id no-se',
              en: 'The answer “I don’t know” is missing; expected one with id no-se',
            },
            'key',
          );
        continue;
      }
      for (const key of ['conducts', 'routes', 'forms', 'services'] as const)
        data[key].forEach((each, item) => known(each, key, file, place([key, item])));
      data.papers?.forEach((each, item) => known(each, 'papers', file, place(['papers', item])));
      for (const key of ['lists', 'minorLists'] as const)
        data[key]?.forEach((each, item) => known(each, 'lists', file, place([key, item])));
      (data.documents ?? []).forEach((slug, item) => {
        if (slugs.has(slug)) return;
        const expected = nearest(slug, slugs);
        const at = place(['documents', item]);
        report({ file, place: at, expected, message: unknownMessage(slug, expected, slugs, noun) });
      });
      if (data.routes.length === 0 && !data.noRoute)
        say(
          ['routes'],
          {
            es: 'Final sin ruta ni motivo; se esperaba una ruta o noRoute',
            en: 'End with neither route nor reason; expected a route or noRoute',
          },
          'key',
        );
    }

    function known(id: string, collection: Collection, file: string, at: Place): void {
      const unknown = unknownId(id, collection, registry, noun);
      if (unknown) report({ file, place: at, ...unknown });
    }
  },
});

const noun: Localized = { es: 'Id inesperado', en: 'Unexpected id' };
