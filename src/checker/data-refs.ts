import { type CitationRef, parseRef } from '../citations/ref.ts';
import { citedIn } from '../papers/text.ts';
import type { Entry, Registry } from '../registry/registry.ts';

/** A reference to the law inside a record of the registry. */
export interface DataRef {
  /** File of the record. */
  file: string;
  /** Kind of record. */
  kind:
    | 'provision'
    | 'term'
    | 'conduct'
    | 'route'
    | 'platform'
    | 'paper'
    | 'stage'
    | 'list'
    | 'country'
    | 'situation'
    | 'instrument'
    | 'absent';
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

const keys = new Set(['changedBy', 'correspondsTo', 'provision', 'cites', 'by', 'provisions']);

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
  for (const each of registry.terms.values()) read('term', each);
  for (const each of registry.conducts.values()) read('conduct', each);
  for (const each of registry.routes.values()) read('route', each);
  for (const each of registry.platforms.values()) read('platform', each);
  for (const each of registry.papers.values()) read('paper', each);
  for (const each of registry.stages.values()) read('stage', each);
  for (const each of registry.lists.values()) read('list', each);
  for (const each of registry.countries.values()) read('country', each);
  for (const each of registry.situations.values()) read('situation', each);
  for (const each of registry.absent.values()) read('absent', each);
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
      path.push(name);
      below(each, name, path, say);
      path.pop();
    }
  }
}
