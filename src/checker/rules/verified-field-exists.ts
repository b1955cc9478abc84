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
      for (const { path, key, keys } of overridden(data, [])) {
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

/** Every key that a verification below a value speaks of, and those that stand beside it. */
function overridden(
  value: unknown,
  path: PropertyKey[],
): { path: PropertyKey[]; key: string; keys: string[] }[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => overridden(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { verification } = value as { verification?: { fields?: Record<string, unknown> } };
  const keys = [...Object.keys(value), ...always];
  const own = Object.keys(verification?.fields ?? {}).map((key) => ({
    path: [...path, 'verification', 'fields', key],
    key,
    keys,
  }));
  const below = Object.entries(value).filter(([key]) => key !== 'verification');
  return [...own, ...below.flatMap(([key, each]) => overridden(each, [...path, key]))];
}
