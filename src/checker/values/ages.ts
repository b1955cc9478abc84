import type { Lang } from '../../registry/schema/common.ts';
import { hasNumber, numberValue, withNumbers } from './number-pattern.ts';
import { matchesOf } from '../../text/matches.ts';

/** An age that a text speaks of, in whole years: from one to another, both counted; no top is `Infinity`. */
export interface AgeMention {
  from: number;
  to: number;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** Who has an age, or what says that the number after it is one. */
const bearers: Record<Lang, string> = {
  es: '(?:tien(?:e|en|es)|teng[ao][ns]?|tenia[ns]?|edad(?:es)?|victimas?|personas?|mujer(?:es)?|hombres?|varon(?:es)?|nin[oa]s?|adolescentes?|chic[oa]s?|joven(?:es)?|alumn[oa]s?|estudiantes?|hij[oa]s?|alguien|gente|quien(?:es)?|muchach[oa]s?)(?:\\s+(?:que|es|son|era|tienen?|tenia[n]?|entre|ya|solo|los|de|desde|con|quien))*',
  en: '(?:aged?|ages|victims?|persons?|people|wom[ae]n|m[ae]n|child(?:ren)?|girls?|boys?|adolescents?|students?|somebody|someone|anyone|teenagers?|who)(?:\\s+(?:who|that|is|are|was|were|aged?|only|of|from|between|already|the|ages?))*',
};
const isPenalty = {
  es: '(?!\\s*(?:anos\\s+de\\s+(?:carcel|prision|pena)|de\\s+(?:carcel|prision|pena)))',
  en: '(?!\\s*(?:years\\s+)?(?:in|of)\\s+(?:prison|imprisonment|jail))',
};
const isTime = {
  es: '(?!\\s*(?:dias?|horas?|meses|mes|semanas?)(?![a-z]))',
  en: '(?!\\s*(?:(?:working|calendar)\\s+)?(?:days?|hours?|months?|weeks?)(?![a-z]))',
};

type Reading = (low: number, high: number) => readonly [number, number];
const under: Reading = (age) => [0, age - 1];
const between: Reading = (low, high) => [low, high];
const fromToUnder: Reading = (low, high) => [low, high - 1];
const exact: Reading = (age) => [age, age];
const minor: Reading = () => [0, 17];

/** The first that fits a place holds; all but the last have a number. */
const patterns: Record<Lang, readonly (readonly [RegExp, Reading])[]> = {
  es: [
    [
      withNumbers(
        '(?:(?:mayor(?:es)?|mas)\\s+de|de|entre)\\s+#\\s+(?:anos\\s+)?(?:a|y|pero)\\s+(?:menos|menor(?:es)?)\\s+de\\s+#(?:\\s+anos)?',
        'es',
      ),
      fromToUnder,
    ],
    [
      withNumbers(
        `(?<!no )(?<!ni )(?<!no (?:es|sea|sera) )(?:menor(?:es)?|menos)\\s+de\\s+#(?:\\s+anos)?${isTime.es}${isPenalty.es}`,
        'es',
      ),
      under,
    ],
    [
      withNumbers(
        '(?:no\\s+(?:ha|han|haya|hayan|habia|hubiera)\\s+cumplido|(?:aun|todavia)\\s+no\\s+cumplen?|antes\\s+de\\s+(?:los|cumplir)|no\\s+llega\\s+a)\\s+(?:los\\s+)?#(?:\\s+anos)?',
        'es',
      ),
      under,
    ],
    [withNumbers('#\\s+anos\\s+o\\s+menos', 'es'), (age) => [0, age]],
    [
      withNumbers(
        `${bearers.es}\\s+#\\s+(?:anos\\s+)?(?:a|y|o|hasta|-|–)\\s*#(?:\\s+anos)?${isTime.es}${isPenalty.es}`,
        'es',
      ),
      between,
    ],
    [
      withNumbers('#\\s+(?:a|y|o|hasta|-|–)\\s+#\\s+anos\\s+(?:de\\s+edad|cumplidos)', 'es'),
      between,
    ],
    [withNumbers(`${bearers.es}\\s+#\\s+anos${isPenalty.es}`, 'es'), exact],
    [
      withNumbers(
        `(?:tien(?:e|en|es)|tenga[sn]?|tenia[ns]?)\\s+(?:solo\\s+)?#(?=\\s*(?:[.,;:)]|$))`,
        'es',
      ),
      exact,
    ],
    [
      withNumbers(
        '(?:nin[oa]|chic[oa]|adolescente|alumn[oa]|estudiante|hij[oa]|joven|muchach[oa])\\s+de\\s+#(?=\\s*(?:[.,;:)]|$))',
        'es',
      ),
      exact,
    ],
    [
      withNumbers('(?:cumpl\\w+\\s+(?:los\\s+)?#(?:\\s+anos)?|#\\s+anos\\s+de\\s+edad)', 'es'),
      exact,
    ],
    [
      withNumbers(
        `(?<!no )(?<!ni )(?<!no (?:es|sea|sera) )mayor(?:es)?\\s+de\\s+#${isPenalty.es}`,
        'es',
      ),
      (age) => [age, Infinity],
    ],
    [/(?<![a-z])menor(?:es)?\s+de\s+edad(?![a-z])/g, minor],
  ],
  en: [
    [
      withNumbers(
        '(?:(?:over|above)\\s+)?#\\s+(?:to|and|but)\\s+(?:under|less\\s+than|below|younger\\s+than)\\s+#',
        'en',
      ),
      fromToUnder,
    ],
    [
      withNumbers(
        `(?:under(?:\\s+the\\s+age\\s+of)?|younger\\s+than|below(?:\\s+the\\s+age\\s+of)?|not\\s+yet|not\\s+turned|n.t\\s+turned|before\\s+turning)\\s+#(?:\\s+years\\s+(?:old|of\\s+age))?${isTime.en}${isPenalty.en}`,
        'en',
      ),
      under,
    ],
    [withNumbers('#\\s+(?:years\\s+old\\s+)?or\\s+(?:under|younger)', 'en'), (age) => [0, age]],
    [
      withNumbers(
        `${bearers.en}\\s+#\\s*(?:to|and|or|-|–)\\s*#(?:\\s+years(?:\\s+(?:old|of\\s+age))?)?${isTime.en}${isPenalty.en}`,
        'en',
      ),
      between,
    ],
    [
      withNumbers('#\\s*(?:to|and|or|-|–)\\s*#[\\s-]years?[\\s-](?:olds?|of\\s+age)', 'en'),
      between,
    ],
    [
      withNumbers(
        '(?:girl|boy|child|student|victim|she|he|who|daughter|son)\\s+(?:is|was)\\s+(?:only\\s+)?#(?=\\s*(?:[.,;:)]|$|(?:or|and)\\s))',
        'en',
      ),
      exact,
    ],
    [
      withNumbers(
        `(?:girl|boy|child|student|daughter|son|adolescent|teenager)\\s+of\\s+#${isTime.en}${isPenalty.en}`,
        'en',
      ),
      exact,
    ],
    [
      withNumbers('(?:aged|turn(?:s|ed)?)\\s+#|#[\\s-]years?[\\s-](?:olds?|of\\s+age)', 'en'),
      exact,
    ],
    [withNumbers(`(?:over|older\\s+than)\\s+#${isTime.en}`, 'en'), (age) => [age, Infinity]],
    [/(?<![a-z])(?:a\s+minor|minors|underage)(?![a-z])/g, minor],
  ],
};

/** What has years of prison and no age: «la difamación tiene de 1 a 3 años», and not «si la niña tiene de 9 a 12». */
const norm =
  /(?<![a-z])(?!(?:si|que|quien(?:es)?|cuando|aun|ya|solo|ella|el|y|o|victimas?|personas?|mujer(?:es)?|nin[oa]s?|adolescentes?|chic[oa]s?|joven(?:es)?|alumn[oa]s?|estudiantes?|hij[oa]s?|alguien|menor(?:es)?|mayor(?:es)?|herman[oa]s?|muchach[oa]s?|agraviad[oa]s?)\s+$)[a-z]+\)?\s+$/;

