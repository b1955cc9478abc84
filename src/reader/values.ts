import type { Duration } from '../registry/schema/common.ts';

/** A figure that a text gives, as a key that the same figure of the registry has too. */
export interface Value {
  /** Where it stands in the text, and how it is written there. */
  at: number;
  written: string;
  kind: 'prison' | 'fine' | 'time';
  /** `prison 2-5`, `prison -2`, `fine 30-120`, `time 3 workingDays`. */
  key: string;
}

const words =
  'un uno una one|dos two|tres three|cuatro four|cinco five|seis six|siete seven|ocho eight|nueve nine|diez ten|once eleven|doce twelve|trece thirteen|catorce fourteen|quince fifteen|dieciséis sixteen|diecisiete seventeen|dieciocho eighteen|diecinueve nineteen|veinte twenty|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve|treinta thirty';
const numbers = new Map(
  words
    .split('|')
    .flatMap((row, index) => row.split(' ').map((word) => [word, index + 1] as const)),
);
const n = `(\\d+(?:[.,]5)?|${[...numbers.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
const years = "(?:años|year(?:s)?(?:’|'s)?)(?! (?:de edad|old|of age))";
const fines = '(?:días[- ]multa|day[- ]fines|days?[- ]fine)';
const start = '(?<![\\p{L}\\d.,-])';
const end = '(?![\\p{L}\\d])';
const to = '(?:a|to|y|and|ni mayor de|–|-)';
const pattern = (source: string) => new RegExp(`${start}${source}${end}`, 'giu');

/** Ways to write a range; the groups of each are its least and its most, by name. */
const ranges = [
  { of: 'prison', least: 1, most: 2, pattern: pattern(`${n} (?:años )?${to} ${n} ${years}`) },
  { of: 'prison', least: 1, pattern: pattern(`${n} ${years} (?:o más|or more)`) },
  {
    of: 'prison',
    least: 1,
    pattern: pattern(`(?:no menos de|al menos|not less than) ${n} ${years}`),
  },
  { of: 'prison', most: 1, pattern: pattern(`(?:hasta|no más de|up to) ${n} (?:${years}|año)`) },
  { of: 'fine', least: 1, most: 2, pattern: pattern(`${n} ${to} ${n} ${fines}`) },
  { of: 'fine', most: 1, pattern: pattern(`(?:hasta|up to) ${n} ${fines}`) },
] as const;

const units: Record<Exclude<Duration['unit'], 'years'>, string> = {
  workingDays: 'días? hábil(?:es)?|(?:working|business) days?',
  calendarDays: 'días? (?:calendario|naturales)|calendar days?',
  days: 'días?(?![- ](?:multa|hábil|calendario|natural))|days?(?![- ]fine)',
  hours: 'horas?|hours?',
  months: 'mes(?:es)?|months?',
};
const times = Object.entries(units).map(([unit, said]) => ({
  unit,
  pattern: pattern(`${n}[ -](?:${said})`),
}));

/** What stands before years that are of a person's age. */
const ofAge =
  /(?:edad|(?<!no )(?:menor|mayor)(?:es)?|aged?|ages|cumpl\p{L}+|víctima|adolescent\p{L}*|under|over|child(?:ren)?|niñ\p{L}+)(?: (?:de|from|is|of))?\s*$/iu;
/** What stands before an age or a penalty alike: the years of an adolescent are an age. */
const ofEither = /(?:tien[ea]n?|tenía|tener|entre|between)(?: (?:de|from))?\s*$/iu;

/** Without one of these there is nothing to find. */
const unitWord = /año|year|día|day|hora|hour|mes|month/i;

/** Every penalty and length of time that a text gives, in figures or in words up to thirty, in order. */
export function valuesIn(text: string): Value[] {
  if (!unitWord.test(text)) return [];
  const found: Value[] = [];
  const taken: [number, number][] = [];
  const take = (match: RegExpExecArray, kind: Value['kind'], key: string) => {
    const [from, until] = [match.index, match.index + match[0].length];
    if (taken.some(([a, b]) => from < b && a < until)) return;
    taken.push([from, until]);
    if (kind === 'prison' && isAge(text, from, match[0])) return;
    found.push({ at: from, written: match[0], kind, key: `${kind} ${key}` });
  };
  for (const range of ranges)
    for (const match of text.matchAll(range.pattern)) {
      const least = 'least' in range ? numberOf(match[range.least]) : '';
      const most = 'most' in range ? numberOf(match[range.most]) : '';
      take(match, range.of, `${least}-${most}`);
    }
  for (const { unit, pattern: each } of times)
    for (const match of text.matchAll(each)) take(match, 'time', `${numberOf(match[1])} ${unit}`);
  return found.toSorted((a, b) => a.at - b.at);
}

/** «hasta 14 años» in a sentence that speaks of ages, and «tiene de 14 a 17 años», are no penalty. */
function isAge(text: string, from: number, written: string): boolean {
  const before = text.slice(0, from);
  if (ofAge.test(before)) return true;
  if (ofEither.test(before) && /^1[0-8]\b.*\b1[0-8]\b/.test(written)) return true;
  const sayAge =
    /\b(?:edad|age|menor(?:es)? de|under)\b|(?:alguien|persona|someone|tien[ea]n?|is) (?:de )?$/iu;
  return /(?:hasta|up to) 1[0-8]\b/iu.test(written) && sayAge.test(before);
}

const numberOf = (said = ''): number =>
  numbers.get(said.toLowerCase()) ?? Number(said.replace(',', '.'));
