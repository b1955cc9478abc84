import type { ElementContent, Parents } from 'hast';
import { textNode } from '../../html/tree.ts';
import { tokens } from './plan.ts';

/** Puts something, in place, wherever a page for another country names that country. */
export function nameCountry(node: Parents, named: ElementContent): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') nameCountry(child, named);
    if (child.type !== 'text') return child.type === 'element' ? [child] : [];
    return child.value
      .split(tokens.country)
      .flatMap((text, at) => [...(at === 0 ? [] : [structuredClone(named)]), textNode(text)]);
  });
}
