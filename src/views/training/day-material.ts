// What a day of the course that is no module is given with: its run sheet, and what is printed for it, with where from.
import type { Page } from '../../documents/project.ts';
import { deckPath, dicePartSlug, pagePath, recordPath } from '../../addresses/paths.ts';
import { madePages } from '../../addresses/section.ts';
import { readingTime, wordsIn, wordsOfRecord, wordsOn } from '../../facts/page-words.ts';
import { registry, sourcePage, theCourse } from '../../facts/site-facts.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill, fillCount } from '../../i18n/fill.ts';
import { theDice } from '../../registry/assessment.ts';
import { deckSet, deckSheet } from '../../registry/deck-parts.ts';
import { numberedActivities } from '../../registry/numbered-activities.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CourseDay } from '../../registry/schema/training.ts';
import { BASE_PATH } from '../../site.ts';
import { moduleName } from '../../words/training.ts';
import { crisisCardLists } from '../teams/crisis-card-sections.ts';
import { formName, listTitle, setLine } from './module-material.ts';
import { handoutWords, materialWords, moduleWords, scriptWords } from './preparing.ts';

type DayActivity = Exclude<CourseDay['activities'][number], { kind: 'pause' }>;
type DayHanded = NonNullable<DayActivity['hands']>[number];

/** A list that prints from a page of its own; any other is a sheet of this material. */
const isPage = (list: string): boolean =>
  madePages.some(({ path }) => path === `formatos/${list}/`);

/** What is handed out is called, and where it is printed from. Throws if no module has such a sheet or such cards. */
function sourceOf(each: DayHanded, lang: Lang): { title: string; href: string } {
  if ('form' in each)
    return {
      title: formName(each.form, lang),
      href: recordPath('formatos', each.form, lang, BASE_PATH),
    };
  if ('list' in each)
    return {
      title: listTitle(each.list, lang),
      href: isPage(each.list)
        ? pagePath(`formatos/${each.list}`, lang, BASE_PATH)
        : `#${each.list}`,
    };
  if ('at' in each) return { title: each.what[lang], href: pagePath(each.at, lang, BASE_PATH) };
  if ('from' in each) {
    const sheet = deckSheet(registry, each.from, each.sheet);
    if (!sheet || !('title' in sheet)) throw new Error(`No sheet "${each.sheet}" in ${each.from}.`);
    const material = deckPath(each.from, 'material', lang, BASE_PATH);
    return {
      title: `${each.from.toUpperCase()}. ${sheet.title[lang]}`,
      href: `${material}#${each.sheet}`,
    };
  }
  const set = deckSet(registry, each.deck, each.set);
  if (!set) throw new Error(`No set "${each.set}" in the deck of ${each.deck}.`);
  return {
    title: `${each.deck.toUpperCase()}. ${setLine({ ...set, copies: each.copies }, lang)}`,
    href: deckPath(each.deck, 'tarjetas', lang, BASE_PATH),
  };
}

/** How many of a sheet go in the bag, for the people of the day. */
const countOf = ({ copies }: DayHanded, { people }: Pick<CourseDay, 'people'>): number =>
  ({ room: 1, group: Math.ceil(people / 4), pair: Math.ceil(people / 2), person: people })[copies];

/** What is printed, in the order in which it is used: with how many copies, and where from. */
export const printedFor = (
  { activities, people }: Pick<CourseDay, 'activities' | 'people'>,
  lang: Lang,
): { text: string; href: string }[] =>
  numberedActivities(activities).flatMap(({ hands = [] }) =>
    hands.map((each) => {
      const { title, href } = sourceOf(each, lang);
      const count = countOf(each, { people });
      const copies = fillCount(courseWords[lang].material, 'inBag', { count }, lang);
      // Cards say their copies themselves.
      return { text: 'deck' in each ? title : `${title}: ${copies}`, href };
    }),
  );

/** What the records hold of what is handed out; of a page that code makes, what of it is read. */
function handedRecord(each: DayHanded): unknown {
  if ('form' in each) return registry.forms.get(each.form)?.data;
  // The crisis card prints whole: its two sides are three lists.
  if ('list' in each) {
    const lists = each.list === crisisCardLists.say ? Object.values(crisisCardLists) : [each.list];
    return lists.map((id) => registry.lists.get(id)?.data);
  }
  if ('deck' in each) return deckSet(registry, each.deck, each.set);
  if (!('at' in each)) return undefined;
  const [, id = ''] = each.at.split('/');
  const [{ anchors, calibration } = {}] = theDice(registry);
  const [first] = calibration?.scripts ?? [];
  const ofDice = new Map<string, unknown>([
    [dicePartSlug('conversaciones'), first?.lines],
    [dicePartSlug('clave'), anchors],
    [dicePartSlug('marcas'), first?.marks],
  ]);
  return ofDice.get(each.at) ?? registry.training.get(id)?.data;
}

