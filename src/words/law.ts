import type { ForeignTerm } from '../registry/schema/answer.ts';
import type { Duration, Lang, Level } from '../registry/schema/common.ts';
import type { Penalty } from '../registry/schema/penalty.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';

/** Who prosecutes. */
type Action = NonNullable<ProvisionVersionData['action']>;

const locales = { es: 'es-PE', en: 'en-GB' } as const;
const dateFormats = {
  es: new Intl.DateTimeFormat(locales.es, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
};

const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const monthFormats = {
  es: new Intl.DateTimeFormat(locales.es, month),
  en: new Intl.DateTimeFormat(locales.en, month),
};

const short = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const shortFormats = {
  es: new Intl.DateTimeFormat(locales.es, short),
  en: new Intl.DateTimeFormat(locales.en, short),
};

/** A text that begins with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is told one thing after another, each a sentence: no sign between them is left alone at the edge of a line. */
export const sentencesText = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [/[.?!»]$/.test(part) ? part : `${part}.`] : [])).join(' ');

/** A text that goes on within a sentence. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A month, `YYYY-MM`, in words: «febrero de 2023». */
export const monthText = (date: string, lang: Lang): string =>
  monthFormats[lang].format(new Date(`${date}-01T00:00:00Z`));

/** A day in words: «9 de agosto de 2024». */
export function dateText(date: string, lang: Lang): string {
  return dateFormats[lang].format(new Date(`${date}T00:00:00Z`));
}

/** A day in one short breath: «9 ago 2024». */
export function shortDateText(date: string, lang: Lang): string {
  const parts = shortFormats[lang].formatToParts(new Date(`${date}T00:00:00Z`));
  const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return [valueOf('day'), valueOf('month').replace('.', ''), valueOf('year')].join(' ');
}

/** A share, rounded down to a tenth so that it never says more: «98,5 %». */
export function shareText({ slips, told }: { slips: number; told: number }, lang: Lang): string {
  const share = Math.floor((1000 * told) / slips) / 10;
  return lang === 'es' ? `${String(share).replace('.', ',')} %` : `${share}%`;
}

/** A list in words: «5, 9, 10 y 11». */
export function listText(items: readonly (string | number)[], lang: Lang): string {
  const words = items.map(String);
  const last = words.pop() ?? '';
  if (words.length === 0) return last;
  const and = lang === 'en' ? 'and' : /^(i|hi(?!e))/i.test(last) ? 'e' : 'y';
  return `${words.join(', ')} ${and} ${last}`;
}

/** Years of prison: «2 a 5 años»; empty when the norm sets none. */
export function yearsText(penalty: Penalty, lang: Lang): string {
  const { minYears, maxYears, life } = penalty.imprisonment ?? {};
  const es = lang === 'es';
  if (life) return es ? 'cadena perpetua' : 'life imprisonment';
  if (minYears !== undefined && maxYears !== undefined) {
    return es ? `${minYears} a ${maxYears} años` : `${minYears} to ${maxYears} years`;
  }
  if (maxYears !== undefined)
    return es ? `hasta ${years(maxYears, lang)}` : `up to ${years(maxYears, lang)}`;
  if (minYears !== undefined) return es ? `${minYears} años o más` : `${minYears} years or more`;
  return '';
}

/** Days-fine: «30 a 120 días-multa»; empty when there are none. */
export function finesText(penalty: Penalty, lang: Lang): string {
  return rangeText(penalty.dayFines, lang, { es: 'días-multa', en: 'day-fines' });
}

/** Inhabilitación, by numerals of article 36: “disqualification under article 36(5), (9) and (11)”; empty when there is none. */
export function disqualificationText(penalty: Penalty, lang: Lang): string {
  const list = penalty.disqualification;
  if (!list?.length) return '';
  if (lang === 'en') {
    const numbers = list.map((each) => `(${each})`);
    const fits = penalty.asApplicable ? ', as applicable,' : '';
    return `disqualification${fits} under article 36${listText(numbers, lang)}`;
  }
  const inciso = list.length === 1 ? 'inciso' : 'incisos';
  const fits = penalty.asApplicable ? ', según corresponda' : '';
  return `inhabilitación${fits} (${inciso} ${listText(list, lang)} del artículo 36)`;
}

