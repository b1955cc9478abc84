import { deadlinesCited, type PenaltyForm, penaltyForms } from './forms.ts';
import { findProvision, type Provision, type Registry, textInForce } from './registry.ts';

/** A length of time, in months, so that a half of any number of years is whole. */
export type Months = number;

/** How long a form of an offence can be prosecuted, by articles 80 to 84 of the Penal Code. */
export interface FormLimitation {
  form: PenaltyForm;
  /** The maximum of its prison, which is the ordinary time (article 80). */
  ordinary: Months;
  /** The ordinary time plus one half, whatever was done meanwhile (article 83). */
  most: Months;
  /** `most` and the longest pause (article 84). */
  withPause: Months;
  /** Both times if the author was under 21 or over 65 (article 81). */
  halved: { ordinary: Months; most: Months };
  /** The general cap, where `most` goes over it: whether it holds for `most` too is not settled. */
  cap?: Months;
}

/** The limitation of an offence. */
export interface Limitation {
  /** True if article 88-A, by the chapter where the offence stands, leaves it without limitation. */
  isExempt: boolean;
  /** True if it stands where law 31146 moved articles that 88-A named by their former place: nobody has said which rules. */
  isMoved: boolean;
  forms: FormLimitation[];
}

/**
 * The versions of the articles that this reckoning was written from, by eId. A new version of one of them asks for
 * it to be read again; a test tells.
 */
export const reckonedFrom: Readonly<Record<string, string>> = {
  art_80: '2024-05-18',
  art_81: '1991-04-08',
  art_82: '1991-04-08',
  art_83: '1991-04-08',
  art_84: '2024-07-29',
  'art_88-A': '2018-08-05',
};

/** The chapters of Title IV that article 88-A names, as `place` says them. */
const exempt = /Título IV, Capítulo (?:IX|XI?)(?![IVX])/;

/**
 * The limitation of an offence as the law holds on a day, `YYYY-MM-DD`; a form without a maximum in years is left out.
 * Throws if the registry lacks the cap of article 80 or the pause of article 84.
 */
export function limitationOf(provision: Provision, registry: Registry, day: string): Limitation {
  const cap = yearsOf(registry, 'art_80', 'tope-general', day);
  const pause = yearsOf(registry, 'art_84', 'suspension', day);
  const forms = penaltyForms(textInForce(provision, day)?.text);
  const isOfCode = provision.instrument.id === 'cp';
  const place = provision.data.place?.es ?? '';
  return {
    isExempt: isOfCode && exempt.test(place),
    isMoved: isOfCode && place.includes('Título I-A'),
    forms: forms.flatMap((form): FormLimitation[] => {
      const years = form.penalty.imprisonment?.maxYears;
      if (years === undefined) return [];
      const ordinary = Math.min(years * 12, cap);
      const most = ordinary * 1.5;
      return [
        {
          form,
          ordinary,
          most,
          withPause: most + pause,
          halved: { ordinary: ordinary / 2, most: most / 2 },
          ...(most > cap && { cap }),
        },
      ];
    }),
  };
}

/** A value of the Penal Code that is said in years. */
function yearsOf(registry: Registry, eId: string, item: string, day: string): Months {
  const article = findProvision(registry, 'cp', eId);
  const text = article && textInForce(article, day)?.text;
  const [deadline] = text ? deadlinesCited({ eId, item }, text) : [];
  if (deadline?.unit !== 'years')
    throw new Error(`cp~${eId}#${item} is not in the registry, in years. Run npm run check.`);
  return deadline.value * 12;
}