/** A page, or only the section of it that is named in quotation marks. */
function onlySection(page: Page, what: string): Page {
  const blocks = page.blocks.filter(({ section }) => section === what.replace(/^[«“]|[»”]$/g, ''));
  return blocks.length > 0 ? { ...page, blocks, components: [] } : page;
}

/** Words of what is handed out, as whoever gives the day reads it. */
function wordsHanded(each: DayHanded, day: string, lang: Lang): number {
  if ('from' in each) {
    const sheet = deckSheet(registry, each.from, each.sheet);
    return sheet ? handoutWords(sheet, day, lang) : 0;
  }
  if (!('at' in each)) return wordsOfRecord(handedRecord(each), lang);
  const page = sourcePage(each.at, lang);
  if (page) return wordsOn(onlySection(page, each.what[lang]));
  const [, id = '', part] = each.at.split('/');
  const module = registry.training.get(id)?.data;
  if (module?.kind !== 'module') return wordsOfRecord(handedRecord(each), lang);
  const deck = registry.decks.get(id)?.data;
  if (part !== 'material') return moduleWords(module, lang);
  return deck ? materialWords(module, deck, lang) : 0;
}

/** Words of the page of a day: the script of the room, its own, and the titles that its steps say again. */
function dayWords(day: CourseDay, lang: Lang): number {
  const { standing, night } = theCourse().data;
  const titles = numberedActivities(day.activities).map(({ title }) => title);
  const uses = dayRows(day, lang).flatMap((each) => each.uses);
  const bag = printedFor(day, lang).map(({ text }) => text);
  return (
    scriptWords(lang) +
    wordsOfRecord([day, titles, standing, night], lang) +
    wordsIn([...uses, ...bag].join(' '))
  );
}

/** Minutes to read a day whole before giving it, to the next five: its page, and each thing that it hands out. */
export function minutesToPrepare(day: CourseDay, lang: Lang): number {
  const handed = new Map(
    numberedActivities(day.activities)
      .flatMap(({ hands = [] }) => hands)
      .map((each) => [sourceOf(each, lang).href, each]),
  );
  const words = [...handed.values()].reduce(
    (sum, each) => sum + wordsHanded(each, day.asOf, lang),
    dayWords(day, lang),
  );
  return readingTime(words);
}

/** Copies that are printed for a day, besides its cards. */
export const copiesInAll = ({
  activities,
  people,
}: Pick<CourseDay, 'activities' | 'people'>): number =>
  numberedActivities(activities)
    .flatMap(({ hands = [] }) => hands)
    .reduce((sum, each) => sum + ('deck' in each ? 0 : countOf(each, { people })), 0);

/** The lists that are handed out and have no page of their own: a sheet each. */
export const sheetsOf = ({ activities }: Pick<CourseDay, 'activities'>): string[] =>
  numberedActivities(activities).flatMap(({ hands = [] }) =>
    hands.flatMap((each) => ('list' in each && !isPage(each.list) ? [each.list] : [])),
  );

/** «0:15», of so many minutes. */
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;

/** The day by its hours: of each activity, what it uses and, if it is one of a module, which. */
export function dayRows(
  { activities }: Pick<CourseDay, 'activities'>,
  lang: Lang,
): {
  when: string;
  activity: CourseDay['activities'][number];
  uses: string[];
  gives?: { text: string; href: string };
}[] {
  let at = 0;
  return activities.map((activity) => {
    const from = at;
    at += activity.minutes;
    const when = `${clock(from)}–${clock(at)}`;
    if (activity.kind === 'pause') return { when, activity, uses: [] };
    const { hands = [], ready, gives } = activity;
    const uses = [
      ...hands.map((each) => sourceOf(each, lang).title),
      ...(ready ? [ready[lang]] : []),
    ];
    return { when, activity, uses, ...(gives && { gives: givenBy(gives, lang) }) };
  });
}

/** The activity of a module that one gives, by its title. Throws if the module has none with that number. */
function givenBy(
  { module: id, activity }: NonNullable<DayActivity['gives']>,
  lang: Lang,
): { text: string; href: string } {
  const module = registry.training.get(id)?.data;
  const given =
    module?.kind === 'module' ? numberedActivities(module.activities)[activity - 1] : undefined;
  if (module?.kind !== 'module' || !given)
    throw new Error(`No activity ${String(activity)} in ${id}.`);
  return {
    text: fill(courseWords[lang].day.gives, {
      module: moduleName(module, lang),
      title: given.title[lang],
    }),
    href: recordPath('formacion', id, lang, BASE_PATH),
  };
}

/** When a day ends, once its minutes without a task are over: «2:50–3:00». */
export const closingOf = ({ hours, activities }: Pick<CourseDay, 'hours' | 'activities'>): string =>
  `${clock(activities.reduce((sum, { minutes }) => sum + minutes, 0))}–${clock(hours * 60)}`;
