import type { ResultKind } from '../addresses/sections.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { SearchResult } from './entries.ts';
import { lawResult, lookUp } from './held-law.ts';
import { arranged } from './arranged.ts';
import type { Danger } from './danger.ts';
import { asksForArticle, lawAbout } from './law-about.ts';
import { Learned } from './learned.ts';
import {
  added,
  fileOf,
  groups,
  type CalledFile,
  type NamesFile,
  type NormsFile,
  type ReadIndexFile,
  type ShownEntry,
  type StartFile,
} from './index-files.ts';
import {
  bareLaw,
  type HeldNames,
  looseArticles,
  mayNameLaw,
  type NamedLaw,
  simpleLaw,
  spelled,
} from './law-words.ts';
import { placesCalled } from './norm-names.ts';
import { withoutCourtesy } from './courtesy.ts';
import { asksForLaw } from './asks-for-law.ts';
import { Ranker, type Ranked } from './rank.ts';
import { fitting, withSecond } from './placed.ts';
import { Refusals } from './refusals.ts';
import { numbersIfUnsure, onlyAsksWhat, tellsOfSomebody, withChild } from './telling.ts';
import { pagesSaying } from './text.ts';
import { plain } from '../text/accents.ts';
import { tokensOf } from '../text/stems.ts';
import { searchBoxWords } from '../i18n/search-box.ts';
import { fill } from '../i18n/fill.ts';

/** What the search says of a query before the engine is asked. */
export interface SearchAnswer {
  results: SearchResult[];
  /** A sentence above the results, if there is something to say. */
  notice: string;
  /** False if the query is not to be answered: nothing else is added. */
  isOpen: boolean;
}

/** What is shown, besides the pages that come first, to whoever tells of danger. */
const helping: ReadonlySet<ResultKind> = new Set(['guide', 'protocol', 'service', 'law']);

/** Up to how many words a query is short: what was foreseen of it tells more than what was learned of longer ones. */
const few = 3;
/** Of how many results that are sure the numbers are asked for. */
const likeliest = 3;
/** How many pages that words find are compared with those that were learned. */
const compared = 30;
/** How many other pages are given beside a law that is named: each may cost a file. */
const besideLaw = 4;

/** Reads law with the recogniser. Loaded for a query that may name some, and only then. */
export type LawReader = () => Promise<{
  lawReader: (names: NamesFile) => { lawIn: (query: string, lang: Lang) => NamedLaw[] };
}>;

/** What a reader of the law named, and whether the recogniser was loaded for it. */
interface Named {
  law: NamedLaw[];
  isCostly: boolean;
}

/** Understands a query: first what it must not answer, then the law it names, then the words of people. */
export class Answerer {
  private readonly start: StartFile;
  private readonly lang: Lang;
  private readonly read: ReadIndexFile;
  private readonly readLaw: LawReader;
  private readonly ranker: Ranker;
  private readonly learned: Learned;
  private reader: ReturnType<Awaited<ReturnType<LawReader>>['lawReader']> | undefined;
  private readonly refusals: Refusals;
  private readonly numbers: { roles: readonly string[]; rows: ReadonlySet<number> }[];
  /** How the names of norms begin. */
  private readonly beginnings: string[];

  /** @param read reads the files of the index, the start among them */
  constructor(start: StartFile, lang: Lang, read: ReadIndexFile, readLaw: LawReader) {
    this.start = start;
    this.lang = lang;
    this.read = read;
    this.readLaw = readLaw;
    this.ranker = new Ranker(start, lang, read);
    this.learned = new Learned(start, lang, read);
    this.refusals = new Refusals(start.refusals, lang);
    this.numbers = start.numbers.map(([roles, rows]) => ({
      roles: roles.split('|'),
      rows: new Set(added(rows)),
    }));
    this.beginnings = start.named.split('|').filter(Boolean);
  }

