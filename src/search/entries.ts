import type { ResultKind } from '../addresses/sections.ts';
import type { DangerData } from './danger-data.ts';

/** What was learned from the questions of a language (`src/search-learn`). */
export interface LearnedModel {
  /** Of the questions that it was learned from, their sign. */
  sign: string;
  /** How much a step is worth of the numbers of a word, of how rare it is, of a page, and of how often it is wanted. */
  steps: { word: number; rarity: number; page: number; often: number };
  /** Of each stem, as it sounds, its numbers and how rare it is, as `asLetters` writes them. */
  words: Record<string, string>;
  /** Of each page, by its address without language, its numbers and how often it is wanted; by `` what is for none. */
  pages: Record<string, string>;
}

/** A page that the search knows by the words people use for it. Short keys: it travels to the reader. */
export interface SearchEntry {
  /** Address, from the root of the site. */
  u: string;
  /** Title. */
  t: string;
  /** Group. */
  k: ResultKind;
  /** One line that says what it is for. */
  d: string;
  /** Phrases that people type for it. */
  p: string[];
  /** For whom: first letters of the audiences, such as `ac`. */
  a?: string;
  /** Of a conduct: the offences that reach it, first the nearest. */
  l?: string[];
  /** What was learned of it from questions: its numbers, as `asLetters` writes them. */
  v?: string;
}

/** One result as it is shown. */
export interface SearchResult {
  title: string;
  url: string;
  kind: ResultKind;
  /** One line that says why it is here. */
  why: string;
  /** Shown as an approximation, not as the answer. */
  weak: boolean;
  /** The query holds its title, or a phrase of its own, word for word: it is not told that nothing was found. */
  named?: boolean;
  /** Place of its entry, if it is one that people's words lead to. */
  row?: number;
}

/** What is said of queries that have no answer here. */
export interface SearchRefusal {
  /** Pattern over the plain query. */
  re: string;
  notice: string;
  see: string[];
  /** What the query may name, and the address that comes first then. */
  named?: [name: string, address: string][];
}

/** Everything the search of a language knows besides the text; the build cuts it into files (`pack.ts`). */
export interface SearchData {
  entries: SearchEntry[];
  refusals: SearchRefusal[];
  /** What tells of danger, and the addresses of what comes first then. */
  danger: DangerData;
  /** Who did what to whom, in the same form. */
  told?: DangerData;
  deed?: DangerData;
  beside?: DangerData;
  /** Words that people type one for another, the one they are read as first. */
  same?: string[][];
  /** Addresses of the pages for somebody in particular, and the words of whoever they are for. */
  readers?: { pages: string[]; says: string[]; onlyTold?: true }[];
  /** Addresses of pages of what may be a danger, and the services to call where one is the answer, by what they do. */
  numbers?: { pages: string[]; roles: string[] }[];
  /** What was learned from questions of words, how much a step is worth, and what stands for no page; each entry has its own. */
  learned?: Pick<LearnedModel, 'words' | 'steps'> & { none: string };
  /** Provisions and norms held: `cp~art_154-B` → name. */
  law: Record<string, string>;
  /** Norms that set several offences. */
  offences?: string[];
  /** All that norms are called, each after its identifier. */
  names: string[][];
  /** Root of the pages of this language. */
  root: string;
  /** Group of the pages below a first folder, where it is not `page`. */
  groups: Record<string, ResultKind>;
}

/** The same of the discreet edition: its entries stand in the order of their open addresses. */
export interface CodedSearchData extends SearchData {
  /** Address of each provision and norm, in the order of `law`. */
  at: string[];
}
