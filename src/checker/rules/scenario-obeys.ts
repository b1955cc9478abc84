import { callFaults } from '../records/scenario-calls.ts';
import { momentFaults, wayOwes } from '../records/scenario-course.ts';
import { signalFaults } from '../records/scenario-signal.ts';
import { signFaults } from '../records/scenario-signs.ts';
import { linkFaults } from '../records/scenario-faults.ts';
import { defineRule } from '../rule.ts';

/** A scenario whose good ways do not do what the course asks: limits, safety, one question, means, saying who is called. */
export default defineRule({
  id: 'scenario-obeys',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.scenarios.values()) {
      const moments = [...momentFaults(data), ...signFaults(data), ...callFaults(data)];
      // Where a choice leads nowhere there are no ways to walk.
      const ways =
        linkFaults(data).length > 0 || moments.length > 0
          ? []
          : [...signalFaults(data), ...wayOwes(data)];
      for (const { path, message } of [...moments, ...ways])
        report({ file, place: place(path), message });
    }
  },
});
