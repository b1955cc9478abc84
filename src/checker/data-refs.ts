import { type CitationRef, parseRef } from '../citations/ref.ts';
import type { Entry, Registry } from '../registry/registry.ts';

/** A reference to the law inside a record of the registry. */
export interface DataRef {
  /** File of the record. */
  file: string;
  /** Kind of record. */
  kind: 'provision' | 'term' | 'conduct' | 'route' | 'list' | 'situation' | 'instrument';
  id: string;
  /** Keys that lead to the reference. */
  path: PropertyKey[];
  target: string;
  ref: CitationRef | undefined;
  /** Where a value of the record stands. */
  place: Entry<unknown>['place'];
}

const keys = new Set(['changedBy', 'correspondsTo', 'provision', 'cites', 'by', 'provisions']);

/** Every reference to the law in the records of the registry. */
export function refsInData(registry: Registry): DataRef[] {
  const records = [
    ...[...registry.instruments.values()].flatMap((instrument) => [
      { kind: 'instrument' as const, ...instrument },
      ...[...instrument.provisions.values()].map((each) => ({
        kind: 'provision' as const,
        ...each,
      })),
    ]),
    ...[...registry.terms.values()].map((each) => ({ kind: 'term' as const, ...each })),
    ...[...registry.conducts.values()].map((each) => ({ kind: 'conduct' as const, ...each })),
    ...[...registry.routes.values()].map((each) => ({ kind: 'route' as const, ...each })),
    ...[...registry.lists.values()].map((each) => ({ kind: 'list' as const, ...each })),
    ...[...registry.situations.values()].map((each) => ({ kind: 'situation' as const, ...each })),
  ];
  return records.flatMap(({ kind, id, file, data, place }) =>
    refsBelow(data, []).map((found) => ({ kind, id, file, place, ...found })),
  );
}

function refsBelow(
  value: unknown,
  path: PropertyKey[],
): Pick<DataRef, 'path' | 'target' | 'ref'>[] {
  if (typeof value === 'string') {
    const key = path.findLast((step) => typeof step === 'string');
    return keys.has(String(key)) ? [{ path, target: value, ref: parseRef(value) }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value)
    ? value.map((each, index) => [index, each] as const)
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => refsBelow(inner, [...path, key]));
}
