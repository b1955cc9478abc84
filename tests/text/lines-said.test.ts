import { describe, expect, test } from 'vitest';
import { saidChanges } from '../../src/text/lines-said.ts';

describe('what is said otherwise in a place', () => {
  test('of a line that stayed are the words alone, with some around', () => {
    const before = 'Uno dos tres cuatro cinco seis siete ocho nueve diez once doce.';
    expect(saidChanges([before], [before.replace('nueve', 'veinte y')])).toEqual([
      {
        was: '… tres cuatro cinco seis siete ocho nueve diez once doce.',
        is: '… tres cuatro cinco seis siete ocho veinte y diez once doce.',
      },
    ]);
  });

  test('words that are near each other are one change; others, two', () => {
    const words = (marked: Record<number, string>) =>
      Array.from({ length: 60 }, (_, at) => marked[at] ?? `p${at}`).join(' ');
    const told = (...at: number[]) =>
      saidChanges([words({})], [words(Object.fromEntries(at.map((each) => [each, 'otra'])))]);
    expect(told(20, 26)).toHaveLength(1);
    expect(told(10, 50).map(({ was }) => was)).toEqual([
      '… p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15 p16 …',
      '… p44 p45 p46 p47 p48 p49 p50 p51 p52 p53 p54 p55 p56 …',
    ]);
  });

  test('a line that came or went is told whole, in the place that it has', () => {
    expect(
      saidChanges(['Uno y dos.', 'Se va esta.'], ['Llega una.', 'Uno y tres.', 'Otra cosa aquí.']),
    ).toEqual([
      { was: '', is: 'Llega una.' },
      { was: 'Uno y dos.', is: 'Uno y tres.' },
      { was: 'Se va esta.', is: '' },
      { was: '', is: 'Otra cosa aquí.' },
    ]);
    expect(saidChanges(['Igual.'], ['Igual.'])).toEqual([]);
    expect(saidChanges([], [])).toEqual([]);
  });
});
