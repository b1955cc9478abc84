import { siteDay } from '../facts/site-facts.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH, SITE_URL } from '../site.ts';
import { pagePath } from '../addresses/paths.ts';
import { type CitedCopy, type CitedPage, pageCitation } from './page-citation.ts';
import { isPastRelease, siteChanges } from '../documents/site-changes.ts';
import { isLawMoved } from './release-steps.ts';

/** This copy of the site, as what it holds is cited. */
export function thisCopy(lang: Lang): CitedCopy {
  const [last] = siteChanges(lang);
  return {
    release: last && { ...last, isPast: isPastRelease() || isLawMoved() },
    origin: SITE_URL?.replace(/\/$/, ''),
    day: siteDay,
  };
}

/** How a file that holds many documents is cited: by the page that lists the files. */
export const fileCitation = (file: Omit<CitedPage, 'path'>, lang: Lang): string =>
  pageCitation({ ...file, path: pagePath('descargas', lang, BASE_PATH) }, thisCopy(lang), lang);
