// What a query says of danger: which numbers stand above the results, and which pages come first.
import type { Lang } from '../registry/schema/common.ts';
import { type Finder, finder, gate, heard } from './danger-phrases.ts';
import { helpRoles, numbersForQuery } from '../registry/help-numbers.ts';
import type { Risk } from '../registry/schema/query.ts';
import {
  unpackedWords,
  type DangerFile,
  type ReadIndexFile,
  type StartFile,
} from './index-files.ts';

/** What was found in a query; nothing if it speaks of no danger. */
export interface Danger {
  /** Services to call, by what they do, in the order in which they are shown. */
  help: readonly string[];
  /** Entries that come before any other, by their place. */
  see: readonly number[];
  /** Entries that go after the first that answers the rest: where is told who somebody is, or where. */
  second?: readonly number[];
  /** Of some of those entries, the anchor of the heading where it stands. */
  at?: ReadonlyMap<number, string>;
  /** Whether who harms is of the police or in office. */
  lineFirst?: boolean;
  /** Whether whoever harms is there already, so that the police go first all the same. */
  policeFirst?: boolean;
}

/** A file of the index that holds phrases. */
type PhraseFile = 'help' | 'told' | 'deed' | 'beside';

const none: Danger = { help: [], see: [] };
/** How many pages come first, at most. */
const most = 3;

/** Reads a query for danger and for who did what to whom: the numbers, and the pages of danger before the others. */
export class QueryReader {
  private readonly dangers: DangerReader;
  private readonly told: DangerReader;
  private readonly deeds: DangerReader;
  private readonly beside: DangerReader;

  constructor(
    { danger, told, deed, beside }: Pick<StartFile, 'danger' | 'told' | 'deed' | 'beside'>,
    lang: Lang,
    read: ReadIndexFile,
  ) {
    this.dangers = new DangerReader(danger, lang, read);
    this.told = new DangerReader(told, lang, read, 'told');
    this.deeds = new DangerReader(deed, lang, read, 'deed');
    this.beside = new DangerReader(beside, lang, read, 'beside');
  }

  async find(query: string): Promise<Danger> {
    const [danger, deed, beside, told] = await Promise.all([
      this.dangers.find(query),
      this.deeds.find(query),
      this.beside.find(query),
      this.told.find(query),
    ]);
    const help = [danger, told, beside].find((each) => each.help.length > 0)?.help ?? [];
    const isLineFirst = told.lineFirst && !danger.policeFirst && help.includes('police');
    return {
      help: isLineFirst ? [...new Set(['violence', ...help])] : help,
      ...(isLineFirst && { lineFirst: true }),
      ...atOf([deed, beside, told].flatMap(({ at }) => [...(at ?? [])])),
      ...pagesOf([danger, deed, beside, told]),
    };
  }
}

/** The pages of several readings, those of the first before: which come first, and which go second. */
function pagesOf(all: readonly Danger[]): Pick<Danger, 'see' | 'second'> {
  const see = [...new Set(all.flatMap((each) => each.see))].slice(0, most);
  const second = [...new Set(all.flatMap((each) => each.second ?? []))];
  return { see, ...(second.length > 0 && { second }) };
}

/** Tells whether a query speaks of danger; loads what that takes only for one that may. */
export class DangerReader {
  private readonly lang: Lang;
  private readonly read: ReadIndexFile;
  private readonly file: PhraseFile;
  private readonly gate: RegExp;
  private phrases: Promise<Phrases> | undefined;

  /**
   * @param words those of which one stands in every phrase of danger, as `packedWords` writes them
   * @param file the file of the index that holds the phrases
   */
  constructor(words: string, lang: Lang, read: ReadIndexFile, file: PhraseFile = 'help') {
    this.lang = lang;
    this.read = read;
    this.file = file;
    this.gate = gate(unpackedWords(words).join('|'));
  }

