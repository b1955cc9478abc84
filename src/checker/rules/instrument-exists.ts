import { parseRef } from '../../citations/ref.ts';
import { nearest } from '../../registry/nearest.ts';
import { recordKey, type Registry } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A citation names an instrument that the registry does not hold, or cannot be read at all. */
export default defineRule({
  id: 'instrument-exists',
  severity: 'error',
  checkPage({ page: { citations }, registry, report }) {
    const { instruments: known } = registry;
    for (const { target, ref, place } of citations) {
      if (ref && known.has(ref.instrument)) continue;
      const expected = ref ? nearest(ref.instrument, known.keys()) : nearestRefs(target, registry);
      const list = expected.join(', ');
      const some = list || [...known.keys()].slice(0, 5).join(', ') || 'cp';
      report({
        place,
        lacks: ref && recordKey('instruments', ref.instrument),
        expected,
        message: ref
          ? {
              es: `Norma inesperada «${ref.instrument}»; se esperaba una del registro: ${some}`,
              en: `Unexpected instrument “${ref.instrument}”; expected one of the registry: ${some}`,
            }
          : {
              es: `Cita inesperada «${target}»; se esperaba ${list || 'una referencia como cp~art_154-B'}`,
              en: `Unexpected citation “${target}”; expected ${list || 'a reference such as cp~art_154-B'}`,
            },
      });
    }
  },
});

/** The references most like a text that is none: `ley-2~art_1` for `ley-2~art1`. */
function nearestRefs(target: string, registry: Registry): string[] {
  // The day goes before the provision, and the sign between a norm and its provision is none of another kind.
  const [, base = '', day = ''] = /^(.*?)(@[\d-]+)?$/.exec(target.replace('/', '~')) ?? [];
  const [written = '', eId = ''] = base.replace('~', `${day}~`).split('~');
  const instrument = written.toLowerCase();
  const norm = registry.instruments.get(parseRef(instrument)?.instrument ?? '');
  return nearest(eId, norm?.provisions.keys() ?? [], 1).map((each) => `${instrument}~${each}`);
}
