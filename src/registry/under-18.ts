import type { Registry } from './registry.ts';
import { serviceFor } from './roles.ts';
import type { SituationData } from './schema/situation.ts';

/** Whether the services that help in something say that it is for or about somebody under 18: their line is among them. */
export const namesTheirLine = (
  services: readonly string[],
  facts: Pick<Registry, 'services'>,
): boolean => services.includes(serviceFor('children', facts));

/**
 * Whether a page of the path is for or about somebody under 18: an end says it by listing their line among those that
 * help; a question, by giving its number, or because each of its answers leads to such a page.
 */
export function isOfUnder18(
  node: SituationData,
  facts: Pick<Registry, 'services' | 'situations'>,
): boolean {
  if (node.kind === 'leaf') return namesTheirLine(node.services, facts);
  if (namesTheirLine(node.numbers ?? [], facts)) return true;
  return node.answers.every(({ next }) => {
    const found = facts.situations.get(next)?.data;
    return found !== undefined && isOfUnder18(found, facts);
  });
}
