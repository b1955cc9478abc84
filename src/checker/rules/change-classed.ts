import { versionFaults } from '../records/version-faults.ts';
import { defineRule } from '../rule.ts';

/** A version of a protocol that nobody told the class of, or a number, a call or a law told as mere wording. */
export default defineRule({
  id: 'change-classed',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.protocolVersions.values())
      for (const { path, message } of versionFaults(data))
        report({ file, place: place(['versions', ...path]), message });
  },
});
