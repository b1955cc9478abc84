import type { Registry } from '../registry/registry.ts';
import type { PageIndex } from './page-index.ts';
import { pagesForQueries } from './query-targets.ts';
import { recordPages } from './record-pages.ts';

const found = new WeakMap<PageIndex, ReadonlySet<string>>();

/** Every address of the site, without language or slashes at its ends: those that people search, and the rest. */
export function sitePages(registry: Registry, index: PageIndex): ReadonlySet<string> {
  let pages = found.get(index);
  if (!pages) found.set(index, (pages = new Set(readPages(registry, index))));
  return pages;
}

function readPages(registry: Registry, index: PageIndex): string[] {
  const documents = [...index.all].flatMap((slug) => {
    const above = slug.replace(/\/[^/]*$/, '');
    return above !== slug && index.all.has(above) ? [`${above}/completa`] : [];
  });
  return [
    ...pagesForQueries(registry, index),
    ...recordPages(registry).map(({ slug }) => slug),
    ...documents,
    ...[...registry.forms.keys()].map((id) => `formatos/${id}/corto`),
    ...[...registry.scenarios.keys()].map((id) => `formacion/escenarios/${id}/tarjetas`),
  ];
}
