import { expect, test } from 'vitest';
import { buildProject } from '../../src/documents/project.ts';
import { sourceDocuments } from '../../src/export/documents.ts';
import {
  downloadsElement,
  downloadsHeadings,
  downloadsHtml,
  downloadsPath,
  type ListedDocument,
  withDownloads,
} from '../../src/export/downloads.ts';
import { kitAbsence, kitNotice, withKitNotice } from '../../src/export/kit/absent.ts';
import { kitFile } from '../../src/export/kit/file-name.ts';
import type { Manifest } from '../../src/export/manifest.ts';
import { made } from '../support/made-file.ts';

const documents: ListedDocument[] = [
  { kind: 'protocolos', lang: 'es', slug: 'protocolos/a', title: 'A & <b>' },
  { kind: 'guias', lang: 'es', slug: 'guias/b', title: 'B' },
  { kind: 'guias', lang: 'en', slug: 'guias/b', title: 'B in English' },
];
const manifest: Manifest = {
  version: '2026.11.1',
  commit: null,
  files: [
    made('pdf/es/guias/b.pdf', 'B', 'guias/b'),
    made('pdf/es/letra-grande/b.pdf', 'B (letra grande)', 'guias/b'),
    made('neutro/es/g-05.pdf', 'Guía 5', 'guias/b'),
    made('pdf/es/volumenes/guias-a4.pdf', 'Guías (A4)'),
  ],
};

test('each anchor of the page is had once, also where a section is a document itself', () => {
  const section: ListedDocument = {
    kind: 'formacion',
    lang: 'es',
    slug: 'formacion',
    title: 'Aprender a acompañar',
  };
  const html = downloadsHtml([...documents, section], 'es', '/', manifest);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toContain('pagina-formacion');
  expect(ids).toEqual([...new Set(ids)]);
});

test('the page without files has the place of each document, and shows no command to a reader', () => {
  const html = downloadsHtml(documents, 'es', '/x/');
  expect(html).toContain('no trae archivos para guardar');
  for (const lang of ['es', 'en'] as const)
    expect(downloadsHtml(documents, lang, '/x/')).not.toMatch(/<code>|npm/);
  for (const id of ['kit-para-empezar', 'kit-de-mi-pais', 'todo-sin-internet'])
    expect(html).toContain(`<h3 id="${id}">`);
  expect(html).toContain(
    '<li id="protocolos-a"><a href="/x/protocolos/a/">A &#38; &#60;b&#62;</a></li>',
  );
  expect(html.indexOf('id="guias"')).toBeLessThan(html.indexOf('id="protocolos"'));
  // What the course has as files only in the kits is read on its pages.
  for (const page of ['casos-con-dados', 'calendario'])
    expect(html).toContain(`href="/x/formacion/${page}/"`);
  expect(html).not.toContain('English');
  expect(downloadsPath('guias/b', 'en', '/x/')).toBe('/x/en/descargas/#guias-b');
});

test('first three to choose from and why, then the rest by who it is for', () => {
  const kit = (name: string, title: string) =>
    made(`kits/ruta1410-kit-${name}-2026.11.1.zip`, title);
  const html = downloadsHtml(documents, 'es', '/', {
    ...manifest,
    files: [
      kit('base-pe', 'Kit base, Perú'),
      kit('semilla-br', 'Kit semilla, Brasil'),
      kit('semilla-pe', 'Kit semilla, Perú'),
      made('plantillas/es.json', 'Plantillas'),
      made('completo-es.zip', 'Todo el sitio'),
      made('docx/es/otro-pais/crisis.docx', 'Crisis (para otro país)'),
      ...manifest.files,
    ],
  });
  const places = [
    'id="kit-para-empezar"',
    'Kit semilla, Perú',
    'id="kit-de-mi-pais"',
    'Kit semilla, Brasil',
    'id="todo-sin-internet"',
    'Todo el sitio,',
    'id="para-persona"',
    'id="guias"',
    'Guías (A4)',
    'id="para-equipo"',
    'id="protocolos"',
    'Kit base, Perú',
  ];
  const found = places.map((each) => html.indexOf(each));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found[0]).toBeGreaterThan(0);
  expect(html).not.toContain('Plantillas');
  expect(html.match(/Kit semilla, Perú/g)).toHaveLength(1);
  const heads = downloadsHeadings(documents, 'es').map(({ slug }) => slug);
  expect(heads).toEqual([
    'cual',
    'para-persona',
    'guias',
    'para-equipo',
    'protocolos',
    'para-curso',
    'para-ley',
  ]);
});

