import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, dist } from '../support/site.ts';
import { scriptsIn } from '../support/page-code.ts';

/** Syntax that Chrome 80 does not read: one such sign, and the whole file is lost. */
const newer = /\?\?=|\|\|=|&&=|\bstatic\s*\{|\bclass\b[^{]*\{(?:[^}]*[;}])?\s*#[a-z]/i;

test('no script in a file is written in words that Chrome 80 does not read', () => {
  const files = builtFiles().filter((file) => /^_astro\/.*\.js$/.test(file));
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => newer.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
});

test('nor one that stands in a page', () => {
  const scripts = new Set(builtPages().flatMap(({ html }) => scriptsIn(html)));
  expect(scripts.size).toBeGreaterThan(2);
  expect([...scripts].filter((text) => newer.test(text))).toEqual([]);
});

test('the sign is known', () => {
  for (const text of ['a??=b', 'a||=b', 'class A{#a=1}', 'class A{static{}}'])
    expect(newer.test(text), text).toBe(true);
  expect(newer.test("a??b;q('#resultados')")).toBe(false);
});
