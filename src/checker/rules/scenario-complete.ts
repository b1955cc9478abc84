import { reportUnknownNames } from '../records/record-names.ts';
import { defineRule } from '../rule.ts';
import { clockFaults, linkFaults, supportFaults, wayFaults } from '../records/scenario-faults.ts';
import { reportSharedOrders } from '../records/shared-order.ts';

/** A scenario with a dead end, a moment nobody reaches, a mistake that cannot be mended, a clock that runs back, or a choice that stands on nothing. */
export default defineRule({
  id: 'scenario-complete',
  severity: 'error',
  checkTree(context) {
    reportUnknownNames('scenario-complete', context);
    const { registry, report } = context;
    for (const { file, data, place } of registry.scenarios.values()) {
      const lost = linkFaults(data);
      const faults = [
        ...lost,
        // Where a way is lost, nobody knows what is reached.
        ...(lost.length > 0 ? [] : wayFaults(data)),
        ...clockFaults(data),
        ...supportFaults(data, registry),
      ];
      for (const { path, message, expected } of faults)
        report({ file, place: place(path), message, ...(expected && { expected }) });
    }
    reportSharedOrders(registry.scenarios.values(), report);
  },
});
