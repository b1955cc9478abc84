import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stop } from '../stop.ts';

/** Files to be written, by path from the root, and what to do once they are. */
export interface Draft {
  files: Record<string, string>;
  /** Lines that say what is left to do. */
  next: string[];
}

/** Writes the files of a draft below a root; stops before the first if one of them is there already. */
export function writeDraft(
  root: string,
  { files, next }: Draft,
  replaced: readonly string[] = [],
): void {
  const taken = Object.keys(files).filter(
    (path) => !replaced.includes(path) && existsSync(join(root, path)),
  );
  if (taken.length > 0) stop(`Ya existe ${taken.join(', ')}: no se tocó nada.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log([...Object.keys(files).map((path) => `+ ${path}`), ...next].join('\n'));
}
