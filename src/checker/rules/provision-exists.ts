import { baseOf, missingRecord, type Registry } from '../../registry/registry.ts';
import { hasPart, partsHeld } from '../../registry/forms.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';

/** A citation names a provision, or a part of one, that the registry does not hold. */
export default defineRule({
  id: 'provision-exists',
  severity: 'error',
  checkPage({ page: { citations }, registry, report }) {
    for (const { ref, place } of citations) {
      const instrument = ref && registry.instruments.get(ref.instrument);
      if (!ref?.eId || !instrument) continue;
      const base = baseOf(ref.eId);
      const provision = instrument.provisions.get(base);
      const part = ref.eId.slice(base.length + 2);
      if (provision && (!part || hasPart(provision.data, part))) continue;
      const known = provision
        ? partsHeld(provision.data).map((each) => `${base}__${each}`)
        : [...instrument.provisions.keys()];
      const expected =
        provision && known.length === 0 ? [base] : nearest(provision ? ref.eId : base, known);
      const list = expected.join(', ') || known.slice(0, 5).join(', ');
      const elsewhere = provision ? [] : holdersOf(base, registry);
      const also = elsewhere.map((each) => `${each}~${ref.eId}`).join(', ');
      report({
        place,
        lacks: provision ? undefined : missingRecord(registry, ref),
        expected,
        message: {
          es: `Disposición inesperada «${ref.eId}» en «${ref.instrument}»; se esperaba una de: ${list}${also && `; o de otra norma: ${also}`}`,
          en: `Unexpected provision “${ref.eId}” in “${ref.instrument}”; expected one of: ${list}${also && `; or of another norm: ${also}`}`,
        },
      });
    }
  },
});

/** The norms that have a provision of that number, if it is so rare that one of them must be meant. */
function holdersOf(eId: string, { instruments }: Registry): string[] {
  const holders = [...instruments.values()].filter(({ provisions }) => provisions.has(eId));
  return holders.length > 2 ? [] : holders.map(({ id }) => id);
}
