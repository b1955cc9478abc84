import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPrinter } from '../../scripts/printer.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { cardDocuments, type ExportDocument, exportDocuments } from '../../src/export/documents.ts';
import type { ExportJob } from '../../src/export/job.ts';
import { cardJobs } from '../../src/export/pdf/cards.ts';
import { documentHtml } from '../../src/export/pdf/paper-html.ts';
import { finishPdf } from '../../src/export/pdf/finish.ts';
import { pdfJobs, volumeJob } from '../../src/export/pdf/jobs.ts';
import { largePoints } from '../../src/export/pdf/print.ts';
import { wholeText } from '../../src/facts/site-texts.ts';
import { hiddenIn, hiddenWords } from '../../src/build/discreet/leaks.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { objectsOf, readPdf } from '../support/pdf-file.ts';
import { lost, textOfMain, textOfPdf, wordsOf } from '../support/print-words.ts';
import { dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = projectOnce(root);
const documents = exportDocuments(project, dist);
let reader: Reader;
let jobs: ExportJob[];
const making = (siteUrl?: string) => ({
  siteUrl,
  base: '/',
  version: '2026.11.1',
  print: startPrinter(() => Promise.resolve(reader.browser)).print,
});
beforeAll(async () => {
  reader = await startReader();
  jobs = pdfJobs(documents, making());
});
afterAll(() => reader.close());

const documentAt = (slug: string, lang: 'es' | 'en' = 'es'): ExportDocument => {
  const found = documents.find((each) => each.slug === slug && each.lang === lang);
  if (!found) throw new Error(`No document is at ${slug}.`);
  return found;
};
const jobAt = (file: string): ExportJob => {
  const found = jobs.find((each) => each.file === file);
  if (!found) throw new Error(`No file is ${file}.`);
  return found;
};

/** The words of a document where it is read: its page, and of its first page what the whole leaves out. */
async function wordsRead({ address, slug, firstHtml }: ExportDocument, lang = '') {
  const { context, page } = await reader.open();
  await page.goto(reader.url + address);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main > .apertura')) each.remove();
  });
  const whole = await textOfMain(page);
  await page.goto(`${reader.url}/${lang}${slug}/`);
  if (firstHtml === undefined) {
    const all = await textOfMain(page);
    await context.close();
    return { whole: all, first: '' };
  }
  await page.evaluate(() => {
    const kept = document.querySelectorAll(
      'main > .apertura, main > .quieta, main > .sobre, main > .cierre',
    );
    for (const row of document.querySelectorAll('.sobre dl > div'))
      if (/^Se lee en|^Reading time/.test(row.textContent.trim())) row.remove();
    // The whole is cited by its own text.
    for (const each of document.querySelectorAll('.citar')) each.remove();
    document.querySelector('main')?.replaceChildren(...kept);
  });
  const first = await textOfMain(page);
  await context.close();
  return { whole, first };
}

/** A print without the number of each sheet. */
const withoutNumbers = (text: string): string => text.replace(/\d+ \/ \d+(?=\s*(?:\n|$))/g, '');

test('a protocol as a PDF: the words of its pages and no others, outline, tags, language, links', async () => {
  const document = documentAt('protocolos/crisis');
  const bytes = await jobAt('pdf/es/protocolos/crisis.pdf').make();
  const { whole, first } = await wordsRead(document);
  const { text } = await textOfPdf(bytes.slice());
  expect(lost(whole, text)).toEqual([]);
  expect(lost(first, text)).toEqual([]);
  // Rows of headings stand again on each sheet, and lists are numbered: no other word is new.
  const known = new Set(wordsOf(`${whole} ${first}`).keys());
  const added = [...wordsOf(withoutNumbers(text)).keys()].filter(
    (word) => !known.has(word) && !/^\d\d?$/.test(word),
  );
  expect(added).toEqual([]);
  expect(text).toContain('Sin revisión profesional');
  const file = await readPdf(bytes);
  expect(file.info).toMatchObject({ Title: document.title, Language: 'es-PE' });
  expect(file.info).not.toHaveProperty('Author');
  const { day = '' } = wholeText('protocolos/crisis', 'es') ?? {};
  expect(file.info['CreationDate']).toBe(`D:${day.slice(0, 7).replace('-', '')}01000000Z`);
  expect([file.isMarked, file.showsTitle]).toEqual([true, true]);
  expect(file.outline[0]).toBe(document.title);
  expect(file.outline.filter((title) => /^(.{3,})\1+$/u.test(title))).toEqual([]);
  for (const heading of document.html.matchAll(/<section class="parte"> <h2[^>]*>([^<]*)</g))
    expect(file.outline).toContain(heading[1]);
  for (const role of ['H1', 'H2', 'H3', 'TH', 'LI', 'Link']) expect(file.tags.has(role)).toBe(true);
  expect(file.links.length).toBeGreaterThan(20);
  expect(file.links.filter(({ says }) => says === '')).toEqual([]);
  expect(file.links.filter(({ url }) => url?.startsWith('tel:')).length).toBeGreaterThan(3);
  const objects = await objectsOf(bytes);
  expect(objects).not.toMatch(/127\.0\.0\.1|localhost|\.invalid|about:blank/);
  // Named by their order, and not by what the browser had counted.
  const cells = new Set([...objects.matchAll(/\(node(\d{8})\)/g)].map(([, id]) => Number(id)));
  expect(cells.size).toBeGreaterThan(10);
  expect(Math.max(...cells)).toBe(cells.size);
});

