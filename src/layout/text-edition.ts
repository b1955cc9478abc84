import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasText } from '../addresses/section.ts';
import { plainText } from './plain-text.ts';

/** Astro integration: after the build, writes each page also as plain Markdown, `texto.txt`, beside it. */
export function textEdition(): AstroIntegration {
  return {
    name: 'ruta-1410:text-edition',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const root = fileURLToPath(dir);
        for (const { pathname } of pages) {
          if (!hasText(pathname)) continue;
          const folder = join(root, pathname);
          const html = await readFile(join(folder, 'index.html'), 'utf8');
          await writeFile(join(folder, 'texto.txt'), plainText(html));
        }
      },
    },
  };
}
