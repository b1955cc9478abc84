import { allProvisions, baseOf } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';
import { refsInData } from '../../citations/data-refs.ts';

/** A provision that no page and no record of the registry cites. */
export default defineRule({
  id: 'provision-uncited',
  severity: 'info',
  checkTree({ registry, cited: byPages, isWhole, report }) {
    if (!isWhole) return;
    const cited = new Set(byPages);
    for (const { kind, ref } of refsInData(registry))
      if (ref?.eId && kind !== 'absent') cited.add(`${ref.instrument}~${baseOf(ref.eId)}`);
    for (const provision of allProvisions(registry)) {
      if (cited.has(`${provision.instrument.id}~${provision.id}`)) continue;
      report({
        file: provision.file,
        place: provision.place(['eId'], 'key'),
        message: {
          es: `Disposición sin citas «${provision.instrument.id}~${provision.id}»; se esperaba que alguna página o ruta la cite`,
          en: `Provision without citations “${provision.instrument.id}~${provision.id}”; expected a page or route to cite it`,
        },
      });
    }
  },
});
