import { isStartKnown } from '../citations/note.ts';
import { type PenaltyForm, penaltyForms } from '../registry/forms.ts';
import type { Provision } from '../registry/registry.ts';

/** What a version threatens, and since when: `YYYY-MM-DD`, absent where its start is not known. */
export interface YearsRow {
  from?: string;
  base: PenaltyForm;
  /** The form with the most years, if it is not the base. */
  gravest?: PenaltyForm;
}

/** A bar of a version, in units of the drawing. */
export interface YearsBar {
  isBase: boolean;
  /** Years of prison; a missing minimum counts as zero. */
  low: number;
  high: number;
  x: number;
  y: number;
  height: number;
}

export const yearsSize = { width: 400, top: 22, bottom: 132, height: 156, left: 8, bar: 30 };

const mostYears = ({ penalty }: PenaltyForm): number => penalty.imprisonment?.maxYears ?? 0;

/**
 * The base and the gravest penalty of each version of a provision, where its years of prison changed; else none,
 * since a drawing of one thing says nothing.
 */
export function penaltyYears({ versions }: Provision): YearsRow[] {
  const rows = versions.flatMap((version): YearsRow[] => {
    const forms = penaltyForms(version.text);
    const base = forms.find(({ isBase }) => isBase);
    if (!base || mostYears(base) === 0) return [];
    const gravest = forms.reduce((most, each) => (mostYears(each) > mostYears(most) ? each : most));
    return [
      {
        ...(isStartKnown(version) && { from: version.from }),
        base,
        ...(gravest !== base && { gravest }),
      },
    ];
  });
  const told = rows.map(({ base, gravest }) =>
    JSON.stringify([base.penalty.imprisonment, gravest?.penalty.imprisonment]),
  );
  return new Set(told).size > 1 ? rows : [];
}

/** The bars of each version, side by side, on one axis of years that starts at zero. */
export function yearsBars(
  rows: readonly YearsRow[],
): { row: YearsRow; x: number; bars: YearsBar[] }[] {
  const { width, left, top, bottom, bar } = yearsSize;
  const most = Math.max(
    ...rows.flatMap(({ base, gravest = base }) => [mostYears(base), mostYears(gravest)]),
  );
  const step = Math.min(150, (width - left) / rows.length);
  const at = (years: number) => Math.round((bottom - (years / most) * (bottom - top)) * 10) / 10;
  return rows.map((row, index) => {
    const x = Math.round(left + index * step);
    const forms = row.gravest ? [row.base, row.gravest] : [row.base];
    return {
      row,
      x,
      bars: forms.map((form, place) => {
        const { minYears: low = 0, maxYears: high = 0 } = form.penalty.imprisonment ?? {};
        const y = at(high);
        const height = Math.max(3, Math.round((at(low) - y) * 10) / 10);
        return { isBase: place === 0, low, high, x: x + place * (bar + 4), y, height };
      }),
    };
  });
}
