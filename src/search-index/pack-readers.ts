import type { Lang } from '../registry/schema/common.ts';
import type { SearchData, SearchEntry } from '../search/entries.ts';
import { joined, readAs, type StartFile } from '../search/index-files.ts';
import { stems } from '../text/stems.ts';

/** Pages for somebody in particular: the words of whoever they are for, and the entries. */
export function packReaders(
  { readers = [] }: SearchData,
  entries: readonly SearchEntry[],
  same: string,
  lang: Lang,
): StartFile['readers'] {
  const means = readAs(same);
  return readers.map(({ pages, says, onlyTold }) => {
    const own = new Set(
      says.flatMap((word) => stems(word, lang)).map((stem) => means.get(stem) ?? stem),
    );
    const packed = [[...own].sort().join('|'), rowsBelow(pages, entries)] as const;
    return onlyTold ? [...packed, onlyTold] : [...packed];
  });
}

/** The entries of some pages and of all below them. */
export const rowsBelow = (pages: readonly string[], entries: readonly SearchEntry[]): string =>
  joined([
    entries.flatMap(({ u }, row) => (pages.some((page) => u.startsWith(page)) ? [row] : [])),
  ]);
