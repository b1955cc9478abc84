import { describe, expect, test } from 'vitest';
import { shownRecords } from '../../src/documents/shown-records.ts';
import { requestParts } from '../../src/registry/finding-parts.ts';
import { projectOnce } from '../../src/documents/read-once.ts';

const { registry } = projectOnce(process.cwd());
const shown = (name: string, attributes: Record<string, string> = {}) =>
  shownRecords(name, attributes, registry)?.ids ?? [];

describe('the records that a page shows with their law', () => {
  test('the sheet of an institution shows what is asked of it, and nothing else', () => {
    for (const id of shown('Requests', { ids: 'mimp' }))
      expect(registry.recommendations.get(id)?.data.to).toContain('mimp');
    expect(shown('Requests', { ids: 'mimp' }).length).toBeGreaterThan(2);
  });

  test('each request is shown whole on one page, and lists show none', () => {
    const whole = requestParts.flatMap((show) => shown('Requests', { show }));
    expect(whole.toSorted()).toEqual([...registry.recommendations.keys()].toSorted());
    expect(shown('Requests', { show: 'obstacles' })).toEqual([]);
  });
});

describe('nobody is reached through what is told of one case', () => {
  test('no ruling has an address, a day or a month', () => {
    for (const { id, data } of registry.rulings.values()) {
      expect([id, data.sources.filter(({ read, official }) => read ?? official)]).toEqual([id, []]);
      expect([id, data.sources.filter(({ date = '' }) => date.length > 4)]).toEqual([id, []]);
    }
  });

  test('an institution with three requests or more has a sheet of its own', () => {
    const sheets = ['congreso', 'mimp', 'ministerio-publico', 'pnp', 'mininter', 'poder-judicial'];
    for (const id of registry.institutions.keys())
      if (shown('Requests', { ids: id }).length >= 3) expect(sheets).toContain(id);
  });
});
