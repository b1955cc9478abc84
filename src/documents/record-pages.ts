import { innerPath, lawAddress } from '../addresses/paths.ts';
import { hasSheet } from '../registry/countries.ts';
import { collectionRows } from '../registry/collections.ts';
import { allProvisions, type Entry, type Registry, trainingModules } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';

/** What a record may say of the addresses of its page, and of how far it was read. */
interface Addressed {
  id?: string;
  movedFrom?: string[] | undefined;
  verification?: { readThrough: string } | undefined;
  version?: string | undefined;
  asOf?: string | undefined;
}

/** A record that has a page of its own, and the address of it without language: `rutas/amparo`. */
export interface RecordPage {
  slug: string;
  entry: Pick<Entry<Addressed>, 'file' | 'data' | 'place'>;
}

/** What the page of a record is called: its title, or its name. */
export function recordTitle(data: object): Localized | undefined {
  const { title, name } = data as { title?: Localized; name?: Localized };
  return title ?? name;
}

/** Every page whose address is made from the id of a record. */
export function recordPages(registry: Registry): RecordPage[] {
  const flat = collectionRows.flatMap(([name, { pages }]) =>
    pages === undefined
      ? []
      : [...(registry[name] as ReadonlyMap<string, Entry<Addressed>>).values()]
          // Of a country with few answers, a page that several share tells what was read.
          .filter(({ id }) => name !== 'countries' || hasSheetOf(registry, id))
          .map((entry) => ({ slug: `${pages}/${entry.id}`, entry })),
  );
  const modules = trainingModules(registry).map((entry) => ({
    slug: `formacion/${entry.id}`,
    entry,
  }));
  const law = [
    ...[...registry.instruments.values()].map((entry) => [entry.id, entry] as const),
    ...allProvisions(registry).map(
      (entry) => [`${entry.instrument.id}~${entry.id}`, entry] as const,
    ),
  ].map(([ref, entry]) => ({
    slug: lawSlug(ref),
    entry,
  }));
  return [...flat, ...modules, ...law];
}

/** The address of a norm or a provision without language, by its reference: `normas/cp/art_154-b`. */
export const lawSlug = (ref: string): string => innerPath(lawAddress(ref, '')).replace(/\/$/, '');

const hasSheetOf = ({ countries }: Registry, id: string): boolean => {
  const country = countries.get(id);
  return country !== undefined && hasSheet(country.data);
};
