// What the search page loads, and in what form: the build writes it (pack.ts), the page reads it.
import type { ResultKind } from '../addresses/sections.ts';
import type { Risk } from '../registry/schema/query.ts';

/** `start.json`, loaded with the first query: what is needed to know which other files it needs. */
export interface StartFile {
  /** Group of each entry, by its place in `groups`. Entries stand in the order of their addresses. */
  kinds: string;
  /** How many phrases each entry has, its title not counted. */
  phrases: number[];
  /** Of each title and phrase, entry by entry: the sum of the worth of its words, as {@link packedNumbers}. */
  worths: string;
  /** First entry of each file of entries. */
  shown: number[];
  /** Words read as another: that one and those read as it, cut to their stems, `|` between groups. */
  same: string;
  /**
   * Pages for somebody in particular: the stems of whoever they are for, `|` between them, the entries, and whether what
   * was learned of questions never puts them first.
   */
  readers: [says: string, rows: string, onlyTold?: true][];
  /** Services to call, by what they do, `|` between them, and the entries of what may be a danger that bring them. */
  numbers: [roles: string, rows: string][];
  /** First word of each file of words, of words of the text, and how many pages the text has. */
  words: string[];
  text: string[];
  pages: number;
  /** What is not answered, and the entries that help instead. */
  refusals: {
    patterns: string[];
    notice: string;
    see: number[];
    /** How a name begins, as it is cut, and the entry that comes first where it is said. */
    named?: [stem: string, row: number][];
  }[];
  /** Words of which one stands in every phrase of danger, as {@link packedWords}; `*` ends the beginning of a family. */
  danger: string;
  /** The same of what is told, which is in `told.json`. */
  told: string;
  /** The same of `deed.json`. */
  deed: string;
  /** The same of `beside.json`. */
  beside: string;
  /**
   * What was learned from questions, if anything was: in how many files its words stand, and how much a step is
   * worth of the numbers of a word, of how rare it is, of the numbers of a page, and of how often it is wanted.
   */
  learned?: {
    files: number;
    steps: { word: number; rarity: number; page: number; often: number };
  };
  /** Norms that set offences, where an article is looked for by what it is about. */
  offences: string[];
  /** How the names of norms begin, with `|` between: what a query holds that may name one. */
  named: string;
  /** Root of the pages of this language, and the group of those below a first folder, where it is not `page`. */
  root: string;
  groups: Record<string, ResultKind>;
}

/**
 * `help.json`, asked for if a query holds one of the words of `danger`: what tells that somebody is in danger,
 * as its words sound, and the entries that come first then. `told.json`, much smaller, says the same of what is
 * told (`src/data/queries`, `kind: told`); `deed.json`, of what turns on whether whoever searches did it (`deed: true`);
 * `beside.json`, of teams, of whoever works with people and of other countries (`beside: true`).
 */
export interface DangerFile<Page = number> {
  /** Forms of a word, by group. */
  groups: Record<string, string>;
  /** The gravest first. */
  kinds: DangerKind<Page>[];
  /** What only looks like danger, and that a query speaks about it. */
  alike: string[];
  about: string[];
  /** What tells of somebody under 18, and of a partner. */
  child: string[];
  partner: string[];
  /** What tells that it is of somebody else, and that it is of whoever searches. */
  other: string[];
  oneself: string[];
}

/** A kind of danger, or of what is told, which may be none and put pages first all the same. */
export interface DangerKind<Page = number> {
  risks: Risk[];
  see: Page[];
  /** Those that come first instead where it is told of somebody else. */
  ofOther?: Page[];
  /** The anchor of the heading of the first of them where it stands. */
  at?: string;
  /** Whether its pages go after the first that answers the rest: what it tells is only part of it. */
  second?: true;
  /** Whether the line that listens goes before the police. */
  lineFirst?: true;
  /** Whether the police go first all the same, since whoever harms is there already. */
  policeFirst?: true;
  says: string[];
  apart?: string[];
  names?: string[];
}

/**
 * An entry as it is shown: address, title, line under it, audiences; of a conduct, its offences (title and address).
 */
export type ShownEntry = [
  url: string,
  title: string,
  text: string,
  audiences?: string,
  offences?: [title: string, url: string][],
];

/**
 * A file of words: of each, the titles and phrases that hold it, `;`, the entries whose line holds it.
 * Numbers are written as what they add to the one before. A word of the text: the pages that have it in
 * their title, `;` often, `;` once or twice.
 */
export type WordsFile = Record<string, string>;

/**
 * `near.json`: the words that entries have, cut to their stems, as {@link packedWords}, and in how many entries each
 * stands, in base 36.
 */
export type NearFile = [words: string, counts: string];

