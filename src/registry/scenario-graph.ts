import type { ScenarioData, ScenarioNode } from './schema/scenario.ts';

/** The nodes that may come after one: where its choices lead, or where an open ending is taken up again. */
export function nextOf(node: ScenarioNode): string[] {
  if (node.kind === 'moment') return node.choices.map(({ next }) => next);
  return node.back === undefined ? [] : [node.back];
}

/** The critical errors that some choice of a scenario is, by id, each once, in the order in which they are met. */
export const errorsIn = ({ nodes }: ScenarioData): string[] => [
  ...new Set(
    nodes.flatMap((node) =>
      node.kind === 'moment' ? node.choices.flatMap(({ error }) => error ?? []) : [],
    ),
  ),
];

/** The ids of the nodes that can be reached from one, itself among them. */
export function reachedFrom(start: string, nodes: ScenarioData['nodes']): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = byId.get(id);
    if (!node || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...nextOf(node));
  }
  return reached;
}

/** The ids of the nodes from which an ending where the person was held well can be reached. */
export function mendable(nodes: ScenarioData['nodes']): Set<string> {
  const well = nodes.filter((node) => node.kind === 'end' && node.outcome === 'held');
  const found = new Set(well.map(({ id }) => id));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const node of nodes) if (nextOf(node).some((id) => found.has(id))) found.add(node.id);
  }
  return found;
}
