import { expect, test } from 'vitest';
import { countsIn } from '../../scripts/test-report.ts';

const result = (status: string, fullName: string, more: object = {}) => ({
  status,
  fullName,
  ancestorTitles: [],
  ...more,
});
const file = (name: string, status: string, assertionResults: object[], message = '') => ({
  name: `/x/tests/${name}`,
  status,
  message,
  assertionResults,
});
const read = (passed: number, failed: number, ...testResults: object[]) =>
  countsIn(JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults }), '/x');

test('a test that failed is named with its file', () => {
  const found = read(1, 1, file('a.ts', 'failed', [result('passed', 'b'), result('failed', 'c')]));
  expect(found).toEqual({ passed: 1, failed: 1, names: ['tests/a.ts › c'], skipped: [] });
});

test('a file whose set-up threw has failed, and its tests are not called skipped', () => {
  const found = read(0, 0, file('a.ts', 'failed', [result('skipped', 'b')]));
  expect(found.failed).toBe(1);
  expect(found.names).toEqual(['tests/a.ts › no pudo empezar (lo que necesita no respondió)']);
  expect(found.skipped).toEqual([]);
});

test('what was skipped is told once a reason, with how many tests it stands for', () => {
  const suite = { ancestorTitles: ['nginx no está instalado'] };
  const found = read(
    1,
    0,
    file('a.ts', 'passed', [
      result('skipped', 'b', suite),
      result('skipped', 'c', suite),
      result('skipped', 'd', { meta: { why: 'sin red' } }),
      result('passed', 'e'),
    ]),
  );
  expect(found.failed).toBe(0);
  expect(found.skipped).toEqual([
    'tests/a.ts › nginx no está instalado (2)',
    'tests/a.ts › sin red (1)',
  ]);
});
