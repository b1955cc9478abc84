import { describe, expect, test } from 'vitest';
import type { ArchivedNorm } from '../../src/publish/law-archive.ts';
import { valueDifferences } from '../../src/publish/value-differences.ts';

type Provision = ArchivedNorm['provisions'][number];

const provision = (...versions: Record<string, unknown>[]): Provision => ({
  eId: 'art_1',
  versions: versions.map((each, at) => ({
    inForceFrom: `200${at}-01-01`,
    repealed: false,
    ...each,
  })),
});
const term = (what: string, value: number, unit = 'days') => ({
  what: { es: what, en: `to ${what}` },
  value,
  unit,
});
const prison = (minYears: number, maxYears: number) => ({ imprisonment: { minYears, maxYears } });
const form = (label: string, minYears: number, maxYears: number) => ({
  label: { es: label, en: label },
  when: { es: label, en: label },
  penalty: prison(minYears, maxYears),
});

describe('the figures of a provision that a later release tells otherwise', () => {
  test('are told as they were and as they are', () => {
    const was = provision({ deadlines: [term('apelar', 5)], penalty: prison(2, 4) });
    const is = provision({ deadlines: [term('apelar', 5, 'workingDays')], penalty: prison(2, 5) });
    expect(valueDifferences(was, is, 'es')).toEqual([
      { kind: 'penalty', was: '2 a 4 años', is: '2 a 5 años' },
      { kind: 'deadline', of: 'apelar', was: '5 días', is: '5 días hábiles' },
    ]);
    expect(valueDifferences(was, is, 'en')[1]).toEqual({
      kind: 'deadline',
      of: 'to apelar',
      was: '5 days',
      is: '5 working days',
    });
  });

  test('what came and what went have one side', () => {
    const was = provision({ aggravated: [form('a', 1, 2)] });
    const is = provision({ aggravated: [form('b', 3, 4)] });
    expect(valueDifferences(was, is, 'es')).toEqual([
      { kind: 'penalty', of: 'a', was: '1 a 2 años' },
      { kind: 'penalty', of: 'b', is: '3 a 4 años' },
    ]);
  });

  test('a name alone that changed is none, nor a text that one release does not tell', () => {
    const was = provision({ deadlines: [term('apelar', 5)] });
    const renamed = provision({ deadlines: [term('pedir la apelación', 5)] });
    expect(valueDifferences(was, renamed, 'es')).toEqual([]);
    const more = provision({ deadlines: [term('apelar', 5)] }, { deadlines: [term('apelar', 8)] });
    expect(valueDifferences(was, more, 'es')).toEqual([]);
  });

  test('one that differs in two texts is told once, as in the newest', () => {
    const of = (...values: number[]) =>
      provision(...values.map((value) => ({ deadlines: [term('apelar', value)] })));
    expect(valueDifferences(of(1, 2), of(3, 4), 'es')).toEqual([
      { kind: 'deadline', of: 'apelar', was: '2 días', is: '4 días' },
    ]);
  });
});
