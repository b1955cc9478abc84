import { describe, expect, test } from 'vitest';
import { baseFile, checkWith } from '../support/project.ts';

const art1 = 'src/data/instruments/pe/ley-1/art_1.yaml';
const norm = 'src/data/instruments/pe/ley-1/instrument.yaml';

/** Rules that speak of a file with one text changed for another. */
function rulesFor(file: string, from: string, to: string): string[] {
  const changed = baseFile(file).replace(from, to);
  expect(changed).not.toBe(baseFile(file));
  return checkWith({ [file]: changed })
    .findings.filter((each) => each.file === file && each.severity !== 'info')
    .map(({ ruleId }) => ruleId);
}

describe('when a source was read, and when its norm was published', () => {
  const last = (text: string) => `readThrough: ${text}\n`;
  const second = baseFile(art1).lastIndexOf('readThrough: 2024-01-01');
  const readOn = (day: string) =>
    checkWith({
      [art1]: `${baseFile(art1).slice(0, second)}${last(day)}`,
    }).findings.flatMap(({ ruleId, severity }) => (severity === 'info' ? [] : [ruleId]));

  test('the day before its amender was published it cannot have been read', () => {
    expect(readOn('2019-12-31')).toEqual(['read-through-order']);
  });
  test('in the gazette of the day it was published, before it begins, it can', () => {
    expect(readOn('2020-01-01')).toEqual([]);
  });
  test('nor can a norm be read before it is published', () => {
    expect(rulesFor(norm, 'readThrough: 2024-01-01', 'readThrough: 1999-12-31')).toContain(
      'read-through-order',
    );
  });
});

describe('the day of publication is not the first in force', () => {
  test.each([
    [
      'a version of its own text',
      art1,
      '  2000-01-02:',
      '  2000-01-01:',
      ['versions-follow-amender'],
    ],
    [
      'a version of another norm',
      art1,
      '  2020-01-02:',
      '  2020-01-01:',
      ['versions-follow-amender'],
    ],
    [
      'the norm as a whole',
      norm,
      'jurisdiction: pe',
      'jurisdiction: pe\ninForceFrom: 2000-01-01',
      ['versions-follow-amender'],
    ],
    ['the day after', norm, 'jurisdiction: pe', 'jurisdiction: pe\ninForceFrom: 2000-01-02', []],
    ['unless it is said that nobody knows', art1, '  2000-01-02:', '  2000-01-01:', [], true],
  ] as const)('%s', (_, file, from, to, expected, unknown: boolean = false) => {
    if (!unknown) return expect(rulesFor(file, from, to)).toEqual(expected);
    const level = 'readThrough: 2024-01-01\n  2020';
    const said = `readThrough: 2024-01-01\n      fields: { inForceFrom: { level: unverified } }\n  2020`;
    const text = baseFile(file).replace(from, to).replace(level, said);
    const found = checkWith({ [file]: text }).findings.filter(
      ({ severity }) => severity !== 'info',
    );
    expect(found).toEqual([]);
  });
});
