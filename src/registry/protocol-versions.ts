import { compareVersions, isNewer } from './newest-version.ts';
import type { ProtocolVersionsData, SectionPrint } from './schema/protocol-version.ts';

/** A version of a protocol with what each section said in it. */
export interface ProtocolVersion {
  version: string;
  data: ProtocolVersionsData['versions'][string];
  /** Every section, by page and heading: those that did not change too. */
  sections: ReadonlyMap<string, SectionPrint>;
}

/** The versions of a protocol, the oldest first: each has what the ones before it left as it was. */
export function versionsInOrder({ versions }: ProtocolVersionsData): ProtocolVersion[] {
  let held = new Map<string, SectionPrint>();
  return Object.entries(versions)
    .toSorted(([a], [b]) => compareVersions(a, b))
    .map(([version, data]) => {
      held = new Map(held);
      for (const [id, print] of Object.entries(data.sections))
        if (print) held.set(id, print);
        else held.delete(id);
      return { version, data, sections: held };
    });
}

/** The version of a text that changes on a day, after another: `2026.12.1`, or one more within the month. */
export function nextVersion(before: string, day: string): string {
  const month = day.slice(0, 7).replace('-', '.');
  const first = `${month}.1`;
  if (isNewer(first, before)) return first;
  const [, of = month, count = '0'] = /^(\d{4}\.\d{2})\.(\d+)$/.exec(before) ?? [];
  return `${of}.${Number(count) + 1}`;
}
