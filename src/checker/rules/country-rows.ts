import {
  reportAnswersAbroad,
  reportCountryKinds,
  reportCountrySources,
  reportSharedTiles,
  reportShutFirst,
  reportUnreadCodes,
} from '../records/country-answers.ts';
import { reportDoubts } from '../records/country-doubts.ts';
import { nearest } from '../../registry/nearest.ts';
import { recordKey } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';
import { reportSharedOrders } from '../records/shared-order.ts';

/**
 * A country that answers a question nobody asks, or one twice; an answer on a conduct that does not say what the
 * law does with it, or that says no offence is there with no penal code read; of another country, one that rests on
 * what is of Peru, is official with no copy, or gives a number that nobody checked; a number that shuts and would stand
 * first where danger is told; a cell that says «quizá» where its answer does not doubt, or the contrary; a source that is
 * not there, or that nothing uses; or two questions, or two countries of the map, in the same place.
 */
export default defineRule({
  id: 'country-rows',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const entry of registry.countries.values()) {
      const { file, data, place } = entry;
      const seen = new Set<string>();
      for (const [at, { row }] of data.answers.entries()) {
        const isKnown = registry.countryRows.has(row);
        const free = [...registry.countryRows.keys()].filter((each) => !seen.has(each));
        const near = nearest(row, free);
        const list = near.join(', ');
        if (isKnown && !seen.has(row)) seen.add(row);
        else
          report({
            file,
            place: place(['answers', at, 'row']),
            expected: isKnown ? free : near,
            ...(!isKnown && { lacks: recordKey('countryRows', row) }),
            message: isKnown
              ? {
                  es: `Pregunta «${row}» respondida dos veces; se esperaba una sola`,
                  en: `Question “${row}” answered twice; expected once`,
                }
              : {
                  es: `Pregunta inesperada «${row}»; se esperaba ${list || 'una de src/data/country-rows'}`,
                  en: `Unexpected question “${row}”; expected ${list || 'one of src/data/country-rows'}`,
                },
          });
      }
      reportCountryKinds(entry, registry, report);
      reportAnswersAbroad(entry, registry, report);
      reportCountrySources(entry, report);
      reportUnreadCodes(entry, report);
      reportShutFirst(entry, report);
      reportDoubts(entry, report);
    }
    reportSharedTiles(registry.countries.values(), report);
    reportSharedOrders(registry.countryRows.values(), report);
  },
});
