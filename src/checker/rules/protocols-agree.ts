import { protocolFaults } from '../records/protocol-faults.ts';
import { defineRule } from '../rule.ts';

/** A protocol that asks for what another forbids, or for what a team does not have yet at that level. */
export default defineRule({
  id: 'protocols-agree',
  severity: 'error',
  checkTree({ registry, report }) {
    // What seems to be missing may be in a protocol, a module or a duty that could not be read.
    if ([...registry.unread].some((key) => /^(?:adoption|training|duties)\//.test(key))) return;
    for (const { protocol, path, message } of protocolFaults(registry)) {
      const entry = registry.adoption.get(protocol);
      if (entry) report({ file: entry.file, place: entry.place(path), message });
    }
  },
});
