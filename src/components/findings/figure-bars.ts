import type { FigureData } from '../../registry/schema/figure.ts';

/** A part of a figure. */
type Part = NonNullable<FigureData['breakdowns']>[number]['parts'][number];

/** A bar in units of its own drawing (the view box is `width` × `height`), with where its words begin. */
export interface PartBar {
  part: Part;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Class of the page that says how it is filled: apart in grey too. */
  looks: 'base' | 'agravada' | 'abierta';
  label: { x: number; y: number };
  /** A square that looks like the part, before its words; of one bar alone. */
  swatch?: { x: number; y: number };
}

const width = 400;
const side = 8;
const inner = width - 2 * side;
const tenth = (value: number): number => Math.round(value * 10) / 10;
const fills = ['base', 'agravada', 'abierta'] as const;

/**
 * Lays out the parts of a figure: a bar each on one axis from zero (`bars`), or one bar cut in parts (`bar`).
 * Words stand over their bar or, for one bar, in a line each below it, so that a part too thin to see is read.
 */
export function layOutParts(
  parts: readonly Part[],
  as: 'bars' | 'bar',
): { width: number; height: number; bars: PartBar[] } {
  const most = Math.max(1, ...parts.map(({ value }) => value));
  const total = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  if (as === 'bars')
    return {
      width,
      height: parts.length * 40 + 4,
      bars: parts.map((part, at) => ({
        part,
        x: side,
        y: at * 40 + 20,
        width: tenth((part.value / most) * inner),
        height: 14,
        looks: 'agravada',
        label: { x: side, y: at * 40 + 15 },
      })),
    };
  let from = side;
  const bars = parts.map((part, at): PartBar => {
    const x = from;
    from += (part.value / total) * inner;
    return {
      part,
      x: tenth(x),
      y: 4,
      width: tenth((part.value / total) * inner),
      height: 28,
      looks: fills[at % fills.length] ?? 'base',
      label: { x: side + 20, y: 54 + at * 20 },
      swatch: { x: side, y: 43 + at * 20 },
    };
  });
  return { width, height: 54 + parts.length * 20, bars };
}
