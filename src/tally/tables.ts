/** What a row tells of a visit, in the order in which the tables are tied: each shares a margin with the next. */
export const chain = ['region', 'office', 'answer', 'asked', 'quarter'] as const;
/** One of them. */
export type Dimension = (typeof chain)[number];

/** A fixed table: what its rows and its columns are. */
export interface FixedTable {
  id: 'where' | 'answers' | 'requests' | 'quarters' | 'codes';
  rows: Dimension | 'code';
  columns: Dimension;
}

/**
 * The only tables there are. The first four cross neighbours of the chain, so that what can be had by subtraction
 * among all of them is a flow and can be worked out to the last unit; the last counts each code apart.
 */
export const fixedTables: readonly FixedTable[] = [
  { id: 'answers', rows: 'office', columns: 'answer' },
  { id: 'codes', rows: 'code', columns: 'office' },
  { id: 'requests', rows: 'asked', columns: 'answer' },
  { id: 'where', rows: 'region', columns: 'office' },
  { id: 'quarters', rows: 'quarter', columns: 'asked' },
];

/** When a count may be shown, and how. */
export const limits = {
  /** A count is rounded to a multiple of this. */
  base: 5,
  /** First visits that it needs: as many different people. */
  first: 5,
  /** Teams that it needs, and the largest part of it that may be of one. */
  teams: 3,
  share: 0.6,
  /** First visits that a whole file needs to have any table. */
  least: 10,
  /** First visits that a composite account joins: as many roads. */
  roads: 3,
  /** By how much, at least, the values that a hidden count may have differ. */
  apart: 5,
} as const;

/** A value that a column takes, and what it is called in each language. */
export interface Choice {
  id: string;
  name: { es: string; en: string };
  /** Codes that cannot stand in the same row. */
  excludes?: readonly string[];
  /** Codes that cannot, when that was asked for. */
  excludesIfAsked?: readonly { asked: string; code: string }[];
}

/** The values of each closed column, in the order in which they are shown. A quarter is written by its number. */
export type Choices = Readonly<Record<Exclude<Dimension, 'quarter'> | 'code', readonly Choice[]>>;

/** A visit to an office, never a person. */
export interface Visit extends Record<Dimension, string> {
  /** A letter that stands for a team in this tally alone. */
  team: string;
  codes: readonly string[];
  /** Whether it is the first visit about its person. */
  isFirst: boolean;
}
