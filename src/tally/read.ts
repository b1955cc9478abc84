import { fill } from '../i18n/fill.ts';
import { tallyWords } from '../i18n/tally.ts';
import { bare } from '../text/accents.ts';
import { readCsv, type Row } from '../text/csv.ts';
import { Refusal } from '../text/refusal.ts';
import { shown } from '../registry/characters.ts';
import type { Choices, Visit } from './tables.ts';

type Lang = 'es' | 'en';

/** Columns of a sheet, in the order in which the template has them. */
export const columns = [
  'team',
  'region',
  'quarter',
  'office',
  'asked',
  'answer',
  'codes',
  'first',
] as const;
type Column = (typeof columns)[number];

/** The visits of a sheet, or what is wrong with it, a line each. */
export type Reading = { visits: Visit[]; warnings: string[] } | { problems: string[] };

/** Most problems that are told at once. */
const most = 25;
/** Rows alike, one after the other, that are asked about. */
const fewestAlike = 4;

/**
 * Reads a sheet of visits. What it does not know it refuses: a table tells nothing that is not on a closed list.
 * @param of now: no visit is of a later quarter; any is taken, if left out. isPublished: its tables are public, so
 * that it is of no rehearsal
 */
export function readVisits(
  bytes: Uint8Array,
  choices: Choices,
  lang: Lang,
  { now, isPublished = false }: { now?: Date | undefined; isPublished?: boolean } = {},
): Reading {
  const t = tallyWords[lang].problems;
  let rows: Row[];
  try {
    rows = readCsv(bytes);
  } catch (error) {
    if (error instanceof Refusal) return { problems: [error.said[lang]] };
    throw error;
  }
  const [head, ...body] = rows.filter(({ cells }) => cells.some((each) => each.trim() !== ''));
  const names = (head?.cells ?? []).map((name) => columnNamed(name));
  const problems = headProblems(head?.cells ?? [], names, lang);
  if (problems.length === 0 && body.length === 0) problems.push(t.empty);
  if (problems.length > 0) return { problems };
  const invented: number[] = [];
  const visits = body.map(({ number, cells }) => {
    // What the cell says is not repeated: it may be a name.
    const said = (why: string, column: Column) => {
      problems.push(fill(t.cell, { row: number, column: tallyWords[lang].columns[column], why }));
    };
    if (cells.length > names.length)
      problems.push(fill(t.wide, { row: number, count: cells.length, wanted: names.length }));
    const value = (column: Column) => (cells[names.indexOf(column)] ?? '').trim();
    const visit = visitOf(value, choices, lang, said);
    if (visit.team === rehearsalTeam) invented.push(number);
    if (now && visit.quarter > quarterOf(now)) said(t.future, 'quarter');
    for (const [one, other] of clashesIn(visit, choices, lang))
      problems.push(fill(t.clash, { row: number, one, other }));
    return visit;
  });
  const mark = tallyWords[lang].values.rehearsal;
  if (invented.length > 0 && (invented.length < body.length || isPublished))
    problems.push(...invented.map((row) => fill(t.invented, { row, mark })));
  const areZones = new Set(visits.map(({ region }) => /^zona-\d/.test(region)));
  if (problems.length === 0 && areZones.size > 1) problems.push(t.mixed);
  if (problems.length > 0) return { problems: atMost(problems, lang) };
  const numbers = body.map(({ number }) => number);
  const asked = repeatedRows(visits, numbers, lang);
  return {
    visits,
    warnings: atMost(invented.length > 0 ? [t.rehearsal, ...asked] : asked, lang),
  };
}

/** Runs of rows that say the same: they may be one that was copied by mistake. */
function repeatedRows(visits: readonly Visit[], numbers: readonly number[], lang: Lang): string[] {
  const told = visits.map((visit) => JSON.stringify(visit));
  const starts = told.flatMap((own, at) => (own === told[at - 1] ? [] : [at]));
  return starts.flatMap((start, at) => {
    const end = (starts[at + 1] ?? told.length) - 1;
    const rows = { from: numbers[start] ?? 0, to: numbers[end] ?? 0 };
    return end - start + 1 < fewestAlike ? [] : [fill(tallyWords[lang].problems.repeated, rows)];
  });
}

/** The team of a visit that was made up for a rehearsal; alone it never makes a table, since that takes three. */
const rehearsalTeam = 'REHEARSAL';

const quarterOf = (day: Date): string =>
  `${day.getFullYear()}-T${Math.floor(day.getMonth() / 3) + 1}`;

