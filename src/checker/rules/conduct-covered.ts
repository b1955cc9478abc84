import { parseRef } from '../../citations/ref.ts';
import { nearest } from '../../registry/nearest.ts';
import { allProvisions, baseOf, versionAt } from '../../registry/registry.ts';
import { refsInData } from '../../citations/data-refs.ts';
import { defineRule } from '../rule.ts';

/** A conduct with neither a provision nor a gap; or an offence in force that nothing explains. */
export default defineRule({
  id: 'conduct-covered',
  severity: 'error',
  checkTree({ registry, cited, isWhole, index, asOf, report }) {
    // Once one conduct names its guide, all are asked for theirs.
    const asksGuides = isWhole && [...registry.conducts.values()].some(({ data }) => data.guide);
    for (const { file, id, data, place } of registry.conducts.values()) {
      if (asksGuides && !(data.guide !== undefined && index.all.has(data.guide)))
        report({
          file,
          place: place([data.guide === undefined ? 'id' : 'guide']),
          expected: nearest(data.guide ?? `guias/${id}`, index.all),
          message: {
            es: `Conducta «${id}» sin guía; se esperaba en guide la página que dice qué hacer a quien le pasa`,
            en: `Conduct “${id}” without a guide; expected in guide the page that tells whom it happens to what to do`,
          },
        });
      if (data.reach.length > 0 || (data.gaps ?? []).length > 0) continue;
      report({
        file,
        place: place(['reach'], 'key'),
        message: {
          es: `Conducta «${id}» sin norma ni vacío; se esperaba al menos una disposición en reach o un motivo en gaps`,
          en: `Conduct “${id}” with neither norm nor gap; expected at least one provision in reach or a reason in gaps`,
        },
      });
    }
    if (registry.conducts.size === 0 || !isWhole) return;
    const explained = new Set(cited);
    for (const { kind, ref } of refsInData(registry)) {
      const explains = kind === 'conduct' || kind === 'route' || kind === 'term';
      if (explains && ref?.eId) explained.add(`${ref.instrument}~${baseOf(ref.eId)}`);
    }
    for (const provision of allProvisions(registry)) {
      const key = `${provision.instrument.id}~${provision.id}`;
      if (provision.data.kind !== 'offence' || explained.has(key) || !parseRef(key)) continue;
      if (versionAt(provision, asOf).state !== 'in-force') continue;
      report({
        file: provision.file,
        place: provision.place(['eId'], 'key'),
        severity: 'info',
        message: {
          es: `Delito «${key}» que ninguna conducta, ruta, término ni página explica; se esperaba al menos una`,
          en: `Offence “${key}” that no conduct, route, term or page explains; expected at least one`,
        },
      });
    }
  },
});