test('with files, each document lists its own, by what tells them apart, with size and day', () => {
  const html = downloadsHtml(documents, 'es', '/x/', manifest);
  expect(html).not.toContain('npm run export');
  const [, row] = /<li id="guias-b">(.*?)<\/li>/.exec(html) ?? [];
  const at = '/x/descargas/archivos/';
  expect(row).toBe(
    '<a href="/x/guias/b/">B</a>: ' +
      `<a href="${at}pdf/es/guias/b.pdf">PDF, 1.2 MB</a>, ` +
      `<a href="${at}pdf/es/letra-grande/b.pdf">PDF, letra grande, 1.2 MB</a>, ` +
      `<a href="${at}neutro/es/g-05.pdf">PDF, nombre neutro, 1.2 MB</a>. ` +
      '<small>texto n.º 3 de noviembre de 2026, ley al 14 de febrero de 2026</small>',
  );
  expect(html).toContain('<h3>Todo junto</h3>');
  expect(html).toContain('Guías (A4), PDF, 1.2 MB');
  // Of what holds many, no text has a number: the page says once which copy it is made of.
  expect(html).not.toMatch(/<small>[^<]*2026\.11\.\d/);
  expect(html).toContain('Hechos con este sitio, versión 2026.11.1.');
  const later = { ...manifest, isLater: true, commit: 'c6430c0373' };
  expect(downloadsHtml(documents, 'es', '/', later)).toContain(
    'Hechos con este sitio, posterior a la versión 2026.11.1, commit c6430c0.',
  );
  expect(downloadsHtml(documents, 'en', '/', later)).toContain(
    'Made from this site, later than version 2026.11.1, commit c6430c0.',
  );
});

test('a heading with no file of its own says so, and a kind with no document in the language has none', () => {
  const html = downloadsHtml(documents, 'en', '/', manifest);
  expect(html).not.toContain('<ul></ul>');
  expect(html).not.toContain('id="protocolos"');
  for (const id of ['kit-para-empezar', 'para-equipo', 'para-curso'])
    expect(html).toMatch(
      new RegExp(`id="${id}">[^<]*</h\\d><p>[^<]*</p><p>Not in this copy of the site`),
    );
  expect(downloadsHeadings(documents, 'en').map(({ slug }) => slug)).not.toContain('protocolos');
  expect(downloadsHtml(documents, 'es', '/', manifest)).toContain('Guías (A4)');
});

test('the list takes the place of the one that the page has, and nothing else moves', () => {
  const page = (list: string) =>
    `<!doctype html><html><body><main><h1>x</h1>${downloadsElement(list)}<p>y</p></main></body></html>`;
  const list = downloadsHtml(documents, 'es', '/', manifest);
  expect(withDownloads(page('<div><p>old</p></div>'), list)).toBe(page(list));
  expect(() => withDownloads('<html><body></body></html>', list)).toThrow('no element "archivos"');
});

test('a document in parts is one, and no other page is a document', () => {
  const front = (more: string) => `---
title: A
${more}
purpose: P.
asOf: 2024-01-01
reviewed: pending
version: 2024.01.1
---
x
`;
  const whole =
    'type: guide\ncode: 7\naudience: [affected]\nuseWhen: w\nnotFor: n\nneedsReview: [legal]';
  const { pages, registry } = buildProject([
    { path: 'src/content/docs/guias/a.mdx', content: front(whole) },
    { path: 'src/content/docs/guias/a/b.mdx', content: front('type: part\npart: 1') },
  ]);
  expect(sourceDocuments({ pages, registry })).toMatchObject([
    { kind: 'guias', slug: 'guias/a', id: 'a', isForAffected: true, lawAsOf: '2024-01-01' },
  ]);
});

test('the page of kits says at its head what the copy lacks, until there are files', () => {
  const page = (notice: string) =>
    `<!doctype html><html><body><main><h1>x</h1>${notice}<p>y</p></main></body></html>`;
  const made = { bytes: 1, sha256: '', title: 'x', group: 'x', version: '2026.11.1' };
  const files: Manifest['files'] = [
    { ...made, lang: 'en', kind: 'json', file: 'plantillas/en.json' },
    { ...made, lang: 'en', kind: 'zip', file: `kits/${kitFile('seed', 'any', '2026.11.1', 'en')}` },
  ];
  expect(kitAbsence({ files }, 'en')).toBe('none');
  expect(kitAbsence({ files: files.slice(0, 1) }, 'en')).toBe('ready');
  expect(kitAbsence({ files: files.slice(1) }, 'en')).toBe('all');
  expect(kitAbsence({ files }, 'es')).toBe('all');
  const built = page(kitNotice('all', 'en'));
  expect(built).toContain('This copy does not hold the files of the kit');
  expect(built).toContain('data-lacks="all"');
  expect(withKitNotice(built, 'ready', 'en')).toContain('you can make one here');
  const whole = withKitNotice(built, 'none', 'en');
  expect(whole).toBe(page(kitNotice('none', 'en')));
  expect(whole).not.toMatch(/This copy|data-lacks/);
  expect(() => withKitNotice('<html><body></body></html>', 'all', 'en')).toThrow('no element');
});
