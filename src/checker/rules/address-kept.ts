import type { Localized } from '../../registry/schema/common.ts';
import { aboveOf, likeliest } from '../ways/lost-address.ts';
import { recordPages } from '../../documents/record-pages.ts';
import { releasedPath } from '../../documents/released.ts';
import { defineRule } from '../rule.ts';
import { sitePages } from '../../documents/site-pages.ts';

/** An address of the last release that answers no more: nothing stands there, and nothing says that it did. */
export default defineRule({
  id: 'address-kept',
  severity: 'error',
  checkTree({ released, registry, index, moved, codes, isWhole, report }) {
    if (!released || !isWhole) return;
    const known = sitePages(registry, index);
    const lost = new Set(released.pages.filter((each) => !known.has(each) && !moved.has(each)));
    const kept = new Set(released.pages);
    const fresh = [...known].filter((each) => !kept.has(each) && !kept.has(aboveOf(each)));
    const files = new Map([
      ...recordPages(registry).map(({ slug, entry }) => [slug, entry.file] as const),
      ...codes.flatMap(({ lang, slug, file }) => (lang === 'es' ? [[slug, file] as const] : [])),
    ]);
    for (const from of lost) {
      // What stood below it moves with it.
      if (lost.has(aboveOf(from))) continue;
      const to = likeliest(from, fresh, lost, known);
      const file = to === undefined ? undefined : (files.get(to) ?? `«${to}»`);
      const both = to !== undefined && index.all.has(to);
      const at: Localized = file
        ? {
            es: `en ${file}${both ? ' y en su traducción' : ''}, si es lo que la reemplaza`,
            en: `in ${file}${both ? ' and in its translation' : ''}, if that replaces it`,
          }
        : {
            es: 'en la página que la reemplaza y en su traducción, o en su registro',
            en: 'in the page that replaces it and in its translation, or in its record',
          };
      report({
        file: releasedPath,
        place: released.place(from),
        expected: to === undefined ? [] : [to],
        message: {
          es: `Dirección de la versión ${released.version} que ya no responde, «${from}»; se esperaba «movedFrom: [${from}]» ${at.es}`,
          en: `Address of version ${released.version} that answers no more, “${from}”; expected “movedFrom: [${from}]” ${at.en}`,
        },
      });
    }
  },
});
