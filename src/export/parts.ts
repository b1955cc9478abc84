// Runs in a browser too, where kits are made: nothing here reads a file.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packedByPath } from './zip.ts';

/** What is done to the text of some parts of an Office document. */
export interface PartChange {
  /** The paths of the parts within the package. */
  parts: RegExp;
  /** The text of a part as it shall be; the same where nothing changes. */
  change: (text: string) => string;
}

/** An Office document with its parts changed, by each change in turn, and packed once; the same bytes where none changes. */
export function withParts(bytes: Uint8Array, changes: readonly PartChange[]): Uint8Array {
  const entries = unzipSync(bytes);
  let hasAny = false;
  for (const [path, entry] of Object.entries(entries)) {
    const own = changes.filter(({ parts }) => parts.test(path));
    if (own.length === 0) continue;
    const text = strFromU8(entry);
    const changed = own.reduce((so, { change }) => change(so), text);
    if (changed === text) continue;
    hasAny = true;
    entries[path] = strToU8(changed);
  }
  return hasAny ? packedByPath(entries) : bytes;
}
