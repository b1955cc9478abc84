import { expect, test } from 'vitest';
import { remember, rememberOf } from '../../src/text/remember.ts';

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

test('a thing is worked out once, and another that is alike by itself', () => {
  let asked = 0;
  const keys = rememberOf((thing: object) => {
    asked++;
    return Object.keys(thing);
  });
  const [one, other] = [{ a: 1 }, { a: 1 }];
  expect([keys(one), keys(one), keys(other)]).toEqual([['a'], ['a'], ['a']]);
  expect(asked).toBe(2);
});
