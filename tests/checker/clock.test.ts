import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSyntheticTree } from '../../scripts/bench/synthetic-tree.ts';
import { timing } from '../../scripts/check/timing.ts';
import { byAddress } from '../../src/checker/law/covering.ts';
import { checkTree } from '../../src/checker/check-tree.ts';
import { rules } from '../../src/checker/rules/index.ts';

const tree = mkdtempSync(join(tmpdir(), 'ruta-1410-clock-'));
writeSyntheticTree(process.cwd(), tree, 4);
afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

test('each rule is clocked, and a clock changes nothing of the report', () => {
  const heard = new Set<string>();
  const options = { asOf: '2026-11-24' };
  const report = checkTree(tree, {
    ...options,
    clock: (ruleId, work) => {
      heard.add(ruleId);
      work();
    },
  });
  const working = rules.filter((rule) => 'checkPage' in rule || 'checkTree' in rule);
  expect(heard).toEqual(new Set(working.map(({ id }) => id)));
  expect(report).toEqual(checkTree(tree, options));
});

test('the table of times names each rule once, the longest first, and what is not rules last', () => {
  const { clock, table } = timing();
  let spent = 0;
  clock('quick', () => undefined);
  clock('slow', () => {
    const { user } = process.cpuUsage();
    while (process.cpuUsage().user - user < 20_000) spent++;
  });
  clock('quick', () => undefined);
  expect(spent).toBeGreaterThan(0);
  const names = table()
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^.* % {2}/, ''));
  expect(names).toEqual([
    'slow',
    'quick',
    '(arrancar: cargar el programa)',
    '(leer páginas y datos)',
    '(todo)',
  ]);
});

test('a page is found by its own address and by each that it stands under, and not by one that begins alike', () => {
  const found = byAddress(['a/b', 'a/b/c', 'a/bc'], (each) => each);
  expect(found.get('a/b')).toEqual(['a/b', 'a/b/c']);
  expect(found.get('a')).toEqual(['a/b', 'a/b/c', 'a/bc']);
  expect(found.get('a/b/c')).toEqual(['a/b/c']);
});
