import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/search/entries.ts';
import { Ranker } from '../../src/search/rank.ts';
import { isNear, stems } from '../../src/search/words.ts';

const entry = (u: string, k: SearchEntry['k'], t: string, ...p: string[]): SearchEntry => ({
  u,
  k,
  t,
  d: '',
  p,
});
const ranker = new Ranker(
  [
    entry('/todavia-no/', 'route', 'Todavía no', 'no quiero denunciar', 'no estoy lista'),
    entry('/denuncia/', 'route', 'Denuncia penal', 'quiero denunciar', 'cómo denuncio'),
    entry('/pack/', 'guide', 'Difunden mis fotos', 'rotaron mi pack', 'me quemaron en un grupo'),
    entry('/glosario/#pack', 'term', 'pack', 'fotos rotadas'),
  ],
  'es',
);
const first = (query: string) => ranker.rank(query)[0]?.entry.u;

test.each([
  ['no quiero denunciar', '/todavia-no/'],
  ['quiero denunciar', '/denuncia/'],
  ['DENUNCIÉ', '/denuncia/'],
  ['rotaron mi pakc', '/pack/'],
  ['me quemaron', '/pack/'],
])('«%s» finds %s first', (query, url) => {
  expect(first(query)).toBe(url);
});

test('a definition comes after, unless it is named', () => {
  expect(first('mi pack rotando')).toBe('/pack/');
  expect(first('pack')).toBe('/glosario/#pack');
});

test('what shares little is weak; what shares nothing is not given', () => {
  expect(ranker.rank('zapatos de fútbol')).toEqual([]);
  expect(ranker.rank('grupo de estudio de química')[0]?.isWeak ?? true).toBe(true);
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
