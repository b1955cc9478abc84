import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { avoidedWords, isQuoted } from '../../src/checker/prose/avoided-words.ts';
import { readTree } from '../../src/registry/source-file.ts';
import { channelValue } from '../../src/words/channel.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every English text of a record; what people type, and other words to find a term by, are lists and stay out. */
function englishIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'en' && typeof each === 'string' ? [each] : englishIn(each),
  );
}

const records = readTree(root)
  .filter(({ path }) => path.startsWith('src/data/') && !path.startsWith('src/data/queries/'))
  .map(({ path, content }) => [path, englishIn(load(content.toString()))] as const);

/** What the law of Peru calls it, in the headings of its articles: no name of ours. */
const calledByTheLaw = /^child porn/iu;

/** The words of a text that have a better one, outside quotation marks. */
const avoided = (text: string): string[] =>
  avoidedWords.en.flatMap(({ found }) =>
    [...text.matchAll(found)].flatMap(({ 0: word, index }) =>
      isQuoted(text, index) ? [] : [word],
    ),
  );

test.each([
  'if you think of dying',
  'whether they are thinking about dying',
  'another social communication medium',
])('a word with another meaning in English is seen: %s', (text) => {
  expect(avoided(text)).toHaveLength(1);
});

test('no record says in English what would be taken for something else', () => {
  const texts = records.flatMap(([path, english]) => english.map((text) => [path, text] as const));
  expect(texts.length).toBeGreaterThan(5000);
  const found = texts.flatMap(([path, text]) =>
    avoided(text)
      .filter((word) => !(path.includes('/instruments/') && calledByTheLaw.test(word)))
      .map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('the option of a telephone is said in the words of the page', () => {
  const channel = { value: '113, opción 5' };
  expect(channelValue(channel, 'en')).toBe('113, option 5');
  expect(channelValue(channel, 'es')).toBe('113, opción 5');
  expect(channelValue({ value: 'La comisaría más cercana' }, 'en')).toBe(
    'La comisaría más cercana',
  );
});
