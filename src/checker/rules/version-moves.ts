import { protocolOf } from '../../documents/section-prints.ts';
import { newestVersion } from '../../registry/newest-version.ts';
import { printFault, toldFault } from '../records/print-faults.ts';
import { defineRule } from '../rule.ts';

const strangerMessage = (id: string) => ({
  es: `No hay un protocolo «${id}»; se esperaba el nombre de uno`,
  en: `There is no protocol “${id}”; expected the name of one`,
});

/** A protocol whose text is not that of its newest version: what a team signed would not be what its version says. */
export default defineRule({
  id: 'version-moves',
  severity: 'error',
  checkPage({ page, counterpart, registry, asOf, report }) {
    if (page.lang !== 'es' || !counterpart) return;
    const fault = printFault(page, counterpart, registry, asOf);
    if (fault) report(fault);
  },
  checkTree({ registry, covering, isWhole, report }) {
    if (!isWhole) return;
    const pages = covering.filter(({ lang }) => lang === 'es');
    const ids = new Set(pages.flatMap(({ slug }) => protocolOf(slug) ?? []));
    for (const { id, file, place } of registry.protocolVersions.values())
      if (!ids.has(id)) report({ file, place: place(['id']), message: strangerMessage(id) });
    for (const [id, own] of Map.groupBy(pages, ({ slug }) => protocolOf(slug))) {
      if (id === undefined) continue;
      const slugs = new Set(own.map(({ slug }) => slug));
      const current = newestVersion(own.map(({ version }) => version)) ?? '';
      const fault = toldFault(id, registry, slugs, current);
      if (fault) report(fault);
    }
  },
});
