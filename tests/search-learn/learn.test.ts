import { expect, test, vi } from 'vitest';
import type { SearchEntry } from '../../src/search/entries.ts';
import { Learned } from '../../src/search/learned.ts';
import { learn, type Example } from '../../src/search-learn/learn.ts';
import { dataOf, indexOf } from '../support/search-index.ts';

const about = (to: string, ...questions: string[]): Example[] =>
  questions.map((q) => ({ q, to: to === '' ? [] : [to] }));
const examples = [
  ...about('golpes/', 'me pegó mi marido', 'me ha pegado anoche', 'mi marido me pega', 'me golpeó'),
  ...about('fotos/', 'pasaron mis fotos', 'publicó mi foto', 'mis fotos en un grupo', 'foto mía'),
  ...about(
    'hice/',
    'pasé sus fotos',
    'publiqué la foto de ella',
    'le pegué a mi mujer',
    'le pegué',
  ),
  ...about('', 'receta de ceviche', 'un ceviche rico', 'receta de causa', 'causa rellena'),
];
const model = learn(examples, 'es', 'x');
const entry = (u: string): SearchEntry => {
  const v = model.pages[u];
  return { u: `/${u}`, k: 'guide', t: u, d: '', p: [], ...(v !== undefined && { v }) };
};
const data = {
  ...dataOf(['fotos/', 'golpes/', 'hice/', 'nueva/'].map(entry)),
  learned: { words: model.words, steps: model.steps, none: model.pages[''] ?? '' },
};
const addresses = data.entries.map(({ u }) => u);

async function likeliest(query: string, index = indexOf(data, 'es')) {
  const shares = await new Learned(index.start, 'es', index.read).shares(query);
  const [first] = [...shares].sort((a, b) => b[1] - a[1]);
  return { url: addresses[first?.[0] ?? -1], share: first?.[1] ?? 0, shares };
}

test.each([
  ['mi marido me pegó', '/golpes/'],
  ['an pasado mis fotos', '/fotos/'],
  ['le pegué', '/hice/'],
])('«%s», which nobody learned word for word, is likeliest for %s', async (query, url) => {
  expect((await likeliest(query)).url).toBe(url);
});

test('what is for no page leaves little to every page; an entry with no question has none', async () => {
  const { share, shares } = await likeliest('receta de ceviche');
  expect(share).toBeLessThan(0.3);
  expect(shares.has(addresses.indexOf('/nueva/'))).toBe(false);
});

test('words that nobody used say nothing', async () => {
  expect((await likeliest('zapatos')).shares.size).toBe(0);
});

test('pages that are only told of are never likely', async () => {
  const readers = [{ pages: ['/hice/'], says: ['culpa'], onlyTold: true as const }];
  const { url, shares } = await likeliest('le pegué', indexOf({ ...data, readers }, 'es'));
  expect(url).not.toBe('/hice/');
  expect(shares.size).toBe(2);
});

test('the same examples are learned the same', () => {
  expect(learn(examples, 'es', 'x')).toEqual(model);
});

test('files that do not come leave the pages to their words', async () => {
  const index = indexOf(data, 'es');
  const broken = { ...index, read: () => Promise.reject(new Error('no connection')) };
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { shares } = await likeliest('mi marido me pegó', broken);
  expect(shares.size).toBe(0);
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
});
