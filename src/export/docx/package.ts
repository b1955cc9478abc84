import { strFromU8, strToU8, zipSync } from 'fflate';

/** The entries of a ZIP, by name. */
export type Entries = Record<string, Uint8Array>;

/** The text of an entry. Throws if there is none. */
export function entryText(entries: Entries, name: string): string {
  const entry = entries[name];
  if (!entry) throw new Error(`The document has no "${name}".`);
  return strFromU8(entry);
}

/** A ZIP of entries: sorted by name and dated alike, so that the same entries give the same bytes. */
export function packed(entries: Entries): Uint8Array {
  // ZIP keeps the local time of whoever writes it: one made of local parts is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const names = Object.keys(entries).sort();
  const sorted: Entries = {};
  for (const name of names) sorted[name] = entries[name] ?? new Uint8Array();
  return zipSync(sorted, { mtime, level: 9 });
}

/** A text as an entry. */
export const textEntry = (text: string): Uint8Array => strToU8(text);
