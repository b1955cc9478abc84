import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { lookAtEach } from '../support/side-by-side.ts';
import { templates } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Runs in the page: text that is cut off, runs out of the page or stands under the exit. */
function lost(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const problems: string[] = [];
  if (scrollWidth > clientWidth) problems.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
  const exit = document.querySelector('.salir')?.getBoundingClientRect();
  if (exit && (exit.left < 0 || exit.right > innerWidth || exit.bottom > innerHeight))
    problems.push('the exit does not fit');
  for (const link of document.querySelectorAll('.cabecera a')) {
    for (const box of link.getClientRects())
      if (exit && box.right > exit.left && box.top < exit.bottom)
        problems.push(`under the exit: ${link.textContent}`);
  }
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    // Where a table is shown as lists, each cell carries the heading of its column.
    const head = element.closest('thead');
    if (head && getComputedStyle(head).position === 'absolute') continue;
    if (element.closest('svg, .oculto, .saltar') || element.getClientRects().length === 0) continue;
    // Only of what is wrong: the text of what holds much is long.
    const name = () =>
      `${element.tagName} ${element.className} «${element.textContent.trim().slice(0, 30)}»`;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut =
      (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut) problems.push(`cut: ${name()}`);
    const { left, right } = element.getBoundingClientRect();
    const isInScroller = element.closest('pre') !== null;
    if (!isInScroller && (left < -1 || right > innerWidth + 1))
      problems.push(`out of the page: ${name()}`);
  }
  for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
    const box = text.getBoundingClientRect();
    const frame = text.ownerSVGElement?.getBoundingClientRect();
    if (frame && box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1))
      problems.push(`out of the drawing: ${text.textContent}`);
  }
  return problems;
}

/** Runs in the page: the text spacing of WCAG 1.4.12, put on or taken off again. */
function spaceOut(isOn: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-bottom: 2em !important }`,
  );
  document.adoptedStyleSheets = isOn ? [sheet] : [];
}

const sizes = [
  { width: 320, height: 256 }, // 1280 × 1024 at 400 % zoom.
  { width: 360, height: 640 },
  { width: 769, height: 600 }, // Tables begin to stand as tables.
  { width: 1280, height: 800 },
];

/** A page, a whole document, a front of a section and the material of a module, each with the law in its margin. */
const withNotes = [
  '/acerca/',
  '/en/acerca/',
  '/guias/amenazas-y-chantaje/completa/',
  '/entender-la-ley/',
  '/formacion/r2/material/',
];

// One of two templates, those that the audit does not open, at the smallest size and the widest; with EVERY_PAGE=1 all.
test('on a template, at each size, nothing is lost, scrolls sideways or moves, with the text spaced out too', async () => {
  const found = await lookAtEach(reader, everyDay(templates, 2), async (page) => {
    const problems = await page.evaluate(moving);
    for (const size of everyDay(sizes, 3)) {
      await page.setViewportSize(size);
      const before = await page.evaluate(lost);
      await page.evaluate(spaceOut, true);
      const spaced = (await page.evaluate(lost)).map((each) => `spaced out, ${each}`);
      await page.evaluate(spaceOut, false);
      problems.push(...[...before, ...spaced].map((each) => `${size.width} wide: ${each}`));
    }
    return problems;
  });
  expect(found).toEqual([]);
});

test('the law in the margin fits beside the text on the kinds of page that have it', async () => {
  const found = await lookAtEach(reader, everyDay(withNotes, 2), async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    return page.evaluate(lost);
  });
  expect(found).toEqual([]);
});

test('what is lost or moves is noticed', async () => {
  const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
  await page.goto(`${reader.url}/404.html`);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    for (const style of [
      'width: 200vw',
      'width: 20px; overflow: hidden; white-space: nowrap',
      'transition: all 1s',
    ])
      main?.append(
        Object.assign(document.createElement('p'), { textContent: 'una prueba larga', style }),
      );
  });
  const found = [...(await page.evaluate(lost)), ...(await page.evaluate(moving))];
  expect(found.map((each) => each.split(':')[0])).toEqual(
    expect.arrayContaining(['scrolls sideways', 'cut', 'out of the page', 'moves']),
  );
  await context.close();
});

/** Runs in the page: what has a transition, an animation or smooth scrolling. */
function moving(): string[] {
  return [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap(
    (each) => {
      const style = getComputedStyle(each);
      const isStill =
        /^0s(, 0s)*$/.test(style.transitionDuration) &&
        style.animationName === 'none' &&
        style.scrollBehavior === 'auto';
      return isStill ? [] : [`moves: ${each.outerHTML.slice(0, 60)}`];
    },
  );
}
