import type { PursuitRead } from '../registry/countries.ts';
import type { AnswerData, ConductKind } from '../registry/schema/answer.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { CountryData, CountrySource } from '../registry/schema/country.ts';
import { capitalised, dateText, durationText, shortDateText } from './law.ts';
import { countriesWords } from '../i18n/countries.ts';
import { fill } from '../i18n/fill.ts';

/** Since when what was cited of Peru holds, where that is sure, and up to when it was read. */
export function spanText(
  { since, through }: { since: string | undefined; through: string },
  lang: Lang,
): string {
  const words = countriesWords[lang].country;
  const parts = [
    since && fill(words.inForce, { date: shortDateText(since, lang) }),
    fill(words.readThrough, { date: shortDateText(through, lang) }),
  ];
  return `${capitalised(parts.filter(Boolean).join('; '))}.`;
}

/** What a law does with a conduct, and which law where another may apply there: «Delito propio (ley federal).» */
export function kindText(
  { scope }: Pick<CountryData, 'scope'>,
  kind: ConductKind,
  lang: Lang,
): string {
  const which = scope ? ` (${scope.short[lang]})` : '';
  return `${countriesWords[lang].law.kinds[kind]}${which}.`;
}

/** The day of a text and of what it is: «copia del 23 jun 2026». */
export const sourceDay = ({ date, dated }: Pick<CountrySource, 'date' | 'dated'>, lang: Lang) =>
  fill(countriesWords[lang].country.dated[dated], { date: shortDateText(date, lang) });

/**
 * What an answer of a country says beside its sentence, each a line: who sets a case in motion, time limits, since
 * when it holds, and of a number its hours and on what it rests.
 */
export function answerDetails(
  { limits = [], starts, until, line }: AnswerData,
  pursuit: PursuitRead | undefined,
  lang: Lang,
): string[] {
  const words = countriesWords[lang].country;
  const moved = pursuit && [
    `${words.pursuit}: ${words.pursuits[pursuit.by]}`,
    pursuit.level ? ` (${words.deduced})` : '',
    pursuit.but ? `; ${pursuit.but[lang]}` : '',
  ];
  const terms = limits.map(({ from, level, what, ...duration }) => {
    const since = from ? `, ${from[lang]}` : '';
    return `${capitalised(what[lang])}: ${durationText(duration, lang)}${since}${level ? ` (${words.ours})` : ''}.`;
  });
  const days = [
    starts && `${words.starts}: ${dateText(starts, lang)}.`,
    until && `${words.until}: ${dateText(until, lang)}.`,
  ].filter(Boolean);
  const answers =
    line && capitalised([line.hours?.[lang], words.cost[line.cost]].filter(Boolean).join('; '));
  return [
    ...(moved ? [`${moved.join('')}.`] : []),
    ...(terms.length > 0 ? [terms.join(' ')] : []),
    ...(days.length > 0 ? [days.join(' ')] : []),
    ...(line
      ? [
          `${answers}. ${words.basis[line.basis]}; ${words.checked} ${dateText(line.checkedOn, lang)}.`,
        ]
      : []),
  ];
}
