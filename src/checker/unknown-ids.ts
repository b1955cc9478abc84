import type { Localized } from '../registry/schema/common.ts';
import { nearest } from './nearest.ts';
import type { PageContext } from './rule.ts';

/** Reports every `id` of a component that a collection does not hold, with the nearest it does. */
export function reportUnknownIds(
  { page, report }: PageContext,
  component: string,
  known: ReadonlyMap<string, unknown>,
  noun: Localized,
): void {
  for (const use of page.components) {
    if (use.name !== component) continue;
    for (const id of (use.attributes['id'] ?? '').split(/\s+/)) {
      if (known.has(id)) continue;
      const expected = nearest(id, known.keys());
      const list = expected.join(', ') || [...known.keys()].slice(0, 5).join(', ');
      report({
        place: use.attributePlace('id'),
        expected,
        message: {
          es: `${noun.es} «${id}»; se esperaba uno de: ${list}`,
          en: `${noun.en} «${id}»; expected one of: ${list}`,
        },
      });
    }
  }
}
