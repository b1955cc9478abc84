import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
import type { ExportJob } from '../../src/export/job.ts';
import { kitAbsence, kitNotice, withKitNotice } from '../../src/export/kit/absent.ts';
import { kitFile } from '../../src/export/kit/file-name.ts';
import type { Manifest } from '../../src/export/manifest.ts';
import { runJobs, type RunOptions } from '../../src/export/run.ts';

const documents: ListedDocument[] = [
  { kind: 'protocolos', lang: 'es', slug: 'protocolos/a', title: 'A & <b>' },
  { kind: 'guias', lang: 'es', slug: 'guias/b', title: 'B' },
  { kind: 'guias', lang: 'en', slug: 'guias/b', title: 'B in English' },
];
const made = (file: string, title: string, slug?: string) => ({
  file,
  kind: 'pdf' as const,
  lang: 'es' as const,
  title,
  group: 'Todo junto',
  ...(slug !== undefined && { slug }),
  bytes: 1_234_567,
  sha256: '0',
  lawAsOf: '2026-02-14',
  version: '2026.11.3',
});
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

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ruta-1410-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const making: string[] = [];
const job = (file: string, input: string): ExportJob => ({
  ...made(file, file),
  inputs: [input],
  make: () => {
    making.push(file);
    if (input === 'bad') throw new Error('It cannot be.');
    return Promise.resolve(Buffer.from(input));
  },
});
async function run(
  jobs: ExportJob[],
  isAll = true,
  onFile: () => void = () => undefined,
  faultOf?: RunOptions['faultOf'],
) {
  making.length = 0;
  const failed: string[] = [];
  const files = await runJobs(jobs, {
    target: join(folder, 'files'),
    cache: join(folder, 'cache'),
    code: 'c',
    isAll,
    workers: 2,
    ...(faultOf && { faultOf }),
    onFile,
    onFailure: ({ file }, reason) => failed.push(`${file}: ${reason}`),
  });
  return { failed, files: files.map(({ file }) => file), made: [...making] };
}
const textOf = (file: string) => readFileSync(join(folder, 'files', file), 'utf8');

test('a second run makes only what changed; one that fails is named, and the rest kept', async () => {
  const both = ['a.pdf', 'b.pdf'];
  expect(await run([job('b.pdf', '1'), job('a.pdf', '1')])).toMatchObject({ files: both });
  expect((await run([job('a.pdf', '1'), job('b.pdf', '2')])).made).toEqual(['b.pdf']);
  expect((await run([job('a.pdf', '1')], false)).made).toEqual([]);
  // A run of some files leaves the others where they are.
  expect(existsSync(join(folder, 'files', 'b.pdf'))).toBe(true);
  expect((await run([job('a.pdf', '1'), job('b.pdf', '2')])).made).toEqual([]);
  expect(await run([job('a.pdf', 'bad'), job('b.pdf', '3')])).toEqual({
    failed: ['a.pdf: It cannot be.'],
    files: ['b.pdf'],
    made: both,
  });
  expect(textOf('b.pdf')).toBe('3');
  // What is not made any more, and what a run that was cut short left, is let go.
  writeFileSync(join(folder, 'files', 'b.pdf.1.tmp'), '3');
  await run([job('b.pdf', '3')]);
  expect(readdirSync(join(folder, 'files'))).toEqual(['b.pdf']);
});

test('a file that says what it must not is named and left out, a kept one too', async () => {
  const faultOf = ({ file }: ExportJob, bytes: Uint8Array) =>
    Promise.resolve(
      Buffer.from(bytes).equals(Buffer.from('wrong')) ? `${file} is wrong.` : undefined,
    );
  const jobs = [job('a.pdf', 'wrong'), job('b.pdf', 'right')];
  const told = { failed: ['a.pdf: a.pdf is wrong.'], files: ['b.pdf'] };
  expect(await run(jobs, true, undefined, faultOf)).toMatchObject(told);
  await run(jobs);
  expect(await run(jobs, true, undefined, faultOf)).toMatchObject({ ...told, made: [] });
});

test('what was cut short in the cache is made again', async () => {
  await run([job('a.pdf', 'long'), job('b.pdf', 'long')]);
  const entries = readdirSync(join(folder, 'cache')).map((name) => join(folder, 'cache', name));
  expect(entries).toHaveLength(2);
  for (const [at, entry] of entries.entries()) truncateSync(entry, at === 0 ? 0 : 66);
  const again = await run([job('a.pdf', 'long'), job('b.pdf', 'long')]);
  expect(again.made).toEqual(['a.pdf', 'b.pdf']);
  expect([textOf('a.pdf'), textOf('b.pdf')]).toEqual(['long', 'long']);
});

test('a run cut short leaves the files as the one before did', async () => {
  await run([job('a.pdf', '1'), job('b.pdf', '1')]);
  const seen: string[] = [];
  await run([job('a.pdf', '2'), job('b.pdf', '2')], true, () =>
    seen.push(textOf('a.pdf') + textOf('b.pdf')),
  );
  expect(seen).toEqual(['11', '11']);
  expect(textOf('a.pdf') + textOf('b.pdf')).toBe('22');
});

test('a target that takes no more keeps what it had, and says which files failed', async () => {
  await run([job('a.pdf', '1'), job('b.pdf', '1')]);
  // Where the second would be written, a folder stands.
  rmSync(join(folder, 'files', 'b.pdf'));
  mkdirSync(join(folder, 'files', `b.pdf.${process.pid}.tmp`));
  const { failed, files } = await run([job('a.pdf', '1'), job('b.pdf', '2')], false);
  expect(files).toEqual(['a.pdf']);
  expect(failed).toEqual([expect.stringContaining('b.pdf: EISDIR')]);
  expect(existsSync(join(folder, 'files', 'b.pdf'))).toBe(false);
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
