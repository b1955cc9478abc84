import type { Page } from '../documents/project.ts';
import { drawnBy } from '../documents/drawn-texts.ts';
import { textsOf } from '../documents/texts-of.ts';
import { isDrawn } from '../registry/finding-parts.ts';
import type { Lang } from '../registry/schema/common.ts';
import { registry, siteDay, sourcePage } from './site-facts.ts';

/** Words that somebody reads in a minute when the subject is hard. Ours. */
const pace = 180;

/** Minutes that so many words take. */
export const minutesOf = (words: number): number => words / pace;
/** Minutes to read some words, to the next five. */
export const readingTime = (words: number): number => Math.ceil(minutesOf(words) / 5) * 5;

/** Words of a text, without the addresses of its links. */
export const wordsIn = (text: string): number =>
  text.replace(/\]\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Words of a record in a language, without its sources nor what it says in other countries. */
export const wordsOfRecord = (data: unknown, lang: Lang): number =>
  textsOf(data)
    .filter((each) => each.lang === lang && !each.path.some((key) => unread.has(key)))
    .reduce((sum, { text }) => sum + wordsIn(text), 0);

const unread = new Set<PropertyKey>(['source', 'sources', 'verification', 'elsewhere']);

/** Words that a component puts on a page from records; what it only says in another country is not read in this one. */
function wordsDrawnBy(component: Page['components'][number], lang: Lang, day: string): number {
  const { name, attributes } = component;
  switch (name) {
    case 'Reach':
      return 0;
    case 'Stages':
      return [...registry.stages.values()].reduce(
        (sum, { data }) => sum + wordsOfRecord(data, lang),
        0,
      );
    case 'Figures':
      return [...registry.figures.values()]
        .filter(({ data }) => isDrawn(data) === (attributes['show'] === 'drawn'))
        .reduce((sum, { data }) => sum + wordsOfRecord(data, lang), 0);
    default:
      return wordsIn(drawnBy(component, lang, registry, day).text);
  }
}

/** Words of a page as it is read: those written in it and those of the records that it draws. */
export const wordsOn = ({ blocks, components, lang }: Page, day = siteDay): number =>
  blocks.reduce((sum, { text }) => sum + wordsIn(text), 0) +
  components.reduce((sum, each) => sum + wordsDrawnBy(each, lang, day), 0);

/** Minutes to read the page at an address without language; at least one, and nothing where no page is. */
export function minutesToRead(slug: string, lang: Lang): number | undefined {
  const page = sourcePage(slug, lang);
  return page && Math.max(1, Math.round(minutesOf(wordsOn(page))));
}
