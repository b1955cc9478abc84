import type { Lang } from '../../registry/schema/common.ts';
import { withNumbers } from './number-pattern.ts';

/**
 * What a penalty counts: years of prison, days of fine, days of community service; prison for life, what is
 * added to the penalty of another form, and disqualification.
 */
export type PenaltyUnit =
  | 'years'
  | 'dayFines'
  | 'communityService'
  | 'life'
  | 'third'
  | 'half'
  | 'addedYears'
  | 'disqualification';
/** Those that are told by numbers of their own. */
type CountedUnit = 'years' | 'dayFines' | 'communityService';

/** How the numbers of a pattern are read: both ends, one of them, or a figure that may be either. */
export type PenaltyReading = 'range' | 'top' | 'bottom' | 'one';

/** A way of writing a penalty, for text in lower case and without accents. */
interface PenaltyPattern {
  unit: PenaltyUnit;
  reading: PenaltyReading;
  pattern: RegExp;
}

const join = {
  es: '(?:a|y|(?<=\\d)[-–](?=\\s*\\d)|hasta|ni\\s+mayor(?:es)?\\s+de|ni\\s+mas\\s+de|ni\\s+superior\\s+a|y\\s+no\\s+(?:mayor|mas)\\s+de|y\\s+(?:un\\s+)?maximo(?:\\s+de)?|y\\s+hasta)',
  en: '(?:to|and|(?<=\\d)[-–](?=\\s*\\d)|and\\s+(?:at\\s+most|up\\s+to)|and\\s+(?:not|no)\\s+more\\s+than|(?:nor|or)\\s+(?:more|over|greater)\\s+than|and\\s+a\\s+maximum\\s+of)',
};
/** Before the greater of two ends that does not repeat its unit: «un mínimo de 3 años y un máximo de 5». */
const greatest = { es: 'y\\s+(?:un\\s+)?maximo\\s+de', en: 'and\\s+(?:a\\s+)?maximum\\s+of' };
const top = {
  es: '(?:hasta(?:\\s+por)?|no\\s+(?:mayor(?:es)?|mas)\\s+de|no\\s+superior\\s+a|maximo(?:\\s+de)?|como\\s+maximo|a\\s+lo\\s+mas|tope\\s+de)',
  en: '(?:up\\s+to|at\\s+most|(?:no|not)\\s+more\\s+than|maximum\\s+of)',
};
const bottom = {
  es: '(?:no\\s+(?:(?:es|sea|sera)\\s+)?(?:menor(?:es)?|menos|inferior)\\s+(?:de|a)|no\\s+(?:baja\\w*|desciende)\\s+de|al\\s+menos|minimo(?:\\s+de)?|como\\s+minimo|desde)',
  en: '(?:at\\s+least|(?:does\\s+not|never)\\s+(?:go|fall|drop)\\s+below|(?:no|not)\\s+less\\s+than|minimum\\s+of)',
};
const unit: Record<Lang, Record<CountedUnit, string>> = {
  es: {
    years: '(?:anos?|mes(?:es)?)',
    dayFines: 'dias[\\s-]+multa',
    communityService: 'jornadas',
  },
  en: {
    years: '(?:years?|months?)',
    dayFines: '(?:days?[\\s-]fines?|days\\s+of\\s+fine|dias-multa)',
    communityService:
      '(?:days|(?:weekly\\s+)?(?:ten-hour\\s+)?sessions)\\s+of\\s+community\\s+service',
  },
};
/** Penalties that are no range: prison for life, and what is added to that of another form. */
const plainOnes: Record<
  Lang,
  readonly (readonly [Exclude<PenaltyUnit, CountedUnit | 'disqualification'>, string])[]
