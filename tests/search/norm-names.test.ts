import { describe, expect, test } from 'vitest';
import { normNames } from '../../src/citations/norm-names.ts';
import { registry } from '../../src/facts/site-facts.ts';
import { plain } from '../../src/text/accents.ts';
import {
  beginningOf,
  beginningsOf,
  holdsBeginning,
  nameSign,
  placesCalled,
} from '../../src/search/norm-names.ts';
import { everyDay, isWhole } from '../support/every-day.ts';
import { siteIndex } from '../support/search-index.ts';

const norms = normNames(registry);

describe.each(['es', 'en'] as const)('in %s, each norm by each of its names', (lang) => {
  const { answerer } = siteIndex(lang);
  // Every day one norm of six, as most people type it.
  const names = everyDay(norms, 6).flatMap(({ id, names: spanish, english = [] }) =>
    [...new Set(lang === 'es' ? spanish : [...spanish, ...english])].map((name) => ({ id, name })),
  );
  const missed = async (asked: (name: string) => string) => {
    const lacking: string[] = [];
    for (const { id, name } of names) {
      const { results, notice } = await answerer.answer(asked(name));
      const place = results.findIndex(({ url }) => url.endsWith(`/normas/${id}/`));
      if (place < 0 || place > 2 || notice !== '') lacking.push(`${id}: ${name}: ${notice}`);
    }
    return lacking;
  };

  test('there are some', () => expect(names.length).toBeGreaterThan(everyDay(norms, 6).length * 2));
  test.runIf(isWhole)('as it is stated', async () =>
    expect(await missed((name) => name)).toEqual([]),
  );
  test('as it is typed on a phone', async () =>
    expect(await missed((name) => plain(name).replace(/[.,()°]/g, ''))).toEqual([]));
  test.runIf(isWhole)('after an article', async () =>
    expect(await missed((name) => (lang === 'es' ? `la ${name}` : `the ${name}`))).toEqual([]),
  );
});

test('no two norms share a sign by chance', () => {
  const bySign = Map.groupBy(
    norms.flatMap(({ id, names, english = [] }) =>
      [...names, ...english].map((name) => ({ id, name, sign: nameSign(name) })),
    ),
    ({ sign }) => sign,
  );
  const shared = [...bySign.values()].filter((all) => new Set(all.map(({ id }) => id)).size > 1);
  expect(shared.map((all) => all.map(({ id, name }) => `${id}: ${name}`))).toEqual([]);
});

test.each([
  ['Ley del Notariado', 'ley notariado'],
  ['Nueva Ley Procesal del Trabajo', 'nueva ley procesal'],
  ['Penal Code', 'penal code'],
  ['Labour Productivity and Competitiveness Law', 'labour productivity competitiveness law'],
  ['Constitución', 'constitucion'],
  ['CDN', 'cdn'],
])('%s begins as «%s»', (name, beginning) => {
  expect(beginningOf(name)).toBe(beginning);
});

test('a beginning that another stands in is left out', () => {
  expect(beginningsOf(['Código Penal', 'Código Penal del Perú', 'CP'])).toBe('codigo penal|cp');
});

test.each([
  ['que dice el codigo penal', true],
  ['el código de whatsapp', false],
  ['me acosa mi ex', false],
  ['CP', true],
])('«%s» holds one: %s', (query, holds) => {
  expect(holdsBeginning(query, ['codigo penal', 'cp'])).toBe(holds);
});

test('a name is known by its words alone, whole', () => {
  const signs = [`${nameSign('Código Penal')} ${nameSign('CP')}`, nameSign('Ley del Notariado')];
  expect(placesCalled('el codigo penal', signs)).toEqual([0]);
  expect(placesCalled('LEY NOTARIADO', signs)).toEqual([1]);
  expect(placesCalled('el código penal de mi país', signs)).toEqual([]);
  expect(placesCalled('', signs)).toEqual([]);
});
