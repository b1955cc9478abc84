import { fill } from '../i18n/fill.ts';
import { tallyWords } from '../i18n/tally.ts';
import { countBy, type Lack, lacksOf, rounded } from './counts.ts';
import { tooClose } from './apart.ts';
import { keyOf, type Published, shownCounts, type Universe } from './protect.ts';
import { readVisits } from './read.ts';
import {
  type Choices,
  type Dimension,
  type FixedTable,
  fixedTables,
  limits,
  type Visit,
} from './tables.ts';

type Lang = 'es' | 'en';

/** A row or column of a table: the id of its value, and its name; the first of each is of all together. */
export interface Heading {
  id: string;
  name: string;
}

/** A table as it may be published. */
export interface MadeTable {
  id: FixedTable['id'];
  title: string;
  /** What it does not tell, in sentences. */
  limits: string[];
  rows: Heading[];
  columns: Heading[];
  /** A line for each row: visits rounded to 5, or null where none are shown. */
  figures: (number | null)[][];
}

/** All that may be published of a sheet of visits. */
export interface MadeTally {
  lang: Lang;
  /** Visits of the sheet, rounded to 5; null where they are not shown. */
  total: number | null;
  tables: MadeTable[];
  /** What the sheet lacks to have tables; for whoever has the sheet, not to be published. */
  lacks: Lack[];
  /** Whether what was published before was taken into account. */
  follows: boolean;
  /** Whether it has roads enough for a composite account. */
  mayCompose: boolean;
  /** Kinds of office of which every figure that is shown is the same: whoever knows of a visit knows what happened. */
  alike: string[];
  /** Codes that are shown as often in a kind of office as visits to it: the same, of what was met there. */
  always: { office: string; code: string }[];
}

/** Most sheets of earlier tables that are read: those of a year, and more. */
export const mostBefore = 8;

/**
 * The tables of a sheet of visits, or what is wrong with it, or with one of those of before.
 * @param of before: the sheets of the tables that are public already, in any order; now: the day, after whose quarter
 * there is no visit
 * @returns in `warnings`, what is asked of who has the sheet, and in `before`, which of the earlier sheets it is that has something wrong
 */
export function tallyOf(
  sheet: Uint8Array,
  choices: Choices,
  lang: Lang,
  { before = [], now }: { before?: readonly Uint8Array[]; now?: Date } = {},
): { tally: MadeTally; warnings: string[] } | { problems: string[]; before?: number } {
  const t = tallyWords[lang].problems;
  const read = readVisits(sheet, choices, lang, now);
  if ('problems' in read) return read;
  if (before.length > mostBefore) return { problems: [fill(t.tooMany, { most: mostBefore })] };
  const earlier: { visits: readonly Visit[]; at: number }[] = [];
  for (const [at, bytes] of before.entries()) {
    const own = readVisits(bytes, choices, lang);
    if ('problems' in own)
      return { problems: own.problems.map((problem) => fill(t.earlier, { problem })), before: at };
    earlier.push({ visits: own.visits, at });
  }
  // Visits are only added, so their number tells which came first.
  earlier.sort((one, other) => one.visits.length - other.visits.length);
  for (const [at, { visits, at: before }] of earlier.entries()) {
    const next = earlier[at + 1];
    const why = tooClose(next?.visits ?? read.visits, visits);
    if (why)
      return next
        ? { problems: [fill(t.chain, { problem: t[why] })], before }
        : { problems: [t[why]] };
  }
  return {
    tally: madeTally(
      read.visits,
      choices,
      lang,
      earlier.map(({ visits }) => visits),
    ),
    warnings: read.warnings,
  };
}

/** The tables of each of some sheets, in their order, each made so that those before it tell no more. */
export function publishedOf(
  sheets: readonly (readonly Visit[])[],
  choices: Choices,
): readonly Published[] {
  return sheets.reduce<readonly Published[]>((earlier, visits) => {
    // The same visits again are the same tables.
    if (visits.length === earlier.at(-1)?.visits.length) return earlier;
    const universe = universeOf(visits, choices);
    const shown = shownCounts(visits, universe, earlier);
    return shown.size === 0 ? earlier : [...earlier, { visits, universe, shown }];
  }, []);
}

/** The tables of some visits, where those of others among them may be public. */
export function madeTally(
  visits: readonly Visit[],
  choices: Choices,
  lang: Lang,
  before: readonly (readonly Visit[])[] = [],
): MadeTally {
  const published = publishedOf([...before, visits], choices);
  const last = published.at(-1);
  const shown: ReadonlyMap<string, number> =
    last?.visits.length === visits.length ? last.shown : new Map<string, number>();
  const total = shown.get('');
  const all = countBy(visits, () => ['']).get('');
  const tables =
    shown.size === 0 ? [] : fixedTables.map((own) => madeTable(own, shown, visits, choices, lang));
  const lacks = all && tables.length === 0 ? lacksOf(all, limits.least) : [];
  return {
    lang,
    total: total === undefined ? null : rounded(total),
    tables,
    lacks: tables.length === 0 && lacks.length === 0 ? ['before'] : lacks,
    follows: before.length > 0,
    mayCompose: (all?.firsts ?? 0) >= limits.roads,
    alike: alikeIn(tables),
    always: alwaysIn(tables),
  };
}

