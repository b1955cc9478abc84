import { refsInData } from '../../citations/data-refs.ts';
import type { CitationRef } from '../../citations/ref.ts';
import { itemsOf } from '../../registry/forms.ts';
import { nearest } from '../../registry/nearest.ts';
import { findProvision, type Registry, versionCited } from '../../registry/registry.ts';
import { defineRule, type Observation } from '../rule.ts';

/** A reference names a form or a deadline, `cp~art_154-B#menor-de-14`, that the version does not have. */
export default defineRule({
  id: 'value-exists',
  severity: 'error',
  checkPage({ page, registry, asOf, report }) {
    for (const { ref, place } of page.citations) {
      const fault = ref && faultOf(ref, registry, page.frontMatter.asOf ?? asOf);
      if (fault) report({ place, ...fault });
    }
  },
  checkTree({ registry, asOf, report }) {
    for (const { ref, file, path, place } of refsInData(registry)) {
      const fault = ref && faultOf(ref, registry, asOf);
      if (fault) report({ file, place: place(path), ...fault });
    }
  },
});

function faultOf(
  ref: CitationRef,
  registry: Registry,
  day: string,
): Pick<Observation, 'expected' | 'message'> | undefined {
  if (!ref.item || !ref.eId) return undefined;
  const provision = findProvision(registry, ref.instrument, ref.eId);
  const text = provision && versionCited(provision, ref.date, day)?.text;
  if (!text) return undefined; // `provision-exists` and `provision-in-force` tell those.
  const known = itemsOf(text);
  if (known.includes(ref.item)) return undefined;
  const near = nearest(ref.item, known);
  const expected = near.length > 0 ? near : known;
  const list = (none: string) => expected.map((id) => `#${id}`).join(', ') || none;
  return {
    expected,
    message: {
      es: `Pena o plazo inesperado «#${ref.item}»; se esperaba uno de la disposición: ${list('no tiene ninguno con id')}`,
      en: `Unexpected penalty or deadline “#${ref.item}”; expected one of the provision: ${list('it has none with an id')}`,
    },
  };
}
