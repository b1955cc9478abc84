import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const phone = { viewport: { width: 360, height: 640 } };

async function ask(page: Page, query: string): Promise<void> {
  await page.fill('#consulta', query);
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] === wanted,
    query,
  );
}

/** Runs in the page: what each number calls, in the order shown; whether all stand above the results. */
function numbersShown(): { calls: string[]; areAbove: boolean; areInView: boolean } {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#buscador [data-id] a')].filter(
    (link) => link.getClientRects().length > 0,
  );
  const results = document.querySelector('#resultados')?.getBoundingClientRect().top ?? 0;
  const ends = links.map((link) => link.getBoundingClientRect().bottom);
  return {
    calls: links.map((link) => link.getAttribute('href') ?? ''),
    areAbove: ends.every((end) => end <= results),
    areInView: ends.every((end) => end <= innerHeight),
  };
}

test('a query that tells of danger shows numbers to tap above the results, and the next takes them away', async () => {
  const { context, page } = await reader.open(phone);
  await page.goto(`${reader.url}/buscar/`);
  for (const [query, calls, url] of [
    ['ya tomé algo', ['tel:106', 'tel:105', 'tel:113'], '/camino/k2/'],
    ['me muero de risa', [], undefined],
    ['me tiene encerrada', ['tel:105', 'tel:100'], '/camino/k1/'],
    ['artículo 107 feminicidio', [], undefined],
    // Nothing answers it, and somebody tells something: it may be danger told in another way.
    ['a mi tía le regalaron unas zapatillas moradas', ['tel:105', 'tel:100', 'tel:113'], undefined],
    [
      'violaron a mi hija hoy',
      ['tel:106', 'tel:105', 'tel:1810', 'tel:100'],
      '/guias/lo-que-deja-la-violencia/agresion-sexual/',
    ],
    // Neither Spanish nor English: the line that is said to answer in it goes first.
    ['kunanqa imatataq ruwasaq', ['tel:100', 'tel:105'], undefined],
    ['', [], undefined],
  ] as const) {
    await ask(page, query);
    const shown = await page.evaluate(numbersShown);
    expect(shown, query).toEqual({ calls, areAbove: true, areInView: true });
    const first = page.locator('#resultados a').first();
    if (url) expect(await first.getAttribute('href'), query).toBe(url);
    expect((await page.textContent('#estado'))?.includes('números'), query).toBe(calls.length > 0);
  }
  // The arrows reach the numbers before the results.
  await ask(page, 'me quiero morir');
  await page.focus('#consulta');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:113');
  await context.close();
});

test('whoever cannot call is told first how to ask for help without a call; whoever can, after the numbers', async () => {
  const { context, page } = await reader.open(phone);
  await page.goto(`${reader.url}/buscar/`);
  for (const [query, isFirst] of [
    ['soy sorda y me amenaza de muerte', true],
    ['me amenaza de muerte', false],
  ] as const) {
    await ask(page, query);
    const places = await page.evaluate(() =>
      ['#buscador [data-no-call] a', '#buscador [data-id]:not([hidden]) a'].map(
        (each) => document.querySelector(each)?.getBoundingClientRect().top ?? NaN,
      ),
    );
    const [noCall = NaN, number = NaN] = places;
    expect(noCall < number, query).toBe(isFirst);
    expect(await page.evaluate(numbersShown), query).toMatchObject({
      areAbove: true,
      areInView: true,
    });
  }
  await context.close();
});

test('in English too', async () => {
  const { context, page } = await reader.open(phone);
  await page.goto(`${reader.url}/en/buscar/`);
  await ask(page, 'he locked me in');
  expect((await page.evaluate(numbersShown)).calls).toEqual(['tel:105', 'tel:100']);
  await ask(page, 'killing time');
  expect((await page.evaluate(numbersShown)).calls).toEqual([]);
  await context.close();
});

test('if the index does not come, all numbers are above', async () => {
  const { context, page } = await reader.open(phone);
  await context.route('**/indice/**', (route) => route.abort());
  await page.goto(`${reader.url}/buscar/`);
  await ask(page, 'pasaron mis fotos');
  expect((await page.evaluate(numbersShown)).calls).toHaveLength(6);
  await context.close();
});

test('without JavaScript the numbers stand above where the box would be', async () => {
  const { context, page } = await reader.open({ ...phone, javaScriptEnabled: false });
  await page.goto(`${reader.url}/buscar/`);
  const places = await page.evaluate(() =>
    ['#ayuda a', '#consulta', '#otras'].map((each) => {
      const [all] = [...document.querySelectorAll('*')].map((one) => one);
      return all ? [...document.querySelectorAll('*')].findIndex((one) => one.matches(each)) : -1;
    }),
  );
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(await page.locator('#ayuda [data-id] a:visible').count()).toBe(6);
  expect(await page.locator('#ayuda [data-no-call] a:visible').count()).toBe(1);
  const box = await page.locator('#ayuda').boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(640);
  await context.close();
});
