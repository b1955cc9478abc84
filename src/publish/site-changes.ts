import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One version of the site, as `CHANGELOG.md` tells it (in Spanish). */
export interface SiteChange {
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  items: string[];
}

/** Versions of the site, newest first. */
export function siteChanges(): SiteChange[] {
  const text = readFileSync(join(process.cwd(), 'CHANGELOG.md'), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [, version, date] = /^(\S+) · (\d{4}-\d{2}-\d{2})$/m.exec(part) ?? [];
      const items = [...part.matchAll(/^- (.+(?:\n {2}.+)*)$/gm)].map(([, item = '']) =>
        item.replace(/\s+/g, ' '),
      );
      return version && date ? [{ version, date, items }] : [];
    });
}
