import { nearest } from '../../registry/nearest.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { recordPages } from '../record-pages.ts';
import { releasedPath } from '../released.ts';
import { defineRule } from '../rule.ts';
import { sitePages } from '../site-pages.ts';

/** An address of the last release that answers no more: nothing stands there, and nothing says that it did. */
export default defineRule({
  id: 'address-kept',
  severity: 'error',
  checkTree({ released, registry, index, moved, codes, isWhole, report }) {
    if (!released || !isWhole) return;
    const known = sitePages(registry, index);
    const lost = new Set(released.pages.filter((each) => !known.has(each) && !moved.has(each)));
    const kept = new Set(released.pages);
    const fresh = [...known].filter((each) => !kept.has(each) && !kept.has(above(each)));
    const files = new Map([
      ...recordPages(registry).map(({ slug, entry }) => [slug, entry.file] as const),
      ...codes.flatMap(({ lang, slug, file }) => (lang === 'es' ? [[slug, file] as const] : [])),
    ]);
    for (const from of lost) {
      // What stood below it moves with it.
      if (lost.has(above(from))) continue;
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

const above = (slug: string): string =>
  slug.includes('/') ? slug.replace(/\/[^/]*$/, '') : slug + '/';
const nameOf = (slug: string): string => slug.replace(/^.*\//, '');

/** What most likely replaces a lost address: of what is new, the page with the same parts, name, or letters. */
function likeliest(
  from: string,
  fresh: readonly string[],
  lost: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string | undefined {
  const parts = [...lost].filter((each) => above(each) === from).map(nameOf);
  const common = (to: string) => parts.filter((each) => known.has(`${to}/${each}`)).length;
  const [most] = fresh.toSorted((a, b) => common(b) - common(a));
  if (most !== undefined && common(most) > 0) return most;
  return fresh.find((each) => nameOf(each) === nameOf(from)) ?? nearest(from, fresh, 1)[0];
}
