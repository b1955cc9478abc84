import { parseRef } from '../../citations/ref.ts';
import { allProvisions, findProvision, missingRecord } from '../../registry/registry.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';

/** A version names an amending norm, or a provision of it, that the registry does not hold. */
export default defineRule({
  id: 'changed-by-resolves',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const provision of allProvisions(registry)) {
      for (const { from, changedBy } of provision.versions) {
        if (changedBy === undefined) continue;
        const ref = parseRef(changedBy);
        const instrument = ref && registry.instruments.get(ref.instrument);
        if (ref && instrument && (!ref.eId || findProvision(registry, ref.instrument, ref.eId)))
          continue;
        const expected = instrument
          ? nearest(ref.eId ?? '', instrument.provisions.keys()).map(
              (eId) => `${instrument.id}~${eId}`,
            )
          : nearest(ref?.instrument ?? changedBy, registry.instruments.keys());
        const list =
          expected.length > 0 ? expected.join(', ') : (instrument?.id ?? 'una norma del registro');
        report({
          file: provision.file,
          lacks: ref && missingRecord(registry, ref),
          place: provision.place(['versions', from, 'changedBy']),
          expected,
          message: {
            es: `Norma modificatoria inesperada «${changedBy}»; se esperaba una que exista: ${list}`,
            en: `Unexpected amending norm “${changedBy}”; expected one that exists: ${list}`,
          },
        });
      }
    }
  },
});
