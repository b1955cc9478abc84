import type { Registry } from './registry.ts';
import { serviceFor } from './roles.ts';
import type { SituationData } from './schema/situation.ts';

/**
 * Whether a page of the path is for or about somebody under 18: an end says it by listing their line among those that
 * help; a question, by giving its number, or because each of its answers leads to such a page.
 */
export function isOfUnder18(
  node: SituationData,
  facts: Pick<Registry, 'services' | 'situations'>,
): boolean {
  const line = serviceFor('children', facts);
  if (node.kind === 'leaf') return node.services.includes(line);
  if (node.numbers?.includes(line)) return true;
  return node.answers.every(({ next }) => {
    const found = facts.situations.get(next)?.data;
    return found !== undefined && isOfUnder18(found, facts);
  });
}
