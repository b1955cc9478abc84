import { recordPath } from '../../addresses/paths.ts';
import { recordOf } from '../../components/resolve.ts';
import { registry } from '../../facts/site-facts.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { BASE_PATH } from '../../site.ts';

/** The address of a node of the path. */
export const nodePath = (id: string, lang: Lang): string =>
  recordPath('camino', id, lang, BASE_PATH);

/** What a node of the path says first: its question, or its title. Throws if there is none. */
export function nodeTitle(id: string): Localized {
  const node = recordOf(registry.situations, id);
  return node.kind === 'question' ? node.question : node.title;
}

/** How many questions may still come after a node, at most. */
export function questionsLeft(id: string): number {
  const node = registry.situations.get(id)?.data;
  if (node?.kind !== 'question') return 0;
  return 1 + Math.max(...node.answers.map(({ next }) => questionsLeft(next)));
}
