import { madePages } from '../addresses/section.ts';
import { registry, sourcePage } from '../facts/site-facts.ts';
import { collectionRows } from '../registry/collections.ts';
import { type Entry, trainingModules } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { CorrectionData } from '../registry/schema/correction.ts';

/** What the site corrected, newest first; of one day, what could hurt most comes before the rest. */
export const siteCorrections: readonly CorrectionData[] = [...registry.corrections.values()]
  .map(({ data }) => data)
  .toSorted(
    (a, b) => b.on.localeCompare(a.on) || (a.rank ?? 3) - (b.rank ?? 3) || a.id.localeCompare(b.id),
  );

type Named = ReadonlyMap<string, Entry<{ name: Localized } | { title: Localized }>>;
/** Records that a correction may be about, by the folder of their pages. */
const folders = new Map(
  collectionRows.flatMap(([name, { pages }]) =>
    pages === undefined ? [] : [[pages, registry[name] as Named]],
  ),
);

const modules = new Map(trainingModules(registry).map(({ id, data }) => [id, data.title]));

/** Title of the page at an address, without language. Throws if there is none: the checker has passed. */
export function titleAt(address: string, lang: Lang): string {
  const written = sourcePage(address, lang)?.frontMatter.title;
  const at = address.lastIndexOf('/');
  const record = folders.get(address.slice(0, Math.max(at, 0)))?.get(address.slice(at + 1))?.data;
  const named = record
    ? 'name' in record
      ? record.name
      : record.title
    : modules.get(address.replace(/^formacion\//, ''));
  const made = madePages.find(({ path }) => path === `${address}/`)?.title;
  const title = written ?? named?.[lang] ?? made?.[lang];
  if (title === undefined) throw new Error(`There is no page "${address}". Run npm run check.`);
  return title;
}
