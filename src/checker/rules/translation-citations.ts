import { fileStart } from '../../registry/place.ts';
import { defineRule } from '../rule.ts';

/** A page and its translation that do not cite the same law. */
export default defineRule({
  id: 'translation-citations',
  severity: 'error',
  checkPage({ page, counterpart, report }) {
    if (!counterpart) return;
    const own = new Set(page.citations.map(({ target }) => target));
    const seen = new Set<string>();
    for (const { target, place } of counterpart.citations) {
      if (own.has(target) || seen.has(target)) continue;
      seen.add(target);
      report({
        place: fileStart,
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
