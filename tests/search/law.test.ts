import { expect, test } from 'vitest';
import { Answerer } from '../../src/search/answer.ts';
import { lawNames, type SearchData } from '../../src/search/entries.ts';
import { compileNames } from '../../src/citations/recognise/index.ts';
import { lawIn } from '../../src/search/law.ts';

const data: SearchData = {
  entries: [
    { u: '/servicios/#servicio-linea-100', t: 'Línea 100', k: 'service', d: '', p: ['100'] },
    { u: '/conductas/a/', t: 'Difunden mis fotos', k: 'guide', d: '', p: [], l: ['cp~art_154-B'] },
  ],
  refusals: [{ re: 'espiar a', notice: 'Eso no.', see: ['/conductas/a/'] }],
  law: {
    'belem-do-para': ['Convención de Belém do Pará', ''],
    cp: [
      'Código Penal',
      'CP',
      ...['100', 'La acción civil', '151-A', 'Acoso', '154-B', 'Difusión'],
      ...['176-C', 'Chantaje sexual'],
    ],
    'dleg-1410': ['Decreto Legislativo 1410', ''],
    'ley-30364': ['Ley 30364', '', 'dcf_1', ', disposición complementaria final 1: Rectoría'],
  },
  root: '/',
};
const vocabulary = compileNames([
  { id: 'cp', names: ['Código Penal', 'CP'] },
  { id: 'belem-do-para', names: ['Convención de Belém do Pará'] },
]);
const held = { law: lawNames(data.law), root: data.root };

test('norms and provisions are named whole', () => {
  expect(held.law).toMatchObject({
    cp: 'Código Penal',
    'cp~art_154-B': 'Código Penal, art. 154-B: Difusión',
    'ley-30364~dcf_1': 'Ley 30364, disposición complementaria final 1: Rectoría',
  });
});

test.each([
  ['154 b', 'cp~art_154-B'],
  ['art154-B', 'cp~art_154-B'],
  ['artículo 151 a', 'cp~art_151-A'],
  ['176c pena', 'cp~art_176-C'],
  ['DL1410', 'dleg-1410'],
  ['decreto 1410', 'dleg-1410'],
  ['ley 30364', 'ley-30364'],
  ['CP', 'cp'],
  ['cp', 'cp'],
  ['la Convención de Belém do Pará', 'belem-do-para'],
  ['que dice la convencion de belem do para', 'belem-do-para'],
])('«%s» names %s', (query, ref) => {
  expect(lawIn(query, 'es', held, vocabulary).held.map((each) => each.ref)).toEqual([ref]);
});

test.each(['tengo 16 y me mandan fotos', 'somos 2 x 7', 'decreto 2018', 'me escribió 20 veces'])(
  '«%s» names no law',
  (query) => {
    expect(lawIn(query, 'es', held, vocabulary)).toEqual({ held: [], missing: [] });
  },
);

test('what we do not hold is said, with the nearest as such', () => {
  const answer = new Answerer(data, 'es').answer('178-C');
  expect(answer.notice).toMatch(/^No tenemos «artículo 178-C, Código Penal»/);
  expect(answer.results[0]).toMatchObject({ url: '/normas/cp/art_176-c/', weak: true });
  expect(answer.results.every(({ weak }) => weak)).toBe(true);
});

test('a number alone is a helpline before it is an article', () => {
  const answerer = new Answerer(data, 'es');
  expect(answerer.answer('100').results.map(({ title }) => title)).toEqual([
    'Línea 100',
    'Código Penal, art. 100: La acción civil',
  ]);
  expect(answerer.answer('art 100').results[0]?.kind).toBe('law');
});

test('asked whether it is an offence, the offence stands beside the page', () => {
  const answerer = new Answerer(data, 'es');
  expect(answerer.answer('difunden mis fotos').results).toHaveLength(1);
  expect(answerer.answer('difunden mis fotos es delito').results.map(({ kind }) => kind)).toEqual([
    'guide',
    'law',
  ]);
});

test('a refused query gets its notice and nothing else', () => {
  expect(new Answerer(data, 'es').answer('como espiar a mi ex')).toMatchObject({
    notice: 'Eso no.',
    isOpen: false,
    results: [{ url: '/conductas/a/', weak: true }],
  });
});
