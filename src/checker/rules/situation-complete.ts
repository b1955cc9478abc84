import type { Entry } from '../../registry/registry.ts';
import type { SituationData } from '../../registry/schema/situation.ts';
import { madePages } from '../../addresses/section.ts';
import { nearest } from '../../registry/nearest.ts';
import { depthsFrom } from '../path-depths.ts';
import { faultsOfNode, tooMany } from '../path-faults.ts';
import { namesInNode } from '../record-names.ts';
import { defineRule, type TreeContext } from '../rule.ts';
import { unexpected, unknownId, unknownMessage } from '../unknown-ids.ts';

/** Where the path begins, and how long and how wide it may be. */
const limits = { first: 'a1', longest: 7, widest: 120 };

/** The path «¿Qué me pasó?» with a dead end, a loop, a node nobody reaches, or an end without help. */
export default defineRule({
  id: 'situation-complete',
  severity: 'error',
  checkTree(context) {
    const { registry, report } = context;
    const nodes = registry.situations;
    // Past a node that could not be read, nobody knows where the path leads.
    const isBroken = [...registry.unread].some((key) => key.startsWith('situations/'));
    const depths = depthsFrom(limits.first, nodes);
    for (const [index, entry] of [...nodes.values()].entries()) {
      const { file, id, data, place } = entry;
      const depth = depths.get(id) ?? (isBroken ? 0 : undefined);
      for (const { path, part, message } of faultsOfNode(data, depth, limits))
        report({ file, place: place(path, part), message });
      if (index === limits.widest)
        report({ file, place: place(['id']), message: tooMany(nodes.size, limits) });
      reportUnknown(entry, context);
    }
  },
});

/** Records and documents that a node names and that are not there. */
function reportUnknown(
  { file, data, place }: Entry<SituationData>,
  { registry, index, report }: TreeContext,
): void {
  for (const { collection, id, path } of namesInNode(data)) {
    const unknown = unknownId(id, collection, registry);
    if (unknown) report({ file, place: place(path), ...unknown });
  }
  const slugs = new Set([...index.all, ...madePages.map(({ path }) => path.slice(0, -1))]);
  const documents = data.kind === 'leaf' ? (data.documents ?? []) : [];
  for (const [item, slug] of documents.entries()) {
    if (slugs.has(slug)) continue;
    const expected = nearest(slug, slugs);
    const message = unknownMessage(slug, expected, slugs, unexpected.pages);
    report({ file, place: place(['documents', item]), expected, message });
  }
}
