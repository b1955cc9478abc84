import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAllWhole } from '../../src/files/write-whole.ts';
import { stop } from '../stop.ts';

/** Files to be written, by path from the root, and what to do once they are. */
export interface Draft {
  files: Record<string, string>;
  /** Lines that say what is left to do. */
  next: string[];
}

/** Writes the files of a draft below a root, all or none; stops before the first if one of them is there already. */
export function writeDraft(
  root: string,
  { files, next }: Draft,
  replaced: readonly string[] = [],
): void {
  const taken = Object.keys(files).filter(
    (path) => !replaced.includes(path) && existsSync(join(root, path)),
  );
  if (taken.length > 0) stop(`Ya existe ${taken.join(', ')}: no se tocó nada.`);
  writeAllWhole(new Map(Object.entries(files).map(([path, text]) => [join(root, path), text])));
  console.log([...Object.keys(files).map((path) => `+ ${path}`), ...next].join('\n'));
}
