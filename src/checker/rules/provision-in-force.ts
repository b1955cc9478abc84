import { findProvision, versionAt } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A page cites as today's law a provision that was not in force on the day of the page. */
export default defineRule({
  id: 'provision-in-force',
  severity: 'error',
  checkPage({ page, registry, asOf, report }) {
    const day = page.frontMatter.asOf ?? asOf;
    for (const { ref, place } of page.citations) {
      if (!ref?.eId || ref.date) continue;
      const provision = findProvision(registry, ref.instrument, ref.eId);
      if (!provision) continue;
      const found = versionAt(provision, day);
      if (found.state === 'in-force') continue;
      const since = found.state === 'repealed' ? found.version.from : (found.first?.from ?? '');
      const related = [
        {
          file: provision.file,
          place: provision.place(['versions', since], 'key'),
          message: { es: 'La versión que lo decide', en: 'The version that decides it' },
        },
      ];
      report({
        place,
        related,
        message:
          found.state === 'repealed'
            ? {
                es: `Disposición derogada inesperada (desde ${since}); se esperaba una vigente al ${day} o su versión con fecha`,
                en: `Unexpected repealed provision (since ${since}); expected one in force on ${day}, or its version by date`,
              }
            : {
                es: `Disposición que empieza a regir el ${since}; se esperaba una vigente al ${day}, o un asOf posterior si la página ya se leyó con ella`,
                en: `Provision that enters into force on ${since}; expected one in force on ${day}, or a later asOf if the page was read with it`,
              },
      });
    }
  },
});
