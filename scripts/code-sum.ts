import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../src/files/kept.ts';

/**
 * What stands for the code that makes files: all of `src/` but the facts and the texts, which each file names by
 * itself, with the programs that print and the packages.
 */
export function codeSum(root: string): string {
  const own = treeSum([join(root, 'src')], (path) => !/^(?:data|content)\//.test(path));
  const others = [
    'scripts/export.ts',
    'scripts/printer.ts',
    'scripts/browser.ts',
    'package-lock.json',
  ];
  const sums = others.map((file) => `${file}\0${sha256(readFileSync(join(root, file)))}`);
  return sha256([own, ...sums].join('\0'));
}

/**
 * What stands for the content of some folders: each file by its path and its bytes.
 * @param isPart whether a file counts, by its path below its folder, with `/`
 */
export function treeSum(
  folders: readonly string[],
  isPart: (path: string) => boolean = () => true,
): string {
  const sum = createHash('sha256');
  for (const folder of folders)
    for (const { path, file } of filesIn(folder))
      if (isPart(path)) sum.update(`${path}\0${sha256(readFileSync(file))}\0`);
  return sum.digest('hex');
}

/** The files below a folder, by their path in it, in order. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).replaceAll('\\', '/') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
