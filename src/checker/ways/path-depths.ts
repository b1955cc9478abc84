import type { Entry } from '../../registry/registry.ts';
import type { SituationData } from '../../registry/schema/situation.ts';

/** The most questions on the way to each node that can be reached; infinite where the way turns back. */
export function depthsFrom(
  start: string,
  nodes: ReadonlyMap<string, Entry<SituationData>>,
): Map<string, number> {
  const depths = new Map<string, number>();
  const visit = (id: string, depth: number, path: readonly string[]): void => {
    const node = nodes.get(id);
    if (!node || depths.get(id) === Infinity) return;
    if (path.includes(id)) {
      depths.set(id, Infinity);
      return;
    }
    if ((depths.get(id) ?? -1) >= depth) return;
    depths.set(id, depth);
    if (node.data.kind === 'leaf') return;
    for (const { next } of node.data.answers) visit(next, depth + 1, [...path, id]);
  };
  visit(start, 0, []);
  return depths;
}
