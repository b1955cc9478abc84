import type { Localized } from '../registry/schema/common.ts';
import type { Elements } from '../registry/schema/provision.ts';
import { lawWords } from '../i18n/law.ts';
import { inBoth } from '../i18n/fill.ts';

const elements = inBoth(lawWords, 'elements');

/** What each element of an offence or rule is called where it is shown. */
export const elementNames: Readonly<Record<keyof Elements, Localized>> = {
  conduct: elements.conduct,
  object: elements.object,
  consent: elements.consent,
  repetition: elements.repetition,
  purpose: elements.purpose,
  result: elements.result,
  technology: elements.technology,
};
