import { describe, expect, test } from 'vitest';
import type { SearchData } from '../../src/search/entries.ts';
import { lawReader } from '../../src/search/law.ts';
import { bareLaw, mayNameLaw, simpleLaw } from '../../src/search/law-words.ts';
import { indexOf, noDanger } from '../support/search-index.ts';

const data: SearchData = {
  entries: [
    { u: '/servicios/#servicio-linea-100', t: 'Línea 100', k: 'service', d: '', p: ['100'] },
    { u: '/conductas/a/', t: 'Difunden mis fotos', k: 'guide', d: '', p: [], l: ['cp~art_154-B'] },
  ],
  refusals: [{ re: 'espiar a', notice: 'Eso no.', see: ['/conductas/a/'] }],
  danger: noDanger,
  law: {
    'belem-do-para': 'Convención de Belém do Pará',
    cp: 'Código Penal',
    'cp~art_100': 'Código Penal, art. 100: La acción civil',
    'cp~art_151-A': 'Código Penal, art. 151-A: Acoso',
    'cp~art_154-B': 'Código Penal, art. 154-B: Difusión',
    'cp~art_176-C': 'Código Penal, art. 176-C: Chantaje sexual',
    'dleg-1410': 'Decreto Legislativo 1410',
    'ley-30364': 'Ley 30364',
  },
  names: [
    ['cp', 'Código Penal', 'CP'],
    ['belem-do-para', 'Convención de Belém do Pará'],
  ],
  root: '/',
  groups: { guias: 'guide' },
};
const { lawIn } = lawReader(data.names);

const refsOf = (named: { instrument: string; eId?: string }[]) =>
  named.map(({ instrument, eId }) => instrument + (eId ? `~${eId}` : ''));
const { answerer } = indexOf(data, 'es');

test.each([
  ['artículo 151 a del código penal', 'cp~art_151-A'],
  ['176c pena', 'cp~art_176-C'],
  ['DL1410', 'dleg-1410'],
  ['decreto 1410', 'dleg-1410'],
  ['ley 30364', 'ley-30364'],
  ['CP', 'cp'],
  ['cp', 'cp'],
  ['la Convención de Belém do Pará', 'belem-do-para'],
  ['que dice la convencion de belem do para', 'belem-do-para'],
])('the recogniser reads «%s» as %s', (query, ref) => {
  expect(refsOf(lawIn(query, 'es'))).toEqual([ref]);
});

test.each([
  ['154 b', 'cp~art_154-B'],
  ['art154-B', 'cp~art_154-B'],
  ['artículo 151 a', 'cp~art_151-A'],
  ['DL1410', 'dleg-1410'],
  ['Decreto Legislativo N° 1410', 'dleg-1410'],
  ['la ley 30364', 'ley-30364'],
  ['law 30364', 'ley-30364'],
  ['artículo 122-B del Código Penal', 'cp~art_122-B'],
  ['art. 122 b CP', 'cp~art_122-B'],
  ['article 122-B of the Penal Code', 'cp~art_122-B'],
  ['código penal 122-b', 'cp~art_122-B'],
  ['penal code 122', 'cp~art_122'],
])('«%s» is known as %s without it', (query, ref) => {
  const called = (name: string) => (/^(?:codigo penal|penal code|cp)$/i.test(name) ? ['cp'] : []);
  const bare = bareLaw(query);
  expect(refsOf(bare ? [bare] : simpleLaw(query, { called, has: () => true }))).toEqual([ref]);
});

test('a year after the name of a norm is no article', () => {
  expect(simpleLaw('código penal 1991', { called: () => ['cp'], has: () => true })).not.toEqual([
    { instrument: 'cp', eId: 'art_1991' },
  ]);
});

test.each([
  ['me chantajean con mis fotos', false],
  ['tengo 16 y me mandan fotos', false],
  ['línea 100', false],
  ['art 5 de la convención de belém do pará', true],
  ['constitución', true],
  ['ley 30364 medidas', true],
])('«%s» may name law: %s', (query, may) => {
  expect(mayNameLaw(query, ['convencion belem', 'constitucion'])).toBe(may);
});

test.each(['tengo 16 y me mandan fotos', 'somos 2 x 7', 'decreto 2018', 'me escribió 20 veces'])(
  '«%s» names no law',
  async (query) => {
    expect(lawIn(query, 'es')).toEqual([]);
    const { results, notice } = await answerer.answer(query);
    expect(results.filter(({ kind }) => kind === 'law')).toEqual([]);
    expect(notice).toBe('');
  },
);

test('what we do not hold is said, with the nearest as such', async () => {
  const answer = await answerer.answer('178-C');
  expect(answer.notice).toMatch(/^No tenemos «artículo 178-C, Código Penal»/);
  expect(answer.results[0]).toMatchObject({ url: '/normas/cp/art_176-c/', weak: true });
  expect(answer.results.every(({ weak }) => weak)).toBe(true);
});

