import type { Lang } from '../registry/schema/common.ts';
import { serviceFor } from '../registry/roles.ts';
import type { ServiceRole } from '../registry/schema/service.ts';
import { documentParts, registry, sourcePage } from './site-facts.ts';

/** In the order in which they stand; the others only where the page's own document gives them in a box of danger. */
const order: readonly ServiceRole[] = ['medical', 'police', 'violence', 'crisis', 'children'];
const everywhere: ReadonlySet<ServiceRole> = new Set(['police', 'violence', 'crisis']);

/**
 * Services whose numbers stand in the frame of a page, by id: police, violence and crisis on all of them; the
 * ambulance first where there was an assault or somebody hurt herself, and the line for people under 18 last
 * where the page is about them, which a document says by the numbers of its own boxes.
 * @param slug address of the page without language
 */
export function helpLine(slug: string, lang: Lang): string[] {
  // The whole of a document on one page says what its first page does.
  const written = slug.replace(/\/completa$/, '');
  const [whole = sourcePage(written, lang)] = documentParts(written, lang);
  const boxed = new Set(
    (whole?.components ?? []).flatMap(({ name, attributes }) =>
      name === 'Danger' ? (attributes['numbers']?.split(/\s+/) ?? []) : [],
    ),
  );
  return order.flatMap((role) => {
    const id = serviceFor(role, registry);
    return everywhere.has(role) || boxed.has(id) ? [id] : [];
  });
}
