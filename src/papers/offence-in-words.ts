import type { Elements } from '../registry/schema/provision.ts';

/**
 * What an offence is made of, in one Spanish line for a sheet that an office reads: the conduct with its object, and
 * the rest after semicolons. Technology is left out, for it never narrows what a paper tells.
 * @throws if there is no conduct: such a provision defines no offence.
 */
export function offenceInWords(elements: Elements = {}): string {
  const { conduct, object, consent, repetition, purpose, result } = elements;
  if (!conduct) throw new Error('No element "conduct": the provision defines no offence.');
  const done = [conduct, object].flatMap((part) => part?.es ?? []).join(' ');
  return [done, ...[consent, repetition, purpose, result].flatMap((part) => part?.es ?? [])].join(
    '; ',
  );
}
