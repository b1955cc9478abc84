import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// What Chrome 80 does not know, in the style sheets of the screen. Paper may look otherwise in an old browser.
const folder = fileURLToPath(new URL('../src/styles', import.meta.url));
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\/\*[^]*?\*\//g, ''));

/** Rules of a sheet with the at-rules around them. */
function rulesOf(css: string, around = ''): { around: string; selector: string; body: string }[] {
  const rules: { around: string; selector: string; body: string }[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++)
      depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    const selector = css.slice(at, open).trim();
    const body = css.slice(open + 1, end - 1);
    if (body.includes('{')) rules.push(...rulesOf(body, `${around} ${selector}`));
    else rules.push({ around, selector, body });
    at = end;
  }
  return rules;
}
const rules = sheets.flatMap((css) => rulesOf(css));
const onScreen = rules.filter(({ around }) => !around.includes('@media print'));

test('the sheets are read', () => {
  expect(rules.length).toBeGreaterThan(200);
  expect(onScreen.length).toBeGreaterThan(150);
});

test('no row keeps its parts apart with `gap`, which Chrome 84 brought', () => {
  const rows = new Set(
    rules.filter(({ body }) => body.includes('display: flex')).map(({ selector }) => selector),
  );
  const spaced = rules.filter(({ selector, body }) => rows.has(selector) && /\bgap:/.test(body));
  // A grid may; the same selector is a row on other screens.
  expect(
    spaced.filter(({ body }) => !body.includes('display: grid')).map(({ selector }) => selector),
  ).toEqual([]);
});

const isGuarded = (around: string): boolean => around.includes('@supports selector(:has(*))');

test('what asks what an element holds, which Chrome 105 brought, is guarded', () => {
  const bare = onScreen.filter(
    ({ around, selector }) => selector.includes(':has(') && !isGuarded(around),
  );
  expect(bare.map(({ selector }) => selector)).toEqual([]);
});

test('no selector of several in which one that is unknown loses the rest', () => {
  const newer = /:is\(|:where\(|:not\([^()]*,/;
  // What knows `:has` knows these too.
  expect(
    onScreen.filter(({ around, selector }) => newer.test(selector) && !isGuarded(around)),
  ).toEqual([]);
});
