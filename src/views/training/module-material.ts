import { deckPath, pagePath, recordPath } from '../../addresses/paths.ts';
import { madePages } from '../../addresses/section.ts';
import { linkTo } from '../../facts/page-links.ts';
import { registry } from '../../facts/site-facts.ts';
import { copiesIn } from '../../publish/sheet-count.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { deckSet } from '../../registry/deck-parts.ts';
import type { DeckData, Handout } from '../../registry/schema/deck.ts';
import { hasShort } from '../../registry/schema/form.ts';
import type { TrainingActivity, TrainingModule } from '../../registry/schema/training.ts';
import { BASE_PATH } from '../../site.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill, fillCount } from '../../i18n/fill.ts';
import { formsWords } from '../../i18n/forms.ts';
import { uncapitalised } from '../../words/law.ts';
import { distanceLinks } from './at-distance.ts';
import { minutesText, type Stretch, timesOf } from './module-sections.ts';
import { type Edge, edgesOf } from './session-edges.ts';

/** A row of the run sheet: when, what is done and what with; a pause has no more. */
interface RunRow {
  time: Stretch;
  activity: TrainingActivity;
  /** Sets of cards and sheets that it uses, in words. */
  uses: Used[];
  /** Where it begins a session after the first: how the one before it ends, and how this one begins. */
  between?: Edge[];
}

/** Something that an activity uses, and whether it is of Peru alone. */
interface Used {
  text: string;
  only?: 'pe';
}

/** A sheet that tells the law of Peru, which a copy for another country goes without. */
const onlyOf = (sheet: Handout | Handed): Pick<Used, 'only'> =>
  'only' in sheet && sheet.only ? { only: sheet.only } : {};

/** A form by its code and title. */
export const formName = (id: string, lang: Lang): string =>
  `${id.toUpperCase()}. ${registry.forms.get(id)?.data.title[lang] ?? ''}`;

/** A form as it is printed for the room: whole, and it says so where it has a short version too. */
function wholeForm(id: string, lang: Lang): string {
  const form = registry.forms.get(id)?.data;
  const name = formName(id, lang);
  return form && hasShort(form) ? `${name} (${uncapitalised(formsWords[lang].form.full)})` : name;
}

/** The module by minutes, each activity with the cards, sheets and forms that it uses, and what else lies ready. */
export function runSheet(module: TrainingModule, deck: DeckData, lang: Lang): RunRow[] {
  const times = timesOf(module);
  const edges = edgesOf(module, lang);
  let number = 0;
  return module.activities.map((activity, index) => {
    const time = times[index] ?? { session: undefined, from: 0, until: 0 };
    const [before, own] = [edges[(time.session ?? 1) - 2], edges[(time.session ?? 1) - 1]];
    const between = time.from === 0 && before && own ? { between: [before.ends, own.begins] } : {};
    if (activity.kind === 'pause') return { time, activity, uses: [], ...between };
    number += 1;
    const sets = deck.sets.filter((each) => each.activity === number && !each.anotherDay);
    const sheets = deck.handouts.filter((each) => each.activity === number);
    return {
      time,
      activity,
      ...between,
      uses: [
        ...sets.map((each) => ({ text: setLine(each, lang) })),
        ...sheets.map((each) => ({ text: handoutLine(each, lang), ...onlyOf(each) })),
        ...(activity.hands ?? []).map((each) => ({
          text: handedLine(each, lang),
          ...onlyOf(each),
        })),
        ...(activity.ready ? [{ text: activity.ready[lang] }] : []),
      ],
    };
  });
}

/**
 * A set of cards in a line: its title, how many, who gets a copy and, if it is not for today, that too.
 * @param count all its copies, if that is what is told of them
 */
export const setLine = (
  { title, cards, copies, anotherDay }: DeckData['sets'][number],
  lang: Lang,
  count?: number,
): string => {
  const words = courseWords[lang].material;
  const filled = {
    title: title[lang],
    count: cards.length,
    copies: count === undefined ? words.copies[copies] : fillCount(words, 'inBag', { count }, lang),
  };
  const line = fillCount(words, 'set', filled, lang);
  return anotherDay ? `${line} (${words.anotherDay})` : line;
};

/** Something that is handed out, and who gets a copy, or several. */
function copied(title: string, copies: Handout['copies'], lang: Lang, each = 1): string {
  const words = courseWords[lang].material;
  const who = each === 1 ? words.copies[copies] : fill(words.several[copies], { count: each });
  return `${title}: ${who}`;
}

/** A sheet in the bag, with all its copies; of what no activity hands out, one for each person, with whoever cares for the room. */
function packed(title: string, count: number, lang: Lang): string {
  const words = courseWords[lang].material;
  return `${title}: ${count === 0 ? words.forCarer : fillCount(words, 'inBag', { count }, lang)}`;
}

/** A list in the bag: its copies or, if no activity hands it out, that it is only read. */
const listed = (title: string, count: number, lang: Lang): string =>
  count === 0 ? fill(courseWords[lang].material.toRead, { title }) : packed(title, count, lang);

