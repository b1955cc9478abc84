import { findProvision } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A citation names the version of a date on which no version begins. */
export default defineRule({
  id: 'version-exists',
  severity: 'error',
  checkPage({ page: { citations }, registry, report }) {
    for (const { ref, place } of citations) {
      if (!ref?.date) continue;
      const provision = ref.eId && findProvision(registry, ref.instrument, ref.eId);
      const expected = provision ? provision.versions.map(({ from }) => from) : [];
      if (expected.includes(ref.date) || (ref.eId && !provision)) continue;
      const list = expected.join(', ');
      report({
        place,
        expected,
        message: ref.eId
          ? {
              es: `Versión inesperada «${ref.date}»; se esperaba una fecha de entrada en vigor: ${list}`,
              en: `Unexpected version “${ref.date}”; expected a day of entry into force: ${list}`,
            }
          : {
              es: `Versión inesperada «${ref.date}» de una norma entera; se esperaba una disposición`,
              en: `Unexpected version “${ref.date}” of a whole instrument; expected a provision`,
            },
      });
    }
  },
});
