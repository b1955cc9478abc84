import { reportUnknownInHead, reportUnknownNames } from '../records/record-names.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule, type PageContext } from '../rule.ts';

/** The head of a page names a page, record or heading that does not exist; or a correction does. */
export default defineRule({
  id: 'page-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownInHead(context);
    reportUnknownFolds(context);
  },
  checkTree(context) {
    reportUnknownNames('page-exists', context);
  },
});

/** Reports each section to be folded that the page has no heading for. */
function reportUnknownFolds({ page, report }: PageContext): void {
  const { frontMatter } = page;
  if (!('folded' in frontMatter)) return;
  const known = page.headings.flatMap(({ id, depth }) => (depth === 2 && id ? [id] : []));
  for (const [index, id] of (frontMatter.folded ?? []).entries()) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    const wanted = (near.length > 0 ? near : known).join(', ');
    report({
      place: page.place(['folded', index]),
      expected: near,
      message:
        wanted === ''
          ? {
              es: `Título inesperado «${id}»; se esperaba ninguno, porque la página no tiene títulos de sección`,
              en: `Unexpected heading “${id}”; expected none, as the page has no headings of sections`,
            }
          : {
              es: `Título inesperado «${id}»; se esperaba uno de: ${wanted}`,
              en: `Unexpected heading “${id}”; expected one of: ${wanted}`,
            },
    });
  }
}
