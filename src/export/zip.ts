// Runs in a browser too, where kits are made: nothing here reads a file.
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';

/** A file of a ZIP: its text or bytes. */
export type Entry = string | Uint8Array;

/** The files of a ZIP, by path. */
export type Entries = Record<string, Uint8Array>;

/**
 * The day that every entry says it was written: a ZIP of the same files is the same bytes on any day. A ZIP
 * keeps the local time of whoever writes it, and one made of local parts is the same everywhere.
 */
export const someDay = new Date(2026, 0, 1);

/** A path below the root; an Office document has `[Content_Types].xml`. */
const plainPath = /^[\w.~[\]-]+(?:\/[\w.~[\]-]+)*$/;

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
  for (const [path, content] of files)
    entries[plain(path)] = [bytesOf(content), { level: isStored(path) ? 0 : 9, mtime: someDay }];
  return zipSync(entries);
}

/** A path, if it is a plain one below the root; throws on another. */
export function plain(path: string): string {
  if (!plainPath.test(path) || path.split('/').includes('..'))
    throw new Error(`"${path}" is no plain path for a ZIP.`);
  return path;
}

export const bytesOf = (content: Entry): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

/** Packs files in the order of their paths: the same files give the same bytes, however they were gathered. */
export const packedByPath = (entries: Readonly<Entries>): Uint8Array =>
  packed(new Map(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))));

/** The text of an entry. Throws if there is none. */
export function entryText(entries: Readonly<Entries>, path: string): string {
  const entry = entries[path];
  if (!entry) throw new Error(`The document has no "${path}".`);
  return strFromU8(entry);
}
