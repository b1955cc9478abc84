import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a build reads. */
const parts =
  'src public scripts docs astro.config.mjs audit.json CHANGELOG.md package.json tsconfig.json .git';

/** A copy of the project in a new temporary folder, ready to be built. The caller removes it. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'otra-carpeta-'));
  for (const name of parts.split(' '))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