test('the same document gives the same bytes, made in another second', async () => {
  const document = documentAt('papeles/copias');
  const make = () =>
    pdfJobs([document], making())
      .find(({ file }) => file === 'pdf/es/papeles/copias.pdf')
      ?.make();
  const one = await make();
  // The browser notes its clock, in seconds.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const two = await make();
  expect(one?.length).toBeGreaterThan(10_000);
  expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
});

test('links to other pages are whole addresses where the site has one, and else words', async () => {
  const [open, placed] = await Promise.all(
    [undefined, 'https://example.org'].map(async (siteUrl) => {
      const job = pdfJobs([documentAt('formatos/t9')], making(siteUrl))[0];
      return readPdf((await job?.make()) ?? new Uint8Array());
    }),
  );
  const own = (url: string | undefined) => url?.startsWith('https://example.org/') === true;
  expect(open?.links.filter(({ url }) => !/^(?:https?|tel):/.test(url ?? 'tel:'))).toEqual([]);
  const guide = documentHtml(documentAt('guias/imagenes-intimas'), {
    siteUrl: 'https://example.org',
    base: '/',
  });
  expect(guide.links.filter(({ href }) => own(href)).length).toBeGreaterThan(5);
  expect(placed?.links.every(({ says }) => says !== '')).toBe(true);
});

test('a form of the team has fields, each with its name; one that holds a case has none', async () => {
  const typed = await readPdf(await jobAt('pdf/en/formatos/t14.pdf').make());
  expect(typed.fields.length).toBeGreaterThan(40);
  expect(new Set(typed.fields.map(({ name }) => name)).size).toBe(typed.fields.length);
  expect(typed.fields.filter(({ label }) => label.length < 3)).toEqual([]);
  expect(new Set(typed.fields.map(({ kind }) => kind))).toEqual(new Set(['Tx', 'Btn']));
  expect(typed.links.filter(({ url }) => url?.includes('campo'))).toEqual([]);
  const { text } = await textOfPdf(await jobAt('pdf/en/formatos/t14.pdf').make());
  expect(lost((await wordsRead(documentAt('formatos/t14', 'en'), 'en/')).whole, text)).toEqual([]);
  const withCase = documents.filter(({ fill }) => fill === 'pen');
  expect(withCase.length).toBeGreaterThan(20);
  const site = { siteUrl: undefined, base: '/' };
  expect(withCase.filter((each) => documentHtml(each, site).fields.length > 0)).toEqual([]);
});

test('a guide in large print has no small letter, on A4', async () => {
  const job = jobAt('pdf/es/letra-grande/lectura-facil-imagenes.pdf');
  const { heights, size } = await readPdf(await job.make());
  expect(size).toEqual([595, 842]);
  expect(heights.length).toBeGreaterThan(100);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(largePoints - 0.1);
});

