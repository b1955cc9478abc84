import { elementNames } from './element-names.ts';
import type { Elements } from '../registry/schema/provision.ts';
import { capitalised } from '../words/law.ts';

const onSheets = ['conduct', 'object', 'consent', 'repetition', 'purpose', 'result'] as const;

/**
 * What an offence is made of, in one Spanish line for a sheet that an office reads, each element after its name.
 * Technology is left out, for it never narrows what a paper tells.
 * @throws if there is no conduct: such a provision defines no offence.
 */
export function offenceInWords(elements: Elements = {}): string {
  if (!elements.conduct) throw new Error('No element "conduct": the provision defines no offence.');
  const said = onSheets.flatMap((key) => {
    const words = elements[key]?.es;
    return words ? `${elementNames[key].es.toLowerCase()}: ${words}` : [];
  });
  return capitalised(said.join('; '));
}
