import { bare } from '../../text/accents.ts';
import { numberOf, numberWords } from '../../text/number-words.ts';

/** A range; a missing end is one that the text does not set. */
export interface PenaltyRange {
  min: number | undefined;
  max: number | undefined;
}

/** Every penalty that a text threatens, in its order, repetitions kept. */
export interface Penalties {
  /** Years of deprivation of liberty. */
  years: PenaltyRange[];
  /** Day-fines, in days. */
  dayFines: PenaltyRange[];
  /** Life imprisonment. */
  life: boolean;
  /** Years by which the text raises both ends of the ranges before it: «se incrementa en cinco años». */
  raises: number[];
}

/** A number of a law, in figures or words, perhaps both: «tres (3)». */
export const value = `(?:\\(?\\d{1,3}\\)?(?:\\s*\\(\\d{1,3}\\))?|${numberWords}(?:\\s+(?:y\\s+)?${numberWords})*(?:\\s*\\(\\d{1,3}\\))?)`;
const until = `(?:\\s*(?:anos?|dias|dias[- ]multa))?,?\\s*(?:ni|y no|y|o)?\\s*(?:mayor(?:es)?|menor(?:es)?|mas|superior)\\s+(?:de\\s+|a\\s+)?`;
const between = `(?:${until}|(?:\\s*(?:anos?|dias))?\\s*(?:a|hasta|y|-|–)\\s*)`;
const years = new RegExp(
  `(?:no\\s+(?:sera\\s+)?(?:menor(?:es)?|menos|inferior)\\s+(?:de|a)\\s+|(?:de|entre)\\s+)(?<min>${value})${between}(?<max>${value})\\s+anos?\\b`,
  'g',
);
/** «La pena privativa de libertad será no menor de ocho ni mayor de diez cuando…»: years not said. */
const bareYears = new RegExp(
  `privativa\\s+de\\s+(?:la\\s+)?libertad\\s+(?:sera\\s+)?(?:de\\s+)?no\\s+menor\\s+de\\s+(?<min>${value})${between}(?<max>${value})(?!\\s+(?:anos?|dias|jornadas|meses)|\\w)`,
  'g',
);
const topYears = new RegExp(
  `(?:no\\s+mayor(?:es)?\\s+(?:de|a)|hasta(?:\\s+por)?|maxim[oa]\\s+de)\\s+(?<max>${value})\\s+anos?\\b`,
  'g',
);
const bottomYears = new RegExp(
  `no\\s+menor(?:es)?\\s+(?:de|a)\\s+(?<min>${value})\\s+anos?\\b`,
  'g',
);
const fines = new RegExp(
  `(?<min>${value})(?:\\s+dias)?(?:[- ]multa)?${between}(?<max>${value})\\s+dias\\s*-?\\s*multa`,
  'g',
);
const topFines = new RegExp(
  `(?:hasta|no\\s+mayor\\s+(?:de|a)|maxim[oa]\\s+de)\\s+(?<max>${value})\\s+dias\\s*-?\\s*multa`,
  'g',
);
const bottomFines = new RegExp(
  `no\\s+menor\\s+(?:de|a)\\s+(?<min>${value})\\s+dias\\s*-?\\s*multa`,
  'g',
);

const raise = new RegExp(`se\\s+(?:incrementa|aumenta)\\s+en\\s+(?<by>${value})\\s+anos`, 'g');

/** «Treinta y cinco» is one number, not a range. */
export const compound =
  /\b(?:(?:ciento|\w+cientos|quinientos) )?(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) y (?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/g;

/** Reads the penalties of a text. Years of age and of other terms are left out. */
export function penaltiesOf(text: string): Penalties {
  const words = bare(text)
    .replace(/[*_"“”«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(compound, (number) => String(numberOf(number) ?? number));
  return {
    years: rangesIn(words, [years, bareYears, topYears, bottomYears], isPrison),
    dayFines: rangesIn(words, [fines, topFines, bottomFines], () => true),
    life: words.includes('cadena perpetua'),
    raises: [...words.matchAll(raise)].flatMap(({ groups }) => read(groups?.['by']) ?? []),
  };
}

type Test = (words: string, start: number, end: number) => boolean;

function rangesIn(words: string, patterns: readonly RegExp[], isMeant: Test): PenaltyRange[] {
  const found: (PenaltyRange & { start: number; end: number })[] = [];
  for (const pattern of patterns) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((each) => start < each.end && end > each.start)) continue;
      if (!isMeant(words, start, end)) continue;
      const { min, max } = match.groups ?? {};
      found.push({ min: read(min), max: read(max), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ min, max }) => ({ min, max }));
}

/** Years are a penalty when the clause says so, and not an age, a term or a disqualification alone. */
function isPrison(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - 170), start);
  const after = words.slice(end, end + 40);
  if (after.startsWith(' de edad') || isAge(words.slice(start, end), before)) return false;
  if (
    /(?:edad|tenga|tiene|persona|victima|adolescente|menor(?:es)?)(?: de)?(?: entre)?\s*$/.test(
      before,
    )
  )
    return false;
  const clause = before.slice(Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf(';') + 1));
  if (
    /inhabilitacion[^,;]{0,60}$/.test(clause) &&
    !clause.slice(clause.lastIndexOf('inhabilitacion')).includes('privativa')
  )
    return false;
  return (
    /pena|privativa|reprimid|prision|sancionad|carcel/.test(clause) ||
    /^ (?:de pena|e inhabilitacion|y (?:con|de))/.test(after)
  );
}

/** «Mayor de catorce y menor de dieciocho años»: a penalty is said the other way round. */
const isAge = (range: string, before: string): boolean =>
  /(?<!no )(?<!no sea )mayor de $/.test(before) ||
  /mayor de \S+ y menor/.test(`${before.slice(-12)}${range}`);

/** What a number of a law amounts to. */
export function read(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const figures = /\d+/.exec(words);
  return figures ? Number(figures[0]) : numberOf(words);
}
