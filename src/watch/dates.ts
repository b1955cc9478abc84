import type { CorpusFile } from './corpus/file.ts';
import { daysBetween } from '../registry/days.ts';

/** The day a norm was published, and whether the corpus says the same. */
export interface Dated {
  /** `YYYY-MM-DD`, or nothing when no day can be believed. */
  day: string | undefined;
  /** The day of the corpus, when it is not believed, and why. */
  doubt: { said: string; why: 'gazette' | 'page' | 'scraped' | 'future' } | undefined;
}

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const printed =
  /publicad[oa]\s+en\s+el\s+diario\s+oficial\s+el\s+peruano,?\s+(?:el\s+)?(\d{1,2})\s+de\s+([a-z]+)\s+(?:de\s+|del\s+)?(\d{4})/i;

/**
 * The day a norm was published. The gazette's own address carries it; a page may print it; the day on which
 * the file was scraped is no day of publication.
 * @param asOf day of the question: a norm cannot be published after it
 */
export function publicationDay(file: CorpusFile, asOf: string): Dated {
  const said = file.published;
  const gazette = gazetteDay(file.source);
  if (gazette) return answer(gazette, said, 'gazette', 3);
  const page = printedDay(file.head);
  // A compilation prints the day of its last change: that is not when the norm was published.
  if (page && Math.abs(daysBetween(page, said)) < 400) return answer(page, said, 'page', 3);
  if (said > asOf) return { day: undefined, doubt: { said, why: 'future' } };
  // A day on which the file was made and that no source bears out is not one of publication.
  if (said === file.updated && !file.source.includes('spij.minjus'))
    return { day: undefined, doubt: { said, why: 'scraped' } };
  return { day: said, doubt: undefined };
}

function answer(day: string, said: string, why: 'gazette' | 'page', tolerance: number): Dated {
  const isSame = Math.abs(daysBetween(day, said)) <= tolerance;
  return { day, doubt: isSame ? undefined : { said, why } };
}

/** The gazette's address of a norm ends with its number and its day: `2482199_120260130`, in base 64. */
function gazetteDay(source: string): string | undefined {
  const code = /Referencias=([\w+/=%]+)/.exec(source)?.[1];
  if (!code) return undefined;
  const text = Buffer.from(decodeURIComponent(code), 'base64').toString('latin1');
  const [, year, month, day] = /_\d*?((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : undefined;
}

function printedDay(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = printed.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase().replace('septiembre', 'setiembre')) + 1;
  return month > 0
    ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}
