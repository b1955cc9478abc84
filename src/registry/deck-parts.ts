import type { Registry } from './registry.ts';
import type { DeckData, Handout } from './schema/deck.ts';

/** A set of cards of the deck of a module, by its id; nothing if there is none. */
export const deckSet = (
  { decks }: Pick<Registry, 'decks'>,
  deck: string,
  set: string,
): DeckData['sets'][number] | undefined => decks.get(deck)?.data.sets.find(({ id }) => id === set);

/** A sheet of the deck of a module, by its id; nothing if there is none. */
export const deckSheet = (
  { decks }: Pick<Registry, 'decks'>,
  deck: string,
  sheet: string,
): Handout | undefined =>
  decks.get(deck)?.data.handouts.find((each) => 'id' in each && each.id === sheet);
