import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Page } from './project.ts';
import { recordPages } from './record-pages.ts';

/** An address that something had before, and where it stands now; both without language. */
export interface Move {
  from: string;
  to: string;
  /** The file that says so, and where in it. */
  file: string;
  place: Place;
}

/** The moves that the front matter of a page tells. */
export const movesOfPage = ({ slug, file, frontMatter, place }: Page): Move[] =>
  (frontMatter.movedFrom ?? []).map((from, at) => ({
    from,
    to: slug,
    file,
    place: place(['movedFrom', at]),
  }));

/** The moves that the records of a registry tell. */
export function movesOfRecords(registry: Registry): Move[] {
  return recordPages(registry).flatMap(({ slug, entry: { file, data, place } }) =>
    (data.movedFrom ?? []).map((from, at) => ({
      from,
      to: slug,
      file,
      place: place(['movedFrom', at]),
    })),
  );
}
