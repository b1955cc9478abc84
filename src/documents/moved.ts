import { z } from 'zod';
import { readYaml } from '../registry/read-yaml.ts';
import type { Registry } from '../registry/registry.ts';
import type { SourceFile } from '../registry/source-file.ts';
import { type Moved, movesBelow, movesOfRecords } from './moves.ts';
import { addressOf, isPage, type PageIndex } from './page-index.ts';
import { sitePages } from './site-pages.ts';

/** Where what stood at an address stands now; both without language. */
export type MovedTo = ReadonlyMap<string, string>;

const head = z.object({ movedFrom: z.array(z.string()) });

/**
 * Every address that a tree had before. Pages are looked at without reading them whole, so that this is known
 * before the first is checked, also of one that cannot be read.
 */
export function movedIn(
  files: Iterable<SourceFile>,
  registry: Registry,
  index: PageIndex,
): MovedTo {
  const told: Moved[] = movesOfRecords(registry);
  for (const file of files) if (isPage(file.path)) told.push(...toldBy(file));
  const all = [...told, ...movesBelow(told, sitePages(registry, index))];
  return new Map(all.map(({ from, to }) => [from, to]));
}

function toldBy({ path, content }: SourceFile): Moved[] {
  const text = content.toString();
  if (!text.includes('\nmovedFrom:')) return [];
  const read = readYaml(/^---[ \t]*\n([^]*?)^---/m.exec(text)?.[1] ?? '');
  const { data } = head.safeParse(read.ok ? read.yaml.data : undefined);
  return (data?.movedFrom ?? []).map((from) => ({ from, to: addressOf(path).slug }));
}
