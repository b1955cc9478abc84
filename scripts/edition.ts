import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the site at a root, `AAAA.MM.n`. */
export function siteVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
