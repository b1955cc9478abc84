import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Sizes of type and spaces come from the few that `site.css` names. What is measured against the text around it
// (em), the edges of a sheet of paper (mm) and the widths of columns (more than 4 rem) are not spaces.
const folder = fileURLToPath(new URL('../src/styles', import.meta.url));
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({
    name,
    css: readFileSync(join(folder, name), 'utf8')
      .replace(/\/\*[^]*?\*\//g, '')
      // What they are measured by, and the margins of a sheet, which know no tokens.
      .replace(/(?:^|\s)html \{[^}]*\}|@(?:top|bottom)-[a-z-]+ \{[^}]*\}/g, ''),
  }));
const siteCss = readFileSync(join(folder, 'site.css'), 'utf8');
const all = sheets.map(({ css }) => css).join('\n');
const tokens = (letter: string) => [...all.matchAll(new RegExp(`--${letter}\\d:`, 'g'))].length;

test('there are at most ten sizes of type and eight spaces', () => {
  expect(tokens('t')).toBeGreaterThan(4);
  expect(tokens('t')).toBeLessThanOrEqual(10);
  expect(tokens('e')).toBeGreaterThan(4);
  expect(tokens('e')).toBeLessThanOrEqual(8);
});

test('the widths at which the page changes are those that site.css says, and each is used', () => {
  const [, said = ''] = /Its widths are five, and no other:([^]*?)\*\//.exec(siteCss) ?? [];
  const widths = (text: string) => [...new Set(text.match(/\b[\d.]+rem\b/g))].sort();
  const used = [...all.matchAll(/@media[^{]*/g)].join(' ');
  expect(widths(used)).toEqual(widths(said));
  expect(widths(used)).toHaveLength(5);
});

test.each(sheets)('$name writes no size of type and no space of its own', ({ css }) => {
  const raw = [
    ...css.matchAll(/[\s{;]((?:font|margin|padding|gap|row-gap|column-gap)[a-z-]*):([^;{}]*);/g),
  ]
    .filter(([, , value = '']) =>
      [...value.matchAll(/(?<![\w.])-?(\d*\.?\d+)(rem|pt)\b/g)].some(
        ([, number, unit]) => unit === 'pt' || Number(number) <= 4,
      ),
    )
    .map(([, property = '', value = '']) => `${property}:${value}`);
  expect(raw).toEqual([]);
});
