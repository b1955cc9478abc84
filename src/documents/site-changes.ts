import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../registry/schema/common.ts';
import { remember } from '../text/remember.ts';

/** One version of the site, as its list of changes tells it. */
export interface SiteChange {
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  items: string[];
}

const files: Record<Lang, string> = { es: 'CHANGELOG.md', en: 'CHANGELOG.en.md' };

/** Versions of the site, newest first, in a language. Throws if the list cannot be read. */
export const siteChanges = (lang: Lang): SiteChange[] => releasedChanges(listOf(lang));

/** Whether this copy has changes that are in no version yet. */
export const isPastRelease = (): boolean => hasUnreleased(listOf('es'));

const listOf = (lang: Lang): string => readFileSync(join(process.cwd(), files[lang]), 'utf8');

/** The versions that a list of changes holds; what has no version yet is left out. */
export const releasedChanges = remember((text): SiteChange[] =>
  text
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [, version, date] = /^(\S+) · (\d{4}-\d{2}-\d{2})$/m.exec(part) ?? [];
      const items = [...part.matchAll(/^- (.+(?:\n {2}.+)*)$/gm)].map(([, item = '']) =>
        item.replace(/\s+/g, ' '),
      );
      return version && date ? [{ version, date, items }] : [];
    }),
);

/** Whether a list of changes begins with some that are in no version yet. */
export const hasUnreleased = remember((text): boolean => {
  const [, first = ''] = text.split(/^## /m);
  return first !== '' && releasedChanges(`## ${first}`).length === 0 && /^- /m.test(first);
});
