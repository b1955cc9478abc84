import { type CitationRef, parseRef } from '../../citations/ref.ts';
import {
  findProvision,
  type Registry,
  trainingModules,
  versionAt,
} from '../../registry/registry.ts';
import { changesAfter, reviewedOn, sayChange } from '../law/changes-after.ts';
import { defineRule } from '../rule.ts';

/**
 * A provision changed after a page that cites it was last reviewed, or after a module of the training that
 * rests on it or teaches such a page was: one finding for each page or module and change.
 */
export default defineRule({
  id: 'review-after-amendment',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const reviewed = reviewedOn(page.frontMatter);
    if (!reviewed) return;
    const seen = new Set<string>();
    // What did not bind yet on the day of the page is told by `provision-in-force`.
    for (const { ref } of page.citations)
      if (ref?.eId && !ref.date && isLater(ref, page.frontMatter.asOf, registry))
        changesAfter(ref, reviewed, registry, seen);
    for (const { ref, place } of page.citations)
      for (const change of changesAfter(ref, reviewed, registry, seen))
        report({
          place,
          ...sayChange(change, reviewed, {
            es: 'la página y poner una fecha igual o posterior',
            en: 'the page to be reviewed and a date not before it',
          }),
        });
  },
  checkTree({ registry, covering, report }) {
    const cited = new Map(
      covering.flatMap(({ lang, slug, cited: targets }) =>
        lang === 'es' ? [[slug, targets] as const] : [],
      ),
    );
    for (const { file, data, place } of trainingModules(registry)) {
      const reviewed = reviewedOn(data);
      if (!reviewed) continue;
      const seen = new Set<string>();
      const look = (target: string, path: PropertyKey[], page?: string) => {
        for (const change of changesAfter(parseRef(target), reviewed, registry, seen))
          report({
            file,
            place: place(path),
            ...sayChange(change, reviewed, {
              es: `el módulo${page ? `, que enseña «${page}»,` : ''} y poner una fecha igual o posterior`,
              en: `the module${page ? `, which teaches “${page}”,` : ''} to be reviewed and a date not before it`,
            }),
          });
      };
      data.cites?.forEach((target, at) => look(target, ['cites', at]));
      data.teaches.forEach(({ page }, at) =>
        cited.get(page)?.forEach((target) => look(target, ['teaches', at, 'page'], page)),
      );
    }
  },
});

/** True if a provision has its first version after a day. */
function isLater(
  { instrument, eId = '' }: CitationRef,
  day: string | undefined,
  registry: Registry,
) {
  const provision = findProvision(registry, instrument, eId);
  return day !== undefined && provision && versionAt(provision, day).state === 'not-yet';
}
