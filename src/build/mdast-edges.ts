import type { Nodes, Parents, PhrasingContent } from 'mdast';

/**
 * Moves the spaces at the edges of strong and emphasised text outside it, joins what then are neighbouring
 * texts and drops spaces at the edges of a block, in place. Markdown has no form for a mark that ends in a
 * space: the writer would say it with character references, which a person would see.
 */
export function withEdgesOutside(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) withEdgesOutside(child);
  const children: Nodes[] = [];
  for (const child of node.children) children.push(...(isMark(child) ? markParts(child) : [child]));
  // What a mark is parted into may stand wherever the mark stood.
  node.children = joined(children) as never;
  if (isBlockOfPhrases(node)) trimEdges(node);
}

const isMark = (node: Nodes): node is Extract<PhrasingContent, { type: 'strong' | 'emphasis' }> =>
  node.type === 'strong' || node.type === 'emphasis';

const isBlockOfPhrases = (node: Parents): boolean =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

/** A mark as what stands before it, the mark, and what stands after; no mark if it holds nothing. */
function* markParts(mark: Parents & PhrasingContent): Generator<PhrasingContent> {
  const [first, last] = [mark.children.at(0), mark.children.at(-1)];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  if (before) yield { type: 'text', value: before };
  if (mark.children.some((child) => child.type !== 'text' || child.value !== '')) yield mark;
  if (after) yield { type: 'text', value: after };
}

/** Neighbouring texts as one. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

function trimEdges({ children }: Parents): void {
  const [first, last] = [children.at(0), children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}
