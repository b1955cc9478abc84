import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/documents/project.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { packedHere } from '../../src/export/zip-here.ts';
import {
  builtTexts,
  keptTexts,
  textArchiveFiles,
  textArchiveFolder,
  textArchivePath,
  textArchiveText,
  textsOfRelease,
} from '../../src/publish/text-archive.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import { isDocument } from '../../src/registry/schema/page.ts';

const release = {
  version: '2026.12.0',
  date: '2026-12-01',
  commit: 'abcdef0123456',
  numbers: { es: { 'guias/a': 3 }, en: {} },
};
const { pages: all, registry } = projectOnce(process.cwd());
/** Two routes, which are records: that is enough. */
const records = {
  ...buildRegistry([]).registry,
  routes: new Map([...registry.routes].slice(0, 2)),
  platforms: new Map([...registry.platforms].slice(0, 1)),
  instruments: new Map([...registry.instruments].slice(0, 1)),
};
const routes = [...records.routes.keys()].map((id) => `rutas/${id}`);
const numbered = all.filter(({ frontMatter }) => isDocument(frontMatter));
const pages = numbered.filter(({ slug }) => slug.startsWith('guias/perfil-falso'));
const folder = (page: Page) => `${page.lang === 'en' ? 'en/' : ''}${page.slug}`;

/** A built site that holds the texts of some pages. */
function built(some: readonly Page[]): string {
  const dist = mkdtempSync(join(tmpdir(), 'texts-'));
  const write = (at: string, title: string) => {
    mkdirSync(join(dist, at), { recursive: true });
    writeFileSync(join(dist, at, 'texto.txt'), `# ${title}\n\n«Él»\n`);
  };
  for (const page of some) write(folder(page), page.frontMatter.title);
  for (const at of routes) for (const lang of ['', 'en/']) write(lang + at, at);
  return dist;
}

describe('the texts of a release', () => {
  test('are those of each page that is cited, in both languages, a page a line', () => {
    expect(pages.length).toBeGreaterThan(8);
    const told = builtTexts(built(pages), {
      pages: [...pages, ...all.filter((each) => !numbered.includes(each))],
      registry: records,
    });
    // Of a platform nothing is cited, and of a norm the law is kept, apart.
    const own = pages.filter(({ lang }) => lang === 'es').map(({ slug }) => slug);
    expect(Object.keys(told.es)).toEqual([...own, ...routes].toSorted());
    const text = textArchiveText(release, told);
    const root = mkdtempSync(join(tmpdir(), 'texts-'));
    expect(keptTexts(root)).toEqual([]);
    mkdirSync(join(root, textArchiveFolder), { recursive: true });
    writeFileSync(join(root, textArchiveFolder, '2026.12.0.json'), text);
    writeFileSync(join(root, textArchiveFolder, '2026.12.10.json'), text);
    writeFileSync(join(root, textArchiveFolder, 'log.json'), '{}');
    expect(keptTexts(root)).toEqual(['2026.12.10', '2026.12.0']);
    const read = textsOfRelease('2026.12.0', root);
    expect(read).toEqual({ ...release, licence: 'CC-BY-4.0', texts: told });
    const lines = text.split('\n').filter((line) => line.startsWith('"guias/'));
    expect(lines).toHaveLength(pages.length);
    for (const { lang, slug, frontMatter } of pages)
      expect(read.texts[lang][slug]).toContain(`# ${frontMatter.title}`);
  });

  test('a page that was not built stops the release', () => {
    expect(() => builtTexts(built(pages.slice(1)), { pages, registry: records })).toThrow(
      'was not built',
    );
  });

  test('are had as a ZIP, a file a page, that says which day they are of and is the same each time', () => {
    const told = builtTexts(built(pages), { pages, registry: records });
    const make = () =>
      packedHere(textArchiveFiles({ ...release, licence: 'CC-BY-4.0', texts: told }));
    const entries = unzipSync(make());
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
    expect(Object.keys(entries)).toHaveLength(pages.length + 2 * routes.length + 2);
    const file = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
    expect(file('es/guias/perfil-falso.txt')).toBe(told.es['guias/perfil-falso']);
    expect(file('en/guias/perfil-falso/caminos.txt')).toBe(told.en['guias/perfil-falso/caminos']);
    expect(file('LEEME.txt')).toMatch(
      /2026\.12\.0 \(1 de diciembre de 2026\), commit abcdef0123\./,
    );
    expect(file('README.txt')).toContain('They are not those of today');
    expect(textArchivePath('2026.12.0')).toBe('datos/archivo/2026.12.0-textos.zip');
    // Bold within bold, as a release printed it, has its words and one pair of marks.
    const stray = { es: { a: '- **Quita: **no** :** Nada.' }, en: { a: '**bold** and :**' } };
    const mended = textArchiveFiles({ ...release, licence: 'CC-BY-4.0', texts: stray });
    expect(mended.get('es/a.txt')).toBe('- **Quita: no:** Nada.');
    expect(mended.get('en/a.txt')).toBe('**bold** and :**');
  });
});
