import type { Place } from '../../registry/place.ts';
import { allRecords } from '../../registry/registry.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { defineRule, type Observation } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';

/** Keys of the days on which something was done: read, tried, published. From when a text binds may be to come. */
const done = new Set(['readThrough', 'verifiedOn', 'date', 'datePublication', 'on', 'readOn']);

/** A day on which somebody says to have read or checked something, and that has not come yet. */
export default defineRule({
  id: 'no-future-dates',
  severity: 'error',
  checkPage({ page: { frontMatter, place }, today, report }) {
    const { asOf } = frontMatter;
    if (asOf !== undefined && asOf > today) report(late(asOf, today, place(['asOf'])));
    if (!isDocument(frontMatter) || frontMatter.reviewed === 'pending') return;
    const { on } = frontMatter.reviewed;
    if (on > today) report(late(on, today, place(['reviewed', 'on'])));
  },
  checkTree({ registry, today, report }) {
    for (const { file, data, place } of allRecords(registry))
      for (const { path, day } of daysIn(data))
        if (day > today) report({ file, ...late(day, today, place(path)) });
  },
});

function late(day: string, today: string, place: Place): Omit<Observation, 'file'> {
  return {
    place,
    expected: [`<= ${today}`],
    message: {
      es: `Fecha inesperada ${day}, que aún no llega; se esperaba ${today} o un día anterior`,
      en: `Unexpected date ${day}, which has not come yet; expected ${today} or a day before`,
    },
  };
}

const daysIn = (data: unknown): { path: readonly PropertyKey[]; day: string }[] =>
  textsOf(data).flatMap(({ path, text }) =>
    done.has(String(path.at(-1))) ? [{ path, day: text }] : [],
  );
