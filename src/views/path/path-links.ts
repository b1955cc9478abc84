import { recordPath } from '../../addresses/paths.ts';
import { registry } from '../../facts/site-facts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { BASE_PATH } from '../../site.ts';

/** The address of a node of the path. */
export const nodePath = (id: string, lang: Lang): string =>
  recordPath('camino', id, lang, BASE_PATH);

/** How many questions may still come after a node, at most. */
export function questionsLeft(id: string): number {
  const node = registry.situations.get(id)?.data;
  if (node?.kind !== 'question') return 0;
  return 1 + Math.max(...node.answers.map(({ next }) => questionsLeft(next)));
}
