import { tasksOf } from '../../registry/team.ts';
import { roleFaults } from '../records/role-faults.ts';
import { defineRule } from '../rule.ts';

/** A map of roles that leaves a role to nobody, a team without deputies, or too much to one person. */
export default defineRule({
  id: 'roles-shared',
  severity: 'error',
  checkTree({ registry, report }) {
    const tasks = tasksOf(registry);
    for (const { file, data, place } of registry.roleMaps.values())
      for (const { path, message } of roleFaults(data, tasks, registry))
        report({ file, place: place(path), message });
  },
});
