import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay, isWhole } from '../support/every-day.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const phone = { width: 360, height: 640 };
/** The smallest and the widest; with `EVERY_PAGE=1`, the commonest too. */
const sizes = [
  { width: 320, height: 480 },
  { width: 1280, height: 800 },
  ...(isWhole ? [phone] : []),
];
/** Pages with something to use, and what is done first. */
const pages: [path: string, prepare?: (page: Page) => Promise<unknown>][] = [
  [
    '/buscar/',
    async (page) => {
      // With numbers above what is found, a phone has no filters.
      await page.fill('#consulta', 'protocolo de autocuidado');
      await page.waitForSelector('#buscador[data-hecha^="protocolo"]');
      await page.click('.filtros > summary');
    },
  ],
  ['/rutas/', (page) => page.check('#quiero-removal')],
  ['/que-ley-se-aplicaba/', (page) => page.selectOption('#situacion', { index: 2 })],
  ['/camino/a1/'],
  ['/guias/guardar-evidencia/#indice'],
];

/** Runs in the page: everything that Tab should reach, in order; a group of radio buttons is one stop. */
function markStops(): number {
  const all = document.querySelectorAll<HTMLElement>('a[href], input, select, button, summary');
  let count = 0;
  for (const element of all) {
    const isOff =
      element.getClientRects().length === 0 ||
      element.tabIndex < 0 ||
      (element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
    if (!isOff) element.dataset['parada'] = String(count++);
  }
  return count;
}

/** Runs in the page: which stop has the focus, and what is wrong with how it is seen. */
function lookAtFocus(): { stop: number; problem: string } {
  const focused = document.activeElement as HTMLElement;
  const stop = Number(focused.dataset['parada'] ?? -1);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  const exit = document.querySelector<HTMLElement>('.salir');
  const rects = [...focused.getClientRects()];
  const { right, bottom } = { right: innerWidth, bottom: innerHeight };
  const inside = rects.filter(
    (each) => each.left < right && each.right > 0 && each.top < bottom && each.bottom > 0,
  );
  const isOnTop = (x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (focused.contains(top) || top.contains(focused));
  };
  const seen = inside.filter((each) => {
    const x = Math.min(Math.max((each.left + each.right) / 2, 1), right - 1);
    return isOnTop(x, (each.top + each.bottom) / 2);
  });
  const e = exit?.getBoundingClientRect();
  const isUnderExit = rects.some(
    (each) =>
      e && each.left < e.right && each.right > e.left && each.top < e.bottom && each.bottom > e.top,
  );
  const name = focused.outerHTML.slice(0, 90);
  if (stop < 0) return { stop, problem: '' };
  const isClear = outlineColor.startsWith('rgba') && outlineColor.endsWith(', 0)');
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || isClear)
    return { stop, problem: `no outline: ${name}` };
  if (focused !== exit && isUnderExit) return { stop, problem: `under the exit: ${name}` };
  return {
    stop,
    problem: seen.length < inside.length || seen.length === 0 ? `covered: ${name}` : '',
  };
}

/** Each page at each size; every day three pages, each at one. */
const walks = everyDay(
  sizes.flatMap((viewport) => pages.map(([path, prepare]) => ({ path, prepare, viewport }))),
  4,
);

test.each(walks)(
  '$path at $viewport.width × $viewport.height: Tab reaches and leaves everything, forwards and back, and one always sees where it is',
  async ({ path, prepare, viewport }) => {
    const { context, page } = await reader.open({ viewport });
    await page.goto(reader.url + path);
    await prepare?.(page);
    const count = await page.evaluate(markStops);
    const problems: string[] = [];
    const walk = async (key: string): Promise<number[]> => {
      const stops: number[] = [];
      for (let press = 0; press < count + 9; press++) {
        await page.keyboard.press(key);
        const { stop, problem } = await page.evaluate(lookAtFocus);
        if (problem) problems.push(`${key} ${problem}`);
        // Of the browser's own chrome: where there is none to walk on to, Tab begins again at the other end.
        if (stop < 0 || stops.slice(0, -1).includes(stop)) break;
        // A date has a stop for each of its parts.
        if (stop !== stops.at(-1)) stops.push(stop);
      }
      return stops;
    };
    await page.evaluate(() => {
      // From the top, wherever the page put the focus.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const all = Array.from({ length: count }, (_, index) => index);
    expect(await walk('Tab')).toEqual(all);
    expect(await walk('Shift+Tab')).toEqual(all.toReversed());
    expect(problems).toEqual([]);
    await context.close();
  },
);

test('arrows move within the radio buttons of the comparator and shorten the list', async () => {
  const { context, page } = await reader.open();
  await page.goto(`${reader.url}/rutas/`);
  const rows = () => page.locator('tbody tr:visible').count();
  const all = await rows();
  await page.focus('#quiero-todo');
  await page.keyboard.press('ArrowDown');
  expect(await page.isChecked('#quiero-todo')).toBe(false);
  expect(await rows()).toBeLessThan(all);
  await context.close();
});

test('search is used with the keys alone: type, arrow down, Enter', async () => {
  const { context, page } = await reader.open();
  await page.goto(`${reader.url}/buscar/`);
  await page.keyboard.type('154-B');
  await page.waitForSelector('#resultados a');
  await page.keyboard.press('ArrowDown');
  const wanted = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  await page.keyboard.press('Enter');
  await page.waitForURL(wanted);
  await context.close();
});

test('a result that has the focus keeps it when more results come', async () => {
  const { context, page } = await reader.open();
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/pagefind\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${reader.url}/buscar/`);
  await page.keyboard.type('fotos');
  await page.waitForSelector('#buscador[data-hecha="fotos"]');
  await page.$eval('#todo button', (button: HTMLButtonElement) => button.click());
  await page.keyboard.press('ArrowDown');
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.closest('#resultados') && document.activeElement.textContent,
    );
  const before = await focused();
  await page.$eval('#resultados', (list) => list.firstElementChild?.classList.add('antes'));
  arrive();
  await page.waitForSelector('#buscador[data-todo="fotos"]');
  expect(await page.locator('#resultados .antes').count()).toBe(0);
  expect(before).not.toBeNull();
  expect(await focused()).toBe(before);
  await context.close();
});

test('«Índice» leads to the index, and Tab goes on from there', async () => {
  const { context, page } = await reader.open({ viewport: phone });
  await page.goto(`${reader.url}/guias/guardar-evidencia/`);
  await page.focus('.a-indice');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.indice') !== null)).toBe(true);
  await context.close();
});

test('the path is walked to its end with Tab and Enter', async () => {
  const { context, page } = await reader.open();
  await page.goto(`${reader.url}/camino/a1/`);
  let questions = 0;
  while (await page.isVisible('.respuestas a')) {
    await page.focus('main');
    // The line of help comes first.
    const isAnswer = () => document.activeElement?.closest('.respuestas') !== null;
    do await page.keyboard.press('Tab');
    while (!(await page.evaluate(isAnswer)));
    const next = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(next);
    questions++;
  }
  expect(questions).toBeGreaterThan(1);
  expect(await page.locator('main h2').count()).toBeGreaterThan(0);
  await context.close();
});
