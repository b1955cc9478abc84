import type { Place } from '../registry/place.ts';
import type { Collection, Entry, Registry } from '../registry/registry.ts';
import type { SituationData } from '../registry/schema/situation.ts';
import type { NamedCollection } from './unknown-ids.ts';

/** A record that another names by its id. */
export interface RecordName {
  collection: NamedCollection;
  id: string;
  /** Keys that lead to it in the record that names it. */
  path: PropertyKey[];
}

interface NameInFile extends RecordName {
  file: string;
  /** Where it is named. Places cost a second reading of the file, so only what is reported has one. */
  at: () => Place;
}

/** Keys under which a record names records of another kind by id. */
const named: Readonly<Record<string, NamedCollection>> = {
  papers: 'papers',
  routes: 'routes',
  instead: 'routes',
  services: 'services',
  service: 'services',
  numbers: 'services',
  fallback: 'services',
  platform: 'platforms',
  platforms: 'platforms',
  conduct: 'conducts',
  blanks: 'blanks',
  blank: 'blanks',
  list: 'lists',
  lists: 'lists',
  seeAlso: 'terms',
};

/** Every record that a record of the registry names under such a key, with the file that does and, asked for, the place. */
export function namesInRecords(registry: Registry): NameInFile[] {
  return recordsOf(registry).flatMap(({ file, data, place }) => {
    const names: NameInFile[] = [];
    walk(data, '', [], (key, id, path) => {
      const collection = named[key];
      if (collection) names.push({ collection, id, path, file, at: () => place(path) });
    });
    return names;
  });
}

/** The records that a node of the path names: the nodes its answers lead to, and all that an end offers. */
export function namesInNode(data: SituationData): RecordName[] {
  const each = (
    collection: NamedCollection,
    key: string,
    ids: readonly string[] = [],
    inner: PropertyKey[] = [],
  ) => ids.map((id, item) => ({ collection, id, path: [key, item, ...inner] }));
  if (data.kind === 'question')
    return [
      ...(data.list === undefined
        ? []
        : [{ collection: 'lists' as const, id: data.list, path: ['list'] }]),
      ...each('services', 'numbers', data.numbers),
      ...each(
        'situations',
        'answers',
        data.answers.map(({ next }) => next),
        ['next'],
      ),
    ];
  return [
    ...(['conducts', 'routes', 'forms', 'services'] as const).flatMap((key) =>
      each(key, key, data[key]),
    ),
    ...each('papers', 'papers', data.papers),
    ...(['lists', 'minorLists'] as const).flatMap((key) => each('lists', key, data[key])),
  ];
}

/** Collections whose records are read by their keys. */
const readByKeys = [
  'conducts',
  'routes',
  'services',
  'directories',
  'countries',
  'forms',
  'papers',
  'stages',
  'lists',
  'adoption',
  'blanks',
  'terms',
  'training',
] as const satisfies readonly Collection[];

/** The records read by their keys; of a question of the path, only its list: the rest is `namesInNode`. */
function recordsOf(registry: Registry): Entry<unknown>[] {
  const shown = [...registry.situations.values()].map((entry) => {
    const { data } = entry;
    return { ...entry, data: data.kind === 'question' ? { list: data.list } : {} };
  });
  return readByKeys.flatMap((key): Entry<unknown>[] => [...registry[key].values()]).concat(shown);
}

/** Says each text below a value, with the last key that is a name and the keys that lead to it. */
function walk(
  value: unknown,
  key: string,
  path: PropertyKey[],
  say: (key: string, text: string, path: PropertyKey[]) => void,
): void {
  if (typeof value === 'string') say(key, value, path);
  else if (Array.isArray(value))
    value.forEach((each, index) => walk(each, key, [...path, index], say));
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) walk(each, name, [...path, name], say);
}
