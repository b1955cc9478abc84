import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTree } from '../../src/registry/source-file.ts';
import { plain } from '../../src/text/accents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = readTree(root).map(({ path, content }) => [path, content.toString()] as const);

/** Words that somebody read in an address, and that name nobody whom something happened to. */
const read = new Set(
  readFileSync(`${root}tests/fixtures/address-words.txt`, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#')),
);

/** An address out of the site: to its first space, quote or bracket. */
const address = /https?:\/\/[^\s)>'"\]]+/gu;

/** Words that the project itself writes in lower case: no name of a person is among them. */
const common = new Set(
  texts.flatMap(([, text]) =>
    (text.replace(address, '').match(/\p{L}+/gu) ?? [])
      .filter((word) => /^\p{Ll}/u.test(word))
      .map(plain),
  ),
);

/** The words of a headline in an address: of each part of its path that has five or more, tied by hyphens. */
const headlineWords = (url: string): string[] =>
  url
    .replace(/^https?:\/\/[^/]+|[?#].*$/gu, '')
    .split('/')
    .map((part) => part.split('-'))
    .filter((words) => words.length >= 5)
    .flatMap((words) => words.map((word) => plain(word.replace(/\..*$/u, ''))))
    .filter((word) => /^\p{L}{3,}$/u.test(word));

/** The words of an address that nobody has read yet. */
const unread = (url: string): string[] =>
  headlineWords(url).filter((word) => !common.has(word) && !read.has(word));

const linked = texts.flatMap(([path, text]) =>
  (text.match(address) ?? []).map((url) => [path, url] as const),
);

test('a surname in the headline of an address is seen, and the words around it are not', () => {
  expect(
    unread('https://example.org/2026/01/jueza-ordena-proteccion-para-zyxwina-qwertez'),
  ).toEqual(['zyxwina', 'qwertez']);
  expect(linked.filter(([, url]) => headlineWords(url).length > 0).length).toBeGreaterThan(100);
});

/**
 * A link to a piece of the press may carry in its address the name of the person whom it happened to. A new
 * word: if it names her, or him, the source goes without its address; if not, it goes into the list.
 */
test('no address has a word that nobody has read', () => {
  expect(
    linked.flatMap(([path, url]) => unread(url).map((word) => `${path}: «${word}» in ${url}`)),
  ).toEqual([]);
});
