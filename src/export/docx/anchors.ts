import type { Element } from 'hast';
import { elementsOf } from '../../html/tree.ts';
import { decoded } from '../document/links.ts';

/** A short name for each anchor that a link of the page leads to: Word takes 40 characters. */
export function bookmarkNames(main: Element, address: string, before: number): Map<string, string> {
  const all = [...elementsOf(main)];
  const linked = new Set(
    all.flatMap(({ properties: { href } }) => {
      const [path, anchor] = (href ?? '').split('#');
      return anchor && (path === '' || path === address) ? [decoded(anchor)] : [];
    }),
  );
  const ids = all.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
  return new Map(
    ids.filter((id) => linked.has(id)).map((id, index) => [id, `lugar${before + index + 1}`]),
  );
}
