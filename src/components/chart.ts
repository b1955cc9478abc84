import type { PenaltyRow } from './penalty-rows.ts';
import { lawWords } from '../i18n/law.ts';
import { fill } from '../i18n/fill.ts';

/** A bar of the chart, in units of its own drawing (the view box is `width` × `height`). */
export interface Bar {
  label: string;
  value: string;
  x: number;
  y: number;
  width: number;
  isBase: boolean;
  /** The norm sets no minimum: the bar begins at zero and is drawn open. */
  isOpen: boolean;
}

/** Years of prison on one axis that starts at zero: what to draw, and where. */
export interface Chart {
  width: number;
  height: number;
  bars: Bar[];
  ticks: { x: number; label: string }[];
  /** Bottom of the bars, where the axis stands. */
  bottom: number;
}

const width = 400;
const left = 8;
/** Room for the value after the longest bar, in a wide font and with its letters spaced out. */
const right = 104;
/** A label above its bar: a long one is never cut, and the whole reads on a phone. */
const rowHeight = 44;
const labelHeight = 20;

/**
 * Lays out bars on a shared axis of years, so that forms and offences compare at a glance.
 * @param maxYears end of the axis; the largest value by default, rounded up to five
 */
export function layOutChart(
  rows: readonly PenaltyRow[],
  lang: 'es' | 'en',
  maxYears?: number,
): Chart {
  const shown = rows.flatMap((row) => {
    const { minYears, maxYears: top } = row.penalty.imprisonment ?? {};
    return top === undefined
      ? []
      : [{ row, from: minYears ?? 0, to: top, isOpen: minYears === undefined }];
  });
  const largest = Math.max(5, ...shown.map(({ to }) => to));
  const end = maxYears ?? Math.ceil(largest / 5) * 5;
  const scale = (width - left - right) / end;
  const at = (years: number) => Math.round((left + years * scale) * 10) / 10;
  const bottom = shown.length * rowHeight;
  const step = end > 20 ? 10 : 5;
  const t = lawWords[lang].chart;
  return {
    width,
    height: bottom + 24,
    bottom,
    bars: shown.map(({ row, from, to, isOpen }, index) => ({
      label: row.label,
      value: isOpen ? fill(t.upTo, { to }) : fill(t.between, { from, to }),
      x: at(from),
      y: labelHeight + index * rowHeight,
      width: Math.round((to - from) * scale * 10) / 10,
      isBase: row.isBase,
      isOpen,
    })),
    ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => ({
      x: at(index * step),
      label: String(index * step),
    })),
  };
}
