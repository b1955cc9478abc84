import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../src/files/kept.ts';

/**
 * What stands for the code that makes files: all of `src/` but the facts and the texts, which each file names by
 * itself, with the programs that print and the packages.
 */
export function codeSum(root: string): string {
  const own = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/^(?:data|content)[\\/]/.test(file.slice(join(root, 'src').length + 1)));
  const others = ['scripts/export.ts', 'scripts/printer.ts', 'scripts/browser.ts'];
  const files = [...own, ...[...others, 'package-lock.json'].map((file) => join(root, file))];
  return sha256(
    files
      .toSorted()
      .map((file) => `${file.slice(root.length)}\0${readFileSync(file, 'base64')}`)
      .join('\0'),
  );
}
