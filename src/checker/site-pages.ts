import { innerPath, lawAddress } from '../addresses/paths.ts';
import { allProvisions, type Registry } from '../registry/registry.ts';
import type { PageIndex } from './page-index.ts';
import { pagesForQueries } from './query-targets.ts';

const found = new WeakMap<PageIndex, ReadonlySet<string>>();

/** Every address of the site, without language or slashes at its ends: those that people search, and the rest. */
export function sitePages(registry: Registry, index: PageIndex): ReadonlySet<string> {
  let pages = found.get(index);
  if (!pages) found.set(index, (pages = new Set(readPages(registry, index))));
  return pages;
}

function readPages(registry: Registry, index: PageIndex): string[] {
  const law = [
    ...registry.instruments.keys(),
    ...allProvisions(registry).map(({ id, instrument }) => `${instrument.id}~${id}`),
  ].map((ref) => innerPath(lawAddress(ref, '')).replace(/\/$/, ''));
  const documents = [...index.all].flatMap((slug) => {
    const above = slug.replace(/\/[^/]*$/, '');
    return above !== slug && index.all.has(above) ? [`${above}/completa`] : [];
  });
  return [
    ...pagesForQueries(registry, index),
    ...law,
    ...documents,
    ...[...registry.forms.keys()].map((id) => `formatos/${id}/corto`),
    ...[...registry.scenarios.keys()].map((id) => `formacion/escenarios/${id}/tarjetas`),
    ...[...registry.situations.keys()].map((id) => `camino/${id}`),
    ...[...registry.countries.keys()].map((id) => `paises/${id}`),
  ];
}
