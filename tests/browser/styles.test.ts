import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { builtPages, pagesToRead } from '../support/site.ts';
import { everyDay } from '../support/every-day.ts';
import { stylesIn } from '../support/page-code.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

test('no page lacks a rule of another page that would match something in it', async () => {
  const sheets = [...new Set(builtPages().flatMap(({ html }) => stylesIn(html)))];
  expect(sheets.length).toBeGreaterThan(3);
  const pages = everyDay(pagesToRead(), 4);
  const { context, page } = await reader.open({ bypassCSP: true });
  await page.goto(`${reader.url}/404.html`);
  // Some at a time: all of them are more than one message to a browser holds.
  const lost: string[] = [];
  let count = 0;
  for (let first = 0; first < pages.length; first += 200) {
    const some = pages.slice(first, first + 200);
    const missing = await page.evaluate(
      ({ all, documents }) => {
        /** Selectors by rule, each under the conditions it stands in; without states, which come and go. */
        const selectors = (css: string): Map<string, string> => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          const found = new Map<string, string>();
          const walk = (rules: CSSRuleList, under: string): void => {
            for (const rule of rules) {
              if (rule instanceof CSSMediaRule)
                walk(rule.cssRules, `${under}@${rule.media.mediaText} `);
              if (!(rule instanceof CSSStyleRule)) continue;
              for (const selector of rule.selectorText.split(/,(?![^(]*\))/)) {
                const still = selector
                  .replace(/::?(before|after|marker|placeholder|details-content)\b/g, '')
                  .replace(/:not\(:(?:checked|target)\)/g, '')
                  .replace(/:(hover|focus|focus-visible|active|target|checked)\b/g, '')
                  .trim();
                found.set(under + selector.trim(), still === '' ? '*' : still);
              }
            }
          };
          walk(sheet.cssRules, '');
          return found;
        };
        const parsed = new Map(all.map((css) => [css, selectors(css)]));
        const whole = new Map([...parsed.values()].flatMap((each) => [...each]));
        const lost: string[] = [];
        for (const { path, html, own } of documents) {
          const document = new DOMParser().parseFromString(html, 'text/html');
          const present = new Set(own.flatMap((css) => [...(parsed.get(css)?.keys() ?? [])]));
          for (const [rule, selector] of whole) {
            if (!present.has(rule) && document.querySelector(selector))
              lost.push(`${path} ${rule}`);
          }
        }
        return { lost, count: whole.size };
      },
      {
        all: sheets,
        documents: some.map(({ path, html }) => ({ path, html, own: stylesIn(html) })),
      },
    );
    lost.push(...missing.lost);
    count = missing.count;
  }
  await context.close();
  expect(count).toBeGreaterThan(200);
  expect(lost).toEqual([]);
});
