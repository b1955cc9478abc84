import { type Entry, trainingModules } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';

/** Words of somebody under 18 who is met in a case: an age, or what they are called. */
const minor =
  /(?<![\d.,])(?:\d|1[0-7]) años|(?:tiene|tengo) (?:\d|1[0-7])(?!\d|[:.,]\d)|menor(?:es)? de (?:18|edad)|adolescente/i;

/** A rehearsal, card or scenario with somebody under 18 in it that does not say that nobody plays them. */
export default defineRule({
  id: 'minor-not-acted',
  severity: 'error',
  checkTree({ registry, report }) {
    const look = (
      { file, place }: Pick<Entry<unknown>, 'file' | 'place'>,
      title: Localized,
      texts: readonly Localized[],
      path: PropertyKey[],
    ): void => {
      const found = texts.map(({ es }) => minor.exec(es)?.[0]).find(Boolean);
      if (found === undefined) return;
      report({
        file,
        place: place(path),
        message: {
          es: `Alguien menor de 18 años («${found}») en «${title.es}», que no dice que nadie hace de niña ni de niño; se esperaba underage: true`,
          en: `Somebody under 18 (“${found}”) in “${title.en}”, which does not say that nobody plays a child; expected underage: true`,
        },
      });
    };
    for (const { data, ...entry } of trainingModules(registry)) {
      if (data.underage) continue;
      let number = 0;
      for (const [at, each] of data.activities.entries()) {
        if (each.kind !== 'pause') number += 1;
        if (each.kind !== 'rehearsal') continue;
        const cards = (registry.decks.get(data.id)?.data.sets ?? [])
          .filter(({ activity }) => activity === number)
          .flatMap((set) =>
            set.cards.flatMap(({ title, lines }) => [...(title ? [title] : []), ...lines]),
          );
        look(
          entry,
          each.title,
          [each.title, each.room, each.open, ...each.steps, ...cards],
          ['activities', at, 'title'],
        );
      }
    }
    for (const { data, ...entry } of registry.decks.values())
      for (const [at, set] of data.sets.entries())
        for (const [card, { title, lines, underage }] of set.cards.entries())
          if (!set.underage && !underage)
            look(
              entry,
              set.title,
              [...(title ? [title] : []), ...lines],
              ['sets', at, 'cards', card, 'lines'],
            );
    for (const { data, ...entry } of registry.scenarios.values())
      if (!data.underage)
        look(
          entry,
          data.title,
          [data.summary, data.situation, ...data.people.map(({ who }) => who)],
          ['title'],
        );
  },
});
