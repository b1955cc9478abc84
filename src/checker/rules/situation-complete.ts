import { depthsFrom } from '../ways/path-depths.ts';
import { faultsOfNode, tooMany } from '../records/path-faults.ts';
import { reportUnknownNames } from '../records/record-names.ts';
import { firstNode } from '../../registry/schema/situation.ts';
import { defineRule } from '../rule.ts';

/** Where the path begins, and how long and how wide it may be. */
const limits = { first: firstNode, longest: 7, widest: 124 };

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
    for (const [index, { file, id, data, place }] of [...nodes.values()].entries()) {
      const depth = depths.get(id) ?? (isBroken ? 0 : undefined);
      for (const { path, part, message } of faultsOfNode(data, depth, limits))
        report({ file, place: place(path, part), message });
      if (index === limits.widest)
        report({ file, place: place(['id']), message: tooMany(nodes.size, limits) });
    }
    reportUnknownNames('situation-complete', context);
  },
});