/** Pairs of names, of the answer and a code or of two codes, that cannot both be true of a visit. */
function clashesIn(
  { answer, asked, codes }: Visit,
  choices: Choices,
  lang: Lang,
): [string, string][] {
  const all = [...choices.answer, ...choices.code];
  const marked = all.filter(({ id }) => id === answer || codes.includes(id));
  return marked.flatMap(({ name, excludes = [], excludesIfAsked = [] }) => {
    const own = excludesIfAsked.filter((each) => each.asked === asked).map(({ code }) => code);
    return marked
      .filter(({ id }) => excludes.includes(id) || own.includes(id))
      .map((other): [string, string] => [name[lang], other.name[lang]]);
  });
}

const columnNamed = (written: string): Column | undefined =>
  columns.find((column) =>
    (['es', 'en'] as const).some(
      (lang) => bare(tallyWords[lang].columns[column]) === bare(written),
    ),
  );

function headProblems(
  written: readonly string[],
  names: readonly (Column | undefined)[],
  lang: Lang,
): string[] {
  const t = tallyWords[lang];
  if (written.length === 0) return [t.problems.empty];
  if (names.every((name) => name === undefined)) {
    const row = columns.map((column) => t.columns[column]).join(';');
    return [fill(t.problems.noHead, { row })];
  }
  const extra = written.flatMap((name, at) =>
    names[at] === undefined ? [fill(t.problems.extra, { column: short(name) })] : [],
  );
  const counted = columns.flatMap((column) => {
    const times = names.filter((name) => name === column).length;
    if (times === 1) return [];
    return [fill(t.problems[times === 0 ? 'missing' : 'twice'], { column: t.columns[column] })];
  });
  return atMost([...extra, ...counted], lang);
}

/** A row as a visit; each cell that is not what it should be is told. */
function visitOf(
  value: (column: Column) => string,
  choices: Choices,
  lang: Lang,
  said: (why: string, column: Column) => void,
): Visit {
  const t = tallyWords[lang].problems;
  /** Tells a cell that holds what no list has. */
  const refuse = (column: Column, written: string, todo: string, other: string = t.unlisted) => {
    const why = written === '' ? t.blank : /^[=+@\-'\t]/.test(written) ? t.formula : other;
    said(why.includes('{todo}') ? fill(why, { todo }) : why, column);
    return '';
  };
  const listed = (column: 'region' | 'office' | 'asked' | 'answer') => {
    const written = value(column);
    return chosen(written, choices[column]) ?? refuse(column, written, t.todoListed);
  };
  const matching = (column: 'team' | 'quarter', form: RegExp, todo: string, other?: string) => {
    const written = value(column).toUpperCase();
    return form.test(written) ? written : refuse(column, written, todo, other);
  };
  const codes = codesIn(value('codes'), choices.code, (written) =>
    refuse('codes', written, t.todoCode, t.code),
  );
  const first = bare(value('first'));
  const isFirst = ['si', 'yes'].includes(first);
  if (!isFirst && first !== 'no') refuse('first', value('first'), t.todoFirst);
  const isRehearsal = (['es', 'en'] as const).some(
    (each) => bare(value('team')) === tallyWords[each].values.rehearsal,
  );
  return {
    team: isRehearsal ? rehearsalTeam : matching('team', /^[A-Z]$/, t.todoTeam),
    region: listed('region'),
    quarter: matching(
      'quarter',
      /^20\d\d-[TQ][1-4]$/,
      t.todoQuarter,
      /\d[-/.]\d/.test(value('quarter')) ? t.finer : undefined,
    ).replace('Q', 'T'),
    office: listed('office'),
    asked: listed('asked'),
    answer: listed('answer'),
    codes,
    isFirst,
  };
}

/** The codes of a cell: by id, or by the whole name of each between bars, commas or semicolons. */
function codesIn(
  cell: string,
  among: Choices['code'],
  refuse: (written: string) => void,
): readonly string[] {
  // A name may have a comma in it: it ends a name only where what stands before is none.
  const words = [/[|;\n]+/, /,+/, /\s+/]
    .reduce<string[]>(
      (parts, end) =>
        parts.flatMap((part) =>
          chosen(part, among) ? [part] : part.split(end).map((each) => each.trim()),
        ),
      [cell],
    )
    .filter(Boolean);
  const unknown = words.filter((word) => chosen(word, among) === undefined);
  if (unknown.length > 0) refuse(unknown.join(' '));
  return words.flatMap((word) => chosen(word, among) ?? []);
}

/** The id of a value that was written as its id or as its name, in either language. */
function chosen(written: string, among: Choices['code']): string | undefined {
  const own = bare(written);
  return among.find(({ id, name }) => own === id || own === bare(name.es) || own === bare(name.en))
    ?.id;
}

const short = (value: string): string => {
  const one = shown(value);
  return one.length > 40 ? `${one.slice(0, 40)}…` : one;
};

function atMost(problems: string[], lang: Lang): string[] {
  if (problems.length <= most) return problems;
  const count = problems.length - most;
  return [...problems.slice(0, most), fill(tallyWords[lang].problems.more, { count })];
}
