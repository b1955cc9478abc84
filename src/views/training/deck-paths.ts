import { langParams } from '../../layout/static-lang.ts';
import type { Registry } from '../../registry/registry.ts';
import type { DeckData } from '../../registry/schema/deck.ts';

/** The paths of a page of each deck that has it, by module: one a language, which is given both. */
export const ofDecks = (registry: Registry, hasPage: (deck: DeckData) => boolean = () => true) =>
  langParams.flatMap(({ lang, param }) =>
    [...registry.decks.values()].flatMap(({ data: deck }) => {
      const module = registry.training.get(deck.module)?.data;
      return module?.kind === 'module' && hasPage(deck)
        ? [{ params: { lang: param, module: module.id }, props: { lang, deck, module } }]
        : [];
    }),
  );
