import { expect, test } from 'vitest';
import { asksForArticle, lawAbout } from '../../src/search/law-about.ts';
import type { ReadIndexFile } from '../../src/search/index-files.ts';

const files: Record<string, unknown> = {
  norms: { a: ['Código', '/normas/a/', 'art_1 art_2 art_3'], b: ['Ley', '/normas/b/'] },
  l0: [
    ['Código, art. 1: Feminicidio', '/normas/a/art_1/'],
    ['Código, art. 2: Acoso sexual', '/normas/a/art_2/'],
    ['Código, art. 3: Acoso', '/normas/a/art_3/'],
  ],
};
const read: ReadIndexFile = <File>(name: string) =>
  name in files ? Promise.resolve(files[name] as File) : Promise.reject(new Error(`no ${name}`));
const found = async (query: string) =>
  (await lawAbout(query, 'es', read, ['a', 'b'])).map(({ url }) => url);

test.each([
  ['articulo de feminicidio', ['/normas/a/art_1/']],
  ['feminisidio articulo', ['/normas/a/art_1/']],
  // The name that says least besides comes first.
  ['delito de acoso', ['/normas/a/art_3/', '/normas/a/art_2/']],
  // Every word, and a word that asks for the law.
  ['articulo del acoso a mi hermana', []],
  ['feminicidio', []],
  ['articulo', []],
])('«%s»: the articles by what they are about', async (query, urls) => {
  expect(await found(query)).toEqual(urls);
});

test('an article is asked for before a page; whether something is an offence, after it', () => {
  expect(asksForArticle('artículo del acoso', 'es')).toBe(true);
  expect(asksForArticle('es delito el acoso', 'es')).toBe(false);
  expect(asksForArticle('article on harassment', 'en')).toBe(true);
});