test('a volume: every word of its documents, their pages in the contents, Letter paper', async () => {
  const own = [documentAt('despues/quien-es-quien'), documentAt('despues/cuanto-cuesta')];
  const bytes = await volumeJob(own, 'letter', making()).make();
  const { text } = await textOfPdf(bytes.slice());
  for (const document of own) {
    const { whole } = await wordsRead(document);
    expect(lost(whole, text)).toEqual([]);
  }
  const file = await readPdf(bytes);
  expect(file.size).toEqual([612, 792]);
  expect(file.outline).toEqual(expect.arrayContaining(own.map(({ title }) => title)));
  expect(file.outline.filter((title) => /^(.{3,})\1+$/u.test(title))).toEqual([]);
  const [, contents = ''] = file.sheets;
  for (const { title } of own) {
    const number = Number(new RegExp(`${title}\\s+(\\d+)`).exec(contents)?.[1]);
    expect(number).toBeGreaterThan(2);
    expect(file.sheets[number - 1]).toContain(title);
    expect(file.sheets[number - 1]).toContain(`${number} / ${file.sheets.length}`);
  }
  expect(file.links.filter(({ says }) => says === '')).toEqual([]);
});

test('cards come four to a sheet of A4, those of each scenario from a new one', async () => {
  const cards = cardDocuments(documents, dist, project.registry).filter(
    ({ lang }) => lang === 'es',
  );
  const own = cards.slice(0, 2);
  const titles = own.map(({ html }) =>
    [...html.matchAll(/<section class="ficha"> ?<h2[^>]*>([^<]*)</g)].map(([, title]) => title),
  );
  expect(Math.min(...titles.map((each) => each.length))).toBeGreaterThan(5);
  const all = cardJobs(own, making()).find(({ slug }) => slug === undefined);
  const { sheets, size, info, links } = await readPdf((await all?.make()) ?? new Uint8Array());
  expect(size).toEqual([595, 842]);
  expect(info['Title']).toBe('Tarjetas de todos los escenarios');
  expect(links.filter(({ says }) => says === '')).toEqual([]);
  // The title and the foot of each page are cut too: one quarter more.
  const counts = titles.map((each) => Math.ceil((each.length + 1) / 4));
  expect(sheets).toHaveLength(counts.reduce((sum, each) => sum + each, 0));
  for (const [index, start] of [0, counts[0] ?? 0].entries()) {
    expect(sheets[start]).toContain(own[index]?.title);
    const onFirst = (titles[index] ?? []).filter((title) => sheets[start]?.includes(title ?? '?'));
    expect(onFirst).toEqual(titles[index]?.slice(0, 3));
  }
});

test('what has a neutral name says nothing of it: file, title, addresses', async () => {
  const hidden = hiddenWords(readFileSync(join(root, 'docs/safety.md'), 'utf8'));
  const neutral = jobs.filter(({ file }) => file.startsWith('neutro/'));
  expect(neutral.length).toBeGreaterThan(100);
  expect(
    neutral
      .flatMap(({ file, title }) => [file, title])
      .filter((each) => hiddenIn(each, hidden).length),
  ).toEqual([]);
  expect(neutral.find(({ slug }) => slug === 'guias/imagenes-intimas')).toMatchObject({
    file: 'neutro/es/g-05.pdf',
    title: 'Guía 5',
  });
  const { info } = await readPdf(await jobAt('neutro/es/f-t9.pdf').make());
  expect(info['Title']).toBe('Formato T9');
  const placed = pdfJobs([documentAt('formatos/t9')], making('https://example.org'));
  const twin = await placed.find(({ file }) => file.startsWith('neutro/'))?.make();
  expect(await objectsOf(twin ?? new Uint8Array())).not.toContain('example.org');
  // How it is cited names the site and the address of the page: it is in the file of its own name alone.
  const htmlOf = (isNeutral: boolean) =>
    documentHtml(
      documentAt('guias/imagenes-intimas'),
      { siteUrl: undefined, base: '/' },
      { isNeutral },
    ).html;
  expect(htmlOf(false)).toMatch(/Ruta 1410[^<]*\/guias\/imagenes-intimas\//);
  expect(htmlOf(true)).not.toMatch(/Ruta 1410|class="citar"/);
});

test('a link, a picture or a field that nobody wrote stops the file', async () => {
  const facts = { title: 'x', lang: 'es', day: '2026-11-01' };
  const nothing = { links: [], anchorLabels: new Map<string, string>(), pictures: [], fields: [] };
  const finish = async (body: string) =>
    finishPdf(await making().print(`<html lang="es"><body>${body}</body></html>`), nothing, facts);
  await expect(finish('<p><a href="https://example.org/">x</a></p>')).rejects.toThrow(
    'leads to "https://example.org/", which nobody wrote',
  );
  await expect(
    finish('<figure><svg width="9" height="9" role="img"></svg><p>x</p></figure>'),
  ).rejects.toThrow('1 pictures want words');
  expect((await finish('<h1>x</h1>')).length).toBeGreaterThan(500);
});
