import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Why a file that somebody else made is not read. */
export type Unread = 'no-file' | 'too-large' | 'unreadable';

/**
 * The bytes of a file that somebody else made, or why it is not read: what is no plain file is never opened (a pipe
 * would make us wait for ever), and one that is too large is never loaded.
 * @param most bytes that are read of it
 */
export function readWithin(path: string, most: number): Buffer | Unread {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 'no-file';
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    if (size > most) return 'too-large';
    const bytes = Buffer.alloc(size);
    let read = 0;
    while (read < size) {
      const more = readSync(descriptor, bytes, read, size - read, read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } catch {
    return 'unreadable';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
