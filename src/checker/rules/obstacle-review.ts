import { refsInData } from '../../citations/data-refs.ts';
import type { Verification } from '../../registry/schema/common.ts';
import { changesAfter, sayChange } from '../law/changes-after.ts';
import { defineRule } from '../rule.ts';

/** The records that say how things stand under the law of a day, by kind. */
const collectionOf = {
  obstacle: 'obstacles',
  consequence: 'consequences',
  recommendation: 'recommendations',
  ruling: 'rulings',
} as const;

/** A provision that an obstacle, consequence, recommendation or ruling rests on changed after it was last read. */
export default defineRule({
  id: 'obstacle-review',
  severity: 'error',
  checkTree({ registry, report }) {
    const seen = new Map<string, Set<string>>();
    for (const { kind, id, file, path, place, ref } of refsInData(registry)) {
      if (!(kind in collectionOf) || !ref || ref.date) continue;
      const of = collectionOf[kind as keyof typeof collectionOf];
      const record: { verification: Verification } | undefined = registry[of].get(id)?.data;
      if (!record) continue;
      const reviewed = {
        on: record.verification.readThrough,
        key: 'verification.readThrough',
      };
      const once = seen.get(file) ?? new Set();
      seen.set(file, once);
      for (const change of changesAfter(ref, reviewed, registry, once))
        report({
          file,
          place: place(path),
          ...sayChange(change, reviewed, {
            es: 'este registro y poner una fecha igual o posterior',
            en: 'this record to be reviewed and a date not before it',
          }),
        });
    }
  },
});
