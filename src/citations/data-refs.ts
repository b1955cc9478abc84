import { type CitationRef, parseRef } from './ref.ts';
import { citedIn } from '../papers/text.ts';
import type { Collection, Entry, Registry } from '../registry/registry.ts';

/** Collections whose records cite the law, by what one of their records is called. */
const collections = {
  term: 'terms',
  conduct: 'conducts',
  route: 'routes',
  platform: 'platforms',
  paper: 'papers',
  stage: 'stages',
  list: 'lists',
  country: 'countries',
  situation: 'situations',
  training: 'training',
  scenario: 'scenarios',
  absent: 'absent',
  correction: 'corrections',
} as const satisfies Record<string, Collection>;

/** A reference to the law inside a record of the registry. */
export interface DataRef {
  /** File of the record. */
  file: string;
  /** Kind of record. */
  kind: 'instrument' | 'provision' | keyof typeof collections;
  id: string;
  /** The record itself, where it is a provision. */
  from?: { instrument: string; eId: string };
  /** Keys that lead to the reference. */
  path: PropertyKey[];
  target: string;
  ref: CitationRef | undefined;
  /** Where a value of the record stands. */
  place: Entry<unknown>['place'];
}

const keys = new Set([
  'changedBy',
  'correspondsTo',
  'provision',
  'cites',
  'by',
  'provisions',
  'of',
]);

const found = new WeakMap<Registry, DataRef[]>();

/** Every reference to the law in the records of the registry, which does not change once it is loaded. */
export function refsInData(registry: Registry): readonly DataRef[] {
  let refs = found.get(registry);
  if (!refs) found.set(registry, (refs = readRefs(registry)));
  return refs;
}

function readRefs(registry: Registry): DataRef[] {
  const refs: DataRef[] = [];
  const read = (
    kind: DataRef['kind'],
    { id, file, data, place }: Entry<unknown>,
    from?: Required<DataRef>['from'],
  ): void =>
    below(data, '', [], (path, target) =>
      refs.push({
        kind,
        id,
        file,
        place,
        path,
        target,
        ref: parseRef(target),
        ...(from && { from }),
      }),
    );
  for (const instrument of registry.instruments.values()) {
    read('instrument', instrument);
    for (const provision of instrument.provisions.values())
      read('provision', provision, { instrument: instrument.id, eId: provision.id });
  }
  for (const [kind, collection] of Object.entries(collections))
    for (const each of registry[collection].values()) read(kind as keyof typeof collections, each);
  return refs;
}

/**
 * Walks a record.
 * @param key the last key that is a name
 * @param path keys so far; changes as the walk goes on
 */
function below(
  value: unknown,
  key: string,
  path: PropertyKey[],
  say: (path: PropertyKey[], target: string) => void,
): void {
  if (typeof value === 'string') {
    if (keys.has(key)) say([...path], value);
    else if (value.includes('](norma:'))
      for (const target of citedIn(value)) say([...path], target);
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      path.push(index);
      below(each, key, path, say);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      // Who reviewed it, and not a norm.
      if (name === 'reviewed') continue;
      path.push(name);
      below(each, name, path, say);
      path.pop();
    }
  }
}
