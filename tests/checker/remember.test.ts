import { expect, test } from 'vitest';
import { remember } from '../../src/text/remember.ts';

const counting = (most?: number) => {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return text.length;
  }, most);
  return { asked, length };
};

test('a text is worked out once', () => {
  const { asked, length } = counting();
  expect([length('uno'), length('uno'), length('cuatro')]).toEqual([3, 3, 6]);
  expect(asked).toEqual(['uno', 'cuatro']);
});

test('a result that is false or zero is kept too', () => {
  const { asked, length } = counting();
  expect([length(''), length('')]).toEqual([0, 0]);
  expect(asked).toEqual(['']);
});

test('no more texts are kept than it was told', () => {
  const { asked, length } = counting(2);
  for (const text of ['a', 'b', 'c', 'a']) length(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
