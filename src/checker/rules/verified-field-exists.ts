import { nearest } from '../../registry/nearest.ts';
import { allRecords } from '../../registry/registry.ts';
import { textsOf } from '../../documents/texts-of.ts';
import { defineRule } from '../rule.ts';

/** What a verification may speak of besides the keys of the block it stands in. */
const always = ['inForceFrom', 'correspondsTo'];

/** A verification gives another level to a key that its record does not have: the page would show none. */
export default defineRule({
  id: 'verified-field-exists',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of allRecords(registry))
      for (const { path, key, keys } of overridden(data)) {
        if (keys.includes(key)) continue;
        const near = nearest(key, keys, 1);
        const list = near[0] ?? keys.join(', ');
        report({
          file,
          place: place(path, 'key'),
          expected: near,
          message: {
            es: `Clave inesperada «${key}» en verification.fields; se esperaba una de este registro: ${list}`,
            en: `Unexpected key “${key}” in verification.fields; expected one of this record: ${list}`,
          },
        });
      }
  },
});

/** Every key that a verification in a record speaks of, each by the level that it gives, and those that stand beside it. */
function overridden(data: unknown): { path: PropertyKey[]; key: string; keys: string[] }[] {
  return textsOf(data).flatMap(({ path: to }) => {
    const [block, fields, key, level] = to.slice(-4);
    if (block !== 'verification' || fields !== 'fields' || level !== 'level') return [];
    const beside = to.slice(0, -4).reduce(valueAt, data);
    const keys = [...Object.keys(beside as object), ...always];
    return [{ path: to.slice(0, -1), key: String(key), keys }];
  });
}

const valueAt = (value: unknown, key: PropertyKey): unknown =>
  (value as Record<PropertyKey, unknown>)[key];
