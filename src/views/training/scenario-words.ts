import { registry, theCourse } from '../../facts/site-facts.ts';
import { trainingModules } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { ScenarioData, ScenarioNode } from '../../registry/schema/scenario.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill } from '../../i18n/fill.ts';

/** Every scenario, in the order of the list. */
export const scenariosInOrder = (): ScenarioData[] =>
  [...registry.scenarios.values()]
    .map(({ data }) => data)
    .sort((one, other) => one.order - other.order);

/** A critical error of the course in a few words, by its id. Throws on an unknown one. */
export function errorName(wanted: string, lang: Lang): string {
  const error = theCourse().data.critical.find(({ id }) => id === wanted);
  if (!error) throw new Error(`The course has no critical error "${wanted}". Run npm run check.`);
  return error.brief[lang];
}

/** The modules of the course that a scenario practises, as the course names them, in its order. */
export const modulesOf = ({ modules }: ScenarioData) =>
  trainingModules(registry).flatMap(({ data }) =>
    modules.some((id) => id === data.id) ? [data] : [],
  );

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
  const t = courseWords[lang].moments;
  return minute < day
    ? fill(t.minute, { minute })
    : fill(t.day, { day: Math.floor(minute / day) + 1 });
}
