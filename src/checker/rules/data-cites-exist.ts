import { baseOf, missingRecord } from '../../registry/registry.ts';
import { refsInData } from '../../citations/data-refs.ts';
import { hasPart } from '../../registry/forms.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';

/** A record of the registry cites a norm or provision that the registry does not hold. */
export default defineRule({
  id: 'data-cites-exist',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, path, target, ref, place } of refsInData(registry)) {
      if (path.includes('changedBy')) continue; // `changed-by-resolves` owns those.
      const instrument = ref && registry.instruments.get(ref.instrument);
      const base = ref?.eId && baseOf(ref.eId);
      const provision = base ? instrument?.provisions.get(base) : undefined;
      const part = base ? ref.eId?.slice(base.length + 2) : '';
      const isPartHeld = !part || (provision && hasPart(provision.data, part));
      if (ref && instrument && (!base || (provision && isPartHeld))) continue;
      const known = instrument
        ? [...instrument.provisions.keys()].map((eId) => `${instrument.id}~${eId}`)
        : [...registry.instruments.keys()];
      const expected = nearest(target, known);
      const list = expected.join(', ') || known.slice(0, 5).join(', ');
      report({
        file,
        lacks: ref && !provision ? missingRecord(registry, ref) : undefined,
        place: place(path),
        expected,
        message: {
          es: `Referencia inesperada «${target}»; se esperaba una del registro: ${list}`,
          en: `Unexpected reference “${target}”; expected one of the registry: ${list}`,
        },
      });
    }
  },
});