  /** For whom each page is that is for somebody: address → first letters of the audiences. Loads every entry. */
  async audiences(): Promise<ReadonlyMap<string, string>> {
    const files = await Promise.all(
      this.start.shown.map((_, file) => this.read<ShownEntry[]>(`e${file}`)),
    );
    return new Map(
      files.flatMap((file) => file.flatMap(([url, , , a]) => (a ? [[url, a] as const] : []))),
    );
  }

  /**
   * Services to call, by what they do, above the results of a query in which no danger was read: where the first is not sure, and
   * where one of the first is of what may be a danger. None for a query that only names something; but whoever asks what to do,
   * and nothing else, has them whatever was found.
   */
  numbersFor(query: string, results: readonly SearchResult[]): readonly string[] {
    return withChild(this.numbersOf(query, results), query, this.lang);
  }

  private numbersOf(query: string, results: readonly SearchResult[]): readonly string[] {
    const [{ weak } = { weak: true }] = results;
    const unsure = weak || onlyAsksWhat(query, this.lang) ? numbersIfUnsure(query, this.lang) : [];
    if (unsure.length > 0) return unsure;
    if (!tellsOfSomebody(query, this.lang)) return [];
    // Of a query that tells two things the second may be the danger: «soy venezolana sin papeles, me amenaza».
    const sure = results.slice(0, likeliest).filter((each) => !each.weak);
    const bringing = sure.flatMap(
      ({ row = -1 }) => this.numbers.find(({ rows }) => rows.has(row)) ?? [],
    );
    return bringing[0]?.roles ?? [];
  }

  /** The group of a page by its address. */
  groupOf(url: string): ResultKind {
    const { root, groups: byFolder } = this.start;
    const [folder = ''] = (url.startsWith(root) ? url.slice(root.length) : '').split('/');
    return byFolder[folder] ?? 'page';
  }

  /**
   * Answers a query with what the index holds. Rejects if a file of it cannot be had.
   * @param told what the query tells. Of the entries that come first for it: a guess has no place beside them, nor what
   * is no help at that moment (a form, a platform, a case to practise with); in danger they stand above what is said to a
   * query that is refused; and the first is the answer whatever else is likely where who harms is of the police
   */
  async answer(query: string, told: Partial<Danger> = {}): Promise<SearchAnswer> {
    const { see = [], help = [], at } = told;
    const refused = await this.refused(query);
    if (refused && (help.length === 0 || see.length === 0)) return refused;
    const answer = refused
      ? await this.besideRefused(refused, see)
      : await this.answerTo(query, told);
    const results = answer.results.map((page) => {
      const anchor = page.row === undefined ? undefined : at?.get(page.row);
      return anchor === undefined ? page : { ...page, url: `${page.url}#${anchor}` };
    });
    return { ...answer, results };
  }

  /** What is said to a query that is not answered, after the pages for what it tells. */
  private async besideRefused(
    refused: SearchAnswer,
    first: readonly number[],
  ): Promise<SearchAnswer> {
    const pages = await this.shown(
      first.map((row) => ({ row, score: 1, isWeak: false })),
      '',
    );
    return { ...refused, results: pages };
  }

  /** What is said to a query that is not answered; nothing if it is. */
  private async refused(query: string): Promise<SearchAnswer | undefined> {
    const refusal = this.refusals.of(query);
    if (!refusal) return undefined;
    const { see } = refusal;
    const entries = await Promise.all(see.map((row) => this.entry(row)));
    const results = entries.map(([url, title, why], at) => ({
      title,
      url,
      kind: this.kindOf(see[at] ?? 0),
      why: why || searchBoxWords[this.lang].answer.may,
      weak: true,
    }));
    return { results, notice: refusal.notice, isOpen: false };
  }

