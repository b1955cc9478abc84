import { expect, test } from 'vitest';
import { fill, fillCount, inBoth } from '../src/i18n/fill.ts';
import { countText } from '../src/text/number-words.ts';

test('placeholders are filled in, each as often as it stands', () => {
  expect(fill('{a} y {b}, otra vez {a}', { a: 'uno', b: 2 })).toBe('uno y 2, otra vez uno');
});

test('a placeholder without value, or a value without placeholder, stops', () => {
  expect(() => fill('{a} y {b}', { a: 1 })).toThrow('was given a.');
  expect(() => fill('{a}', { a: 1, b: 2 })).toThrow('was given a, b.');
});

test('a number takes its form, which may leave it out', () => {
  const words = { left_one: 'Es la última.', left_other: 'Quedan {count} de {all}.', none: 'x' };
  expect(fillCount(words, 'left', { count: 2, all: 9 }, 'es')).toBe('Quedan 2 de 9.');
  expect(fillCount(words, 'left', { count: 0, all: 9 }, 'en')).toBe('Quedan 0 de 9.');
  expect(fillCount({ n_one: '{count} a', n_other: '' }, 'n', { count: 1 }, 'es')).toBe('1 a');
  expect(fillCount({ n_one: 'a', n_other: '' }, 'n', { count: 1 }, 'es')).toBe('a');
});

test('a group of both languages is given as records hold their texts', () => {
  const words = { es: { levels: { seed: 'semilla' } }, en: { levels: { seed: 'seed' } } };
  expect(inBoth(words, 'levels')).toEqual({ seed: { es: 'semilla', en: 'seed' } });
});

test('a count is said in words where they are short', () => {
  expect([countText(2, 'es'), countText(12, 'es'), countText(13, 'es')]).toEqual([
    'dos',
    'doce',
    '13',
  ]);
  expect([countText(1, 'en'), countText(6, 'en')]).toEqual(['1', 'six']);
});
