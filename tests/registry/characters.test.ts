import { expect, test } from 'vitest';
import { shown, shownJson } from '../../src/registry/characters.ts';

const steering = '\u001b[2J\u001b]0;x\u0007 al\u202Edía\n🌻 ñ';

test('what would steer a terminal is written as its code, on one line', () => {
  expect(shown(steering)).toBe('<U+001B>[2J<U+001B>]0;x<U+0007> al<U+202E>día<U+000A>🌻 ñ');
});

test('as JSON it is the same value, and all of it can be seen', () => {
  const text = shownJson({ title: steering, plane: '\u{E0001}' });
  expect(JSON.parse(text)).toEqual({ title: steering, plane: '\u{E0001}' });
  expect(text).toMatch(/^[\x20-\x7E\n\u{1F33B}ñí]+$/u);
  expect(shownJson({ title: 'a\n\u2028\u009B' }, 0)).toBe('{"title":"a\\n\\u2028\\u009b"}');
});
