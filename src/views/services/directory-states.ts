import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'directories');

/** What is in some regions only: its heading. */
export const regionalPart = { id: 'algunas-regiones', ...titles.regional } as const;

/** The two halves of the page of lists by region, with their headings. */
export const directoryStates = [
  { state: 'not-found', id: 'no-hay', ...titles.notFound },
  { state: 'published', id: 'hay', ...titles.published },
] as const;
