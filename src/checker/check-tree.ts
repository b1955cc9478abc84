import { drawRecords } from '../citations/drawn-records.ts';
import { buildRegistry } from '../registry/load.ts';
import type { Problem } from '../registry/problem.ts';
import { listTree, readCode, readIfThere, readSource } from '../registry/source-file.ts';
import { defaultAsOf, lastDay } from '../registry/as-of.ts';
import {
  checkPages,
  type Clock,
  conclude,
  findingOf,
  type CheckContext,
  nothingChecked,
  untimed,
} from './check.ts';
import {
  bySlug,
  isPage,
  pageIndex,
  pagesToRead,
  secondPages,
  parentsFirst,
} from '../documents/page-index.ts';
import { isFact, readOnce, readPage, type ParentDocuments } from '../documents/project.ts';
import { movedIn } from '../documents/moved.ts';
import { releasedIn, releasedPath } from '../documents/released.ts';
import { isWords, readWords } from '../documents/interface-words.ts';
import type { Report } from './report.ts';
import { rules } from './rules/index.ts';

/** What a check of a tree on disk may be told. */
export interface CheckTreeOptions {
  /** Day on which the law is held to be in force, `YYYY-MM-DD`; by default that of `defaultAsOf`. */
  asOf?: string | undefined;
  /** The last day that has come, `YYYY-MM-DD`; by default that of `lastDay`. */
  today?: string | undefined;
  /** Ids of the rules to run; all of them by default. */
  ruleIds?: readonly string[];
  /** Told how long each rule took; nobody by default. */
  clock?: Clock | undefined;
}

/**
 * Checks a tree on disk: the same report as `check(loadProject(root))`, byte for byte, but pages are let
 * go as soon as they are checked. Throws only if the root cannot be read.
 */
export function checkTree(root: string, options: CheckTreeOptions = {}): Report {
  const paths = listTree(root);
  const { asOf = defaultAsOf(root), today = lastDay(root), ruleIds, clock = untimed } = options;
  const read = (paths: readonly string[]) => paths.map((path) => readSource(root, path));
  const { registry, problems } = buildRegistry(read(paths.filter(isFact)));
  drawRecords(registry, asOf);
  const code = readOnce(() => readCode(root));
  const words = readWords(read(paths.filter(isWords)), problems, code);
  const index = pageIndex(paths);
  const ground: CheckContext = {
    asOf,
    today,
    registry,
    words,
    index,
    moved: movedIn(eachPage(root, paths), registry, index),
    released: releasedIn(readIfThere(root, releasedPath), problems),
    code,
    clock,
    rules: ruleIds ? rules.filter(({ id }) => ruleIds.includes(id)) : rules,
  };
  problems.push(...secondPages(paths));
  const checked = nothingChecked();
  const wholes: ParentDocuments = new Map();
  const itself = (path: string) => path;
  for (const group of bySlug(parentsFirst(pagesToRead(paths), itself), itself)) {
    const unreadable: Problem[] = [];
    const pages = group.flatMap(
      (path) => readPage(readSource(root, path), unreadable, wholes) ?? [],
    );
    checkPages(pages, ground, checked);
    problems.push(...unreadable);
  }
  checked.findings.push(...problems.map(findingOf));
  return conclude(ground, checked);
}

/** Pages one by one, so that none is held when the next is read. */
function* eachPage(root: string, paths: readonly string[]) {
  for (const path of paths) if (isPage(path)) yield readSource(root, path);
}
