import { penaltyForms } from '../registry/forms.ts';
import type { Provision } from '../registry/registry.ts';
import type { Penalty } from '../registry/schema/penalty.ts';
import { isStartKnown } from '../citations/note.ts';

/** The base penalty that a version set, and since when: `YYYY-MM-DD`, absent where its start is not known. */
export interface YearsRow {
  from?: string;
  penalty: Penalty;
}

/** A version as a column of the drawing, in units of its view box. */
export interface YearsColumn {
  row: YearsRow;
  /** Years of prison: `2 a 5`; a missing minimum counts as zero. */
  low: number;
  high: number;
  x: number;
  y: number;
  height: number;
}

export const yearsSize = { width: 400, top: 22, bottom: 132, height: 156, left: 8 };

/**
 * The base penalties of the versions of a provision, where it had more than one of prison; else none, since a
 * drawing of one says nothing.
 */
export function penaltyYears({ versions }: Provision): YearsRow[] {
  const rows = versions.flatMap((version) => {
    const base = penaltyForms(version.text).find(({ isBase }) => isBase);
    const from = isStartKnown(version) ? { from: version.from } : {};
    return base?.penalty.imprisonment?.maxYears === undefined
      ? []
      : [{ ...from, penalty: base.penalty }];
  });
  const told = new Set(rows.map(({ penalty }) => JSON.stringify(penalty.imprisonment)));
  return told.size > 1 ? rows : [];
}

/** One column a version, on one axis of years that starts at zero. Columns are as wide as the longest date asks. */
export function yearsColumns(rows: readonly YearsRow[]): YearsColumn[] {
  const { width, left, top, bottom } = yearsSize;
  const most = Math.max(...rows.map(({ penalty }) => penalty.imprisonment?.maxYears ?? 0));
  const step = Math.min(120, (width - left) / rows.length);
  const at = (years: number) => Math.round((bottom - (years / most) * (bottom - top)) * 10) / 10;
  return rows.map((row, index) => {
    const { minYears: low = 0, maxYears: high = 0 } = row.penalty.imprisonment ?? {};
    return {
      row,
      low,
      high,
      x: Math.round(left + index * step),
      y: at(high),
      height: Math.max(3, Math.round((at(low) - at(high)) * 10) / 10),
    };
  });
}