/** How many of a sheet each of them gets. */
const timesOver = (handout: Handout): number => ('each' in handout ? (handout.each ?? 1) : 1);

/** A sheet in a line: its title and how many copies. */
const handoutLine = (handout: Handout, lang: Lang): string =>
  copied(handoutTitle(handout, lang), handout.copies, lang, timesOver(handout));

/** What a sheet is called: its own title, or that of the page or the list that says it. */
export function handoutTitle(handout: Handout, lang: Lang): string {
  if (handout.kind === 'page') return linkTo(handout.page, lang).name;
  return handout.kind === 'list' ? listTitle(handout.list, lang) : handout.title[lang];
}
export const listTitle = (id: string, lang: Lang): string =>
  registry.lists.get(id)?.data.title[lang] ?? '';

/** Something that an activity hands out besides the sheets of the deck: a form, a list or a page. */
type Handed = NonNullable<Extract<TrainingActivity, { hands?: unknown }>['hands']>[number];
type HandedSheet = Exclude<Handed, { deck: string }>;
type HandedCards = Extract<Handed, { deck: string }>;
const isCards = (each: Handed): each is HandedCards => 'deck' in each;
const handedId = (each: HandedSheet): string =>
  'form' in each ? each.form : 'list' in each ? each.list : each.page;
const handedTitle = (each: HandedSheet, lang: Lang): string => {
  if ('form' in each) return formName(each.form, lang);
  return 'list' in each ? listTitle(each.list, lang) : linkTo(each.page, lang).name;
};

/** Something that an activity hands out, in a line. */
function handedLine(each: Handed, lang: Lang): string {
  if (isCards(each)) return otherCards(each, lang);
  return copied(handedTitle(each, lang), each.copies, lang, each.each);
}

/** Cards of another module, in a line. Throws if it has no such set. */
function otherCards({ deck, set, copies }: HandedCards, lang: Lang, count?: number): string {
  const cards = deckSet(registry, deck, set);
  if (!cards) throw new Error(`No set "${set}" in the deck of ${deck}. Run npm run check.`);
  return `${deck.toUpperCase()}. ${setLine({ ...cards, copies }, lang, count)}`;
}

/** Where a sheet stands on the page of the material; one that is a page stands there too, below. */
export const handoutAnchor = (handout: Exclude<Handout, { kind: 'page' }>): string =>
  handout.kind === 'list' ? handout.list : handout.id;

/** Where the cards of a set are listed on the page of the material, apart from a sheet or a part of the page by its name. */
export const setAnchor = ({ id }: Pick<DeckData['sets'][number], 'id'>): string => `tarjetas-${id}`;

/** Something that goes in the bag. */
interface BagItem extends Used {
  /** Where it is printed from, if the site has it; and the same in words, for whoever reads it on paper. */
  href?: string;
  where?: string;
  /** The minutes of the activity that first uses it, if one does. */
  when?: string;
}

