import { findProvision } from '../../registry/registry.ts';
import type { Page } from '../project.ts';
import { defineRule } from '../rule.ts';

/** A provision changed after a page that cites it was last reviewed: one finding for each page and change. */
export default defineRule({
  id: 'review-after-amendment',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const reviewed = reviewedOn(page);
    if (!reviewed) return;
    const seen = new Set<string>();
    for (const { ref, place } of page.citations) {
      const provision = ref?.eId && findProvision(registry, ref.instrument, ref.eId);
      if (!provision) continue;
      for (const { from } of provision.versions.filter((version) => version.from > reviewed.on)) {
        const key = `${provision.file}@${from}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const changed = provision.place(['versions', from], 'key');
        const where = `${provision.file}:${changed.start.line}`;
        report({
          place,
          expected: [from],
          related: [
            {
              file: provision.file,
              place: changed,
              message: {
                es: `Versión vigente desde ${from}`,
                en: `Version in force since ${from}`,
              },
            },
          ],
          message: {
            es: `Cambio del ${from} en «${provision.instrument.id}~${provision.id}» (${where}) posterior a la revisión (${reviewed.key}: ${reviewed.on}); se esperaba revisar la página y poner una fecha igual o posterior`,
            en: `Change of ${from} in “${provision.instrument.id}~${provision.id}” (${where}) after the review (${reviewed.key}: ${reviewed.on}); expected the page to be reviewed and a date not before it`,
          },
        });
      }
    }
  },
});

/** The day of the last review; while a review is pending, the day up to which the author read the law. */
function reviewedOn({ frontMatter }: Page): { on: string; key: string } | undefined {
  if ('reviewed' in frontMatter && frontMatter.reviewed !== 'pending') {
    return { on: frontMatter.reviewed.on, key: 'reviewed.on' };
  }
  return frontMatter.asOf ? { on: frontMatter.asOf, key: 'asOf' } : undefined;
}
