import type { Element, ElementContent } from 'hast';
import { textNode } from '../../html/tree.ts';

/**
 * Leaves in English alone, in place, what a page in English says aloud in Spanish with its English in brackets: in
 * Peru whoever hears it hears Spanish; in another country nobody knows yet what is spoken.
 */
export function sayInEnglish(parent: Element): void {
  let isGlossed = false;
  parent.children = parent.children.flatMap((child, at): ElementContent[] => {
    const wasGlossed = isGlossed;
    isGlossed = false;
    if (child.type === 'text')
      return [wasGlossed ? textNode(child.value.replace(gloss, '')) : child];
    if (child.type !== 'element') return [child];
    const next = parent.children[at + 1];
    const [, english] =
      child.properties['lang'] === 'es' && next?.type === 'text'
        ? (gloss.exec(next.value) ?? [])
        : [];
    if (english === undefined) {
      sayInEnglish(child);
      return [child];
    }
    isGlossed = true;
    return [textNode(`“${english}”`)];
  });
}

/** The English of a sentence, in brackets after it. */
const gloss = /^\s*\(([^()]+)\)/;
