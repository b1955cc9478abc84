import { expect, test } from 'vitest';
import { asWritten, plainLines } from '../../src/registry/line-ends.ts';

test.each([
  ['a\nb\n', 'a\nb\n'],
  ['a\r\nb\r\n', 'a\nb\n'],
  ['\uFEFFa\r\nb', 'a\nb'],
  ['a\rb\r', 'a\nb\n'],
  ['', ''],
])('%j is read as %j, and goes back as it was', (written, plain) => {
  expect(plainLines(written)).toBe(plain);
  expect(asWritten(plain, written)).toBe(written);
});

test('of several ends of line, most says how it is written', () => {
  expect(asWritten('a\nb\nc\nd', 'a\r\nb\r\nc\nd')).toBe('a\r\nb\r\nc\r\nd');
});
