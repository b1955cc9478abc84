import { refsInData } from '../../citations/data-refs.ts';
import type { CitationRef } from '../../citations/ref.ts';
import { itemsOf, namesValue, partCited, valueOf } from '../../registry/forms.ts';
import { nearest } from '../../registry/nearest.ts';
import { allRecords, findProvision, type Registry, versionCited } from '../../registry/registry.ts';
import type { ProvisionVersionData } from '../../registry/schema/provision.ts';
import { defineRule, type Observation } from '../rule.ts';
import { undrawn, undrawnInRecord } from '../values/undrawn.ts';

/** A reference names a form or a deadline, `cp~art_154-B#menor-de-14`, that the version, or the part named, does not have. */
export default defineRule({
  id: 'value-exists',
  severity: 'error',
  checkPage({ page, registry, asOf, report }) {
    for (const { ref, place } of page.citations) {
      const fault = ref && faultOf(ref, registry, page.frontMatter.asOf ?? asOf);
      if (fault) report({ place, ...fault });
    }
    for (const use of page.components) {
      const fault = undrawn(use, page, registry, asOf);
      if (fault) report({ place: use.place, ...fault });
    }
  },
  checkTree({ registry, asOf, report }) {
    for (const { ref, file, path, place } of refsInData(registry)) {
      const fault = ref && faultOf(ref, registry, asOf);
      if (fault) report({ file, place: place(path), ...fault });
    }
    for (const { file, place, drawn = [] } of allRecords(registry))
      for (const each of drawn) {
        const fault = undrawnInRecord(each, registry, asOf);
        if (fault) report({ file, place: place(each.path), ...fault });
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
  if (known.includes(ref.item)) return misplaced(ref, ref.item, text);
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

/** A part is named, and it is not the one that sets the value. */
function misplaced(
  { eId }: CitationRef,
  item: string,
  text: ProvisionVersionData,
): Pick<Observation, 'expected' | 'message'> | undefined {
  const value = valueOf({ versions: { '': text } }, item);
  if (!value || namesValue({ eId }, value)) return undefined;
  const list = value.parts.join(', ');
  return {
    expected: value.parts,
    message: {
      es: `Parte inesperada «${partCited({ eId })}» para «#${item}»; se esperaba la que lo fija: ${list}`,
      en: `Unexpected part “${partCited({ eId })}” for “#${item}”; expected the one that sets it: ${list}`,
    },
  };
}
