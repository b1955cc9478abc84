import { describe, expect, test } from 'vitest';
import {
  allProvisions,
  baseOf,
  compareEIds,
  findProvision,
  versionAt,
} from '../../src/registry/registry.ts';
import { isCalendarDate } from '../../src/registry/schema/common.ts';
import { projectWith } from '../support/project.ts';

const { registry } = projectWith({});

function provision(instrument: string, eId: string) {
  const found = findProvision(registry, instrument, eId);
  if (!found) throw new Error(`${instrument}~${eId}`);
  return found;
}

describe('versionAt', () => {
  test.each([
    ['art_1', '1999-12-31', 'not-yet'],
    ['art_1', '2000-01-01', 'not-yet'],
    ['art_1', '2000-01-02', '2000-01-02'],
    ['art_1', '2020-01-01', '2000-01-02'],
    ['art_1', '2020-01-02', '2020-01-02'],
    ['art_1', '2099-01-01', '2020-01-02'],
    ['art_2', '2019-12-31', '2000-01-02'],
    ['art_2', '2020-01-02', 'repealed'],
  ])('%s on %s: %s', (eId, date, expected) => {
    const found = versionAt(provision('ley-1', eId), date);
    expect(found.state === 'in-force' ? found.version.from : found.state).toBe(expected);
  });

  test('a version ends where the next begins', () => {
    expect(provision('ley-1', 'art_1').versions.map(({ from, until }) => [from, until])).toEqual([
      ['2000-01-02', '2020-01-02'],
      ['2020-01-02', undefined],
    ]);
  });
});

describe('lookups', () => {
  test('a part belongs to its article', () => {
    expect(findProvision(registry, 'ley-1', 'art_1__al_1')).toBe(provision('ley-1', 'art_1'));
    expect(findProvision(registry, 'ley-1', 'art_9')).toBeUndefined();
    expect(findProvision(registry, 'ley-9', 'art_1')).toBeUndefined();
  });

  test.each([
    ['art_154-B', 'art_154-B'],
    ['art_36__para_9__lit_q', 'art_36'],
    ['tp__art_IX', 'tp__art_IX'],
    ['tp__art_III__para_4', 'tp__art_III'],
    ['dcm_unica', 'dcm_unica'],
  ])('baseOf %s', (eId, base) => expect(baseOf(eId)).toBe(base));

  test('articles are listed as a lawyer would', () => {
    const ids = ['art_155', 'art_154-B', 'art_36', 'art_154', 'art_154-A'];
    expect(ids.sort(compareEIds)).toEqual([
      'art_36',
      'art_154',
      'art_154-A',
      'art_154-B',
      'art_155',
    ]);
  });

  test('all provisions, by instrument', () => {
    expect(allProvisions(registry).map(({ instrument, id }) => `${instrument.id}~${id}`)).toEqual([
      'ley-1~art_1',
      'ley-1~art_2',
      'ley-2~art_1',
    ]);
  });
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['', false],
])('isCalendarDate %s', (value, expected) => expect(isCalendarDate(value)).toBe(expected));
