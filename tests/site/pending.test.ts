import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pendingByFile } from '../../src/upkeep/pending.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { refPath } from '../../src/addresses/paths.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { builtPages, dist } from '../support/site.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const notes = (html: string) => html.split('cambio-conocido"').length - 1;
/** Kinds of record with a page of their own, by folder, and where it stands. */
const folders: Record<string, string> = {
  routes: 'rutas',
  conducts: 'conductas',
  situations: 'camino',
  forms: 'formatos',
  training: 'formacion',
};

/** Address of the page made from a file, without language; none for a record shown inside others. */
function pageOf(file: string): string | undefined {
  const [, slug] = /^src\/content\/docs\/(?:en\/)?(.+)\.mdx?$/.exec(file) ?? [];
  if (slug) return `${slug}/`;
  const [, folder = '', id = ''] = /^src\/data\/(\w+)\/(.+)\.yaml$/.exec(file) ?? [];
  return folders[folder] && `${folders[folder]}/${id}/`;
}

test('every page that rests on a provision with a known change says so, and where to read it', () => {
  let seen = 0;
  for (const [file, changes] of pendingByFile(project)) {
    const path = pageOf(file);
    if (path === undefined) continue;
    const isEnglish = file.includes('/docs/en/');
    const isSpanish = file.startsWith('src/content/docs/') && !isEnglish;
    for (const lang of ['es', 'en'] as const) {
      if ((lang === 'es' && isEnglish) || (lang === 'en' && isSpanish)) continue;
      const built = join(dist, lang === 'en' ? 'en' : '', path, 'index.html');
      expect(existsSync(built), built).toBe(true);
      const html = readFileSync(built, 'utf8');
      expect(notes(html), built).toBe(changes.length);
      for (const { text, source } of changes) {
        expect(html).toContain(text[lang]);
        expect(html).toContain(`href="${(source.official ?? source.read).replace(/&/g, '&amp;')}"`);
      }
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(5);
});

test('the page of each provision that a change names says it; no other page does', () => {
  const expected = new Set<string>();
  for (const { data } of project.registry.instruments.values())
    for (const each of (data.pendingChanges ?? []).flatMap(({ provisions = [] }) => provisions)) {
      const ref = parseRef(each);
      if (ref) expected.add(refPath(ref, 'es'));
    }
  expect(expected.size).toBeGreaterThan(3);
  const saying = builtPages().filter(
    ({ path, html }) => path.includes('/normas/') && notes(html) > 0,
  );
  expect(saying.map(({ path }) => path).sort()).toEqual(
    [...expected].flatMap((path) => [path, `/en${path}`]).sort(),
  );
});
