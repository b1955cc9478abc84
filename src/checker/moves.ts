import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Page } from './project.ts';
import { type RecordPage, recordPages } from './record-pages.ts';

/** An address that something had before, and where it stands now; both without language. */
export interface Move {
  from: string;
  to: string;
  /** The file that says so, and where in it. */
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
