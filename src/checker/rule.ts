import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { Covering } from './law/covering.ts';
import type { Ways } from './ways/doors.ts';
import type { InterfaceWords } from '../documents/interface-words.ts';
import type { MovedTo } from '../documents/moved.ts';
import type { Move } from '../documents/moves.ts';
import type { PageIndex } from '../documents/page-index.ts';
import type { Page, ReadCode } from '../documents/project.ts';
import type { Released } from '../documents/released.ts';
import type { Finding, Fix, Severity } from './report.ts';

/** What a rule says of one place; the rest of the finding is the rule's own. */
export interface Observation {
  file: string;
  place: Place;
  message: Localized;
  expected?: string[];
  related?: Finding['related'];
  fix?: Fix;
  /**
   * The record, by `recordKey`, that was looked for and is not held. If it is there and could not be read,
   * that is told once, where it stands, and this is not said.
   */
  lacks?: string | undefined;
  /** Other than the rule's own. */
  severity?: Severity;
}

/** What every rule may look at. The day is an argument; a rule never reads the clock. */
interface Context {
  registry: Registry;
  /** Which pages there are, read or not. */
  index: PageIndex;
  /** Where what stood at an address stands now, both without language. */
  moved: MovedTo;
  /** Day of the check, `YYYY-MM-DD`. */
  asOf: string;
  /** The last day that has come, `YYYY-MM-DD`: nothing can have been read after it. */
  today: string;
}

/** What a rule may look at in one page. */
export interface PageContext extends Context {
  page: Page;
  /** The same page in the other language, if it could be read. */
  counterpart: Page | undefined;
  /** Without a file, the observation is of the page. */
  report: (observation: Omit<Observation, 'file'> & { file?: string }) => void;
}

/** A place where a page says a sentence. */
export interface SaidPlace {
  file: string;
  /** Address of the page, the same in both languages. */
  slug: string;
  /** The block the sentence is in. */
  place: Place;
}

/** What a rule may look at when all pages have been seen. */
export interface TreeContext extends Context {
  /** What the site says besides its pages and records. */
  words: InterfaceWords;
  /** The addresses of the last release; nothing where there was none. */
  released: Released | undefined;
  /** The code of the tree, read when a rule asks for it. */
  code: ReadCode;
  /** Provisions that some page cites, as `cp~art_154-B`. */
  cited: ReadonlySet<string>;
  /** Where each long sentence of the pages is said, by `sentenceKey`. */
  said: ReadonlyMap<string, readonly SaidPlace[]>;
  /** Numbers of the documents, in the order in which their pages come. */
  codes: readonly { file: string; lang: Lang; slug: string; code: number; place: Place }[];
  /** Numbers of the parts of documents, in the order in which their pages come. */
  parts: readonly { file: string; lang: Lang; slug: string; part: number; place: Place }[];
  /** Addresses that pages had before, in the order in which the pages come. */
  moves: readonly (Move & { lang: Lang })[];
  /** Anchors of each written page, by its address; no entry where some are known only when it is built. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** Every link of a page to an anchor of the site, as written, with the address of the page if it names none. */
  anchorLinks: readonly { file: string; path: string; anchor: string; place: Place }[];
  /** Each written page with its doors, in the order in which they come. */
  ways: readonly Ways[];
  /** What each document covers, and what of it is told. */
  covering: readonly Covering[];
  /** Whether every page and record could be read: only then is it known that nobody names a thing. */
  isWhole: boolean;
  report: (observation: Observation) => void;
}

/**
 * One rule: its id is also the name of its file, of its page in `docs/rules/` and of its tests. Pages come
 * to it one by one, and each is let go before the next, so that a tree of any size fits in memory.
 */
export interface Rule {
  id: string;
  severity: Severity;
  checkPage?(context: PageContext): void;
  checkTree?(context: TreeContext): void;
}

/** Gives a rule its type. */
export const defineRule = (rule: Rule): Rule => rule;