/** `norms.json`: of each norm its name, its address and its provisions, if it has any: `l` and its place is their file. */
export type NormsFile = Record<string, [name: string, url: string, eIds?: string]>;

/** `called.json`: the signs of all that each norm is called, in the order of `norms.json`. */
export type CalledFile = string[];

/** `names.json`: what norms are called beyond what their identifiers say, each after its identifier. */
export type NamesFile = string[][];

/** Provisions of a norm: name and address of each, in the order of its `eIds`. */
export type ProvisionsFile = [name: string, url: string][];

/** A file of words that something was learned of: of each its numbers, and how rare it is, as `asLetters` writes them. */
export type LearnedWordsFile = Record<string, string>;

/** `learned.json`: of each entry its numbers, and how often it is wanted; nothing of one that no question was for.
 * Last, what stands for no page. */
export type LearnedFile = string[];

/** Pages of the text: address, title, group. */
export type PagesFile = [url: string, title: string, kind: ResultKind][];

/** In steps of how much the worths of phrases are written: what a finer one tells changes no answer. */
export const worthStep = 3;

/** How many pages stand in a file of pages. */
export const pagesInFile = 32;

/** Groups by the digit that stands for them. */
export const groups: readonly ResultKind[] = [
  'guide',
  'protocol',
  'law',
  'route',
  'form',
  'service',
  'term',
  'page',
  'training',
];

/** Reads a file of the index, by its name without extension. Rejects if it cannot be had. */
export type ReadIndexFile = <File>(name: string) => Promise<File>;

/** Reads one of the lists that {@link joined} wrote. */
export function added(text: string): number[] {
  if (text === '') return [];
  let last = 0;
  return text.split(',').map((each) => (last += parseInt(each, 36)));
}

/** Lists of numbers, each written as what it adds to the one before, in base 36, with `;` between lists. */
export function joined(lists: readonly (readonly number[])[]): string {
  return lists
    .map((list) => list.map((each, at) => (each - (list[at - 1] ?? 0)).toString(36)).join(','))
    .join(';');
}

/** Numbers below 1296 as text that packs well: the high digit of each, in base 36, and then the low ones. */
export function packedNumbers(numbers: readonly number[]): string {
  const digits = (of: (each: number) => number) =>
    numbers.map((each) => of(each).toString(36)).join('');
  return digits((each) => Math.floor(each / 36)) + digits((each) => each % 36);
}

/** Reads what {@link packedNumbers} wrote. */
export function fromColumns(text: string): number[] {
  const half = text.length / 2;
  return Array.from({ length: half }, (_, at) =>
    parseInt(text.charAt(at) + text.charAt(half + at), 36),
  );
}

/** How many letters of the one before a word may keep: as many as there are capitals. */
const mostKept = 25;

/** Words in order, none with a capital, each as how many letters it keeps of the one before, A for none, and its own. */
export function packedWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let kept = 0;
      while (kept < mostKept && kept < last.length && last[kept] === word[kept]) kept++;
      last = word;
      return String.fromCharCode(65 + kept) + word.slice(kept);
    })
    .join('');
}

/** Words and in how many entries each stands, as they travel. */
export const packedNear = (near: Readonly<Record<string, number>>): NearFile => [
  packedWords(Object.keys(near)),
  Object.values(near)
    .map((count) => count.toString(36))
    .join(','),
];

/** Reads what {@link packedWords} wrote. */
export function unpackedWords(text: string): string[] {
  let last = '';
  return text
    .split(/(?=[A-Z])/)
    .map((each) => (last = last.slice(0, each.charCodeAt(0) - 65) + each.slice(1)));
}

/** The stem that each stem of `same` is read as. */
export function readAs(same: string): ReadonlyMap<string, string> {
  return new Map(
    same.split('|').flatMap((group) => {
      const [first = '', ...others] = group.split(' ');
      return others.map((other): [string, string] => [other, first]);
    }),
  );
}

/** In which file a key stands, by the first key of each. */
export function fileOf<Key extends string | number>(firsts: readonly Key[], key: Key): number {
  let file = 0;
  while (file + 1 < firsts.length && (firsts[file + 1] ?? key) <= key) file++;
  return file;
}

/** A reader of the files under an address that asks for each file once. */
export function reader(address: string): ReadIndexFile {
  const files = new Map<string, Promise<unknown>>();
  return <File>(name: string) => {
    const known = files.get(name);
    if (known) return known as Promise<File>;
    const asked = fetch(`${address}${name}.json`).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${name}`);
      return response.json() as Promise<File>;
    });
    files.set(name, asked);
    // What failed once may come the next time.
    asked.catch(() => files.delete(name));
    return asked;
  };
}
