import type { Element, ElementContent } from 'hast';
import { isLeftOut } from '../../html/page.ts';

/** The titles below which nothing stands; what such a copy leaves out anyway counts as nothing. */
export function emptyTitles(parent: Element): Set<Element> {
  const levelOf = (child: Element | undefined): number =>
    Number(/^h([2-6])$/.exec(child?.tagName ?? '')?.[1] ?? 0);
  const held = parent.children.filter(
    (child): child is Element => child.type === 'element' && !isLeftOut(child, 'team'),
  );
  const empty = new Set(held.flatMap((child) => [...emptyTitles(child)]));
  // One that stands alone in its box is the title of what follows the box.
  if (held.length < 2) return empty;
  for (const [at, child] of [...held.entries()].toReversed()) {
    const rest = held.slice(at + 1).find((each) => !empty.has(each));
    const [own, next] = [levelOf(child), levelOf(rest)];
    if (own > 0 && (rest === undefined || (next > 0 && next <= own))) empty.add(child);
  }
  return empty;
}

/** Leaves out, in place, some elements wherever they stand. */
export function dropFrom(parent: Element, gone: ReadonlySet<ElementContent>): void {
  parent.children = parent.children.filter((child) => !gone.has(child));
  for (const child of parent.children) if (child.type === 'element') dropFrom(child, gone);
}

/**
 * A title without what in it is of Peru: «(Ley 30364)», or all that follows its colon.
 * @param otherwise what it says if all of it is
 */
export function titleAbroad(
  title: string,
  isPeruvian: (said: string) => boolean,
  otherwise: string,
): string {
  if (!isPeruvian(title)) return title;
  const short = title.replace(/\s*(?:\([^)]*\)|:.*)$/s, '');
  return isPeruvian(short) ? otherwise : short;
}
