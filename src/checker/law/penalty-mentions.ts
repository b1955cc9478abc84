import type { Lang } from '../../registry/schema/common.ts';
import type { Penalty } from '../../registry/schema/penalty.ts';
import { type AgeMention, agesIn } from '../values/ages.ts';
import {
  type DisqualificationMention,
  disqualificationsIn,
  isDisqualificationOf,
} from '../values/disqualification.ts';
import { hasNumber, plainInPlace, numberValue } from '../values/number-pattern.ts';
import {
  penaltyPatterns,
  type PenaltyReading,
  type PenaltyUnit,
  shortEnd,
  shortYears,
} from '../values/penalty-patterns.ts';
import { matchesOf } from '../../text/matches.ts';

/** A penalty named in prose: a range, one of its ends, or a figure that may be either. */
export interface PenaltyMention {
  unit: PenaltyUnit;
  reading: PenaltyReading;
  /** In years, days of fine or days of service; the end that is not said is not there. */
  min: number | undefined;
  max: number | undefined;
  /** Only of a disqualification: what of article 36 it names. */
  barred?: Pick<DisqualificationMention, 'numerals' | 'isPartial'>;
  text: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** A sentence speaks of a penalty if it says so; years alone may be an age or a time. */
const penaltyWords = {
  es: /(?<![a-z])(?:penas?|prision|carcel|castig\w*|sancion\w*|privativa|condena\w*|multa|agrava\w*|delitos?|reprim\w+)(?![a-z])/,
  en: /(?<![a-z])(?:penalt\w+|prison|imprison\w*|jail|punish\w*|sentenced?|day-fines?|aggravat\w+|carries|offences?|crimes?)(?![a-z])/,
};
/** Beside a figure: a length of time, a threshold or a difference, and no penalty. */
const timeAfter = {
  es: /^\s*(?:despues|atras|antes|juntos|mas(?! de)|de\s+(?:edad|relacion|convivencia))(?![a-z])/,
  en: /^\s*(?:later|ago|before|after|together|more|old|of\s+age)(?![a-z])/,
};
const timeBefore = {
  es: /(?:(?<!no )(?<!ni )(?<!no (?:es|sea|sera) )(?:mas|menos|mayor(?:es)?|menor(?:es)?) de|superior a|inferior a|dura\w*|vivi\w+(?:\s+juntos)?(?:\s+de)?|prescrib\w+ (?:en|a los)|despues de|durante|hace|inhabilita\w*(?:\s+(?:de|por|entre|desde))?)\s+(?:los\s+)?$/,
  en: /(?:(?<!no )(?<!nor )(?<!not )(?:more than|less than)|over|under|above|below|lasts?|lived(?:\s+together)?(?:\s+for)?|after|for|within|laps\w+ (?:in|after)|disqualif\w+(?:\s+(?:of|from|lasting))?)\s+$/,
};
/** What a range of years that would do for ages of youth is of: the last of these said before it. */
const setters = {
  es: /(?<![a-z])(?:penas?|prision|carcel|castig\w*|reprim\w*|libertad|condena\w*|sub\w+|impone\w*|pone|fija|preve|establece)(?![a-z])/g,
  en: /(?<![a-z])(?:penalt(?:y|ies)|prison|imprisonment|punish\w*|sentenced?|rises|carries|sets|imposes|provides)(?![a-z])/g,
};
const bearers = {
  es: /(?<![a-z])(?:tien\w+|teng\w+|tenia\w*|edad(?:es)?|victimas?|personas?|nin[oa]s?|adolescentes?|chic[oa]s?|jovenes|alumn\w+|estudiantes?|hij[oa]s?|quien(?:es)?|protege\w*)(?![a-z])/g,
  en: /(?<![a-z])(?:aged?|ages|victims?|persons?|people|child(?:ren)?|girls?|boys?|adolescents?|students?|who|protects?)(?![a-z])/g,
};
const prisonAfter = {
  es: /^\s+de\s+(?:carcel|prision|pena)/,
  en: /^\s+(?:in|of)\s+(?:prison|imprisonment)/,
};

/** From this age on, years of youth without their unit are never taken for a penalty. */
const adolescent = 13;
/** No range of years of prison goes beyond it. */
const longest = 50;

/** Without one of these there is no penalty of that unit; quick to see. */
const signs: Record<PenaltyUnit, RegExp> = {
  years: /anos?|mes|year|month/,
  dayFines: /multa|fine/,
  life: /perpetua|life/,
  third: /tercio|third/,
  half: /mitad|half/,
  addedYears: /anos|years/,
  communityService: /jornada|service/,
  disqualification: /inhabilita|disqualif/,
};

/** Those that are told without a number. */
const unnumbered = new Set<PenaltyUnit>(['life', 'third', 'half', 'disqualification']);
/** Any of them, in a text as it is written. */
const anySign =
  /a[nñ]os?|mes|year|month|multa|fine|perpetua|life|tercio|third|mitad|half|jornada|service|inhabilita|disqualif/i;

/** Whether a text may name a penalty. */
export const mayNamePenalty = (text: string): boolean => anySign.test(text);

/**
 * Every penalty that a text names, in order. Years are one only where the text speaks of penalties, and never
 * where they are an age or a time.
 * @param isBesideLaw it names a provision itself
 * @param isAboutPenalty what stands around it (the head of a table, the lead of a list) says that it is of them
 */
export function penaltiesIn(
  original: string,
  lang: Lang,
  { isAboutPenalty = false, isBesideLaw = false } = {},
): PenaltyMention[] {
  if (!mayNamePenalty(original)) return [];
  const text = plainInPlace(original);
  const isNumbered = hasNumber(text, lang);
  const units = (Object.keys(signs) as PenaltyUnit[]).filter(
    (unit) => signs[unit].test(text) && (isNumbered || unnumbered.has(unit)),
  );
  if (units.length === 0) return [];
  const speaks = isAboutPenalty || penaltyWords[lang].test(text);
  const mentions: PenaltyMention[] = [];
  let known: AgeMention[] | undefined;
  const agesOnce = () => (known ??= agesIn(text, lang));
  for (const { unit, reading, pattern } of penaltyPatterns[lang]) {
    if (
      !units.includes(unit) ||
      (unit === 'years' && !speaks && !(isBesideLaw && reading === 'range'))
    )
      continue;
    for (const match of matchesOf(pattern, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (mentions.some((each) => start < each.end && end > each.start)) continue;
      const ages = unit === 'years' ? agesOnce() : [];
      if (unit === 'years' && isTime(text, start, end, ages, lang)) continue;
      const [min, max] = endsOf(match, reading, lang);
      if (
        unit === 'years' &&
        isOfYouth(min, max) &&
        ages.length === 0 &&
        !isAboutPenalty &&
        !isSure(text, start, end, lang)
      )
        continue;
      mentions.push({ unit, reading, min, max, text: original.slice(start, end), start, end });
    }
  }
  const barred = units.includes('disqualification') ? barredIn(original, text, lang) : [];
  return [...mentions, ...shortMentions(original, text, mentions, agesOnce, lang), ...barred].sort(
    (a, b) => a.start - b.start,
  );
}

/** The disqualifications that a text names, as penalties of it. */
const barredIn = (original: string, text: string, lang: Lang): PenaltyMention[] =>
  disqualificationsIn(text, lang).map(({ start, end, numerals, isPartial }) => ({
    unit: 'disqualification',
    reading: 'one',
    min: undefined,
    max: undefined,
    barred: { numerals, isPartial },
    text: original.slice(start, end),
    start,
    end,
  }));

/** Years without their unit, after a figure that has it; none that may be ages of youth. */
function shortMentions(
  original: string,
  text: string,
  mentions: readonly PenaltyMention[],
  agesOnce: () => readonly AgeMention[],
  lang: Lang,
): PenaltyMention[] {
  const first = mentions.find(({ unit }) => unit === 'years');
  if (!first) return [];
  const ages = agesOnce();
  const readings = [
    ...(first.reading === 'range' ? [['range', shortYears[lang]] as const] : []),
    ['one', shortEnd[lang]] as const,
  ];
  return readings.flatMap(([reading, pattern]) =>
    matchesOf(pattern, text).flatMap((match): PenaltyMention[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const [min, max] = endsOf(match, reading, lang);
      const isTaken = [...mentions, ...ages].some((each) => start < each.end && end > each.start);
      const isYears = max !== undefined && (min ?? 0) < max && max <= longest;
      const mayBeAges = isOfYouth(min, max) && (ages.length === 0 || (min ?? 0) >= adolescent);
      if (isTaken || !isYears || start < first.end || mayBeAges) return [];
      const written = original.slice(start, end);
      return [{ unit: 'years', reading, min, max, text: written, start, end }];
    }),
  );
}

/** True for a penalty that is told by no range of its own: for life, or added to that of another form. */
export const isPlain = (unit: PenaltyUnit): boolean =>
  unit !== 'years' && unit !== 'dayFines' && unit !== 'communityService';

/** True if a norm sets a penalty of that kind, whatever its figure. */
export function setsPlain(unit: PenaltyUnit, penalty: Penalty): boolean {
  if (unit === 'life') return penalty.imprisonment?.life === true;
  if (unit === 'addedYears') return penalty.addedYears !== undefined;
  if (unit === 'disqualification') return (penalty.disqualification ?? []).length > 0;
  return penalty.aboveMaximum === (unit === 'third' ? '1/3' : '1/2');
}

/** True if a penalty named in prose is one that a norm sets. */
export function penaltyAgrees(
  { unit, reading, min, max, barred }: PenaltyMention,
  penalty: Penalty,
): boolean {
  if (unit === 'disqualification') return barred ? isDisqualificationOf(barred, penalty) : false;
  if (unit === 'addedYears') return penalty.addedYears === max;
  if (unit === 'life' || unit === 'third' || unit === 'half') return setsPlain(unit, penalty);
  const { minYears, maxYears } = penalty.imprisonment ?? {};
  const held = unit === 'years' ? { min: minYears, max: maxYears } : penalty[unit];
  if (!held) return false;
  if (reading === 'one') return max !== undefined && (held.min === max || held.max === max);
  if (reading === 'top') return held.max === max;
  if (reading === 'bottom') return held.min === min;
  return held.min === min && held.max === max;
}

/** Years of age, of a time gone by, or a threshold. */
const isTime = (
  text: string,
  start: number,
  end: number,
  ages: readonly AgeMention[],
  lang: Lang,
): boolean =>
  timeAfter[lang].test(text.slice(end)) ||
  timeBefore[lang].test(text.slice(Math.max(0, start - 40), start)) ||
  ages.some((age) => start < age.end && end > age.start);

/** Both ends are ages of youth: «de 14 a 17 años» is one, unless the words beside it say penalty. */
const isOfYouth = (min: number | undefined, max: number | undefined): boolean =>
  min !== undefined && max !== undefined && min >= 9 && max <= 18;

const isSure = (text: string, start: number, end: number, lang: Lang): boolean => {
  // «Bloquear vías para pedir dinero: de 10 a 15 años»: what stands before the colon is the act.
  const isAfterColon = /:\s*(?:de\s+|from\s+)?$/.test(text.slice(0, start));
  if (isAfterColon && text.slice(0, start).search(bearers[lang]) < 0) return true;
  const last = (pattern: RegExp) => matchesOf(pattern, text.slice(0, start)).at(-1)?.index ?? -1;
  return last(setters[lang]) > last(bearers[lang]) || prisonAfter[lang].test(text.slice(end));
};

/** The numbers of a mention, in its unit: months are parts of a year. */
function endsOf(
  match: RegExpExecArray,
  reading: PenaltyReading,
  lang: Lang,
): [number | undefined, number | undefined] {
  const numbers = match.slice(1).filter(Boolean);
  const [text] = match;
  const inYears = numbers.map((each) => {
    const after = text.slice(text.indexOf(each) + each.length);
    const [unit] = /anos?|mes|year|month/.exec(after) ?? [];
    const value = numberValue(each, lang);
    return unit?.startsWith('m') && !text.includes('multa') ? value / 12 : value;
  });
  const [low, high] = inYears;
  if (reading === 'range') return [low, high];
  return reading === 'bottom' ? [low, undefined] : [undefined, low];
}
