import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { templates } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Opens every template at a size and gathers what a look at it finds wrong. */
async function problemsAt(
  viewport: { width: number; height: number },
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const { context, page } = await reader.open({ viewport });
  const found: string[] = [];
  for (const path of templates) {
    await page.goto(reader.url + path);
    for (const problem of await look(page)) found.push(`${path} ${problem}`);
  }
  await context.close();
  return found;
}

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
    const name = `${element.tagName} ${element.className} «${element.textContent.trim().slice(0, 30)}»`;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut =
      (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut) problems.push(`cut: ${name}`);
    const { left, right } = element.getBoundingClientRect();
    const isInScroller = element.closest('pre') !== null;
    if (!isInScroller && (left < -1 || right > innerWidth + 1))
      problems.push(`out of the page: ${name}`);
  }
  for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
    const box = text.getBoundingClientRect();
    const frame = text.ownerSVGElement?.getBoundingClientRect();
    if (frame && box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1))
      problems.push(`out of the drawing: ${text.textContent}`);
  }
  return problems;
}

/** Runs in the page: the text spacing of WCAG 1.4.12. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-bottom: 2em !important }`,
  );
  document.adoptedStyleSheets = [sheet];
}

describe('on every template nothing is lost, nothing scrolls sideways and nothing moves', () => {
  test.each([
    { width: 320, height: 256, spaced: true }, // 1280 × 1024 at 400 % zoom.
    { width: 769, height: 600, spaced: true }, // Tables begin to stand as tables.
    { width: 1280, height: 800, spaced: true },
  ])('at $width × $height; with the text spaced out: $spaced', async ({ spaced, ...viewport }) => {
    const found = await problemsAt(viewport, async (page) => {
      const before = [...(await page.evaluate(lost)), ...(await page.evaluate(moving))];
      if (!spaced) {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        return [...before, ...(await page.evaluate(moving))];
      }
      await page.evaluate(spaceOut);
      return [...before, ...(await page.evaluate(lost)).map((each) => `spaced out, ${each}`)];
    });
    expect(found).toEqual([]);
  });
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
