import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import slips from '../../../slips.json' with { type: 'json' };
import { shareText } from '../../../src/words/law.ts';
import { slipsByHand, slipsMeasured } from '../../../src/facts/slips-measured.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('the docs of the rules say the figures of the last measure', () => {
  expect(read('docs/rules/README.md')).toContain(slipsMeasured().es);
});

test('what was not told of sentences written by hand is said where the figures are', () => {
  for (const lang of ['es', 'en'] as const) {
    expect(slipsByHand(lang)).toMatch(/68.* 58.* 64.* 6\b/);
    expect(slipsByHand(lang)).not.toContain('{');
  }
});

test('the last measure tells enough, and refuses nothing that is right', () => {
  expect(slips.made.refused).toBe(0);
  expect(slips.made.told / slips.made.slips).toBeGreaterThanOrEqual(0.98);
  for (const { slips: made, told } of [
    slips.penalties,
    slips.ages,
    slips.deadlines,
    slips.disqualifications,
  ])
    expect(told / made).toBeGreaterThanOrEqual(0.98);
});

test('a share never says more than was told', () => {
  expect(shareText({ slips: 3000, told: 2999 }, 'es')).toBe('99,9 %');
  expect(shareText({ slips: 1000, told: 985 }, 'en')).toBe('98.5%');
});
