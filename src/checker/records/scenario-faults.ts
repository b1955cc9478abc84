import { nearest } from '../../registry/nearest.ts';
import { findProvision, type Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { firstMoment, type ScenarioData } from '../../registry/schema/scenario.ts';
import { parseRef } from '../../citations/ref.ts';
import { citedIn } from '../../papers/text.ts';
import { mendable, reachedFrom } from '../../registry/scenario-graph.ts';
import { unexpected, unknownMessage } from './unknown-ids.ts';

/** What is wrong with a scenario, and the keys that lead to where. */
export interface ScenarioFault {
  path: PropertyKey[];
  message: Localized;
  expected?: string[];
}

/** A choice or an open ending that leads to a node which is not there; a node that has another's id. */
export function linkFaults({ nodes }: ScenarioData): ScenarioFault[] {
  const ids = nodes.map(({ id }) => id);
  const known = new Set(ids);
  // A node with the id of another leaves its own without a node: that is told once.
  const isRepeated = known.size < ids.length;
  const lost = (id: string, path: PropertyKey[]): ScenarioFault[] => {
    if (known.has(id) || isRepeated) return [];
    const expected = nearest(id, known);
    return [
      { path, expected, message: unknownMessage(id, expected, known, unexpected('moments')) },
    ];
  };
  return nodes.flatMap((node, at) => [
    ...(ids.indexOf(node.id) === at
      ? []
      : [
          fault(
            ['nodes', at, 'id'],
            `Momento repetido «${node.id}»; se esperaba un id por momento`,
            `Repeated moment “${node.id}”; expected one id a moment`,
          ),
        ]),
    ...(node.kind === 'moment' ? node.choices : []).flatMap(({ id }, item) => {
      const letter = letters[item] ?? '';
      return id === letter
        ? []
        : [
            fault(
              ['nodes', at, 'choices', item, 'id'],
              `Opción inesperada «${id}»; se esperaba «${letter}», porque van en orden`,
              `Unexpected choice “${id}”; expected “${letter}”, because they go in order`,
            ),
          ];
    }),
    ...(node.kind === 'moment'
      ? node.choices.flatMap(({ next }, item) => lost(next, ['nodes', at, 'choices', item, 'next']))
      : node.back === undefined
        ? []
        : lost(node.back, ['nodes', at, 'back'])),
  ]);
}

/** A node that nobody reaches, an open ending that leads nowhere, a wrong turn that cannot be mended. */
export function wayFaults({ nodes }: ScenarioData): ScenarioFault[] {
  const reached = reachedFrom(firstMoment, nodes);
  const good = mendable(nodes);
  return nodes.flatMap((node, at): ScenarioFault[] => {
    const path = ['nodes', at, 'id'];
    if (!reached.has(node.id))
      return [
        fault(
          path,
          `Momento inesperado «${node.id}»: ninguna opción lleva a él; se esperaba una, o que sea ${firstMoment}`,
          `Unexpected moment “${node.id}”: no choice leads to it; expected one, or that it be ${firstMoment}`,
        ),
      ];
    if (node.kind === 'end' && node.outcome === 'open' && node.back === undefined)
      return [
        fault(
          path,
          `Final abierto sin salida en «${node.id}»; se esperaba back, con el momento en que se retoma`,
          `Open ending with no way on in “${node.id}”; expected back, with the moment at which it is taken up`,
        ),
      ];
    if (!good.has(node.id))
      return [
        fault(
          path,
          `Error sin remedio: desde «${node.id}» no se llega a ningún final con outcome held; se esperaba un camino`,
          `Mistake that cannot be mended: from “${node.id}” no ending with outcome held is reached; expected a way`,
        ),
      ];
    return [];
  });
}

/** A moment that comes earlier than the one that leads to it: a story is told forwards, and what happens again has its own moment. */
export function clockFaults({ nodes }: ScenarioData): ScenarioFault[] {
  const minutes = new Map(
    nodes.flatMap((node) => (node.kind === 'moment' ? [[node.id, node.minute] as const] : [])),
  );
  return nodes.flatMap((node, at) =>
    node.kind === 'end'
      ? []
      : node.choices.flatMap(({ id, next }, item) => {
          const then = minutes.get(next) ?? node.minute;
          return then >= node.minute
            ? []
            : [
                fault(
                  ['nodes', at, 'choices', item, 'next'],
                  `«${node.id}${id}» va del minuto ${node.minute} al ${then}, en «${next}»; se esperaba el mismo o uno posterior`,
                  `“${node.id}${id}” goes from minute ${node.minute} to ${then}, in “${next}”; expected the same one or a later one`,
                ),
              ];
        }),
  );
}

/** A provision that changed after the law of the scenario was read. */
export function supportFaults(data: ScenarioData, registry: Registry): ScenarioFault[] {
  const amended = (targets: readonly string[], path: PropertyKey[]): ScenarioFault[] =>
    targets.flatMap((target) => amendedSince(target, data.asOf, registry, path));
  return data.nodes.flatMap((node, at) => [
    ...amended(citedIn(node.text.es), ['nodes', at, 'text']),
    ...(node.kind === 'end' ? [] : node.choices).flatMap(({ cites = [], then, why }, item) =>
      amended([...cites, ...citedIn(then.es), ...citedIn(why.es)], ['nodes', at, 'choices', item]),
    ),
  ]);
}

function amendedSince(
  target: string,
  asOf: string,
  registry: Registry,
  path: PropertyKey[],
): ScenarioFault[] {
  const ref = parseRef(target);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const changed = ref?.date ? undefined : provision?.versions.find(({ from }) => from > asOf);
  if (!changed) return [];
  return [
    fault(
      path,
      `Cambio del ${changed.from} en «${target}», posterior a la lectura de la ley (asOf: ${asOf}); se esperaba revisar la opción y poner una fecha igual o posterior`,
      `Change of ${changed.from} in “${target}”, after the law was read (asOf: ${asOf}); expected the choice to be reviewed and a date not before it`,
    ),
  ];
}

const fault = (path: PropertyKey[], es: string, en: string): ScenarioFault => ({
  path,
  message: { es, en },
});
const letters = ['a', 'b', 'c', 'd'];