/** «Si la víctima de explotación tiene 13 años» tells who has the age. */
const supposed =
  /(?<![a-z])(?:si|cuando|aunque)\s[^.;:,]*(?:victimas?|personas?|mujer(?:es)?|nin[oa]s?|adolescentes?|alumn[oa]s?|estudiantes?|hij[oa]s?)(?![a-z])[^.;:,]*$/;

/** Without one of these no age is named; quick to see. */
const signs = {
  es: /menor|menos|mayor|edad|cumpl|anos|tien|victima|nin[oa]|adolescente/,
  en: /under|young|below|over|old|aged?\b|turn|minor|who|victim|child|girl|boy/,
};
/** No number below this is taken for an age unless it says «años». */
const youngest = 9;

/**
 * Every age that a text names, in order.
 * @param text in lower case and without accents
 */
export function agesIn(text: string, lang: Lang): AgeMention[] {
  if (!signs[lang].test(text)) return [];
  const found: AgeMention[] = [];
  const needed = hasNumber(text, lang) ? patterns[lang] : patterns[lang].slice(-1);
  for (const [pattern, reading] of needed)
    for (const match of matchesOf(pattern, text)) {
      const numbers = match.slice(1).filter(Boolean);
      const [low = Number.NaN, high = Number.NaN] = numbers.map((each) => numberValue(each, lang));
      const [from, to] = reading(low, high);
      const [start, end] = [match.index, match.index + match[0].length];
      const isNamed =
        /anos|years|edad|age/.test(match[0]) || (Number.isNaN(low) ? 17 : low) >= youngest;
      const isTaken = found.some((each) => start < each.end && end > each.start);
      const isOfNorm =
        lang === 'es' &&
        match[0].startsWith('tien') &&
        norm.test(text.slice(0, start)) &&
        !supposed.test(text.slice(0, start));
      if (from <= to && isNamed && !isTaken && !isOfNorm) found.push({ from, to, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}
