import { elementNames } from './element-names.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Elements } from '../registry/schema/provision.ts';
import { capitalised } from '../words/law.ts';

/** What adds nothing to a sheet: that it need not be repeated. */
const once = new Set(['basta una vez', 'once is enough']);
const onSheets = ['conduct', 'object', 'consent', 'repetition', 'purpose', 'result'] as const;

/**
 * What an offence is made of, in one line, each element after its name: in Spanish for a sheet that an office reads.
 * Technology is left out, and that once is enough, for they never narrow what a paper tells.
 * @throws if there is no conduct: such a provision defines no offence.
 */
export function offenceInWords(elements: Elements = {}, lang: Lang = 'es'): string {
  if (!elements.conduct) throw new Error('No element "conduct": the provision defines no offence.');
  const said = onSheets.flatMap((key) => {
    const words = elements[key]?.[lang];
    return words && !once.has(words) ? `${elementNames[key][lang].toLowerCase()}: ${words}` : [];
  });
  return capitalised(said.join('; '));
}
