import type { CountryData } from '../../registry/schema/country.ts';
import { articleIds } from '../corpus/headings-abroad.ts';
import type { Sought } from './observe.ts';
import type { ForeignReadings } from './readings.ts';

/** What an answer says of where it was read: a file of a copy, by a key of the country, and its articles. */
interface Located {
  sources?:
    | Readonly<
        Record<string, { mirror?: { repository: string; path?: string | undefined } | undefined }>
      >
    | undefined;
  answers: readonly {
    row: string;
    from?: Readonly<Record<string, readonly string[]>> | undefined;
  }[];
}

/**
 * The provisions of one copy that the answers of a country rest on: those that were read before, and those that an
 * answer names, article by article.
 * @param mirror the copy, as owner/name
 */
export function soughtIn(
  country: CountryData,
  readings: ForeignReadings,
  mirror: string,
): Sought[] {
  const rows = new Set(country.answers.map(({ row }) => row));
  const read = [...readings.byRow].flatMap(([row, byKey]) =>
    [...byKey]
      .filter(([, reading]) => reading.mirror === mirror && rows.has(row))
      .map(([key]) => ({ row, ...placeOf(key) })),
  );
  const named = namedBy(country, mirror).filter(
    ({ row, file, eIds }) =>
      !read.some((each) => each.row === row && each.file === file && eIds.includes(each.eIds[0])),
  );
  return [...read, ...named];
}

/** How many articles its answers name that stand in copies of laws other than these: nobody compares them. */
export const uncompared = ({ answers, sources }: Located, mirrors: readonly string[]): number =>
  answers
    .flatMap(({ from = {} }) => Object.entries(from))
    .filter(([key]) => {
      const copy = sources?.[key]?.mirror?.repository;
      return copy !== undefined && !mirrors.includes(copy);
    })
    .reduce((total, [, articles]) => total + articles.length, 0);

/** `ar/LEY-9.md~art_1` as a file and a provision. */
export function placeOf(key: string): { file: string; eIds: [string] } {
  const [file = '', eId = ''] = key.split('~');
  return { file, eIds: [eId] };
}

function namedBy(country: Located, mirror: string): Sought[] {
  return country.answers.flatMap(({ row, from = {} }) =>
    Object.entries(from).flatMap(([key, articles]) => {
      const source = country.sources?.[key]?.mirror;
      const file = source?.repository === mirror ? source.path : undefined;
      return file === undefined
        ? []
        : articles.map((article) => ({ row, file, eIds: articleIds(article) }));
    }),
  );
}
