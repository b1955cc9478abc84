import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * The program of the page that counts visits, as one classic script: it shares no file with that of the search, so its
 * page asks for none.
 */
export function tallyScript(): string {
  const [file] = buildSync({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
  }).outputFiles;
  if (!file) throw new Error('The program of the tally was not built.');
  // The text of a script ends where the tag that ends it stands.
  return file.text.trim().replace(/<\/(?=script)/gi, '<\\/');
}
