import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { anchorsOf } from '../../src/checker/ways/anchors.ts';
import { registry, sourcePage } from '../../src/facts/site-facts.ts';
import { notAlways } from '../../src/registry/help-numbers.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { DangerReader, QueryReader } from '../../src/search/danger.ts';
import { siteIndex } from '../support/search-index.ts';

/** A query as somebody types it, and the page that it must show first, or the pages that it must not. */
interface Case {
  lang: Lang;
  query: string;
  /** What stands first: of whoever did harm, or a pattern of addresses. */
  first?: string;
  /** The same as `first`, of pages that never stand there. */
  not?: string;
  /** Whether numbers stand above the results. */
  numbers?: boolean;
}

const cases = readFileSync(new URL('../fixtures/told.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Case);
const indexes = { es: siteIndex('es'), en: siteIndex('en') };
const readers = {
  es: new QueryReader(indexes.es.start, 'es', indexes.es.read),
  en: new QueryReader(indexes.en.start, 'en', indexes.en.read),
};

async function ask(lang: Lang, query: string) {
  const told = await readers[lang].find(query);
  const answer = await indexes[lang].answerer.answer(query, told);
  return { help: told.help, ...answer };
}

/** What each query that goes wrong is told, by what is asked of it. */
const wrong: Record<'numbers' | 'first' | 'not' | 'notOther', string[]> = {
  numbers: [],
  first: [],
  not: [],
  notOther: [],
};
/** Pages of whoever did harm or is accused of it. */
const ofWhoDidIt = /reenvie|camino\/r|\br[1-5[]/;
const many = (asks: 'first' | 'not') => cases.filter((each) => each[asks] !== undefined).length;

beforeAll(async () => {
  for (const { lang, query, first, not, numbers } of cases) {
    const { help, results } = await ask(lang, query);
    const url = results[0]?.url ?? '';
    if (first !== undefined && !(new RegExp(first).test(url) && results[0]?.weak === false))
      wrong.first.push(`${query}: ${url}, not ${first}`);
    if (not !== undefined && new RegExp(not).test(url))
      wrong[ofWhoDidIt.test(not) && ofWhoDidIt.test(url) ? 'notOther' : 'not'].push(
        `${query}: ${url}`,
      );
    if (numbers === true && help.length === 0) wrong.numbers.push(query);
  }
}, 120_000);

test('each query of danger has its numbers', () => expect(wrong.numbers).toEqual([]));

test('whoever suffered harm is never led first to the page of whoever did it', () => {
  expect(many('not')).toBeGreaterThan(600);
  expect(wrong.notOther).toEqual([]);
});

test('of the queries with which the search was made, nearly all have their page first', () => {
  expect(wrong.first.length / many('first'), wrong.first.join('\n')).toBeLessThan(0.02);
  expect(wrong.not.length / many('not'), wrong.not.join('\n')).toBeLessThan(0.04);
});

test.each([
  ['es', 'vivo en españa y mi ex en lima pasa mis videos'],
  ['en', 'i live in the us and my ex in peru posted my video'],
] as const)(
  'in %s, what stands in the middle of a page is led to by its heading: «%s»',
  async (lang, query) => {
    const [{ url } = { url: '' }] = (await ask(lang, query)).results;
    const [address, anchor] = url.split('#');
    expect(address).toMatch(/\/quien-puede-denunciar\/$/);
    expect(anchor).toMatch(/[a-z]-/);
  },
);

test.each([
  ['es', 'código penal argentino', '/paises/ar/'],
  ['es', 'es delito pasar fotos en chile', '/paises/cl/'],
  ['en', 'law on revenge porn in mexico', '/en/paises/mx/'],
] as const)(
  'in %s, of the law of a country its sheet comes first: «%s»',
  async (lang, query, url) => {
    const { results, notice, isOpen } = await ask(lang, query);
    expect([results[0]?.url, results[0]?.weak, isOpen]).toEqual([url, true, false]);
    expect(notice).not.toBe('');
  },
);

test.each([
  ['cómo instalo un programa espía en el celu de mi mujer', false],
  ['ver estados de whatsapp sin que sepa', false],
  ['sacar la clave del face de mi enamorada', false],
  ['instalaron un programa espia en el celular de mi hermana', true],
  ['mi ex me sacó la clave del face', true],
])('how to spy is not answered, and whoever is spied on is: «%s»', async (query, isOpen) => {
  expect((await ask('es', query)).isOpen).toBe(isOpen);
});

describe('where no danger was read and the first result is of what may be one', () => {
  const numbers = async (lang: Lang, query: string) => {
    const { help, results } = await ask(lang, query);
    expect(help).toEqual([]);
    return indexes[lang].answerer.numbersFor(query, results);
  };

  test.each([
    ['es', 'tiene orden de alejamiento y me sigue escribiendo', ['police', 'violence']],
    ['es', 'un viejo me pide fotos', ['police', 'children', 'violence', 'crisis']],
    ['es', 'me piden plata por mi video', ['police', 'violence', 'extortion']],
    [
      'es',
      'soy hombre y una chica me amenaza con publicar mi video',
      ['police', 'violence', 'extortion'],
    ],
    ['es', 'q ago', ['police', 'violence', 'crisis']],
    ['es', 'no sé qué hacer', ['police', 'violence', 'crisis']],
    ['en', 'he breaks the protection order with new accounts', ['police', 'violence']],
  ] as const)('in %s, who tells it has numbers above: «%s»', async (lang, query, roles) => {
    expect(await numbers(lang, query)).toEqual(roles);
  });

  test.each([
    ['es', 'extorsión sexual'],
    ['es', 'qué es el grooming'],
    ['es', 'cuenta falsa con mi cara'],
    ['en', 'protection order'],
  ] as const)('in %s, what only names it, or is no danger, has none: «%s»', async (lang, query) => {
    expect(await numbers(lang, query)).toEqual([]);
  });
});

describe('where who harms is of the police or in office', () => {
  test.each([
    ['es', 'mi esposo es policía y me amenaza'],
    ['en', 'my husband is a police officer and he threatens me'],
  ] as const)('in %s, the line that listens goes before the police: «%s»', async (lang, query) => {
    const { help, results } = await ask(lang, query);
    expect(help.slice(0, 2)).toEqual(['violence', 'police']);
    expect(results[0]?.url).toMatch(/\/autoridad\/$/);
  });

  test.each([
    ['es', 'mi vecino es policía y está afuera de mi casa'],
    ['en', 'my ex is a cop and he is outside my house'],
  ] as const)('in %s, who is at the door already: the police first: «%s»', async (lang, query) => {
    expect((await ask(lang, query)).help.slice(0, 2)).toEqual(['police', 'violence']);
  });

  test('where nothing of danger is told there are no numbers', async () => {
    expect((await ask('es', 'mi ex es policía')).help).toEqual([]);
  });
});

test.each([
  ['es', 'amenacé a mi ex como me libro de la denuncia'],
  ['en', 'how do i get out of a restraining order against me'],
] as const)('in %s, what is refused stays refused: «%s»', async (lang, query) => {
  const { help, results, notice, isOpen } = await ask(lang, query);
  expect([help, isOpen, results.every(({ weak }) => weak)]).toEqual([[], false, true]);
  expect(notice).not.toBe('');
});

test.each([
  ['es', 'medidas de protección contra mí'],
  ['en', 'protection order against me'],
] as const)('in %s, who has measures against them is not scolded: «%s»', async (lang, query) => {
  const { results, notice, isOpen } = await ask(lang, query);
  expect([notice, isOpen]).toEqual(['', true]);
  expect(results[0]?.url).toMatch(/\/si-me-denuncia-a-mi\/medidas\/$/);
});

test('what is told is asked for by itself, and only if a query may tell it', async () => {
  const asked: string[] = [];
  const reader = new QueryReader(indexes.es.start, 'es', (name) => {
    asked.push(name);
    return indexes.es.read(name);
  });
  await reader.find('pasaron mis fotos');
  expect(asked).toEqual([]);
  await reader.find('amenacé a mi ex');
  expect(asked).toEqual(['deed']);
});

test('every heading that a query leads to stands on its page', () => {
  const led = [...registry.queries.values()].flatMap(({ data }) =>
    data.kind === 'told' && data.at ? [{ see: data.see[0] ?? '', at: data.at }] : [],
  );
  expect(led.length).toBeGreaterThan(0);
  for (const { see, at } of led)
    for (const lang of ['es', 'en'] as const) {
      const page = sourcePage(see, lang);
      expect(page && anchorsOf(page, registry), see).toContain(at[lang]);
    }
});

test('every phrase of what is told passes its own gate', async () => {
  for (const lang of ['es', 'en'] as const) {
    const { start, read } = indexes[lang];
    for (const file of ['told', 'deed', 'beside'] as const) {
      const open = new DangerReader(start[file], lang, read, file);
      const whole = new DangerReader('A[^ ]+', lang, read, file);
      for (const { query } of cases.filter((each) => each.lang === lang))
        expect(await open.find(query), query).toEqual(await whole.find(query));
    }
  }
});

test('the lines that are never alone are those whose record says what to do if nobody answers', () => {
  const said = [...registry.services.values()].flatMap(({ data }) =>
    data.role !== undefined && data.urgent?.es.includes('si no contestan') === true
      ? [data.role]
      : [],
  );
  expect(said).toEqual([...notAlways]);
});
