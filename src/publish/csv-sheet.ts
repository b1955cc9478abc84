import { csvText } from '../text/csv.ts';
import type { Dataset } from './datasets.ts';

/** Datasets that are published as a sheet too: those that people count with. */
const sheets: ReadonlySet<string> = new Set([
  'cifras',
  'condenas',
  'consecuencias',
  'instituciones',
  'leyes',
  'obstaculos',
  'pedidos',
]);

/** Whether a dataset is published as a sheet. */
export const hasSheet = ({ name }: Pick<Dataset, 'name'>): boolean => sheets.has(name);

type Row = Record<string, unknown>;

/** A record as columns: keys of a block are joined by a dot, and lists by a semicolon; of a list of blocks, as JSON. */
function flat(value: unknown, key: string, into: Record<string, string>): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object');
    into[key] = isPlain ? value.join('; ') : JSON.stringify(value);
  } else if (typeof value === 'object') {
    for (const [own, each] of Object.entries(value)) flat(each, key ? `${key}.${own}` : own, into);
  } else into[key] = `${value as string | number | boolean}`;
}

/** The records of a dataset as a sheet: one row each, and a column for each key that one of them has. */
export function csvSheet(content: unknown): string {
  const { data } = content as { data: readonly Row[] };
  const rows = data.map((record) => {
    const columns: Record<string, string> = {};
    flat(record, '', columns);
    return columns;
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvText([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
}
