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

describe('a provision says something', () => {
  test.each([
    ['no version', /versions:[^]*$/, 'versions: {}\n', 'al menos una versión'],
    ['a penalty of nothing', '{ minYears: 1, maxYears: 2 }', '{}', 'al menos una cifra'],
  ])('%s', (_, from, to, wanted) => {
    const { findings } = checkWith({ [art1]: baseFile(art1).replace(from, to) });
    expect(findings.map(({ message }) => message.es)).toEqual([
      expect.stringMatching(new RegExp(`; se esperaba ${wanted}$`)),
    ]);
  });
});

describe('the day of publication is not the first in force', () => {
  const wrong = ['versions-follow-amender'];
  test.each([
    ['of a version of its own text', art1, '  2000-01-02:', '  2000-01-01:', wrong],
    ['of a version that another norm made', art1, '  2020-01-02:', '  2020-01-01:', wrong],
    ['of the norm', norm, 'jurisdiction: pe', 'jurisdiction: pe\ninForceFrom: 2000-01-01', wrong],
    ['the day after is', norm, 'jurisdiction: pe', 'jurisdiction: pe\ninForceFrom: 2000-01-02', []],
  ])('%s', (_, file, from, to, expected) => {
    expect(rulesFor(file, from, to)).toEqual(expected);
  });

  test('unless it is said that nobody knows which is', () => {
    const unknown = 'readThrough: 2024-01-01\n      fields: { inForceFrom: { level: unverified } }';
    const text = baseFile(art1)
      .replace('  2000-01-02:', '  2000-01-01:')
      .replace('readThrough: 2024-01-01', unknown);
    const { findings } = checkWith({ [art1]: text });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