test('a number alone is a helpline before it is an article', async () => {
  expect((await answerer.answer('100')).results.map(({ title }) => title)).toEqual([
    'Línea 100',
    'Código Penal, art. 100: La acción civil',
  ]);
  expect((await answerer.answer('art 100')).results[0]?.kind).toBe('law');
});

test('asked whether it is an offence, the offence stands beside the page', async () => {
  const kinds = async (query: string) =>
    (await answerer.answer(query)).results.map(({ kind }) => kind);
  expect(await kinds('difunden mis fotos')).toEqual(['guide']);
  expect(await kinds('difunden mis fotos es delito')).toEqual(['guide', 'law']);
});

test('a refused query gets its notice and nothing else', async () => {
  expect(await answerer.answer('como espiar a mi ex')).toMatchObject({
    notice: 'Eso no.',
    isOpen: false,
    results: [{ url: '/conductas/a/', weak: true }],
  });
});

test.each([
  ['/guias/a/', 'guide'],
  ['/acompano/', 'page'],
  ['/', 'page'],
])('the group of a page is that of its folder: %s', (url, group) => {
  expect(answerer.groupOf(url)).toBe(group);
});

describe('what is loaded', () => {
  const pages = [
    { url: '/guias/a/', title: 'Respirar', kind: 'guide' as const, text: 'la respiración lenta' },
    ...Array.from({ length: 9 }, (_, at) => ({
      url: `/guias/${at}/`,
      title: 'Otra',
      kind: 'guide' as const,
      text: 'otra cosa',
    })),
  ];
  const ask = async (query: string) => {
    const { answerer: fresh, asked } = indexOf(data, 'es', pages);
    const { results } = await fresh.answer(query);
    return { results, asked: new Set(asked.map((name) => name.replace(/\d+$/, ''))) };
  };

  test('for words that the entries have: nothing of the text, and no recogniser', async () => {
    const { asked } = await ask('difunden fotos');
    expect([...asked].sort()).toEqual(['e', 'w']);
  });
  test('for law that is named simply: names, and no recogniser', async () => {
    const { asked } = await ask('154-B');
    expect(asked.has('recogniser')).toBe(false);
    expect(asked.has('norms')).toBe(true);
    expect((await ask('el código penal')).asked.has('recogniser')).toBe(false);
    expect((await ask('art. 154-B del código penal')).asked.has('recogniser')).toBe(false);
    expect((await ask('la pena que pone el código penal')).asked.has('recogniser')).toBe(true);
  });
  test('for a word of the text alone: its page, with the word that was met', async () => {
    const { results, asked } = await ask('respiración');
    expect(asked.has('t')).toBe(true);
    expect(results.map(({ url, why }) => [url, why])).toEqual([
      ['/guias/a/', 'Su texto dice: respiración.'],
    ]);
  });
});

test('what danger leads to comes before a better match, and then guesses have no place', async () => {
  const { results } = await answerer.answer('difunden mis fotos', { see: [1], help: ['police'] });
  expect(results[0]).toMatchObject({ url: '/servicios/#servicio-linea-100', weak: false });
  expect(results[1]?.url).toBe('/conductas/a/');
  expect(results.filter(({ weak }) => weak)).toEqual([]);
});

test.each([
  ['Ley 27337', 'es', 'cna'],
  ['artículo 5 de la Ley 27337', 'es', 'cna~art_5'],
  ['Law 27337', 'en', 'cna'],
  ['D. Leg. 635', 'es', 'cp'],
  ['artículo 154-B del Decreto Legislativo 635', 'es', 'cp~art_154-B'],
] as const)(
  '«%s» in %s is a norm that is held under another name: %s',
  async (query, lang, ref) => {
    const law = {
      ...data.law,
      cna: 'Código de los Niños',
      'cna~art_5': 'Código de los Niños, art. 5',
    };
    const names = [
      ['cp', 'Código Penal', 'CP', 'Decreto Legislativo 635', 'D. Leg. 635'],
      ['cna', 'Código de los Niños y Adolescentes', 'Ley 27337'],
    ];
    const { answerer: fresh } = indexOf({ ...data, law, names }, lang);
    const { results, notice } = await fresh.answer(query);
    expect(notice).toBe('');
    expect(results[0]?.url).toBe(`/normas/${ref.replace('~', '/').toLowerCase()}/`);
  },
);

test('of a norm that is held without the article that was asked, its page is offered', async () => {
  const { notice, results } = await answerer.answer('artículo 8 de la ley 30364');
  expect(notice).toMatch(/^No tenemos «artículo 8, Ley 30364»/);
  expect(results).toMatchObject([{ url: '/normas/ley-30364/', weak: true }]);
});

test('a norm that nobody holds is still said not to be held', async () => {
  expect((await answerer.answer('Ley 99999')).notice).toMatch(/^No tenemos «Ley 99999»/);
});
