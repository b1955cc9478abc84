import type { Lang, Localized } from './schema/common.ts';

const told: Record<Lang, RegExp> = { es: /\((\d+) minutos/, en: /\((\d+) minutes/ };

/** Minutes that say nothing else, at the end of a step. */
const toldAlone: Record<Lang, RegExp> = {
  es: / \(\d+ minutos\)(?=\.$)/,
  en: / \(\d+ minutes\)(?=\.$)/,
};

/** A step beside whose words its minutes stand already: without those that it says at the end. */
export const withoutMinutes = (step: Localized, lang: Lang): string =>
  step[lang].replace(toldAlone[lang], '');

/** When each step of an activity begins and ends, from the minute at which it does; none for one that says no minutes. */
export function stepTimes(
  steps: readonly Localized[],
  from: number,
  lang: Lang,
): ({ from: number; until: number } | undefined)[] {
  let at = from;
  return steps.map((step) => {
    const minutes = told[lang].exec(step[lang])?.[1];
    if (minutes === undefined) return undefined;
    const begun = at;
    at += Number(minutes);
    return { from: begun, until: at };
  });
}
