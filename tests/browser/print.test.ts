import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { readPdf } from '../support/pdf-file.ts';
import { lost, sheetsOf, textOfMain, textOfPdf } from '../support/print-words.ts';
import { lookAtEach } from '../support/side-by-side.ts';
import { builtPages, pagesToRead } from '../support/site.ts';
import { everyDay, isWhole } from '../support/every-day.ts';

/** One of four forms in Spanish; with `EVERY_PAGE=1` all, in English too, and the short ones, which hold less. */
const forms = everyDay(
  builtPages().flatMap(({ path }) =>
    (isWhole ? path.includes('/formatos/t') : /^\/formatos\/t[^/]*\/$/.test(path)) ? [path] : [],
  ),
  4,
);
/** The pages whose words are looked for on paper. */
const read = new Set(everyDay(pagesToRead(), 10).map(({ path }) => path));
/** Each page that is printed, once for all that is asked of it. */
const printed = [...new Set([...read, ...forms])];
/** What was found on paper: words lost, sheets that forms take, and what stands too near to what. */
const found = {
  near: [] as string[],
  lost: [] as string[],
  sheets: new Map<string, number>(),
  rows: 0,
};
/** A sheet of A4 between its margins, in points of the screen. */
const sheet = { viewport: { width: 680, height: 960 } };

/** Runs in the page: boxes of an answer, or numbers to call, that stand in a row without room between them. */
function crowded(): string[] {
  const wordsIn = (item: Element): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(item);
    return range.getBoundingClientRect();
  };
  return [...document.querySelectorAll('main :is(.cuadros, .numeros)')].flatMap((list) => {
    const items = [...list.children].filter((item) => item.getClientRects().length > 0);
    return items.flatMap((item, index) => {
      const next = items[index + 1];
      const own = wordsIn(item);
      const name = `${list.className} «${item.textContent.trim().slice(0, 30)}»`;
      // The box is drawn before the words, with room of its own.
      const box = list.matches('.cuadros')
        ? own.left - item.getBoundingClientRect().left
        : Infinity;
      const problems = box < 12 ? [`box on the words: ${name}`] : [];
      const other = next?.getBoundingClientRect();
      const isInRow = other && other.top < own.bottom && other.bottom > own.top;
      return isInRow && other.left - own.right < 8 ? [...problems, `in a row: ${name}`] : problems;
    });
  });
}

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
  const paper = (page: Page) => page.emulateMedia({ media: 'print' });
  const look = async (page: Page, path: string) => {
    const print = await page.pdf({ preferCSSPageSize: true });
    // Of a set of papers, paper has those that are open.
    if (read.has(path) && !path.includes('/presentar-hoy/')) {
      const words = lost(await textOfMain(page), (await textOfPdf(print)).text);
      if (words.length > 0) found.lost.push(`${path} lacks ${words.slice(0, 12).join(' ')}`);
    }
    if (forms.includes(path)) found.sheets.set(path, await sheetsOf(print));
    found.rows += await page.locator('.cuadros').count();
    return page.evaluate(crowded);
  };
  found.near = await lookAtEach(reader, printed, look, sheet, paper);
});
afterAll(() => reader.close());

test('on paper, boxes and numbers in a row stand apart', () => {
  expect(found.near).toEqual([]);
  expect(found.rows).toBeGreaterThan(5);
});

test('if they do not, it is noticed', async () => {
  const [form = ''] = forms;
  const { context, page } = await reader.open({ ...sheet, bypassCSP: true });
  await page.emulateMedia({ media: 'print' });
  await page.goto(reader.url + form);
  await page.addStyleTag({ content: '.hoja li { margin: 0 !important; padding: 0 !important }' });
  expect((await page.evaluate(crowded)).length).toBeGreaterThan(0);
  await context.close();
});

test('each page printed on A4 holds every word of its content', () => {
  expect(read.size).toBeGreaterThan(isWhole ? 200 : 10);
  expect(found.lost).toEqual([]);
});

