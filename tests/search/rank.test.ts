import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/registry/schema/common.ts';
import type { SearchEntry } from '../../src/search/entries.ts';
import { Ranker } from '../../src/search/rank.ts';
import { dataOf, indexOf, noDanger } from '../support/search-index.ts';
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
const { start, read } = indexOf(dataOf(entries), 'es');
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
  ['komo denunsio', '/denuncia/'],
  ['me kema', '/pack/'],
])('written by ear, «%s» finds %s first, and is sure of it', async (query, url) => {
  expect(await first(query)).toBe(url);
  const { found, unknown } = await ranker.rank(query);
  expect([found[0]?.isWeak, unknown]).toEqual([false, []]);
});

test.each([
  ['quiero de nunciar', '/denuncia/'],
  ['entraron amicuenta', '/cuenta/'],
  ['mequemaron en un grupo', '/pack/'],
])('with words typed apart or together, «%s» finds %s first', async (query, url) => {
  expect(await first(query)).toBe(url);
});

test('two words that say nothing, typed together, say nothing either', async () => {
  const { unknown } = await ranker.rank('me quemaron enla demi');
  expect(unknown).toEqual([]);
});

test('a word with a slip is not cut into two that are words', async () => {
  const { start: own, read: readOwn } = indexOf(
    dataOf([
      entry('/comisaria/', 'guide', 'Ir a la comisaría', 'comisaría de mi barrio'),
      entry('/comida/', 'guide', 'Comimos en serie', 'comi seria'),
    ]),
    'es',
  );
  const { found } = await new Ranker(own, 'es', readOwn).rank('comiseria');
  // In the order of their addresses.
  expect(found[0]?.row).toBe(1);
});

test.each([
  ['me quemaron x el grupo', 0],
  ['x que me quemaron en el grupo', 0],
  ['me quemaron en x', 1],
  ['x', 1],
])('«%s»: x is «por» between two words, and the network elsewhere', async (query, row) => {
  const { start: own, read: readOwn } = indexOf(
    dataOf([
      entry('/grupo/', 'guide', 'Un grupo', 'me quemaron en un grupo'),
      entry('/x/', 'guide', 'X (Twitter)', 'me quemaron en x', 'x por todo'),
    ]),
    'es',
  );
  const { found } = await new Ranker(own, 'es', readOwn).rank(query);
  expect(found[0]?.row).toBe(row);
});

test('of a page and a definition that hold all that is asked, the page comes first', async () => {
  const { start: own, read: readOwn } = indexOf(
    dataOf([
      entry('/glosario/#cierre', 'term', 'cierre', 'archivaron mi denuncia'),
      entry('/papeles/elevacion/', 'form', 'elevación', 'archivaron mi denuncia'),
    ]),
    'es',
  );
  const { found } = await new Ranker(own, 'es', readOwn).rank('archivaron mi denuncia');
  expect(found.map(({ row }) => row)).toEqual([1, 0]);
});

describe('of words and pages that the data tells of', () => {
  const own = [
    entry('/equipo/caso/', 'guide', 'Guardar un caso', 'guardar capturas de chats'),
    entry('/mio/', 'guide', 'Guardar lo mío', 'guardar mis chats sin capturas'),
  ];
  const told = indexOf(
    {
      entries: own,
      refusals: [],
      danger: noDanger,
      same: [['captura', 'pantallazo']],
      readers: [{ pages: ['/equipo/'], says: ['colectivo'] }],
      law: {},
      names: [],
      root: '/',
      groups: {},
    },
    'es',
  );
  const ask = async (query: string) => {
    const { found, unknown } = await new Ranker(told.start, 'es', told.read).rank(query);
    return { url: own[found[0]?.row ?? -1]?.u, unknown };
  };

  test('a word that means another is read as it, also written by ear', async () => {
    expect(await ask('pantallazos de chats')).toMatchObject({ unknown: [] });
    expect(await ask('pantayazos de chats')).toMatchObject({ unknown: [] });
  });

  test('a page for somebody in particular gives way, unless a word of theirs is there', async () => {
    expect(await ask('guardar chats capturas')).toMatchObject({ url: '/mio/' });
    expect(await ask('guardar chats capturas colectivo')).toMatchObject({ url: '/equipo/caso/' });
  });

  test('a page of the training gives way, unless whoever asks teaches', async () => {
    const lessons = [
      { u: '/formacion/m4/', t: 'Guardar chats', k: 'training' as const, d: '', p: ['taller'] },
      { u: '/guia/', t: 'Guardar los chats', k: 'guide' as const, d: '', p: [] },
    ];
    const { start, read } = indexOf(
      { ...dataOf(lessons), readers: [{ pages: ['/formacion/m4/'], says: ['taller'] }] },
      'es',
    );
    const first = async (query: string) =>
      lessons[(await new Ranker(start, 'es', read).rank(query)).found[0]?.row ?? -1]?.u;
    expect(await first('guardar chats')).toBe('/guia/');
    expect(await first('taller guardar chats')).toBe('/formacion/m4/');
  });

  test('where whoever asks teaches, what is told to whoever lives it gives way', async () => {
    const pages = [
      {
        u: '/conducta/',
        t: 'Chantaje con fotos',
        k: 'guide' as const,
        d: '',
        p: ['chantaje fotos'],
      },
      { u: '/formacion/', t: 'El taller', k: 'page' as const, d: '', p: ['taller de chantaje'] },
      { u: '/formacion/m4/', t: 'Fotos', k: 'training' as const, d: '', p: [] },
    ];
    const readers = [
      { pages: ['/formacion/m4/'], says: ['taller', 'train'] },
      { pages: ['/formacion/'], says: ['taller'] },
    ];
    const scores = async (lang: Lang, query: string) => {
      const { start, read } = indexOf({ ...dataOf(pages), readers }, lang);
      const { found } = await new Ranker(start, lang, read).rank(query);
      return new Map(found.map(({ row, score }) => [pages[row]?.u, score]));
    };
    const [without, taught] = [
      await scores('es', 'chantaje fotos'),
      await scores('es', 'taller chantaje fotos'),
    ];
    expect(without.get('/conducta/')).toBeGreaterThan(without.get('/formacion/') ?? 0);
    expect(taught.get('/formacion/')).toBeGreaterThan(taught.get('/conducta/') ?? 0);
    // What was done to whoever asks is told by whoever lives it, with a word of who teaches or not.
    const told = await scores('en', 'train fotos me');
    expect(told.get('/conducta/')).toBeGreaterThan(
      (await scores('en', 'train fotos')).get('/conducta/') ?? 0,
    );
  });

  test('a word in two groups is refused', () => {
    const same = [
      ['captura', 'foto'],
      ['imagen', 'fotos'],
    ];
    const index = () =>
      indexOf(
        {
          entries: own,
          refusals: [],
          danger: noDanger,
          same,
          law: {},
          names: [],
          root: '/',
          groups: {},
        },
        'es',
      );
    expect(index).toThrow('«foto» está en dos grupos');
  });
});

test('words of the same sense have the same stem', () => {
  expect(stems('Difundió mis fotos', 'es')).toEqual(stems('difunden la foto', 'es'));
  expect(stems('publicarlas', 'es')).toEqual(stems('publicándolo', 'es'));
  expect(stems('citación', 'es')).not.toEqual(stems('sitio', 'es'));
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