/** Whether it has a kind of office of which what is shown tells what happened on each visit: no report is made of it. */
export const isWarned = ({ alike, always }: Pick<MadeTally, 'alike' | 'always'>): boolean =>
  alike.length > 0 || always.length > 0;

/** Rows of the answers in which one answer alone is shown, and it is as many as all. */
export function alikeIn(tables: readonly MadeTable[]): string[] {
  const table = tables.find(({ id }) => id === 'answers');
  // The column of all together is not there where none of its figures is shown.
  const isAll = table?.columns.map(({ id }) => id === '') ?? [];
  return (table?.rows ?? []).flatMap(({ id, name }, at) => {
    const figures = table?.figures[at] ?? [];
    const all = figures.find((_, column) => isAll[column]);
    const told = figures.filter((figure, column) => !isAll[column] && figure !== null);
    return id !== '' && told.length === 1 && (all ?? told[0]) === told[0] ? [name] : [];
  });
}

/** Codes and kinds of office in which a code is shown as often as there are visits. */
export function alwaysIn(tables: readonly MadeTable[]): MadeTally['always'] {
  const figure = (id: FixedTable['id'], row: string, column: string) => {
    const table = tables.find((each) => each.id === id);
    const [down, across] = [table?.rows, table?.columns].map((heads, at) =>
      heads?.findIndex((head) => head.id === [row, column][at]),
    );
    return table?.figures[down ?? -1]?.[across ?? -1] ?? null;
  };
  const codes = tables.find(({ id }) => id === 'codes');
  return (codes?.rows ?? []).flatMap(({ id, name }) =>
    (codes?.columns ?? []).flatMap((office) => {
      if (office.id === '') return [];
      const visits = figure('answers', office.id, '') ?? figure('where', '', office.id);
      const own = figure('codes', id, office.id);
      return own !== null && own === visits ? [{ office: office.name, code: name }] : [];
    }),
  );
}

/** The values of each column. Of quarters and of regions, those alone that make sense for the sheet. */
function universeOf(visits: readonly Visit[], choices: Choices): Universe {
  const ids = (name: keyof Choices) => choices[name].map(({ id }) => id);
  const areZones = visits.some(({ region }) => region.startsWith('zona-'));
  return {
    region: ids('region').filter((id) => id.startsWith('zona-') === areZones),
    office: ids('office'),
    answer: ids('answer'),
    asked: ids('asked'),
    quarter: [...new Set(visits.map(({ quarter }) => quarter))].sort(),
    code: ids('code'),
  };
}

function madeTable(
  { id, rows, columns }: FixedTable,
  shown: ReadonlyMap<string, number>,
  visits: readonly Visit[],
  choices: Choices,
  lang: Lang,
): MadeTable {
  const t = tallyWords[lang];
  const universe = universeOf(visits, choices);
  const isCodes = rows === 'code';
  const nameOf = (of: Dimension | 'code', value: string) =>
    of === 'quarter'
      ? lang === 'en'
        ? value.replace('T', 'Q')
        : value
      : (choices[of].find((each) => each.id === value)?.name[lang] ?? value);
  const headings = (of: Dimension | 'code'): Heading[] => [
    { id: '', name: t.output.all },
    ...universe[of].map((value) => ({ id: value, name: nameOf(of, value) })),
  ];
  const figure = (row: string, column: string): number | null => {
    const pair = [
      ...(row ? [[rows, row] as const] : []),
      ...(column ? [[columns, column] as const] : []),
    ];
    // The keys of the chain name its columns in the order of the chain.
    const visits = shown.get(keyOf(...pair)) ?? shown.get(keyOf(...pair.reverse()));
    return visits === undefined ? null : rounded(visits);
  };
  // A row of which nothing is shown would tell that it stands in the sheet.
  const across = headings(columns).filter((column) =>
    headings(rows).some((row) => figure(row.id, column.id) !== null),
  );
  const down = headings(rows).filter(
    (row) =>
      !(isCodes && row.id === '') && across.some((column) => figure(row.id, column.id) !== null),
  );
  return {
    id,
    title: t.tables[id],
    limits: [t.limits[id], t.limits.common],
    rows: down,
    columns: across,
    figures: down.map((row) => across.map((column) => figure(row.id, column.id))),
  };
}
