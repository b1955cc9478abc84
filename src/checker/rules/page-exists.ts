import { isDocument } from '../../registry/schema/page.ts';
import { nearest } from '../../registry/nearest.ts';
import { reportUnknownNames } from '../record-names.ts';
import { defineRule } from '../rule.ts';

/** A document names, before or after it, a page that does not exist; or a correction does. */
export default defineRule({
  id: 'page-exists',
  severity: 'error',
  checkPage({ page: { frontMatter, place }, index: { all: known }, report }) {
    if (!isDocument(frontMatter)) return;
    for (const key of ['before', 'after'] as const) {
      for (const [index, slug] of (frontMatter[key] ?? []).entries()) {
        if (known.has(slug)) continue;
        const expected = nearest(slug, known);
        const list = expected.join(', ') || 'una ruta como guias/imagenes-intimas';
        report({
          place: place([key, index]),
          expected,
          message: {
            es: `Página inesperada «${slug}»; se esperaba una que exista: ${list}`,
            en: `Unexpected page “${slug}”; expected one that exists: ${list}`,
          },
        });
      }
    }
  },
  checkTree(context) {
    reportUnknownNames('page-exists', context);
  },
});
