import type { Element, ElementContent } from 'hast';
import { hastText, textNode } from '../../html/tree.ts';
import type { Registry } from '../../registry/registry.ts';

/**
 * Leaves in English alone, in place, what a page in English says aloud in Spanish with its English in brackets: in
 * Peru whoever hears it hears Spanish; in another country nobody knows yet what is spoken.
 */
export function sayInEnglish(parent: Element): void {
  const made: ElementContent[] = [];
  const rest = [...parent.children] as ElementContent[];
  for (let child = rest.shift(); child; child = rest.shift()) {
    const isSpanish = child.type === 'element' && child.properties['lang'] === 'es';
    const glossed = isSpanish ? glossOf(rest) : undefined;
    if (glossed) {
      made.push(textNode(`“${glossed.english}”`), textNode(glossed.after));
      rest.splice(0, glossed.nodes);
      continue;
    }
    if (child.type === 'element') sayInEnglish(child);
    made.push(child);
  }
  parent.children = made;
}

/** A title in English without a term of the glossary in Spanish, in brackets: «Criminal complaint (denuncia)». */
export const withoutSpanishName = (title: string, { terms }: Pick<Registry, 'terms'>): string =>
  title.replace(/\s*\(([^()]+)\)/g, (found, said: string) =>
    [...terms.values()].some(({ data }) => data.term.es === said) ? '' : found,
  );

/** The English of a sentence, in brackets after it. */
const gloss = /^\s*\(([^()]+)\)/;

/** The English that some nodes begin with, in which a word may lead elsewhere; of how many, and what the last goes on with. */
function glossOf(
  nodes: readonly ElementContent[],
): { english: string; nodes: number; after: string } | undefined {
  let said = '';
  for (const [at, node] of nodes.entries()) {
    said += hastText(node);
    const found = gloss.exec(said);
    const [whole, english] = found ?? [];
    if (whole !== undefined && english !== undefined)
      // What closes the brackets is text, which goes on after them.
      return node.type === 'text'
        ? { english, nodes: at + 1, after: said.slice(whole.length) }
        : undefined;
    if (!/^\s*(?:$|\()/.test(said) || (node.type === 'element' && node.tagName === 'br'))
      return undefined;
  }
  return undefined;
}
