// Where Astro writes its log while `build.ts` runs it: errors are said; the rest tells how far the build is.
import { readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { type Progress, startProgress } from './progress.ts';

/** Steps of a build, each with how what Astro or an integration logs as it begins. */
const steps: readonly { name: string; begins?: RegExp }[] = [
  { name: 'Revisión' },
  { name: 'Preparación', begins: /static entrypoints/ },
  { name: 'Páginas', begins: /(?:generating|prerendering) static routes/ },
  { name: 'Texto completo del buscador', begins: /Pagefind/ },
  { name: 'Glosario, texto simple y cabeceras', begins: /^Glosario/ },
  { name: 'Índice del buscador', begins: /^Índice/ },
];

let progress: Progress | undefined;
let pages = 0;

/**
 * Begins to tell how far a build is.
 * @param before folder of the build before, for want of a better number of pages
 */
export function startBuildProgress(before: string): Progress {
  progress = startProgress(steps.map(({ name }) => name));
  progress.step(steps[0]?.name ?? '');
  pages = countPages(before);
  return progress;
}

/** A destination of Astro's log. */
export default function buildLog() {
  let at = 0;
  let made = 0;
  return {
    write({ level, message }: { level: string; message: string }): void {
      const text = stripVTControlCharacters(message).trim();
      if (level === 'error') console.error(text);
      const next = steps.findIndex(({ begins }, index) => index > at && begins?.test(text));
      if (next > 0) progress?.step(steps[(at = next)]?.name ?? '');
      const [, page] = /^├─ (\/.*)index\.html$/.exec(text) ?? [];
      if (page !== undefined) progress?.at(++made, pages, page);
      const [, done, total] = /^Página (\d+) de (\d+)$/.exec(text) ?? [];
      if (done !== undefined) progress?.at(Number(done), Number(total));
    },
  };
}

function countPages(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('index.html')).length;
  } catch {
    return 0;
  }
}
