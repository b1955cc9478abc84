import { notesOf } from '../../src/tally/print.ts';
import { readVisits } from '../../src/tally/read.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { bytesOf, choices, sheetText } from './tally.ts';

export const lines = sheetText.trimEnd().split('\r\n');

export const [head = '', ...rows] = lines;

export const sheet = (...own: string[]) => [head, ...own].join('\r\n');

export const all = (change: (row: string, at: number) => string) => sheet(...rows.map(change));

export const read = (file: string | Uint8Array) =>
  readVisits(typeof file === 'string' ? bytesOf(file) : file, choices, 'es');

export const problemsOf = (file: string | Uint8Array): string[] => {
  const own = read(file);
  return 'problems' in own ? own.problems : [];
};

/** Columns of the sheet, by their place. */
export const [team, region, quarter, office, asked, answer, codes, first] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];

/** Rows of one team, all first visits. */
export const few = (
  count: number,
  own = 'A;lima;2026-T1;police;pide-copia;respuesta-no;sin-copia;si',
) => Array.from({ length: count }, () => own);

export const noted = (own: string[]) => {
  const made = tallyOf(bytesOf(sheet(...own)), choices, 'es');
  return 'tally' in made ? notesOf(made.tally).join('\n') : made.problems.join('\n');
};

/** Visits of three teams, as many of each: what each says, by its number. */
export const visits = (count: number, rest: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `${'ABC'.charAt(at % 3)};lima;2026-T1;${rest(at)};si`);
