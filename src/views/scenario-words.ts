import { registry } from '../facts/site-facts.ts';
import { trainingModules } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import {
  type CriticalError,
  type ScenarioData,
  type ScenarioNode,
} from '../registry/schema/scenario.ts';

/** Every scenario, in the order of the list. */
export const scenariosInOrder = (): ScenarioData[] =>
  [...registry.scenarios.values()]
    .map(({ data }) => data)
    .sort((one, other) => one.order - other.order);

/** A critical error of the course, in a few words. */
export const errorName: Readonly<Record<CriticalError, Localized>> = {
  'abrir-imagen-de-menor': {
    es: 'abrir la imagen de alguien menor de 18 años',
    en: 'opening the image of somebody under 18',
  },
  'prometer-secreto': { es: 'prometer secreto', en: 'promising secrecy' },
  'dejar-la-linea': { es: 'dejar la línea', en: 'leaving the line' },
  'contactar-al-agresor': {
    es: 'escribir o llamar a quien agrede',
    en: 'contacting the aggressor',
  },
  'nombrar-sin-permiso': {
    es: 'nombrar a la persona, o contar lo suyo, sin permiso',
    en: 'naming the person, or telling what is theirs, without permission',
  },
};

/** The modules of the course that a scenario practises, as the course names them, in its order. */
export const modulesOf = ({ modules }: ScenarioData) =>
  trainingModules(registry).flatMap(({ data }) =>
    modules.some((id) => id === data.id) ? [data] : [],
  );

/** The critical errors that some choice of a scenario is, each once, in the order in which they are met. */
export const errorsIn = ({ nodes }: ScenarioData): CriticalError[] => [
  ...new Set(
    nodes.flatMap((node) =>
      node.kind === 'moment' ? node.choices.flatMap(({ error }) => error ?? []) : [],
    ),
  ),
];

/** A node of a scenario by its id. Throws on an unknown one: the checker has passed, so it cannot be. */
export function nodeIn({ id, nodes }: ScenarioData, wanted: string): ScenarioNode {
  const node = nodes.find((each) => each.id === wanted);
  if (!node) throw new Error(`The scenario "${id}" has no moment "${wanted}". Run npm run check.`);
  return node;
}

/** Minutes of a day. */
const day = 24 * 60;

/** When a moment comes in, counted from the beginning: «Minuto 6», or the day if it is another. */
export function whenText(minute: number, lang: Lang): string {
  const words = { es: ['Minuto', 'Día'], en: ['Minute', 'Day'] } as const;
  const [minutes, days] = words[lang];
  return minute < day ? `${minutes} ${minute}` : `${days} ${Math.floor(minute / day) + 1}`;
}
