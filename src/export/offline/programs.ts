import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The program of the search of a copy, as one classic script. */
export function searchProgram(): string {
  const [file] = buildSync({
    entryPoints: [fileURLToPath(new URL('./search.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
  }).outputFiles;
  if (!file) throw new Error('The search of the copy was not built.');
  // The text of a script ends where the tag that ends it stands.
  return file.text.trim().replace(/<\/(?=script)/gi, '<\\/');
}
