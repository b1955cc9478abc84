import { fill } from '../i18n/fill.ts';
import { tallyWords } from '../i18n/tally.ts';
import { countBy, type Lack, lacksOf, rounded } from './counts.ts';
import { tooClose } from './apart.ts';
import { keyOf, type Published, shownCounts, type Universe } from './protect.ts';
import { readVisits } from './read.ts';
import { sameIn, tablesWithout } from './same.ts';
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
  const read = readVisits(sheet, choices, lang, { now });
  if ('problems' in read) return read;
  if (before.length > mostBefore) return { problems: [fill(t.tooMany, { most: mostBefore })] };
  const earlier: { visits: readonly Visit[]; at: number }[] = [];
  for (const [at, bytes] of before.entries()) {
    const own = readVisits(bytes, choices, lang, { isPublished: true });
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
  const { tally, same } = tallied(
    read.visits,
    choices,
    lang,
    earlier.map(({ visits }) => visits),
  );
  return { tally, warnings: [...read.warnings, ...same] };
}

/** The tables of each of some sheets, in their order, each made so that those before it tell no more. */
export function publishedOf(
  sheets: readonly (readonly Visit[])[],
  choices: Choices,
): readonly Published[] {
  return sheets.reduce<readonly Published[]>((earlier, visits) => {
    // The same visits again are the same tables.
    if (visits.length === earlier[earlier.length - 1]?.visits.length) return earlier;
    const universe = universeOf(visits, choices);
    const shown = shownCounts(visits, universe, earlier);
    return shown.size === 0 ? earlier : [...earlier, { visits, universe, shown }];
  }, []);
}

/** @returns in `same`, what is told to who has the sheet alone of where the same happened on every visit */
function tallied(
  visits: readonly Visit[],
  choices: Choices,
  lang: Lang,
  before: readonly (readonly Visit[])[],
): { tally: MadeTally; same: string[] } {
  const t = tallyWords[lang].output;
  const published = publishedOf([...before, visits], choices);
  const last = published[published.length - 1];
  const shown: ReadonlyMap<string, number> =
    last?.visits.length === visits.length ? last.shown : new Map<string, number>();
  const isNew = before[before.length - 1]?.length !== visits.length;
  const { isWhole, groups } = sameIn(
    visits,
    universeOf(visits, choices),
    shown,
    before[before.length - (isNew ? 1 : 2)],
  );
  const kept = tablesWithout(groups);
  const tells = shown.size > 0 && !isWhole && kept.length > 0;
  const all = countBy(visits, () => ['']).get('');
  // A table that is kept back looks like one of which no figure may be shown: why is nobody's to know.
  const none = new Map<string, number>();
  const tables = tells
    ? fixedTables.map((own) =>
        madeTable(own, kept.includes(own) ? shown : none, visits, choices, lang),
      )
    : [];
  const total = tells ? shown.get('') : undefined;
  const lacks: Lack[] = all && !tells ? lacksOf(all, limits.least) : [];
  if (!tells && lacks.length === 0) lacks.push(shown.size > 0 ? 'same' : 'before');
  const nameOf = ({ of, id }: (typeof groups)[number]) =>
    choices[of].find((each) => each.id === id)?.name[lang] ?? id;
  return {
    tally: {
      lang,
      total: total === undefined ? null : rounded(total),
      tables,
      lacks,
      follows: before.length > 0,
      mayCompose: (all?.firsts ?? 0) >= limits.roads,
    },
    same: tells ? groups.map((group) => fill(t.same[group.of], { name: nameOf(group) })) : [],
  };
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
