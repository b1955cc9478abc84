import { expect, test } from 'vitest';
import { wordsDiff } from '../../src/text/words-diff.ts';

const shown = (before: string, after: string): string =>
  wordsDiff(before, after)
    .map(({ kind, words }) => ({ same: '', gone: '-', new: '+' })[kind] + words.join(' '))
    .join('|');

test.each([
  ['no menor de dos ni mayor', 'no menor de tres ni mayor', 'no menor de|-dos|+tres|ni mayor'],
  ['uno dos', 'uno dos', 'uno dos'],
  ['uno', 'uno dos tres', 'uno|+dos tres'],
  ['', 'uno', '+uno'],
  ['a b c d', 'a x c y d', 'a|-b|+x|c|+y|d'],
])('«%s» and «%s»', (before, after, wanted) => {
  expect(shown(before, after)).toBe(wanted);
});

test('texts too long to be compared word by word are shown whole', () => {
  const long = (word: string) =>
    Array.from({ length: 6001 }, (_, index) => `${word}${index}`).join(' ');
  expect(
    wordsDiff(long('a'), long('b')).map(({ kind, words }) => `${kind} ${words.length}`),
  ).toEqual(['gone 6001', 'new 6001']);
});
