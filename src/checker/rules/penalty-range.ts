import type { Penalty } from '../../registry/schema/penalty.ts';
import { allProvisions } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

const pairs = [
  ['imprisonment', 'minYears', 'maxYears'],
  ['dayFines', 'min', 'max'],
  ['communityService', 'min', 'max'],
] as const;

/** A penalty whose minimum is above its maximum, or that says nothing. */
export default defineRule({
  id: 'penalty-range',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const provision of allProvisions(registry)) {
      for (const { from, text } of provision.versions) {
        const penalties = [
          { path: ['penalty'], penalty: text?.penalty },
          ...(text?.aggravated ?? []).map(({ penalty }, index) => ({
            path: ['aggravated', index, 'penalty'],
            penalty,
          })),
        ];
        for (const { path, penalty } of penalties) {
          if (!penalty) continue;
          const at = ['versions', from, ...path];
          for (const [kind, low, high] of pairs) {
            const { min, max } = bounds(penalty, kind);
            if (min === undefined || max === undefined || min <= max) continue;
            report({
              file: provision.file,
              place: provision.place([...at, kind, low]),
              expected: [`${low} <= ${max}`],
              message: {
                es: `Mínimo inesperado ${min}, mayor que el máximo ${max}; se esperaba ${low} ≤ ${high}`,
                en: `Unexpected minimum ${min}, above the maximum ${max}; expected ${low} ≤ ${high}`,
              },
            });
          }
          if (Object.keys(penalty).length > 0) continue;
          report({
            file: provision.file,
            place: provision.place(at, 'key'),
            message: {
              es: 'Pena vacía inesperada; se esperaba al menos prisión, multa, servicio o inhabilitación',
              en: 'Unexpected empty penalty; expected at least prison, fine, service or disqualification',
            },
          });
        }
      }
    }
  },
});

function bounds({ imprisonment, ...fines }: Penalty, kind: (typeof pairs)[number][0]) {
  if (kind !== 'imprisonment') return fines[kind] ?? { min: undefined, max: undefined };
  return { min: imprisonment?.minYears, max: imprisonment?.maxYears };
}
