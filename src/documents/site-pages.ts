import { diceParts, dicePartSlug, releaseSlug, standingSlug } from '../addresses/paths.ts';
import { sections } from '../addresses/sections.ts';
import { keptReleases } from '../registry/kept-releases.ts';
import type { Registry } from '../registry/registry.ts';
import { hasShort } from '../registry/schema/form.ts';
import { type Move, movesBelow, movesOfPage, movesOfRecords } from './moves.ts';
import { type PageIndex, pageIndex } from './page-index.ts';
import type { Page, Project } from './project.ts';
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
    return above.includes('/') && above !== slug && index.all.has(above)
      ? [`${above}/completa`]
      : [];
  });
  return [
    ...pagesForQueries(registry, index),
    ...recordPages(registry).map(({ slug }) => slug),
    ...documents,
    ...[...registry.forms.values()].flatMap(({ id, data }) =>
      hasShort(data) ? [`formatos/${id}/corto`] : [],
    ),
    ...[...registry.scenarios.keys()].map((id) => `formacion/escenarios/${id}/tarjetas`),
    ...[...registry.decks.values()].flatMap(({ data: { module, sets } }) => [
      `formacion/${module}/material`,
      ...(sets.length > 0 ? [`formacion/${module}/tarjetas`] : []),
    ]),
    ...diceParts.map(dicePartSlug),
    standingSlug,
    ...keptReleases().map(releaseSlug),
    ...sections.flatMap(({ folder, door }) => (door === undefined ? [] : [folder])),
  ];
}

/** Every address that something had before, what stands below it included; those that somebody tells come first. */
export function siteMoves({
  registry,
  pages,
  files,
}: Pick<Project, 'registry' | 'files'> & { pages: readonly Page[] }): Move[] {
  const told = [...pages.flatMap(movesOfPage), ...movesOfRecords(registry)];
  return [...told, ...movesBelow(told, sitePages(registry, pageIndex(files)))];
}

/** Every address that answers, without language or slashes at its ends, in order: pages, and where pages stood before. */
export function siteAddresses(project: Project): string[] {
  const known = sitePages(project.registry, pageIndex(project.files));
  return [...new Set([...known, ...siteMoves(project).map(({ from }) => from)])].sort();
}
