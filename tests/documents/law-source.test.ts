import { expect, test } from 'vitest';
import { recordSlug, recordSource } from '../../src/documents/record-text.ts';
import { recordPart } from '../../src/publish/kept-text.ts';
import { lawLine } from '../../src/publish/kept-law.ts';

const provision = (max: number, level = 'official', read = '2026-02-14') => `
eId: art_1
num: '1'
heading: { es: Amenaza, en: Threat }
kind: offence
saidAs: { menor: { es: [menor], en: [minor] } }
versions:
  2020-01-01:
    summary: { es: Castiga a quien amenaza., en: It punishes anyone who threatens. }
    penalty: { id: base, part: al_1, imprisonment: { minYears: 1, maxYears: ${max} }, note: { es: Nota., en: A note. } }
    action: public
    deadlines: [{ id: plazo, what: { es: contestar, en: to answer }, value: 5, unit: days }]
    changedBy: cp
    sources: [{ title: El Peruano, official: 'https://a.example', read: 'https://b.example' }]
    verification: { level: ${level}, readThrough: ${read} }
  2024-01-01: null
`;
const english = recordSource(provision(3), 'en');

test('the file of a provision has the address of its page, and that of a norm none', () => {
  expect(recordSlug('src/data/instruments/pe/cp/art_154-B.yaml')).toBe('normas/cp/art_154-b');
  expect(recordSlug('src/data/instruments/pe/cp/instrument.yaml')).toBeUndefined();
});

test('of a provision each text is read by its day, in one language, with its values and its level', () => {
  expect(english).toBe(
    [
      '## heading',
      'Threat',
      '## 2020-01-01',
      'It punishes anyone who threatens.',
      'A note.',
      '@penalty {"imprisonment":{"minYears":1,"maxYears":3}}',
      '@action public',
      'to answer',
      '@deadline {"value":5,"unit":"days"}',
      '@level official',
      '## 2024-01-01',
      '@repealed',
    ].join('\n'),
  );
});

test('another penalty or level is another text; another day of reading is not', () => {
  expect(recordSource(provision(4), 'en')).not.toBe(english);
  expect(recordSource(provision(3, 'secondary'), 'en')).not.toBe(english);
  expect(recordSource(provision(3, 'official', '2026-12-01'), 'en')).toBe(english);
});

test('a value that is kept is said in words, and what today has no words for is said as it is', () => {
  expect(lawLine('@penalty {"imprisonment":{"minYears":1,"maxYears":3}}', 'en')).toBe(
    '1 to 3 years',
  );
  expect(lawLine('@deadline {"value":5,"unit":"days"}', 'es')).toBe('5 días');
  expect(lawLine('@level inference', 'en')).toBe('[level: our reading]');
  expect(lawLine('@deadline {"value":5,"unit":"moons"}', 'en')).toBe('{"value":5,"unit":"moons"}');
  expect(lawLine('A sentence.', 'en')).toBeUndefined();
  expect(recordPart('2020-01-01', 'en')).toBe('Text in force from 1 January 2020');
});
