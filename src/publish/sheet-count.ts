// How much is printed for the usual cohort, counted from the cards and sheets of each module.
import { registry, theCourse } from '../facts/site-facts.ts';
import { deckSet } from '../registry/deck-parts.ts';
import { trainingModules } from '../registry/registry.ts';
import type { DeckData, Handout } from '../registry/schema/deck.ts';
import type { TrainingModule } from '../registry/schema/training.ts';

/** Cards of a set that go on a sheet of A4: fewer where they are signs for the table, more where each is a short line. */
export function cardsPerSheet({ onTable, small }: DeckData['sets'][number]): number {
  if (onTable) return 2;
  return small ? 8 : 4;
}

/** Sheets of cards to cut, and copies of the other sheets, each of one sheet or more. */
export interface Printed {
  cards: number;
  copies: number;
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/** How many copies are made, of the people that a cohort usually is; in fours, unless the activity says how many groups. */
export function copiesIn(
  copies: Handout['copies'],
  { groups }: { groups?: number | undefined },
): number {
  const { usual } = theCourse().data.calendar;
  return { room: 1, group: groups ?? usual / 4, pair: usual / 2, person: usual }[copies];
}

/** Sheets of A4 that a set of cards takes. */
const sheetsOf = (set: DeckData['sets'][number]): number =>
  Math.ceil(set.cards.length / cardsPerSheet(set));

/** What is printed for a module, besides its own page, its material and what every module brings. */
export function printedOf(module: TrainingModule, deck: DeckData | undefined): Printed {
  const activities = module.activities.flatMap((each) => (each.kind === 'pause' ? [] : [each]));
  const own = (deck?.sets ?? []).map(
    (set) => sheetsOf(set) * copiesIn(set.copies, activities[set.activity - 1] ?? {}),
  );
  const handed = activities.flatMap(({ groups, hands = [] }) =>
    hands.map((each) => {
      const count = copiesIn(each.copies, { groups });
      if (!('deck' in each)) return { cards: 0, copies: count * (each.each ?? 1) };
      const set = deckSet(registry, each.deck, each.set);
      return { cards: set ? sheetsOf(set) * count : 0, copies: 0 };
    }),
  );
  const sheets = (deck?.handouts ?? []).map(
    (each) =>
      copiesIn(each.copies, activities[each.activity - 1] ?? {}) *
      ('each' in each ? (each.each ?? 1) : 1),
  );
  return {
    cards: sum([...own, ...handed.map(({ cards }) => cards)]),
    copies: sum([...sheets, ...handed.map(({ copies }) => copies)]),
  };
}

/** What is printed for all the modules. */
export function printedInAll(): Printed {
  const all = trainingModules(registry).map(({ data }) =>
    printedOf(data, registry.decks.get(data.id)?.data),
  );
  return {
    cards: sum(all.map(({ cards }) => cards)),
    copies: sum(all.map(({ copies }) => copies)),
  };
}
