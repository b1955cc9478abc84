import { isHeld } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A page and its translation that do not cite the same law. */
export default defineRule({
  id: 'translation-citations',
  severity: 'error',
  checkPage({ page, counterpart, registry, report }) {
    if (!counterpart) return;
    // What a page means to cite and does not is told where it stands.
    if (page.citations.some(({ ref }) => !ref || !isHeld(registry, ref))) return;
    const own = new Set(page.citations.map(({ target }) => target));
    const seen = new Set<string>();
    for (const { target, ref, place } of counterpart.citations) {
      if (own.has(target) || seen.has(target)) continue;
      seen.add(target);
      // Nobody is asked to copy a slip.
      if (!ref || !isHeld(registry, ref)) continue;
      // Both pages have the same titles in the same order, so the one above tells where it is missing.
      const above = counterpart.headings.filter((each) => each.place.start.line < place.start.line);
      report({
        place: page.headings[above.length - 1]?.place ?? page.place(['title']),
        expected: [target],
        related: [
          {
            file: counterpart.file,
            place,
            message: { es: 'La cita que falta', en: 'The citation that is missing' },
          },
        ],
        message: {
          es: `Falta una cita; se esperaba «${target}», como en ${counterpart.file}:${place.start.line}`,
          en: `Missing citation; expected “${target}”, as in ${counterpart.file}:${place.start.line}`,
        },
      });
    }
  },
});
