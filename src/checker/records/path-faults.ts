import type { Localized } from '../../registry/schema/common.ts';
import type { SituationData } from '../../registry/schema/situation.ts';

/** Where the path begins, how many questions long it may be, and how many nodes it may have. */
export interface PathLimits {
  first: string;
  longest: number;
  widest: number;
}

/** What is wrong with a node, and the keys that lead to where. */
interface PathFault {
  path: PropertyKey[];
  part?: 'key';
  message: Localized;
}

/**
 * What a node of the path lacks or leads to that it should not.
 * @param depth the most questions on the way to it: none if nobody reaches it, infinite if it leads back
 */
export function faultsOfNode(
  data: SituationData,
  depth: number | undefined,
  limits: PathLimits,
): PathFault[] {
  return [...placeFaults(data, depth, limits), ...contentFaults(data)];
}

/** Said of the first node that is one too many. */
export const tooMany = (count: number, { widest }: PathLimits): Localized => ({
  es: `Demasiados nodos (${count}); se esperaban ${widest} como máximo`,
  en: `Too many nodes (${count}); expected ${widest} at most`,
});

function placeFaults(
  { id, kind }: SituationData,
  depth: number | undefined,
  { first, longest }: PathLimits,
): PathFault[] {
  const say = (es: string, en: string): PathFault[] => [{ path: ['id'], message: { es, en } }];
  if (depth === undefined)
    return say(
      `Nodo inesperado «${id}»: ninguna respuesta lleva a él; se esperaba una, o que sea ${first}`,
      `Unexpected node “${id}”: no answer leads to it; expected one, or that it be ${first}`,
    );
  if (depth === Infinity)
    return say(
      `Vuelta inesperada: «${id}» lleva otra vez a sí mismo; se esperaba un camino que avance`,
      `Unexpected loop: “${id}” leads back to itself; expected a path that goes on`,
    );
  if (depth > longest && kind === 'leaf')
    return say(
      `Camino inesperado de ${depth} preguntas hasta «${id}»; se esperaban ${longest} como máximo`,
      `Unexpected path of ${depth} questions to “${id}”; expected ${longest} at most`,
    );
  return [];
}

function contentFaults(data: SituationData): PathFault[] {
  if (data.kind === 'question')
    return data.answers.some(({ id }) => id === 'no-se')
      ? []
      : [
          {
            path: ['answers'],
            part: 'key',
            message: {
              es: 'Falta la respuesta «no sé»; se esperaba una con id no-se',
              en: 'The answer “I don’t know” is missing; expected one with id no-se',
            },
          },
        ];
  return data.routes.length > 0 || data.noRoute
    ? []
    : [
        {
          path: ['routes'],
          part: 'key',
          message: {
            es: 'Final sin ruta ni motivo; se esperaba una ruta o noRoute',
            en: 'End with neither route nor reason; expected a route or noRoute',
          },
        },
      ];
}