> = {
  es: [
    ['life', '(?:cadena\\s+)?perpetua'],
    ['third', '(?:hasta\\s+)?(?:en\\s+)?un\\s+tercio'],
    ['half', '(?:hasta\\s+)?(?:en\\s+)?la\\s+mitad'],
    ['addedYears', '#\\s+anos\\s+mas(?!\\s+(?:de|tarde))'],
    ['addedYears', '(?:sub|aument|increment|sum|anad|agreg)\\w+\\s+(?:en\\s+)?#\\s+anos'],
  ],
  en: [
    ['life', 'life\\s+(?:imprisonment|sentence|in\\s+prison)|prison\\s+for\\s+life'],
    ['life', '(?<=(?:or|to|with|is)\\s+)life(?=\\s*(?:[.,;:()]|$|(?:if|when|where|for)\\s))'],
    ['third', '(?:up\\s+to\\s+)?(?:by\\s+)?(?:one|a)[\\s-]third(?!\\s+(?:part|person|time))'],
    ['half', '(?:up\\s+to\\s+)?(?:by\\s+)?(?:one|a)[\\s-]half'],
    ['addedYears', '#\\s+(?:more|extra|additional)\\s+years|#\\s+years\\s+more'],
    ['addedYears', '(?:rises?|increas\\w+|adds?|goes\\s+up)\\s+(?:by\\s+)?#\\s+years'],
  ],
};
/** What makes a lone figure of years a penalty. */
const lone = {
  es: '(?:penas?(?:\\s+privativas?\\s+de\\s+(?:la\\s+)?libertad)?\\s+(?:maxima\\s+|minima\\s+)?(?:es\\s+|son\\s+|seria\\s+|sera\\s+|sube\\s+|llega\\s+|baja\\s+)?(?:de|a)|castig\\w+\\s+con|sube\\w*\\s+a|llega\\w*\\s+a|condena\\w*\\s+(?:a|de))',
  en: '(?:(?:penalt(?:y|ies)|(?:maximum|minimum))\\s+(?:is|are|of|rises\\s+to|goes\\s+up\\s+to)|punish\\w*\\s+(?:with|by)|rises?\\s+to|carries|sentenced\\s+to)',
};
const prison = {
  es: '\\s+de\\s+(?:carcel|prision|pena|privacion)',
  en: '\\s+(?:in|of)\\s+(?:prison|imprisonment|jail)',
};

/** Years that stand without their unit, after others with it: «de 1 a 4 años, y de 4 a 7 si fue la pareja». */
export const shortYears: Record<Lang, RegExp> = {
  es: withNumbers(
    '(?:de|entre|con)\\s+#\\s+(?:a|y)\\s+#(?=\\s*(?:[.,;:()]|$|(?:si|cuando|por|con|en|para|y|contra)\\s))',
    'es',
  ),
  en: withNumbers(
    '(?<!art(?:icle)?s\\.?\\s)#\\s+to\\s+#(?=\\s*(?:[.,;:()]|$|(?:if|when|for|with|in|and|where|against)\\s))',
    'en',
  ),
};

/** One end of a range, without its unit, that others before it have: «hasta 4 años, y llega a 7 si fue la pareja». */
export const shortEnd: Record<Lang, RegExp> = {
  es: withNumbers(
    '(?:(?:llega\\w*|sub\\w+|aumenta\\w*|pasa\\w*)\\s+(?:hasta|a))\\s+#(?=\\s*(?:[.,;:()]|$|(?:si|cuando|por|con)\\s))',
    'es',
  ),
  en: withNumbers(
    '(?:(?:reach\\w*|rises?|goes\\s+up|climbs?)\\s+(?:up\\s+)?(?:to\\s+)?)#(?=\\s*(?:[.,;:()]|$|(?:if|when|for|with|where)\\s))',
    'en',
  ),
};

/** Every way of writing a penalty; the first that fits a place holds. */
export const penaltyPatterns: Record<Lang, readonly PenaltyPattern[]> = {
  es: patternsOf('es'),
  en: patternsOf('en'),
};

function patternsOf(lang: Lang): PenaltyPattern[] {
  const all = Object.keys(unit.es) as CountedUnit[];
  const orMore = lang === 'es' ? 'o\\s+mas' : 'or\\s+more';
  const form = (of: PenaltyUnit, reading: PenaltyReading, source: string): PenaltyPattern => ({
    unit: of,
    reading,
    pattern: withNumbers(source, lang),
  });
  return [
    ...plainOnes[lang].map(([of, source]) => form(of, 'one', source)),
    ...all.flatMap((of) => {
      const [counted, limits] = [unit[lang][of], `(?:${top[lang]}\\s+)?`];
      return [
        form(of, 'range', `#(?:\\s+${counted})?,?\\s*${join[lang]}\\s*${limits}#\\s+${counted}`),
        form(of, 'range', `#\\s+${counted},?\\s*${greatest[lang]}\\s+#`),
        form(of, 'top', `${top[lang]}\\s+#\\s+${counted}`),
        form(of, 'bottom', `${bottom[lang]}\\s+#\\s+${counted}`),
        form(of, 'bottom', `#\\s+${counted}\\s+${orMore}`),
      ];
    }),
    form('years', 'one', `#\\s+${unit[lang].years}(?=${prison[lang]})`),
    form('years', 'one', `(?<=${lone[lang]}\\s+)#\\s+${unit[lang].years}`),
    form('dayFines', 'one', `#\\s+${unit[lang].dayFines}`),
    form('communityService', 'one', `#\\s+${unit[lang].communityService}`),
  ];
}
