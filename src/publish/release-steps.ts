import { refPath } from '../addresses/paths.ts';
import { lawSlug } from '../documents/record-pages.ts';
import { registry } from '../facts/site-facts.ts';
import type { Lang } from '../registry/schema/common.ts';
import { instrumentRows } from './instrument-rows.ts';
import { type ArchivedLaw, type ArchivedNorm, archives } from './law-archive.ts';
import { type LawDifferences, lawDifferences } from './law-differences.ts';

/** What is told otherwise from a release to the one that came after it, or to this copy. */
export interface ReleaseStep {
  archive: ArchivedLaw;
  /** The release that came after; nothing where that is this copy. */
  after: ArchivedLaw | undefined;
  /** The law of the one that came after. */
  next: readonly ArchivedNorm[];
  found: LawDifferences;
}

/** The law of this copy, as the next release will keep it. */
const now: ArchivedNorm[] = JSON.parse(JSON.stringify(instrumentRows(registry))) as ArchivedNorm[];

/** A step for each release that is kept, newest first. */
export const releaseSteps: readonly ReleaseStep[] = archives().map((archive, at, kept) => {
  const after = kept[at - 1];
  const next = after?.data ?? now;
  return { archive, after, next, found: lawDifferences(archive.data, next) };
});

/** The anchor of a norm or of a provision on the page of a release: `cp-art_154-b`. */
export const differenceAnchor = (instrument: string, eId?: string): string =>
  (eId === undefined ? instrument : `${instrument}-${eId}`).toLowerCase();

/** How this copy tells a norm or a provision, seen from the last release that is kept. */
export interface SinceRelease {
  version: string;
  /**
   * `new`: the release did not have it; `reworded`: only its English was written again; `noted`: only
   * the English beside what it says; `same`: it is told as it was, in the language that is read; `articles`:
   * so are all the provisions of a norm, whose own head is not compared.
   */
  how: 'new' | 'changed' | 'reworded' | 'noted' | 'same' | 'articles';
  /** Where the page of that release tells it, if it does. */
  anchor?: string;
}

/**
 * How the norm or provision of a page, by its address without language, is told since the last release; nothing of
 * a page that is of none, or where no release is kept.
 */
export const sinceRelease = (slug: string, lang: Lang): SinceRelease | undefined =>
  since[lang].get(slug);

/** What the page of a release tells, each at its anchor. */
const tellsWhat: ReadonlySet<SinceRelease['how']> = new Set(['new', 'changed', 'reworded']);

/** Whether what this copy tells of the law is no longer what the last release that is kept told. */
export const isLawMoved = (): boolean => {
  const { added = [], changed = [], reworded = [] } = releaseSteps[0]?.found ?? {};
  return added.length + changed.length + reworded.length > 0;
};

const since: Record<Lang, ReadonlyMap<string, SinceRelease>> = {
  es: sinceLast('es'),
  en: sinceLast('en'),
};

function sinceLast(lang: Lang): Map<string, SinceRelease> {
  const [last] = releaseSteps;
  const told = new Map<string, SinceRelease>();
  if (!last) return told;
  const { version, data } = last.archive;
  const had = new Set(data.map(({ id }) => id));
  const { added, changed } = last.found;
  const { reworded, noted } = lang === 'es' ? { reworded: [], noted: [] } : last.found;
  const tell = (how: SinceRelease['how'], instrument: string, eId?: string) => {
    const ref = eId === undefined ? instrument : `${instrument}~${eId}`;
    const anchor = tellsWhat.has(how) ? { anchor: differenceAnchor(instrument, eId) } : {};
    told.set(lawSlug(ref), { version, how, ...anchor });
  };
  for (const { id, provisions } of now) {
    for (const { eId } of provisions) tell('same', id, eId);
    const isOf = ({ instrument }: { instrument: string }) => instrument === id;
    if (!had.has(id)) tell('new', id);
    else if ([...added, ...changed, ...reworded].some(isOf)) tell('changed', id);
    // Of one that has no provisions, or notes written again, nothing is claimed.
    else if (provisions.length > 0 && !noted.some(isOf)) tell('articles', id);
  }
  for (const { instrument, eId } of changed) tell('changed', instrument, eId);
  for (const { instrument, eId } of reworded) tell('reworded', instrument, eId);
  for (const { instrument, eId } of noted) tell('noted', instrument, eId);
  for (const { instrument, eId } of added) tell('new', instrument, eId);
  return told;
}

/** Where a provision of a release stands in this copy; nothing if it is held no more. */
export const currentPath = (
  place: { instrument: string; eId: string },
  lang: Lang,
  base: string,
): string | undefined =>
  registry.instruments.get(place.instrument)?.provisions.has(place.eId)
    ? refPath(place, lang, base)
    : undefined;
