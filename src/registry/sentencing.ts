import { type PenaltyForm, penaltyForms } from './forms.ts';
import { type Provision, textInForce } from './registry.ts';

/**
 * What a rule of sentencing answers for a form of an offence: it may apply, only if the penalty imposed is within
 * its cap, only if the penalty goes below the legal minimum, never by the chapter, never by the penalty, or the text
 * leaves it in doubt.
 */
export type SentencingAnswer = 'may' | 'ifImposed' | 'ifBelow' | 'byChapter' | 'no' | 'doubt';

/** What follows from the place and the prison of a form of an offence. */
export interface FormSentencing {
  form: PenaltyForm;
  /** Suspended sentence (Penal Code, article 57). */
  suspended: SentencingAnswer;
  /** Conviction withheld (Penal Code, article 62). */
  reserved: SentencingAnswer;
  /** Reduction for a confession or an agreement (Code of Criminal Procedure, articles 161, 372 and 471). */
  reduced: SentencingAnswer;
  /** True if communications may be tapped or their records given (Code of Criminal Procedure, article 230). */
  isTappable: boolean;
}

/** Caps in years of prison: 57 looks at the penalty imposed, 62 and 230 at the maximum that the law threatens. */
export const sentencingYears = { suspended: 5, reserved: 4, tapped: 4 } as const;

/**
 * The versions of the articles that the caps and the excluded chapters were read from, by reference. A new version of
 * one of them asks for it to be read again; a test tells.
 */
export const sentencingReadFrom: Readonly<Record<string, string>> = {
  'cp~art_57': '2026-01-21',
  'cp~art_62': '2023-11-23',
  'cpp~art_161': '2019-06-19',
  'cpp~art_230': '2026-01-31',
  'cpp~art_372': '2019-06-19',
  'cpp~art_471': '2019-06-19',
};

/** The chapters that the lists of excluded offences name, as `place` says them. */
const notSuspended = /Título I-A\b|Título IV, Capítulo IX\b/;
const notReduced = /Título IV, Capítulo (?:IX|XI?)(?![IVX])/;

/**
 * What follows for each form of an offence as the law holds on a day, `YYYY-MM-DD`; a form without a maximum in years
 * is left out. It looks at chapters alone: of offences that the lists name one by one (such as 122-B) it knows
 * nothing, and throws.
 */
export function sentencingOf(provision: Provision, day: string): FormSentencing[] {
  const { id, instrument, data } = provision;
  if (instrument.id === 'cp' && namedAlone.has(id))
    throw new Error(
      `${instrument.id}~${id} is on the list of article 57: sentencing.ts does not hold it.`,
    );
  const place = instrument.id === 'cp' ? (data.place?.es ?? '') : '';
  const [isNotSuspended, isNotReduced] = [notSuspended.test(place), notReduced.test(place)];
  return penaltyForms(textInForce(provision, day)?.text).flatMap((form): FormSentencing[] => {
    const { minYears: min = 0, maxYears: max } = form.penalty.imprisonment ?? {};
    if (max === undefined) return [];
    const isReservable = max <= sentencingYears.reserved;
    return [
      {
        form,
        suspended: isNotSuspended ? 'byChapter' : suspendedBy(min, max),
        reserved: !isReservable ? 'no' : isNotSuspended ? 'doubt' : 'may',
        reduced: isNotReduced ? 'byChapter' : 'may',
        isTappable: max > sentencingYears.tapped,
      },
    ];
  });
}

/** Offences that article 57 names by their own number. */
const namedAlone: ReadonlySet<string> = new Set(
  ['108-B', '122', '122-B', '152', '189', '200', '317', '367'].map((number) => `art_${number}`),
);

function suspendedBy(min: number, max: number): SentencingAnswer {
  if (max <= sentencingYears.suspended) return 'may';
  return min <= sentencingYears.suspended ? 'ifImposed' : 'ifBelow';
}