  private async answerTo(
    query: string,
    { see: first = [], second = [], help = [], lineFirst: isSet = false }: Partial<Danger>,
  ): Promise<SearchAnswer> {
    const isDanger = help.length > 0;
    const t = searchBoxWords[this.lang].answer;
    const isTold = first.length > 0;
    const asked = plain(query);
    const { law: refs, isCostly } = await this.named(query);
    const law = await lookUp(refs, this.lang, this.read);
    const named = law.held.map((each) => lawResult(each, t.named, false));
    const about = await this.about(query, refs, isTold);
    if (asksForArticle(query, this.lang)) named.unshift(...about.splice(0));
    const near = law.missing.flatMap(({ near: all }) =>
      all.map((each) => lawResult(each, t.near, true)),
    );
    const missing = law.missing.map(({ name }) => fill(t.missing, { name })).join(' ');
    const isNumber = /^\d{2,4}$/.test(query.trim());
    const limit = isCostly || (named.length > 0 && !isNumber) ? besideLaw : 10;
    const said = withoutCourtesy(query, this.lang);
    const [{ found: byWords, unknown }, shares] = await Promise.all([
      this.ranker.rank(said, compared, !isCostly && !missing && !isTold),
      this.learned.shares(said, first),
    ]);
    const all = arranged(byWords, shares, first, isSet || tokensOf(said).length <= few);
    const isLost = all[0]?.isWeak !== false && tellsOfSomebody(query, this.lang);
    const fit = fitting(all, first, isTold ? isDanger : isLost, (row) =>
      helping.has(this.kindOf(row)),
    );
    const found = withSecond(fit, second, isTold).slice(0, limit);
    const ranked = this.inOrder(await this.shown(found, isDanger ? '' : asked), query);
    // A number alone is a helpline before it is an article.
    const line = isNumber
      ? ranked.find(({ kind, title }) => kind === 'service' && title.includes(query.trim()))
      : undefined;
    const isMissing = missing !== '' && named.length === 0 && !line;
    if (isMissing && !isTold)
      return {
        results: near,
        notice: `${missing}${near.length > 0 ? ` ${t.nearest}` : ''}`,
        isOpen: false,
      };
    const others = ranked.filter(
      (each) => each !== line && [...named, ...about].every(({ url }) => each.url !== url),
    );
    // Whoever asks if something is an offence is told it by a page first, if one is sure.
    others.splice(others[0]?.weak === false ? 1 : 0, 0, ...about);
    // What the query tells goes before the law that it names.
    const head = isTold ? others.splice(0, 1) : line ? [line] : [];
    const results = [...head, ...named, ...(line || isTold ? [] : near), ...others];
    // Words that nobody wrote for a page may stand in the text of one.
    const isLacking = unknown.length > 0 || results.every(({ weak }) => weak);
    if (isLacking && named.length === 0 && !isTold && !onlyAsksWhat(query, this.lang)) {
      try {
        await this.addText(results, said, isCostly);
      } catch (error) {
        // A file that did not come takes nothing from what was found without it; whoever mends it is told why.
        if (results.length === 0) throw error;
        console.error(error);
      }
    }
    return { results: results.slice(0, 10), notice: line ? '' : missing, isOpen: !isMissing };
  }

  /** Articles by what they are about, where a query names no number. */
  private async about(
    query: string,
    refs: readonly NamedLaw[],
    isTold: boolean,
  ): Promise<SearchResult[]> {
    if (isTold || refs.some(({ eId }) => eId !== undefined)) return [];
    const named = refs.map(({ instrument }) => instrument);
    // The words of a name are about no article: “Code of Criminal Procedure” asks for the code.
    if (named.length > 0 && (await this.heldNames()).called(query).length > 0) return [];
    const norms = named.length > 0 ? named : this.start.offences;
    const held = await lawAbout(query, this.lang, this.read, norms);
    return held.map((each) => lawResult(each, searchBoxWords[this.lang].answer.named, false));
  }

