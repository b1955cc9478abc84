import { nearest } from '../../registry/nearest.ts';
import { recordKey } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A citation names an instrument that the registry does not hold, or cannot be read at all. */
export default defineRule({
  id: 'instrument-exists',
  severity: 'error',
  checkPage({ page: { citations }, registry: { instruments: known }, report }) {
    for (const { target, ref, place } of citations) {
      if (ref && known.has(ref.instrument)) continue;
      const expected = nearest(ref?.instrument ?? target, known.keys());
      const list = expected.length > 0 ? expected.join(', ') : 'norma[@fecha]~eId';
      report({
        place,
        lacks: ref && recordKey('instruments', ref.instrument),
        expected,
        message: ref
          ? {
              es: `Norma inesperada «${ref.instrument}»; se esperaba una del registro: ${list}`,
              en: `Unexpected instrument “${ref.instrument}”; expected one of the registry: ${list}`,
            }
          : {
              es: `Cita inesperada «${target}»; se esperaba una referencia como cp~art_154-B`,
              en: `Unexpected citation “${target}”; expected a reference like cp~art_154-B`,
            },
      });
    }
  },
});
