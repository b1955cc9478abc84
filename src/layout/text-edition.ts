import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { plainText } from './plain-text.ts';

/** Pages that are not reading: they get no text of their own. */
const skipped = /(^|\/)(buscar|salir|404)(\/|$)/;

/** Astro integration: after the build, writes each page also as plain Markdown, `texto.txt`, beside it. */
export function textEdition(): AstroIntegration {
  return {
    name: 'ruta-1410:text-edition',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const root = fileURLToPath(dir);
        for (const { pathname } of pages) {
          if (skipped.test(pathname)) continue;
          const folder = join(root, pathname);
          const html = await readFile(join(folder, 'index.html'), 'utf8');
          await writeFile(join(folder, 'texto.txt'), plainText(html));
        }
      },
    },
  };
}
