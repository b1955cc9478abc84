import { baseOf, allProvisions, type Registry } from '../registry/registry.ts';
import type { Problem } from '../registry/problem.ts';
import { documentSlug, pagePath } from '../addresses/paths.ts';
import { anchorsOf } from './ways/anchors.ts';
import { type Covering, coveringOf } from './law/covering.ts';
import { type Ways, waysOf } from './ways/doors.ts';
import type { InterfaceWords } from '../documents/interface-words.ts';
import { bySlug, type PageIndex, pageIndex } from '../documents/page-index.ts';
import { isDocument } from '../registry/schema/page.ts';
import { linkKind } from '../documents/link-kind.ts';
import type { MovedTo } from '../documents/moved.ts';
import { movesOfPage } from '../documents/moves.ts';
import type { Page, Project, ReadCode } from '../documents/project.ts';
import type { Released } from '../documents/released.ts';
import { compareFindings, type Finding, type Report, rulePage } from './report.ts';
import type { Observation, Rule, SaidPlace, TreeContext } from './rule.ts';
import { noteSentences } from './prose/sentences.ts';
import { rules as allRules } from './rules/index.ts';

/** What a check needs to know besides the tree. */
export interface CheckOptions {
  /** Day on which the law is held to be in force, `YYYY-MM-DD`. */
  asOf: string;
  /** The last day that has come, `YYYY-MM-DD`; by default, that of the check. */
  today?: string;
  /** Rules to run; all of them by default. */
  rules?: readonly Rule[];
  /** Told how long each rule took over a page or over the tree; nobody by default. */
  clock?: Clock | undefined;
}

/** Runs a piece of work of a rule, by its id, and may note how long it takes. */
export type Clock = (ruleId: string, work: () => void) => void;

/** What is known of a tree before its pages are read. */
export interface CheckContext extends Required<Omit<CheckOptions, 'clock'>> {
  clock: Clock;
  registry: Registry;
  words: InterfaceWords;
  index: PageIndex;
  moved: MovedTo;
  released: Released | undefined;
  code: ReadCode;
}

/** What is left of pages that have been checked: plain data. */
export interface Checked {
  findings: Finding[];
  /** Provisions they cite, as `cp~art_154-B`. */
  cited: Set<string>;
  /** Where each long sentence is said, by `sentenceKey`. */
  said: Map<string, SaidPlace[]>;
  /** Numbers of the documents. */
  codes: TreeContext['codes'][number][];
  parts: TreeContext['parts'][number][];
  moves: TreeContext['moves'][number][];
  anchors: Map<string, string[]>;
  anchorLinks: TreeContext['anchorLinks'][number][];
  /** Each page with its doors. */
  ways: Ways[];
  /** What each document covers, and what of it is told. */
  covering: Covering[];
  pages: number;
  citations: number;
}

/** Holds a tree against the rules. Pure: same tree and day in, same report out. */
export function check(project: Project, options: CheckOptions): Report {
  const { asOf, today = asOf, rules = allRules, clock = untimed } = options;
  const index = pageIndex(project.files);
  const { registry, words, moved, released, code } = project;
  const ground = { asOf, today, rules, clock, registry, words, index, moved, released, code };
  const checked = nothingChecked();
  for (const pages of bySlug(project.pages, ({ file }) => file)) checkPages(pages, ground, checked);
  checked.findings.push(...project.problems.map(findingOf));
  return conclude(ground, checked);
}

/** Runs the work and notes nothing. */
export const untimed: Clock = (_, work) => {
  work();
};

/** Where the findings about pages are gathered. */
export const nothingChecked = (): Checked => ({
  findings: [],
  cited: new Set(),
  said: new Map(),
  codes: [],
  parts: [],
  moves: [],
  anchors: new Map(),
  anchorLinks: [],
  ways: [],
  covering: [],
  pages: 0,
  citations: 0,
});