/** All that goes in the bag: what the module asks for, and then what is printed, in the order in which it is used. */
export function bagOf(module: TrainingModule, deck: DeckData, lang: Lang): BagItem[] {
  const folds = `${recordPath('formacion', module.id, lang, BASE_PATH)}#preparar`;
  // A list that is printed from a page of its own is printed from there; the others, from the page of the module.
  const printed = (id: string) =>
    distanceLinks(lang, [id])[0]?.href ??
    (madePages.some(({ path }) => path === `formatos/${id}/`)
      ? pagePath(`formatos/${id}`, lang, BASE_PATH)
      : folds);
  const cards = deckPath(module.id, 'tarjetas', lang, BASE_PATH);
  const activities = module.activities.flatMap((each) => (each.kind === 'pause' ? [] : [each]));
  const copiesOf = (id: string): number =>
    activities
      .flatMap(({ groups, hands = [] }) =>
        hands.map((each) =>
          !isCards(each) && handedId(each) === id
            ? copiesIn(each.copies, { groups }) * (each.each ?? 1)
            : 0,
        ),
      )
      .reduce((sum, each) => sum + each, 0);
  const inBag = ({ activity, copies }: Pick<Handout, 'activity' | 'copies'>): number =>
    copiesIn(copies, activities[activity - 1] ?? {});
  const sheets = new Set(deck.handouts.map((each) => each.kind === 'list' && each.list));
  /** The activity that first hands out a form, a list or a page, from 1; none if whoever facilitates alone has it. */
  const firstOf = (id: string): number | undefined => {
    const at = activities.findIndex(({ hands = [] }) =>
      hands.some((each) => !isCards(each) && handedId(each) === id),
    );
    return at === -1 ? undefined : at + 1;
  };
  /** A list may be handed out before it hangs on the wall. */
  const firstUse = (each: Handout): number =>
    Math.min(
      each.activity,
      (each.kind === 'list' ? firstOf(each.list) : undefined) ?? each.activity,
    );
  const times = timesOf(module).filter((_, at) => module.activities[at]?.kind !== 'pause');
  const placed = (
    activity: number | undefined,
    { href, ...item }: Used & { href: string },
  ): BagItem & { activity: number } => {
    const time = activity === undefined ? undefined : times[activity - 1];
    const where = href.startsWith('#') ? courseWords[lang].material.below : href.split('#')[0];
    return {
      ...item,
      href,
      ...(where && { where }),
      ...(time && { when: minutesText(time, lang) }),
      // What no activity hands out is looked at before the room opens.
      activity: activity ?? 0,
    };
  };
  const pages = new Map(
    activities.flatMap(({ hands = [] }) =>
      hands.flatMap((each) => ('page' in each ? [[each.page, onlyOf(each)] as const] : [])),
    ),
  );
  const printedItems = [
    ...(module.forms ?? []).map((id) =>
      placed(firstOf(id), {
        text: packed(wholeForm(id, lang), copiesOf(id), lang),
        href: recordPath('formatos', id, lang, BASE_PATH),
      }),
    ),
    ...(module.lists ?? [])
      .filter((id) => !sheets.has(id))
      .map((id) =>
        placed(firstOf(id), {
          text: listed(listTitle(id, lang), copiesOf(id), lang),
          href: printed(id),
        }),
      ),
    ...[...pages].map(([page, only]) =>
      placed(firstOf(page), {
        ...only,
        text: packed(linkTo(page, lang).name, copiesOf(page), lang),
        href: linkTo(page, lang).href,
      }),
    ),
    ...activities.flatMap(({ hands = [] }, at) =>
      hands.filter(isCards).map((each) =>
        placed(at + 1, {
          text: otherCards(each, lang, inBag({ activity: at + 1, copies: each.copies })),
          href: deckPath(each.deck, 'tarjetas', lang, BASE_PATH),
        }),
      ),
    ),
    ...deck.sets.map((each) =>
      placed(each.activity, { text: setLine(each, lang, inBag(each)), href: cards }),
    ),
    ...deck.handouts.map((each) =>
      placed(firstUse(each), {
        text: packed(
          handoutTitle(each, lang),
          // A list may hang on the wall and be handed out too.
          inBag(each) * timesOver(each) + (each.kind === 'list' ? copiesOf(each.list) : 0),
          lang,
        ),
        ...onlyOf(each),
        href: each.kind === 'page' ? linkTo(each.page, lang).href : `#${handoutAnchor(each)}`,
      }),
    ),
  ].toSorted((one, other) => one.activity - other.activity);
  return [
    ...module.materials.map((each) => ({ text: each[lang] })),
    ...carriedAlways(lang).filter(
      ({ form, deck: from }) => from !== module.id && (!form || !module.forms?.includes(form)),
    ),
    ...printedItems,
  ];
}

/** What is printed for every module, with where; the form and the slips are told by the module that hands them out. */
function carriedAlways(lang: Lang): (BagItem & { form?: string; deck?: string })[] {
  const words = courseWords[lang].material.always;
  const at = (text: string, href: string) => ({ text, href, where: href });
  return [
    at(words.card, pagePath('formatos/tarjeta-de-crisis', lang, BASE_PATH)),
    { ...at(words.talk, recordPath('formatos', 't43', lang, BASE_PATH)), form: 't43' },
    ...slipsOfEvenings(lang),
    at(words.workbook, pagePath('formacion/cuaderno', lang, BASE_PATH)),
  ];
}

/** The slips that the second person has each evening, with the module in whose material they are printed. */
const slipsOfEvenings = (lang: Lang): (BagItem & { deck: string })[] =>
  [...registry.decks.values()].flatMap(({ data: { module, handouts } }) =>
    handouts.flatMap((each) => {
      if (each.kind !== 'slips') return [];
      const href = `${deckPath(module, 'material', lang, BASE_PATH)}#${handoutAnchor(each)}`;
      return [{ text: handoutLine(each, lang), href, where: href, deck: module }];
    }),
  );

/** What a card is called within its set: a number, or a letter where the order is what is learnt. */
export const callNameOf = ({ toOrder }: DeckData['sets'][number], index: number): string =>
  toOrder ? String.fromCodePoint(65 + index) : String(index + 1);

/** The number or letter of a card: all the cards of a set have one, unless the sign of each tells it apart. */
export const numberOf = (set: DeckData['sets'][number], index: number): string | undefined =>
  new Set(set.cards.map(({ sign }) => sign)).size < set.cards.length
    ? callNameOf(set, index)
    : undefined;

/** The sentence on the face of the cards of a set; none where anybody may use them. */
export function faceOf(
  { onlyWith, reviewed }: DeckData,
  { withoutPsychology }: DeckData['sets'][number],
  lang: Lang,
): string | undefined {
  if (withoutPsychology) return undefined;
  const words = courseWords[lang].material;
  const isReviewed = reviewed !== 'pending' && reviewed.by.includes('psychology');
  return onlyWith && (isReviewed ? words.reviewedOnly : words.only);
}
