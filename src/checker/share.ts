import { buildRegistry, type LoadedRegistry } from '../registry/load.ts';
import type { Problem } from '../registry/problem.ts';
import type { Registry } from '../registry/registry.ts';
import { readSource } from '../registry/source-file.ts';
import { type Checked, checkPages, findingOf, type Ground, nothingChecked } from './check.ts';
import { bySlug, isPage, pageIndex } from './page-index.ts';
import { readPage } from './project.ts';
import { rules } from './rules/index.ts';

/** A tree to be checked by several threads: each takes pages until there are none left. Plain data. */
export interface Task {
  root: string;
  /** Paths of all its files. */
  paths: string[];
  asOf: string;
  /** Rules to run. */
  ruleIds: string[];
  /** One number, shared by the threads: the first address that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
}

/** Addresses that a thread takes at a time. */
const atATime = 16;

/** What the first thread finds out before any page is read: the registry, and what is wrong with its files. */
export function readFacts({ root, paths }: Task): LoadedRegistry {
  return buildRegistry(paths.filter((path) => !isPage(path)).map((path) => readSource(root, path)));
}

/** What every thread needs to know to check pages. */
export function groundOf({ paths, asOf, ruleIds }: Task, registry: Registry): Ground {
  const chosen = rules.filter(({ id }) => ruleIds.includes(id));
  return { registry, index: pageIndex(paths), asOf, rules: chosen };
}

/** Checks the pages that no other thread has taken, a few addresses at a time. */
export function checkShare({ root, paths, next }: Task, ground: Ground): Checked {
  const groups = bySlug(paths.filter(isPage), (path) => path);
  const checked = nothingChecked();
  const problems: Problem[] = [];
  let first = Atomics.add(next, 0, atATime);
  while (first < groups.length) {
    for (const group of groups.slice(first, first + atATime)) {
      const pages = group.flatMap((path) => readPage(readSource(root, path), problems) ?? []);
      checkPages(pages, ground, checked);
    }
    first = Atomics.add(next, 0, atATime);
  }
  checked.findings.push(...problems.map(findingOf));
  return checked;
}
