import { describe, expect, test } from 'vitest';
import { layOutParts } from '../../src/components/findings/figure-bars.ts';

const label = { es: 'a', en: 'a' };
const parts = [
  { label, value: 75 },
  { label, value: 20 },
  { label, value: 5 },
];

describe('the parts of a figure, drawn', () => {
  test('a bar each: as long as its value, from one axis', () => {
    const { bars, height } = layOutParts(parts, 'bars');
    const [first, second, third] = bars.map(({ width }) => width);
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    expect(second).toBeCloseTo(((first ?? 0) * 20) / 75, 0);
    expect(third).toBeCloseTo(((first ?? 0) * 5) / 75, 0);
    expect(bars.every((bar) => bar.y + bar.height <= height)).toBe(true);
  });

  test('one bar: its parts follow one another, look apart and have their words below', () => {
    const { bars, width, height } = layOutParts(parts, 'bar');
    for (const [at, bar] of bars.entries()) {
      const next = bars[at + 1];
      if (next) expect(bar.x + bar.width).toBeCloseTo(next.x, 0);
      expect(bar.label.y).toBeLessThan(height);
      expect(bar.swatch).toBeDefined();
    }
    const last = bars.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(new Set(bars.map(({ looks }) => looks)).size).toBe(3);
  });
});
