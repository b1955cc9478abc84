import { expect, test } from 'vitest';
import { searchProgram } from '../src/export/offline/programs.ts';
import { tooNew } from './support/old-code.ts';

test.each([
  'a ??= b',
  'a ||= b',
  'class A { #a = 1 }',
  'class A { static {} }',
  'const a = 1_000',
  'await a',
  'const a = /(?<=a)b/',
  'const a = /(?<!a)b/',
  'const a = /a/v',
  'a.at(-1)',
  'a?.replaceAll("a", "b")',
  '[...a].toSorted()',
  'Object.hasOwn(a, "b")',
  'Promise.any([a])',
  'RegExp.escape(a)',
  'structuredClone(a)',
  'new WeakRef(a)',
])('%s is too new', (code) => {
  expect(tooNew(code)).toHaveLength(1);
});

test.each([
  "a ?? b; q('#resultados')",
  'a?.b()',
  'import("./a.js")',
  'const a = /(?<year>\\d+)/u',
  'a.sort().filter(Boolean).replace(/a/g, "b")',
  'const at = 1; a[at]',
  '({ any: 1 }).any',
])('%s is not', (code) => {
  expect(tooNew(code)).toEqual([]);
});

test('the search of a copy, which no page holds, is not either', () => {
  expect(tooNew(searchProgram())).toEqual([]);
});
