import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { findProvision, type Provision } from '../../src/registry/registry.ts';
import { conductsOfOwn } from '../../src/views/law/own-conducts.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const provision = (instrument: string, id: string): Provision => {
  const found = findProvision(registry, instrument, id);
  if (!found) throw new Error(`No provision ${instrument}~${id}`);
  return found;
};

test('an article leads to the situations whose own law it is, two at most', () => {
  expect(conductsOfOwn(provision('cp', 'art_154-B'))).toContain('difusion-imagenes-intimas');
  for (const { data } of registry.conducts.values()) {
    const [instrument = '', eId = ''] = data.reach[0]?.provision.split('~') ?? [];
    const own = conductsOfOwn(provision(instrument, eId.split('__')[0] ?? ''));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(2);
  }
});

test('an article that only reaches a situation besides leads nowhere', () => {
  expect(conductsOfOwn(provision('cp', 'art_442'))).toEqual([]);
});
