import { fill } from '../i18n/fill.ts';
import { tallyWords } from '../i18n/tally.ts';
import { countBy, type Lack, lacksOf, rounded } from './counts.ts';
import { tooClose } from './apart.ts';
import { keyOf, shownCounts, type Universe } from './protect.ts';
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
  /** Whether it has roads enough for a composite account. */
  mayCompose: boolean;
  /** Kinds of office of which every figure that is shown is the same: whoever knows of a visit knows what happened. */
  alike: string[];
  /** Codes that are shown as often in a kind of office as visits to it: the same, of what was met there. */
  always: { office: string; code: string }[];
}

/**
 * The tables of a sheet of visits, or what is wrong with it, or with the one of before.
 * @param of before: the sheet of the tables that are public already, if there are any; now: the day, after whose
 * quarter there is no visit
 */
export function tallyOf(
  sheet: Uint8Array,
  choices: Choices,
  lang: Lang,
  { before, now }: { before?: Uint8Array | undefined; now?: Date } = {},
): { tally: MadeTally } | { problems: string[]; areOfBefore?: true } {
  const read = readVisits(sheet, choices, lang, now);
  if ('problems' in read) return read;
  if (before) {
    const t = tallyWords[lang].problems;
    const earlier = readVisits(before, choices, lang);
    if ('problems' in earlier)
      return {
        problems: earlier.problems.map((problem) => fill(t.earlier, { problem })),
        areOfBefore: true,
      };
    const why = tooClose(read.visits, earlier.visits);
    if (why) return { problems: [t[why]] };
  }
  return { tally: madeTally(read.visits, choices, lang) };
}

/** The tables of some visits. */
export function madeTally(visits: readonly Visit[], choices: Choices, lang: Lang): MadeTally {
  const shown = shownCounts(visits, universeOf(visits, choices));
  const total = shown.get('');
  const all = countBy(visits, () => ['']).get('');
  const tables =
    shown.size === 0 ? [] : fixedTables.map((own) => madeTable(own, shown, visits, choices, lang));
  return {
    lang,
    total: total === undefined ? null : rounded(total),
    tables,
    lacks: all && tables.length === 0 ? lacksOf(all, limits.least) : [],
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
