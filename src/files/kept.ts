import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** The SHA-256 of some bytes or a text, in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Letters of the sum that an entry begins with. */
const sumLength = 64;

/** Keeps bytes under a key, with their sum before them. */
export function keep(folder: string, key: string, bytes: Uint8Array): void {
  writeWhole(join(folder, key), Buffer.concat([Buffer.from(sha256(bytes)), bytes]));
}

/** The bytes kept under a key; nothing where there are none, or where they are not those that were kept. */
export function kept(folder: string, key: string): Uint8Array | undefined {
  let entry: Buffer;
  try {
    entry = readFileSync(join(folder, key));
  } catch {
    return undefined;
  }
  const bytes = entry.subarray(sumLength);
  return entry.toString('latin1', 0, sumLength) === sha256(bytes) ? bytes : undefined;
}
