import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Page } from './project.ts';
import { type RecordPage, recordPages } from './record-pages.ts';

/** An address that something had before, and where it stands now; both without language. */
export interface Moved {
  from: string;
  to: string;
}

/** The same, and the file that says so, with the place in it. */
export interface Move extends Moved {
  file: string;
  place: Place;
}

/** The moves that the front matter of a page tells. */
export const movesOfPage = ({ slug, frontMatter, ...page }: Page): Move[] =>
  movesTo(slug, { ...page, data: frontMatter });

/** The moves that the records of a registry tell. */
export const movesOfRecords = (registry: Registry): Move[] =>
  recordPages(registry).flatMap(({ slug, entry }) => movesTo(slug, entry));

const movesTo = (to: string, { file, data, place }: RecordPage['entry']): Move[] =>
  (data.movedFrom ?? []).map((from, at) => ({ from, to, file, place: place(['movedFrom', at]) }));

/**
 * The moves that nobody has to tell: what stands below something that moved was below it before, by the same
 * name. So go the parts of a document, its whole text, the short version of a form, and what a part was called.
 * An address where something stands, or that somebody tells, is none of them.
 */
export function movesBelow<Told extends Moved>(
  told: readonly Told[],
  known: ReadonlySet<string>,
): Told[] {
  if (told.length === 0) return [];
  const claimed = new Set([...known, ...told.map(({ from }) => from)]);
  const answers = [...[...known].map((each) => ({ from: each, to: each })), ...told];
  return told.flatMap((move) =>
    answers.flatMap(({ from, to }) => {
      const before = move.from + from.slice(move.to.length);
      if (!from.startsWith(`${move.to}/`) || claimed.has(before)) return [];
      claimed.add(before);
      return [{ ...move, from: before, to }];
    }),
  );
}
