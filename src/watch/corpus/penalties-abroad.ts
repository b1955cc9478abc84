import { bare } from '../../text/accents.ts';
import { numberOf } from '../../text/number-words.ts';
import { compound, read, value } from './penalties.ts';

/** A penalty that a law of another country threatens, in its own unit. */
export interface ForeignPenalty {
  /** Deprivation of liberty, or a fine; `degree` is one that the law says by its name alone. */
  kind: 'prison' | 'fine' | 'degree';
  min?: number | undefined;
  max?: number | undefined;
  /**
   * `days`, `months` or `years` of prison; `day-fines`, `UTM`, `UMA`, `SMLMV`, `UR` or `pesos` of a fine; of a
   * degree, its words: `presidio menor: minimo-medio`. Where both ends have one of their own, `months/years`.
   */
  unit: string;
}

const thousands = /(\d)[.,](?=\d{3}(?!\d))/g;
const amount = `(?:\\d{4,7}|${value})`;
const time = '(?:anos?|mes(?:es)?|dias?)';
const prison = '(?:prision|reclusion|penitenciaria|presidio|carcel|arresto|detencion)';
const range = new RegExp(
  `(?<min>${amount})\\s*(?<from>${time})?\\s*(?:de ${prison})?\\s*(?:a|hasta|y|-|–)\\s*(?<max>${amount})\\s*(?<to>${time})\\b(?<after>.{0,40})`,
  'g',
);
const top = new RegExp(
  `(?:hasta|no mayor (?:de|a)|no exceda de)\\s+(?<max>${amount})\\s*(?<to>${time})\\b(?<after>.{0,40})`,
  'g',
);
const degree =
  /(?<name>presidio|reclusion|prision|relegacion|confinamiento|extranamiento)(?<size> menor| mayor)?(?: o \w+(?: menor| mayor)?)? en (?:su|sus|cualquiera de sus) grados?(?<grade>(?: (?:minimo|medio|maximo))(?: (?:a|y) (?:minimo|medio|maximo))?)?/g;
const life = /(?:presidio|prision|reclusion) perpetu[ao](?: calificad[ao]| simple)?/g;

const units: readonly [string, string][] = [
  ['day-fines', 'dias?[- ](?:de )?multa'],
  ['UTM', '(?:unidades tributarias mensuales|utm)'],
  [
    'UMA',
    '(?:veces el valor(?: diario)? de la unidad de medida y actualizacion|unidades de medida y actualizacion|uma)',
  ],
  [
    'SMLMV',
    '(?:salarios minimos(?: legales)?(?: mensuales)?(?: legales)?(?: vigentes)?|smlmv|smmlv)',
  ],
  ['UR', '(?:unidades reajustables|ur)'],
  ['pesos', 'pesos'],
];
const fines = units.map(([unit, words]) => ({
  unit,
  pattern: new RegExp(
    `(?:(?<min>${amount})(?: ${words})?\\s*(?:a|hasta|y|-|–)\\s*)?(?<max>${amount})\\s*(?:\\([^)]*\\)\\s*)?${words}\\b`,
    'g',
  ),
}));

/** Reads the penalties of a law of another country, in its order. What it says by other words is not read. */
export function foreignPenalties(text: string): ForeignPenalty[] {
  const words = bare(text)
    .replace(/[*_"“”«»$]/g, '')
    .replace(/\s+/g, ' ')
    .replace(thousands, '$1')
    .replace(compound, (number) => String(numberOf(number) ?? number));
  const found: { at: number; end: number; penalty: ForeignPenalty }[] = [];
  const add = (match: RegExpExecArray, penalty: ForeignPenalty): void => {
    const end = match.index + match[0].length - (match.groups?.['after']?.length ?? 0);
    if (!found.some((each) => match.index < each.end && end > each.at))
      found.push({ at: match.index, end, penalty });
  };
  for (const { unit, pattern } of fines)
    for (const match of words.matchAll(pattern)) add(match, { kind: 'fine', ...ends(match), unit });
  for (const pattern of [range, top])
    for (const match of words.matchAll(pattern))
      if (isPrison(words, match))
        add(match, { kind: 'prison', ...ends(match), unit: unitOf(match) });
  for (const match of words.matchAll(degree))
    add(match, { kind: 'degree', unit: degreeOf(match.groups ?? {}) });
  for (const match of words.matchAll(life)) add(match, { kind: 'degree', unit: match[0] });
  return found.sort((a, b) => a.at - b.at).map(({ penalty }) => penalty);
}

/** As text, to be held against another: `prison 6 months-2 years`, `fine 50-500 UTM`, `presidio menor: minimo`. */
export function penaltyText({ kind, min, max, unit }: ForeignPenalty): string {
  if (kind === 'degree') return unit;
  const [from = unit, to = from] = unit.split('/');
  const start = min === undefined ? '' : `${min}${from === to ? '' : ` ${from}`}`;
  return `${kind} ${start}-${max ?? ''} ${to}`;
}

function ends({ groups = {} }: RegExpExecArray): Pick<ForeignPenalty, 'min' | 'max'> {
  return { min: read(groups['min']), max: read(groups['max']) };
}

function unitOf({ groups = {} }: RegExpExecArray): string {
  const to = timeOf(groups['to'] ?? '');
  const from = groups['from'] ? timeOf(groups['from']) : to;
  return from === to ? to : `${from}/${to}`;
}

const timeOf = (word: string): string =>
  word.startsWith('mes') ? 'months' : word.startsWith('dia') ? 'days' : 'years';

const kinds = new RegExp(
  `\\b(?:${prison}|pena|reprimid[oa]s?|castigad[oa]s?|sancionad[oa]s?|inhabilitacion|suspension|multa|edad|plazo|termino|prescri\\w+)\\b`,
  'g',
);

/** A time is a penalty when what was last named before it is one, and no disqualification, term or age. */
function isPrison(words: string, { index, groups = {} }: RegExpExecArray): boolean {
  const after = groups['after'] ?? '';
  if (after.startsWith(' de edad')) return false;
  if (new RegExp(`^ de (?:la pena de )?${prison}`).test(after)) return true;
  const before = words.slice(Math.max(0, index - 170), index);
  const clause = before.slice(Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf(';') + 1));
  const last = [...clause.matchAll(kinds)].at(-1)?.[0] ?? '';
  return last !== '' && !/inhabilit|suspension|multa|edad|plazo|termino|prescri/.test(last);
}

function degreeOf({ name = '', size = '', grade }: Record<string, string | undefined>): string {
  const grades = (grade ?? 'cualquiera').trim().replace(/ (?:a|y) /, '-');
  return `${name}${size}: ${grades}`;
}
