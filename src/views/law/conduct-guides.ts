import type { ConductReading } from './conduct-reading.ts';

/** How many documents the page of a conduct names, at most. */
const most = 3;

/** The reading of a conduct with the guide written for it, by slug, first. */
export function withItsGuide(reading: ConductReading, guide: string | undefined): ConductReading {
  if (guide === undefined) return reading;
  const others = reading.documents.filter((slug) => slug !== guide);
  return { ...reading, documents: [guide, ...others].slice(0, most) };
}
