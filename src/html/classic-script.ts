import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * A program as one classic script, for a page that holds it. Throws if it is not built.
 * @param entry the file it begins with
 */
export function classicScript(entry: URL): string {
  const [file] = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    // It runs in a browser alone: what is only for where pages are built stays out.
    define: { 'globalThis.document': 'true' },
  }).outputFiles;
  if (!file) throw new Error(`The program "${entry.pathname}" was not built.`);
  // The text of a script ends where the tag that ends it stands.
  return file.text.trim().replace(/<\/(?=script)/gi, '<\\/');
}
