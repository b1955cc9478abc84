import type { Project } from '../documents/project.ts';
import type { Registry } from '../registry/registry.ts';
import { type Lang, type Reviewer, reviewer } from '../registry/schema/common.ts';
import { remember } from '../text/remember.ts';
import { within } from './budget.ts';
import { isFirst } from './harm.ts';
import type { ReviewItem } from './item.ts';
import { reviewItems } from './items.ts';
import { wordsOnPage } from './page-content.ts';

/** Minutes that a profession takes to read and answer what waits for it, and how many of those are of what comes first. */
export interface ReviewMinutes {
  all: number;
  first: number;
}

/** What is said in each blank that Peru fills, by id. */
export const blanksFilled = ({ blanks }: Registry, lang: Lang): ReadonlyMap<string, string> =>
  new Map(
    [...blanks.values()].flatMap(({ id, data: { values } }) =>
      values ? [[id, values.pe.say[lang]] as const] : [],
    ),
  );

/**
 * How many words there are to read of an item: what is asked, and all of its page.
 * @param pageOf the built page of an item that has one
 */
export function wordCounter(
  pageOf: (slug: string) => { html: string; address: string },
  filled: ReadonlyMap<string, string>,
): (item: ReviewItem, more?: readonly string[]) => number {
  const onPage = remember((slug) => {
    const { html, address } = pageOf(slug);
    return wordsOnPage(html, address, filled);
  });
  return ({ title, says, slug }, more = []) =>
    [title, ...says, ...more].join(' ').split(/\s+/).length +
    (slug === undefined ? 0 : onPage(slug));
}

/** What the review of everything that is written takes, in Spanish, by who reads it. */
export function reviewMinutes(
  project: Project,
  day: string,
  wordsOf: (item: ReviewItem) => number,
): Record<Reviewer, ReviewMinutes> {
  const minutesOf = (items: readonly ReviewItem[]) =>
    within(items, Infinity, (item) => wordsOf(item)).minutes;
  const rows = reviewer.options.map((role) => {
    const items = reviewItems(project, role, day);
    return [role, { all: minutesOf(items), first: minutesOf(items.filter(isFirst)) }] as const;
  });
  return Object.fromEntries(rows) as Record<Reviewer, ReviewMinutes>;
}
