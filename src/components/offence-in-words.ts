import { lawWords } from '../i18n/law.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Elements } from '../registry/schema/provision.ts';
import { capitalised } from '../words/law.ts';

/** What adds nothing to a sheet: that it need not be repeated. */
const once = new Set(['basta una vez', 'once is enough']);
const onSheets = ['conduct', 'object', 'consent', 'repetition', 'purpose', 'result'] as const;
/** Words that already say how an element goes with the conduct. */
const joining: Record<Lang, RegExp> = {
  es: /^(?:ante|con|contra|de|en|para|sin)\b/,
  en: /^(?:against|before|in|of|to|with|without)\b/,
};

/**
 * What an offence is made of, as a sentence goes on: in Spanish for a sheet that an office reads. The conduct comes
 * first, and no element is named, for whoever reads it has not seen our list of them. Technology is left out, and that
 * once is enough, for they never narrow what a paper tells.
 * @throws if there is no conduct: such a provision defines no offence.
 */
export function offenceInWords(elements: Elements = {}, lang: Lang = 'es'): string {
  if (!elements.conduct) throw new Error('No element "conduct": the provision defines no offence.');
  const joins: Partial<Record<keyof Elements, string>> = lawWords[lang].onSheet;
  const said = onSheets.flatMap((key) => {
    const words = elements[key]?.[lang];
    if (!words || once.has(words)) return [];
    const join = joins[key];
    return join === undefined || joining[lang].test(words) ? words : `${join} ${words}`;
  });
  return capitalised(said.join('; '));
}
