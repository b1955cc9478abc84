import type { Entry, Registry } from '../../registry/registry.ts';
import type { Evidence } from '../../registry/schema/evidence.ts';
import { frequencyIn } from '../prose/frequency-words.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';

/** Keys of a record whose words rest on its evidence. */
const claims: ReadonlySet<PropertyKey> = new Set(['name', 'text', 'shows']);

/** Whether a piece of evidence is one case, or what somebody holds. */
const isCase = (each: Evidence): boolean =>
  'strength' in each && (each.strength === 'case' || each.strength === 'opinion');

/** Places of a record whose words rest on cases alone. */
function onCases({ data }: Entry<unknown>): (path: readonly PropertyKey[]) => boolean {
  const { evidence } = data as { evidence?: readonly Evidence[] };
  const isRuling = evidence === undefined;
  const isAll = isRuling || evidence.every(isCase);
  return ([first, at]) => {
    if (first === 'evidence') {
      const held = evidence?.[Number(at)];
      return held !== undefined && isCase(held);
    }
    return isAll && first !== undefined && claims.has(first);
  };
}

const recordsOf = ({ consequences, obstacles, rulings }: Registry): Entry<unknown>[] => [
  ...[...consequences.values()].filter(({ data }) => data.evidence),
  ...obstacles.values(),
  ...rulings.values(),
];

/** One case, or what one source holds, worded as what happens often. */
export default defineRule({
  id: 'evidence-strength',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const record of recordsOf(registry)) {
      const restsOnCases = onCases(record);
      for (const { path, text, lang } of textsOf(record.data)) {
        const found = lang && restsOnCases(path) ? frequencyIn(text, lang) : undefined;
        if (found === undefined) continue;
        report({
          file: record.file,
          place: record.place(path),
          message: {
            es: `Frecuencia inesperada «${found}» donde solo hay casos; se esperaba decir qué se contó y de cuántos`,
            en: `Unexpected frequency “${found}” where there are only cases; expected what was told, and of how many`,
          },
        });
      }
    }
  },
});
