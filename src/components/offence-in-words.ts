import { elementNames } from './element-names.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Elements } from '../registry/schema/provision.ts';
import { capitalised } from '../words/law.ts';

/** What adds nothing to a sheet: that it need not be repeated. */
const once = 'basta una vez';
const onSheets = ['conduct', 'object', 'consent', 'repetition', 'purpose', 'result'] as const;

/**
 * What an offence is made of, in one Spanish line for a sheet that an office reads, each element after its name.
 * Technology is left out, and that once is enough, for they never narrow what a paper tells.
 * @throws if there is no conduct: such a provision defines no offence.
 */
export function offenceInWords(elements: Elements = {}, lang: Lang = 'es'): string {
  if (!elements.conduct) throw new Error('No element "conduct": the provision defines no offence.');
  const said = onSheets.flatMap((key) => {
    const words = elements[key]?.es;
    return words && words !== once ? `${elementNames[key].es.toLowerCase()}: ${words}` : [];
  });
  return capitalised(said.join('; '));
}
