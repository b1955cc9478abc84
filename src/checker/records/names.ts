import { type Entry, type Registry, trainingModules } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';

/** A name or number that belongs to one record of its kind, and the key that says it. */
export interface Name {
  key: string;
  name: string;
}

/** A record, and the names and numbers that are its own. */
export interface OwnNames {
  entry: Entry<unknown>;
  names: Name[];
}

/** Every record that has a name or number of its own, by kind: no two of one kind may share one. */
export function namesByKind(registry: Registry): Record<string, OwnNames[]> {
  const all = <Data>(entries: Iterable<Entry<Data>>, namesOf: (data: Data) => Name[]) =>
    [...entries].map((entry) => ({ entry, names: namesOf(entry.data) }));
  const both = (key: string, { es, en }: Localized): Name[] => [
    { key: `${key}.es`, name: es },
    { key: `${key}.en`, name: en },
  ];
  return {
    terms: all(registry.terms.values(), ({ term }) => both('term', term)),
    services: all(registry.services.values(), ({ name }) => both('name', name)),
    conducts: all(registry.conducts.values(), ({ name }) => both('name', name)),
    platforms: all(registry.platforms.values(), ({ name, title }) => [
      ...both('name', name),
      ...both('title', title),
    ]),
    routes: all(registry.routes.values(), ({ name }) => both('name', name)),
    forms: all(registry.forms.values(), ({ title, code }) => [
      ...both('title', title),
      { key: 'code', name: String(code) },
    ]),
    stages: all(registry.stages.values(), ({ name, order }) => [
      ...both('name', name),
      { key: 'order', name: String(order) },
    ]),
    training: all(trainingModules(registry), ({ title, order }) => [
      ...both('title', title),
      { key: 'order', name: String(order) },
    ]),
    papers: all(registry.papers.values(), ({ title }) => both('title', title)),
    instruments: all(registry.instruments.values(), ({ shortTitle, frbrUri, ...data }) => [
      ...both('shortTitle', shortTitle),
      ...(frbrUri ? [{ key: 'frbrUri', name: frbrUri }] : []),
      ...(data.abbreviation ? [{ key: 'abbreviation', name: data.abbreviation }] : []),
      ...(data.aliases ?? []).map((name, at) => ({ key: `aliases.${at}`, name })),
    ]),
  };
}
