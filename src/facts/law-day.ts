import { recordPages } from '../documents/record-pages.ts';
import { textInForce } from '../registry/registry.ts';
import { registry, siteDay } from './site-facts.ts';

const records = new Map(recordPages(registry).map(({ slug, entry }) => [slug, entry.data]));

/** Day up to which the law of the page of a record was read, by its address without language; nothing if it says none. */
export function lawDayAt(slug: string): string | undefined {
  const [section, instrument = '', eId = ''] = slug.split('/');
  // An address is in lower case, and the id of an article with a letter is not.
  const provision =
    section === 'normas' &&
    [...(registry.instruments.get(instrument)?.provisions.values() ?? [])].find(
      ({ id }) => id.toLowerCase() === eId,
    );
  if (provision) return textInForce(provision, siteDay)?.text?.verification.readThrough;
  return records.get(slug)?.verification?.readThrough;
}