  /** The name of a platform, alone, asks for its page. */
  private inOrder(ranked: SearchResult[], query: string): SearchResult[] {
    const [word, ...more] = this.ranker.stemsRead(query);
    if (word === undefined || more.length > 0) return ranked;
    const called = ({ title }: SearchResult) => this.ranker.stemsRead(title.replace(/:.*/, ''));
    const [page] = ranked
      .filter(({ url }) => url.startsWith(`${this.start.root}plataformas/`))
      .filter((each) => called(each).includes(word))
      .sort((a, b) => called(a).length - called(b).length);
    return page ? [page, ...ranked.filter((other) => other !== page)] : ranked;
  }

  private async named(query: string): Promise<Named> {
    const bare = bareLaw(query);
    if (bare) return { law: [bare], isCostly: false };
    if (!mayNameLaw(query, this.beginnings)) {
      const law = looseArticles(spelled(query)).flatMap(({ instrument, provisions }) =>
        provisions.map((eId) => ({ instrument, eId })),
      );
      return { law, isCostly: false };
    }
    const simple = simpleLaw(query, await this.heldNames());
    if (simple.length > 0) return { law: simple, isCostly: false };
    try {
      const [{ lawReader }, names] = await Promise.all([
        this.readLaw(),
        this.read<NamesFile>('names'),
      ]);
      this.reader ??= lawReader(names);
      return { law: this.reader.lawIn(query, this.lang), isCostly: true };
    } catch (error) {
      // A browser that cannot run the recogniser still finds pages by their words; whoever mends it is told why.
      console.error(error);
      return { law: [], isCostly: true };
    }
  }

  private async heldNames(): Promise<HeldNames> {
    const [signs, norms] = await Promise.all([
      this.read<CalledFile>('called'),
      this.read<NormsFile>('norms'),
    ]);
    const ids = Object.keys(norms);
    return {
      called: (name) => placesCalled(name, signs).flatMap((place) => ids[place] ?? []),
      has: (id) => Object.prototype.hasOwnProperty.call(norms, id),
    };
  }

  /** The entries as they are shown, with the offences of the nearest conduct if that is what is asked. */
  private async shown(found: readonly Ranked[], asked: string): Promise<SearchResult[]> {
    const entries = await Promise.all(found.map(({ row }) => this.entry(row)));
    const ranked = entries.map(([url, title, why], at): SearchResult => {
      const { row = 0, isWeak = true, isHeld = false } = found[at] ?? {};
      const more = isHeld && { named: true };
      return { title, url, kind: this.kindOf(row), why, weak: isWeak, row, ...more };
    });
    const nearest = entries.slice(0, 2).find(([, , , , l], at) => l && !found[at]?.isWeak);
    if (nearest && asksForLaw(asked, this.lang)) {
      const why = searchBoxWords[this.lang].answer.reaches;
      const offences = (nearest[4] ?? []).map(([name, url]) =>
        lawResult({ name, url }, why, false),
      );
      ranked.splice(1, 0, ...offences);
    }
    return ranked;
  }

  /** Pages whose text holds the words; before what is only an approximation, if they hold most of them. */
  private async addText(results: SearchResult[], query: string, isDear: boolean): Promise<void> {
    const pages = await pagesSaying(query, this.lang, this.start, this.read, isDear);
    const seen = new Set(results.map(({ url }) => url.replace(/#.*/, '')));
    const fresh = pages.filter(({ url }) => !seen.has(url));
    const firstWeak = results.findIndex(({ weak }) => weak);
    const at = firstWeak < 0 ? results.length : firstWeak;
    results.splice(at, 0, ...fresh.filter(({ weak }) => !weak));
    results.push(...fresh.filter(({ weak }) => weak));
  }

  private async entry(row: number): Promise<ShownEntry> {
    const at = fileOf(this.start.shown, row);
    const file = await this.read<ShownEntry[]>(`e${at}`);
    return file[row - (this.start.shown[at] ?? 0)] ?? ['', '', ''];
  }

  private kindOf(row: number): ResultKind {
    return groups[Number(this.start.kinds[row])] ?? 'page';
  }
}
