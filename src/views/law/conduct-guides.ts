import type { ConductReading } from './conduct-reading.ts';

/** The reading of a conduct without the guide written for it, by slug: its page names that one with the steps. */
export function withoutItsGuide(
  reading: ConductReading,
  guide: string | undefined,
): ConductReading {
  return { ...reading, documents: reading.documents.filter((slug) => slug !== guide) };
}
