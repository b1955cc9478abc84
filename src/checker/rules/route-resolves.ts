import { namesInRecords } from '../record-names.ts';
import { defineRule } from '../rule.ts';
import { unknownId } from '../unknown-ids.ts';

/** A record names a route, service, conduct, blank, list or term that does not exist. */
export default defineRule({
  id: 'route-resolves',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { collection, id, file, at } of namesInRecords(registry)) {
      const unknown = unknownId(id, collection, registry);
      if (unknown) report({ file, place: at(), ...unknown });
    }
  },
});
