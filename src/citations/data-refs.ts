import { type CitationRef, parseRef } from './ref.ts';
import { citedIn } from '../papers/text.ts';
import { collections, type FlatCollection } from '../registry/collections.ts';
import { eachText, type Held, recordsHeld } from '../registry/record-texts.ts';
import type { Entry, Provision, Registry } from '../registry/registry.ts';

/** Kinds of record that may cite the law. */
export type RecordKind = 'instrument' | 'provision' | (typeof collections)[FlatCollection]['kind'];

/** A reference to the law inside a record of the registry. */
export interface DataRef {
  /** File of the record. */
  file: string;
  /** Kind of record. */
  kind: RecordKind;
  id: string;
  /** The record itself, where it is a provision. */
  from?: { instrument: string; eId: string };
  /** Keys that lead to the reference. */
  path: readonly PropertyKey[];
  target: string;
  ref: CitationRef | undefined;
  /** Where a value of the record stands. */
  place: Entry<unknown>['place'];
}

const found = new WeakMap<Registry, DataRef[]>();

/** Every reference to the law in the records of the registry, which does not change once it is loaded. */
export function refsInData(registry: Registry): readonly DataRef[] {
  let refs = found.get(registry);
  if (!refs) found.set(registry, (refs = recordsHeld(registry).flatMap(refsIn)));
  return refs;
}

function refsIn(held: Held): DataRef[] {
  const { id, file, place, drawn = [] } = held.entry;
  const refs: DataRef[] = [];
  const kind = kindOf(held.from);
  const from = kind === 'provision' && {
    instrument: (held.entry as Provision).instrument.id,
    eId: id,
  };
  const add = (target: string, path: readonly PropertyKey[]): void => {
    refs.push({
      kind,
      id,
      file,
      place,
      path,
      target,
      ref: parseRef(target),
      ...(from && { from }),
    });
  };
  eachText(held.entry.data, held.schema, (text, of, path) => {
    const isLink = of === undefined && text.includes('](norma:');
    for (const target of of === 'law' ? [text] : isLink ? citedIn(text) : []) add(target, path);
  });
  for (const { of, path } of drawn) add(of, path);
  return refs;
}

function kindOf(from: Held['from']): RecordKind {
  if (from === 'instruments') return 'instrument';
  return from === 'provisions' ? 'provision' : collections[from].kind;
}
