import { refsInData } from '../citations/data-refs.ts';
import { findProvision, textInForce } from '../registry/registry.ts';
import { registry, siteDay } from './site-facts.ts';

/** The last day up to which a text that a record cites was read, by the file of the record. */
const newest = new Map<string, string>();
for (const { file, ref } of refsInData(registry)) {
  if (ref?.eId === undefined) continue;
  const provision = findProvision(registry, ref.instrument, ref.eId);
  const day = provision && textInForce(provision, siteDay)?.text?.verification.readThrough;
  if (day !== undefined && day > (newest.get(file) ?? '')) newest.set(file, day);
}

/**
 * Whether the day that a page gives is that of the oldest text it rests on, and others were read in a later year: said
 * bare, it would make the whole page look that old.
 * @param files the records whose law the page shows
 */
export const isOldestRead = (
  day: string | undefined,
  files: readonly (string | undefined)[],
): boolean =>
  day !== undefined &&
  files.some((file) => (newest.get(file ?? '')?.slice(0, 4) ?? '') > day.slice(0, 4));
