import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from './newest-version.ts';

/** Where what each release said is kept, from the root of the project: of the law, a file each. */
export const archiveFolder = 'archive';

/** The releases whose law is kept, newest first. */
export function keptReleases(root = process.cwd()): string[] {
  const folder = join(root, archiveFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted((a, b) => compareVersions(b, a));
}