/** Everything a norm threatens, in one line; prison and fines first. */
export function penaltyText(penalty: Penalty, lang: Lang): string {
  const above = {
    '1/3': { es: 'hasta un tercio más que el máximo', en: 'up to one third above the maximum' },
    '1/2': { es: 'hasta la mitad más que el máximo', en: 'up to one half above the maximum' },
  };
  const service = rangeText(penalty.communityService, lang, {
    es: 'jornadas semanales de servicio comunitario',
    en: 'weekly sessions of community service',
  });
  const main = [
    yearsText(penalty, lang),
    penalty.aboveMaximum ? above[penalty.aboveMaximum][lang] : '',
    addedText(penalty, lang),
    service,
    finesText(penalty, lang),
  ].filter(Boolean);
  const either = lang === 'es' ? ' o ' : ' or ';
  const first = penalty.alternative ? main.join(either) : listText(main, lang);
  return [first, disqualificationText(penalty, lang)].filter(Boolean).join(', ');
}

/** Years added to those of the offence, «5 años más en el mínimo y en el máximo»; empty where their sum is said. */
function addedText({ addedYears, imprisonment }: Penalty, lang: Lang): string {
  if (addedYears === undefined || imprisonment) return '';
  return lang === 'es'
    ? `${years(addedYears, lang)} más en el mínimo y en el máximo`
    : `${addedYears} more ${addedYears === 1 ? 'year' : 'years'} in the minimum and the maximum`;
}

/** The figures of a penalty without the disqualification, unless it is all there is. */
const mainFigures = (penalty: Penalty, lang: Lang): string =>
  penaltyText({ ...penalty, disqualification: undefined }, lang) || penaltyText(penalty, lang);

/** The main penalty in a few words: its figures or, without any, what is said of it. */
export const mainPenaltyText = (penalty: Penalty, lang: Lang): string =>
  mainFigures(penalty, lang) || (penalty.note?.[lang] ?? '');

/** The main penalty with what its figures do not say. */
export const mainPenaltyWords = (penalty: Penalty, lang: Lang): string =>
  [mainFigures(penalty, lang), penalty.note?.[lang]].filter(Boolean).join('. ');

/** A length of time: «24 horas», «10 días hábiles». */
export function durationText(
  { value, unit }: Duration | Pick<ForeignTerm, 'value' | 'unit'>,
  lang: Lang,
): string {
  const words = {
    hours: { es: ['hora', 'horas'], en: ['hour', 'hours'] },
    workingHours: {
      es: ['hora hábil', 'horas hábiles'],
      en: ['working hour', 'working hours'],
    },
    days: { es: ['día', 'días'], en: ['day', 'days'] },
    workingDays: { es: ['día hábil', 'días hábiles'], en: ['working day', 'working days'] },
    calendarDays: {
      es: ['día calendario', 'días calendario'],
      en: ['calendar day', 'calendar days'],
    },
    months: { es: ['mes', 'meses'], en: ['month', 'months'] },
    years: { es: ['año', 'años'], en: ['year', 'years'] },
  } as const;
  const count = lang === 'es' ? String(value).replace('.', ',') : String(value);
  return `${count} ${words[unit][lang][value === 1 ? 0 : 1]}`;
}

/** How sure we are, as shown beside a fact. */
export function levelText(level: Level, lang: Lang): string {
  const words = {
    official: { es: 'texto oficial', en: 'official text' },
    secondary: { es: 'fuente secundaria', en: 'secondary source' },
    inference: { es: 'lectura nuestra', en: 'our reading' },
    unverified: { es: 'sin verificar', en: 'not verified' },
  };
  return words[level][lang];
}

/** Who prosecutes, in a few words. */
export function actionText(action: Action, lang: Lang): string {
  const words = {
    public: {
      es: 'acción pública: lo persigue el Estado',
      en: 'prosecuted by the State (acción pública)',
    },
    private: {
      es: 'acción privada: la persona presenta una querella',
      en: 'prosecuted only by the victim, by querella (acción privada)',
    },
    minor: {
      es: 'falta: la persona la denuncia o va directo ante el juez',
      en: 'minor offence (falta): the person reports it or goes straight to the judge',
    },
  };
  return words[action][lang];
}

function years(value: number, lang: Lang): string {
  if (lang === 'es') return value === 1 ? '1 año' : `${value} años`;
  return value === 1 ? '1 year' : `${value} years`;
}

function rangeText(
  range: { min?: number | undefined; max?: number | undefined } | undefined,
  lang: Lang,
  unit: Record<Lang, string>,
): string {
  if (!range) return '';
  const { min, max } = range;
  const to = lang === 'es' ? 'a' : 'to';
  if (min !== undefined && max !== undefined) return `${min} ${to} ${max} ${unit[lang]}`;
  if (max !== undefined) return `${lang === 'es' ? 'hasta' : 'up to'} ${max} ${unit[lang]}`;
  return min === undefined ? '' : `${lang === 'es' ? 'desde' : 'from'} ${min} ${unit[lang]}`;
}
