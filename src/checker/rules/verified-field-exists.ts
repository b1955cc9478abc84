import { nearest } from '../../registry/nearest.ts';
import { allRecords } from '../../registry/registry.ts';
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

/** Every key that a verification in a record speaks of, and those that stand beside it. */
function overridden(data: unknown): { path: PropertyKey[]; key: string; keys: string[] }[] {
  const found: { path: PropertyKey[]; key: string; keys: string[] }[] = [];
  const path: PropertyKey[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { verification } = value as { verification?: { fields?: Record<string, unknown> } };
    if (!Array.isArray(value))
      for (const key of Object.keys(verification?.fields ?? {}))
        found.push({
          path: [...path, 'verification', 'fields', key],
          key,
          keys: [...Object.keys(value), ...always],
        });
    for (const [key, each] of Object.entries(value)) {
      if (key === 'verification') continue;
      path.push(Array.isArray(value) ? Number(key) : key);
      walk(each);
      path.pop();
    }
  };
  walk(data);
  return found;
}
