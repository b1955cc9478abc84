import { describe, expect, test } from 'vitest';
import {
  actionText,
  dateText,
  shortDateText,
  disqualificationText,
  durationText,
  levelText,
  listText,
  penaltyText,
} from '../../src/words/law.ts';
import { drawnText } from '../../src/citations/drawn-value.ts';
import type { Penalty } from '../../src/registry/schema/penalty.ts';
import type { ProvisionVersionData } from '../../src/registry/schema/provision.ts';

describe('penalties in words', () => {
  test.each<[Penalty, string, string]>([
    [
      { imprisonment: { minYears: 2, maxYears: 5 }, dayFines: { min: 30, max: 120 } },
      '2 a 5 años y 30 a 120 días-multa',
      '2 to 5 years and 30 to 120 day-fines',
    ],
    [{ imprisonment: { maxYears: 2 } }, 'hasta 2 años', 'up to 2 years'],
    [{ imprisonment: { maxYears: 1 } }, 'hasta 1 año', 'up to 1 year'],
    [{ imprisonment: { minYears: 20 } }, '20 años o más', '20 years or more'],
    [{ imprisonment: { life: true } }, 'cadena perpetua', 'life imprisonment'],
    [
      { communityService: { min: 10, max: 40 }, dayFines: { min: 60, max: 90 }, alternative: true },
      '10 a 40 jornadas semanales de servicio comunitario o 60 a 90 días-multa',
      '10 to 40 weekly sessions of community service or 60 to 90 day-fines',
    ],
    [
      { aboveMaximum: '1/3' },
      'hasta un tercio más que el máximo',
      'up to one third above the maximum',
    ],
    [
      { imprisonment: { minYears: 3, maxYears: 5 }, disqualification: [5, 9, 10, 11] },
      '3 a 5 años, inhabilitación (incisos 5, 9, 10 y 11 del artículo 36)',
      '3 to 5 years, disqualification under article 36(5), (9), (10) and (11)',
    ],
    [
      { imprisonment: { maxYears: 4 }, disqualification: [10, 11], asApplicable: true },
      'hasta 4 años, inhabilitación, según corresponda (incisos 10 y 11 del artículo 36)',
      'up to 4 years, disqualification, as applicable, under article 36(10) and (11)',
    ],
    [{ dayFines: { max: 100 } }, 'hasta 100 días-multa', 'up to 100 day-fines'],
    [{ dayFines: { min: 100 } }, 'desde 100 días-multa', 'from 100 day-fines'],
  ])('%j', (penalty, es, en) => {
    expect(penaltyText(penalty, 'es')).toBe(es);
    expect(penaltyText(penalty, 'en')).toBe(en);
  });

  test('one numeral', () => {
    expect(disqualificationText({ disqualification: [11] }, 'es')).toBe(
      'inhabilitación (inciso 11 del artículo 36)',
    );
    expect(disqualificationText({ disqualification: [] }, 'en')).toBe('');
  });
});

test('dates, lists, lengths of time', () => {
  expect(dateText('2024-08-09', 'es')).toBe('9 de agosto de 2024');
  expect(dateText('2024-08-09', 'en')).toBe('9 August 2024');
  expect(shortDateText('2024-08-09', 'es')).toBe('9 ago 2024');
  expect(shortDateText('2024-08-09', 'en')).toBe('9 Aug 2024');
  expect(listText(['a', 'b', 'c'], 'es')).toBe('a, b y c');
  expect(listText(['padres', 'hijos'], 'es')).toBe('padres e hijos');
  expect(listText(['hierba', 'hielo'], 'es')).toBe('hierba y hielo');
  expect(listText(['one'], 'en')).toBe('one');
  expect(durationText({ value: 24, unit: 'hours' }, 'es')).toBe('24 horas');
  expect(durationText({ value: 1, unit: 'workingDays' }, 'es')).toBe('1 día hábil');
  expect(durationText({ value: 10, unit: 'workingDays' }, 'en')).toBe('10 working days');
});

test('levels and action', () => {
  expect(levelText('inference', 'es')).toBe('lectura nuestra');
  expect(levelText('official', 'en')).toBe('official text');
  expect(actionText('private', 'es')).toBe('acción privada: la persona presenta una querella');
});

describe('a value within a sentence', () => {
  const text = {
    penalty: {
      id: 'base',
      imprisonment: { minYears: 2, maxYears: 5 },
      dayFines: { min: 30, max: 120 },
      disqualification: [5, 11],
    },
    deadlines: [
      { id: 'apelar', what: { es: 'apelar', en: 'appeal' }, value: 3, unit: 'workingDays' },
    ],
  } as unknown as ProvisionVersionData;

  test.each([
    [
      'Penalty',
      'base',
      undefined,
      '2 a 5 años y 30 a 120 días-multa',
      '2 to 5 years and 30 to 120 day-fines',
    ],
    ['Penalty', 'base', 'prison', '2 a 5 años', '2 to 5 years'],
    ['Penalty', 'base', 'fines', '30 a 120 días-multa', '30 to 120 day-fines'],
    [
      'Penalty',
      'base',
      'disqualification',
      'inhabilitación (incisos 5 y 11 del artículo 36)',
      'disqualification under article 36(5) and (11)',
    ],
    ['Penalty', 'apelar', undefined, undefined, undefined],
    ['Deadline', 'apelar', undefined, '3 días hábiles', '3 working days'],
    ['Deadline', 'apelar', 'number', '3', '3'],
    ['Deadline', 'base', undefined, undefined, undefined],
  ])('<%s> of %s, only %s', (name, item, only, es, en) => {
    const ref = { instrument: 'x', eId: 'art_1', item };
    expect(drawnText({ name, only }, ref, text, 'es')).toBe(es);
    expect(drawnText({ name, only }, ref, text, 'en')).toBe(en);
  });
});
