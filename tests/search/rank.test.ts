import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/search/entries.ts';
import { Ranker } from '../../src/search/rank.ts';
import { indexOf, noDanger } from '../support/search-index.ts';
import { isNear } from '../../src/search/words.ts';
import { stems } from '../../src/text/stems.ts';

const entry = (u: string, k: SearchEntry['k'], t: string, ...p: string[]): SearchEntry => ({
  u,
  k,
  t,
  d: '',
  p,
});
const entries = [
  entry('/todavia-no/', 'route', 'Todavía no', 'no quiero denunciar', 'no estoy lista'),
  entry('/denuncia/', 'route', 'Denuncia penal', 'quiero denunciar', 'cómo denuncio'),
  entry('/pack/', 'guide', 'Difunden mis fotos', 'rotaron mi pack', 'me quemaron en un grupo'),
  entry('/glosario/#pack', 'term', 'pack', 'fotos rotadas'),
  entry('/cuenta/', 'guide', 'Entraron a mi cuenta', 'hackearon mi cuenta', 'quien me ayuda'),
].sort((a, b) => (a.u < b.u ? -1 : 1));
const { start, read } = indexOf(
  { entries, refusals: [], danger: noDanger, law: {}, names: [], root: '/', groups: {} },
  'es',
);
const ranker = new Ranker(start, 'es', read);
const first = async (query: string) => {
  const { found } = await ranker.rank(query);
  return entries[found[0]?.row ?? -1]?.u;
};

test.each([
  ['no quiero denunciar', '/todavia-no/'],
  ['quiero denunciar', '/denuncia/'],
  ['DENUNCIÉ', '/denuncia/'],
  ['rotaron mi pakc', '/pack/'],
  ['me quemaron', '/pack/'],
])('«%s» finds %s first', async (query, url) => {
  expect(await first(query)).toBe(url);
});

test('a definition comes after, unless it is named', async () => {
  expect(await first('mi pack rotando')).toBe('/pack/');
  expect(await first('pack')).toBe('/glosario/#pack');
});

test('what shares little is weak; what shares nothing is not given', async () => {
  expect((await ranker.rank('zapatos de fútbol')).found).toEqual([]);
  const { found, unknown } = await ranker.rank('grupo de estudio de química');
  expect(found[0]?.isWeak ?? true).toBe(true);
  expect(unknown).toContain('quimic');
});

test('a word of four letters is not read as another that differs by one', async () => {
  expect((await ranker.rank('paca')).found).toEqual([]);
});

test.each([
  ['akearon mi kuenta', '/cuenta/'],
  ['kien me alluda', '/cuenta/'],
])('written by ear, «%s» finds %s first, and is sure of it', async (query, url) => {
  expect(await first(query)).toBe(url);
  const { found, unknown } = await ranker.rank(query);
  expect([found[0]?.isWeak, unknown]).toEqual([false, []]);
});

test('words of the same sense have the same stem', () => {
  expect(stems('Difundió mis fotos', 'es')).toEqual(stems('difunden la foto', 'es'));
  expect(stems('the photos', 'en')).toEqual(stems('photo', 'en'));
});

test.each([
  ['extorcion', 'extorsion', true],
  ['acosso', 'acoso', true],
  ['pakc', 'pack', true],
  ['foto', 'foro', true],
  ['ley', 'rey', false],
  ['acoso', 'abuso', false],
  ['154b', '154c', false],
])('%s and %s near: %s', (a, b, near) => {
  expect(isNear(a, b)).toBe(near);
});
