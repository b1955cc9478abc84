import { expect, test, vi } from 'vitest';
import { Answerer } from '../../src/search/answer.ts';
import type { SearchEntry } from '../../src/search/entries.ts';
import { dataOf, indexOf, siteIndex } from '../support/search-index.ts';

const entry = (u: string, t: string): SearchEntry => ({ u, k: 'guide', t, d: '', p: [] });
const data = dataOf([entry('/pack/', 'Difunden mis fotos')]);
const pages = Array.from({ length: 9 }, (_, page) => ({
  url: page === 0 ? '/pack/' : `/otra-${page}/`,
  title: page === 0 ? 'Difunden mis fotos' : `Otra ${page}`,
  kind: 'guide' as const,
  text: page === 0 ? 'fotos peritaje' : 'otra cosa',
}));

test('a file of the text that does not come takes nothing from the answer, and its cause is told', async () => {
  const { start, read } = indexOf(data, 'es', pages);
  const cause = new Error('no connection');
  const broken = <File>(name: string) =>
    /^[tp]\d/.test(name) ? Promise.reject(cause) : read<File>(name);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answerer = new Answerer(start, 'es', broken, () => Promise.reject(new Error('not here')));
  const { results } = await answerer.answer('fotos peritaje');
  expect(results.map(({ url }) => url)).toEqual(['/pack/']);
  expect(told.mock.calls).toEqual([[cause]]);
  told.mockRestore();
});

test('a recogniser that breaks leaves the pages, and its cause is told', async () => {
  const { start, read } = indexOf(
    { ...data, names: [['ley-1', 'Ley de Fotos Ajenas']] },
    'es',
    pages,
  );
  const cause = new Error('cannot run');
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answerer = new Answerer(start, 'es', read, () => Promise.reject(cause));
  const { results } = await answerer.answer(
    'difunden mis fotos: artículo 3 de la Ley de Fotos Ajenas',
  );
  expect(results.map(({ url }) => url)).toContain('/pack/');
  expect(told.mock.calls).toEqual([[cause]]);
  told.mockRestore();
});

test.each([
  ['es', 'me chantajea uno de grindr', '/guias/amenazas-y-chantaje/'],
  ['es', 'conoci a uno en tinder y me pide plata', '/camino/u3/'],
  ['es', 'reportar perfil en grindr', '/plataformas/otra/'],
  ['en', 'someone on grindr is blackmailing me', '/en/guias/amenazas-y-chantaje/'],
] as const)(
  'in %s, the name of a dating app leads where the rest of «%s» says',
  async (lang, query, url) => {
    const { answerer } = siteIndex(lang);
    expect((await answerer.answer(query)).results[0]?.url).toBe(url);
  },
);
