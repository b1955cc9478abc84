import { zipSync, type Zippable } from 'fflate';

/** A file of a ZIP: its text or bytes. */
export type Entry = string | Uint8Array;

/** The day that every entry says it was written: a ZIP of the same files is the same bytes on any day. */
const someDay = new Date(2026, 0, 1);

/**
 * Packs files in the order given, the same bytes each time.
 * @param files by path, with `/`; throws on one that is not a plain path below the root
 * @param isStored whether a file goes in as it is, without compression
 */
export function packed(
  files: ReadonlyMap<string, Entry>,
  isStored: (path: string) => boolean = () => false,
): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    if (!/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path) || path.split('/').includes('..'))
      throw new Error(`"${path}" is no plain path for a ZIP.`);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    entries[path] = [bytes, { level: isStored(path) ? 0 : 9, mtime: someDay }];
  }
  return zipSync(entries);
}
