import { lawSlug, recordPages } from '../documents/record-pages.ts';
import { allProvisions, textInForce } from '../registry/registry.ts';
import { registry, siteDay } from './site-facts.ts';

const records = new Map(recordPages(registry).map(({ slug, entry }) => [slug, entry.data]));
const provisions = new Map(
  allProvisions(registry).map((each) => [lawSlug(`${each.instrument.id}~${each.id}`), each]),
);

/** Day up to which the law of the page of a record was read, by its address without language; nothing if it says none. */
export function lawDayAt(slug: string): string | undefined {
  const provision = provisions.get(slug);
  if (provision) return textInForce(provision, siteDay)?.text?.verification.readThrough;
  return records.get(slug)?.verification?.readThrough;
}