/** Holds the pages of one address, in all languages, against the rules for pages. */
export function checkPages(pages: readonly Page[], ground: CheckContext, checked: Checked): void {
  for (const page of pages) {
    const counterpart = pages.findLast(({ lang }) => lang !== page.lang);
    for (const rule of ground.rules) {
      if (!rule.checkPage) continue;
      ground.clock(rule.id, () => {
        rule.checkPage?.({
          registry: ground.registry,
          index: ground.index,
          moved: ground.moved,
          asOf: ground.asOf,
          today: ground.today,
          page,
          counterpart,
          report: (observation) => {
            if (isUnread(observation, ground)) return;
            checked.findings.push(findingFrom({ file: page.file, ...observation }, rule));
          },
        });
      });
    }
    const { file, lang, slug, frontMatter } = page;
    if (isDocument(frontMatter)) {
      const { code, part } = frontMatter;
      if (part === undefined)
        checked.codes.push({ file, lang, slug, code, place: page.place(['code'], 'key') });
      else checked.parts.push({ file, lang, slug, part, place: page.place(['part']) });
      checked.covering.push(coveringOf(page, frontMatter, ground.registry));
    }
    checked.moves.push(...movesOfPage(page).map((each) => ({ ...each, lang })));
    noteAnchors(page, ground, checked);
    checked.ways.push(waysOf(page));
    noteSentences(page, checked.said);
    checked.pages++;
    checked.citations += page.citations.length;
    for (const { ref } of page.citations)
      if (ref?.eId) checked.cited.add(`${ref.instrument}~${baseOf(ref.eId)}`);
  }
}

function noteAnchors(
  page: Page,
  { registry }: CheckContext,
  { anchors, anchorLinks }: Checked,
): void {
  const { file, lang, slug, frontMatter, addresses } = page;
  const own = anchorsOf(page, registry);
  if (own) anchors.set(pagePath(slug, lang), own);
  // Its first page came before it.
  if (isDocument(frontMatter) && frontMatter.formerly)
    anchors.get(pagePath(documentSlug(slug), lang))?.push(...frontMatter.formerly);
  for (const { url, place } of addresses) {
    const [path = '', anchor = ''] = linkKind(url) === 'page' ? url.split('#') : [];
    if (anchor !== '' && !anchor.startsWith('~'))
      anchorLinks.push({ file, path: path || pagePath(slug, lang), anchor, place });
  }
}

/** Runs the rules that look at the whole tree, once all its pages are checked, and puts all in order. */
export function conclude(ground: CheckContext, checked: Checked): Report {
  const { findings, pages, citations } = checked;
  const { unread } = ground.registry;
  const isWhole = unread.size === 0 && pages === ground.index.count;
  for (const rule of ground.rules) {
    if (!rule.checkTree) continue;
    ground.clock(rule.id, () => {
      rule.checkTree?.({
        ...ground,
        ...checked,
        isWhole,
        report: (observation) => {
          if (!isUnread(observation, ground)) findings.push(findingFrom(observation, rule));
        },
      });
    });
  }
  const { asOf, registry } = ground;
  return {
    asOf,
    ...(!isWhole && { isPartial: true }),
    findings: findings.sort(compareFindings),
    counts: {
      pages,
      citations,
      provisions: allProvisions(registry).length,
      instruments: registry.instruments.size,
    },
  };
}

/** The finding of a file that could not be read. */
export function findingOf(problem: Problem): Finding {
  return {
    expected: [],
    related: [],
    ...problem,
    severity: 'error',
    url: rulePage(problem.ruleId),
  };
}

/** True for what is missing only because its file, which has a finding of its own, could not be read. */
const isUnread = ({ lacks }: Pick<Observation, 'lacks'>, { registry }: CheckContext): boolean =>
  lacks !== undefined && registry.unread.has(lacks);

function findingFrom({ lacks: _, ...observation }: Observation, { id, severity }: Rule): Finding {
  return {
    severity,
    expected: [],
    related: [],
    ...observation,
    ruleId: id,
    url: rulePage(id),
  };
}
