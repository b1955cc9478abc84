import { registry } from '../facts/site-facts.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import {
  type CriticalError,
  type ScenarioData,
  type ScenarioNode,
  type TrainingModule,
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

/** A module of the course: its code and what it is about, in a few words. */
export const moduleName: Readonly<Record<TrainingModule, Localized>> = {
  m0: { es: 'M0, antes de entrar', en: 'M0, before joining' },
  m1: { es: 'M1, escuchar y pedir permiso', en: 'M1, listening and permission' },
  m2: { es: 'M2, preguntar por el suicidio', en: 'M2, asking about suicide' },
  m3: { es: 'M3, riesgo y plan de seguridad', en: 'M3, risk and safety plan' },
  m4: { es: 'M4, el rastro y no la imagen', en: 'M4, the trace and not the image' },
  m5: { es: 'M5, caminos sin empujar', en: 'M5, routes without pushing' },
  m6: { es: 'M6, nuestros aparatos', en: 'M6, our own devices' },
  m7: { es: 'M7, carga y decir que no', en: 'M7, load and saying no' },
  m8: { es: 'M8, cerrar y derivar', en: 'M8, closing and referring' },
  'm-coordinacion': {
    es: 'por rol: coordinación e incidentes',
    en: 'by role: coordination and incidents',
  },
  'm-ninez': { es: 'por rol: niñez', en: 'by role: child safeguarding' },
  'm-salidas': { es: 'por rol: salidas y guardia', en: 'by role: outings and on call' },
};

/** A module in a list: the code of those that have one, what the others are about. */
export const moduleCode = (id: TrainingModule, lang: Lang): string =>
  /^m\d$/.test(id) ? id.toUpperCase() : moduleName[id][lang];

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