  /**
   * What a query says of danger. What only looks like it is taken out, and the rest is read. Never rejects: if
   * what it takes cannot be had, a number too many harms less than one too few.
   */
  async find(query: string): Promise<Danger> {
    const text = heard(query, this.lang);
    if (!isIn(text, this.gate)) return none;
    try {
      this.phrases ??= this.load();
      return (await this.phrases).find(text);
    } catch (error) {
      // The reader gets the numbers; whoever mends it, why.
      console.error(error);
      this.phrases = undefined;
      return { help: helpRoles, see: [] };
    }
  }

  private async load(): Promise<Phrases> {
    return new Phrases(await this.read<DangerFile>(this.file));
  }
}

/** A kind of danger, its phrases to be looked for. */
interface Kind {
  see: number[];
  ofOther: number[];
  isSecond: boolean;
  at: string | undefined;
  risks: Risk[];
  isLineFirst: boolean;
  isPoliceFirst: boolean;
  says: Finder;
  apart: Finder;
  names: Finder;
}

/** The phrases that tell of danger, ready to be looked for. */
class Phrases {
  private readonly kinds: Kind[];
  private readonly alike: Finder;
  private readonly about: Finder;
  private readonly child: Finder;
  private readonly partner: Finder;
  private readonly other: Finder;
  private readonly oneself: Finder;

  constructor(file: DangerFile) {
    const first = new Map<string, readonly string[]>();
    const find = (phrases: readonly string[] = []) => finder(phrases, file.groups, first);
    this.kinds = file.kinds.map(
      ({ risks, see, ofOther = see, second, at, lineFirst, policeFirst, says, apart, names }) => ({
        risks,
        see,
        ofOther,
        isSecond: second === true,
        at,
        isLineFirst: lineFirst === true,
        isPoliceFirst: policeFirst === true,
        says: find(says),
        apart: find(apart),
        names: find(names),
      }),
    );
    this.alike = find(file.alike);
    this.about = find(file.about);
    this.child = find(file.child);
    this.partner = find(file.partner);
    this.other = find(file.other);
    this.oneself = find(file.oneself);
  }

  find(whole: string): Danger {
    const words = new Set(whole.split(' '));
    const has = (said: string, phrases: Finder) => isIn(said, phrases(words));
    const text = without(whole, this.alike(words));
    const isAbout = has(text, this.about);
    const all = this.kinds.filter(({ says, apart, names }) => {
      const said = (isAbout ? [says] : [says, names]).map((each) => each(words));
      // What only looks like it is asked for where something is.
      if (!said.some((each) => isIn(text, each))) return false;
      const own = without(text, apart(words));
      return said.some((each) => isIn(own, each));
    });
    if (all.length === 0) return none;
    // Bare words count where nothing clearer was said of danger.
    const isClear = all.some(({ see, risks }) => see.length > 0 && risks.length > 0);
    const found = isClear ? all.filter(({ see }) => see.length > 0) : all;
    const isOther = has(text, this.other) && !has(text, this.oneself);
    const risks = new Set(found.flatMap((kind) => kind.risks));
    return {
      help:
        risks.size > 0
          ? numbersForQuery(risks, {
              child: has(text, this.child),
              partner: has(text, this.partner),
            })
          : [],
      ...pagesOf(
        found.map(({ see, ofOther, isSecond }) => {
          const pages = isOther ? ofOther : see;
          return { help: [], ...(isSecond ? { see: [], second: pages } : { see: pages }) };
        }),
      ),
      ...atOf(
        found.flatMap(({ see: [first], at }): [number, string][] =>
          first === undefined || at === undefined ? [] : [[first, at]],
        ),
      ),
      ...(found.some(({ isLineFirst }) => isLineFirst) && { lineFirst: true }),
      ...(found.some(({ isPoliceFirst }) => isPoliceFirst) && { policeFirst: true }),
    };
  }
}

/** The anchors of some entries, if there are any. */
const atOf = (anchors: readonly [number, string][]): Pick<Danger, 'at'> =>
  anchors.length > 0 ? { at: new Map(anchors) } : {};
const isIn = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;
/** A text without what a pattern finds; a mark that no phrase holds stays in its place. */
const without = (text: string, pattern: RegExp): string => text.replace(pattern, ' _');