test('the law in each country is a few sheets of tables, and what each law says where that is asked for', async () => {
  const { context, page } = await reader.open();
  for (const lang of everyDay(['', '/en'], 2)) {
    await page.goto(`${reader.url}${lang}/paises/la-ley/`);
    expect(await sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(4);
    await page.check('#con-leyes');
    const whole = await page.pdf({ preferCSSPageSize: true });
    expect(
      lost(await page.innerText('.ley-entera tbody >> nth=0'), (await textOfPdf(whole)).text),
    ).toEqual([]);
  }
  await context.close();
});

test('each form fits two sheets; one that two people read or plans a study, three; one that observes each task, four', () => {
  expect(forms.length).toBeGreaterThan(isWhole ? 45 : 11);
  const longer = new Set(
    builtPages().flatMap(({ path, html }) =>
      html.includes('"en-dos"') || path.endsWith('/formatos/t53/') ? [path] : [],
    ),
  );
  expect(longer.size).toBeGreaterThanOrEqual(3);
  const observed = /\/formatos\/t40\/(?:corto\/)?$/;
  const most = (path: string) => (observed.test(path) ? 4 : longer.has(path) ? 3 : 2);
  expect(forms.filter((path) => (found.sheets.get(path) ?? Infinity) > most(path))).toEqual([]);
});

test('the crisis card is two sides of an A5', async () => {
  const { context, page } = await reader.open();
  // The other language is printed below.
  for (const lang of everyDay(['/en', ''], 2)) {
    await page.goto(`${reader.url}${lang}/formatos/tarjeta-de-crisis/`);
    const card = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(card.sheets.length).toBe(2);
    // In points: 148 by 210 millimetres.
    expect(card.size.map((length) => Math.round(length / 10))).toEqual([42, 60]);
  }
  await context.close();
});

test('ticked for another country, the crisis card and the call sheet print no number of Peru and as many sheets', async () => {
  const { context, page } = await reader.open();
  // Every day each in one language.
  const each = ['', '/en'].flatMap((lang) => [
    { path: `${lang}/formatos/tarjeta-de-crisis/`, sheets: 2 },
    { path: `${lang}/formatos/hoja-de-llamadas/`, sheets: 1 },
  ]);
  for (const { path, sheets } of everyDay(each, 3)) {
    await page.goto(reader.url + path);
    await page.check('#casilla-otro-pais');
    const printed = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(printed.sheets.length, path).toBe(sheets);
    expect(printed.sheets.join(' '), path).not.toMatch(/\b(?:100|10[56]|11[36]|1810)\b/);
  }
  await context.close();
});

test('ticked for another country, what is read before listening promises no secrecy, in one language; unticked, it says where it holds', async () => {
  const { context, page } = await reader.open();
  const print = async () => (await textOfPdf(await page.pdf({ preferCSSPageSize: true }))).text;
  const promise = /casos en que no puedo callar|cases in which I cannot stay silent/;
  const elsewhere = /no puedo prometerte secreto|cannot promise you secrecy/;
  const read = ['formatos/t1', 'formatos/t43', 'formatos/t50', 'formacion/m10/material'];
  for (const path of everyDay(
    ['/en', ''].flatMap((lang) => read.map((slug) => `${lang}/${slug}/`)),
    5,
  )) {
    await page.goto(reader.url + path);
    const plain = await print();
    expect(plain, path).toMatch(promise);
    expect(plain, path).toMatch(/\((?:Solo en el Perú|Only in Peru)\.\)/);
    await page.check('#casilla-otro-pais');
    const ticked = await print();
    expect(ticked, path).toMatch(elsewhere);
    expect(ticked, path).not.toMatch(promise);
    if (path === '/en/formatos/t1/') expect(ticked).not.toContain('Antes de decidir');
  }
  await context.close();
});

test('a closed part of a page is printed, and what is lost is noticed', async () => {
  const { context, page } = await reader.open();
  await page.goto(`${reader.url}/guias/imagenes-intimas/`);
  await page.evaluate(() => {
    const closed = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = 'resumen';
    closed.append(summary, 'escondidísimo');
    const hidden = document.createElement('p');
    hidden.className = 'oculta';
    hidden.textContent = 'desaparecida';
    document.querySelector('main')?.append(closed, hidden);
    document.styleSheets[0]?.insertRule(
      '@media print { .oculta { display: none } }',
      document.styleSheets[0].cssRules.length,
    );
  });
  const wanted = await textOfMain(page);
  const { text, pages } = await textOfPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(text).toContain('escondidísimo');
  expect(lost(wanted, text)).toEqual(['desaparecida']);
  expect(text).toContain(`1 / ${pages}`);
  expect(text).not.toMatch(/https?:|\/normas\//);
  await context.close();
});
