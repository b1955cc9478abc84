import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { searchData } from '../../src/publish/search-data.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { serviceFor } from '../../src/registry/roles.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { DangerReader } from '../../src/search/danger.ts';
import { finder, gate, heard, pattern } from '../../src/search/danger-phrases.ts';
import { nothingSaid } from '../../src/search/danger-data.ts';
import { gateOf } from '../../src/search/danger-gate.ts';
import { helpRoles, numbersForQuery } from '../../src/registry/help-numbers.ts';
import { everyDay } from '../support/every-day.ts';
import { siteIndex } from '../support/search-index.ts';

/** A query as somebody types it, whether it tells of danger, and the numbers that it must give. */
interface Case {
  lang: Lang;
  query: string;
  danger: boolean;
  first?: string;
  has?: string[];
}

const casesOf = (name: string): Case[] =>
  readFileSync(new URL(`../fixtures/danger/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
const indexes = { es: siteIndex('es'), en: siteIndex('en') };
const readers = {
  es: new DangerReader(indexes.es.start.danger, 'es', indexes.es.read),
  en: new DangerReader(indexes.en.start.danger, 'en', indexes.en.read),
};
const find = (lang: Lang, query: string) => readers[lang].find(query);

/** The cases that are answered otherwise, as a reader of the report sees them. */
async function wrong(cases: readonly Case[]): Promise<string[]> {
  const told = await Promise.all(
    cases.map(async ({ lang, query, danger, first, has = [] }) => {
      const { help } = await find(lang, query);
      const isRight = danger
        ? help.length > 0 && help[0] === (first ?? help[0]) && has.every((id) => help.includes(id))
        : help.length === 0;
      return isRight ? [] : [`${query}: ${help.join(' ') || 'nothing'}`];
    }),
  );
  return told.flat();
}

test('every query that the phrases were written for', async () => {
  const cases = casesOf('designed');
  expect(cases.filter(({ danger }) => danger).length).toBeGreaterThan(150);
  expect(cases.filter(({ danger }) => !danger).length).toBeGreaterThan(120);
  expect(await wrong(cases)).toEqual([]);
});

describe('queries written apart from the phrases', () => {
  // When first asked they were read right in 89 %, 83 %, 87 %, 90 %, 92 %, 88 %, 84 %, 70 %, 74 %, 64 % and 74 %: what
  // they taught is in the phrases since.
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('apart, set %i', async (set) => {
    const cases = casesOf(set === 1 ? 'apart' : `apart-${set}`);
    expect(cases.length).toBeGreaterThan(60);
    expect((await wrong(cases)).length / cases.length).toBeLessThan(0.03);
  });
});

describe('phrases that lead to a page', () => {
  const all = (lang: Lang) => searchData(lang).entries;

  test.each(['es', 'en'] as const)(
    'in %s, few of them tell of danger, and none of the law or the training',
    async (lang) => {
      const every = all(lang).flatMap(({ p, k }) => p.map((phrase) => ({ phrase, k })));
      expect(every.length).toBeGreaterThan(1000);
      // Every day all of the law and the training, and one of four of the rest.
      const isStrict = ({ k }: (typeof every)[number]) => /^(?:law|training)/.test(k);
      const rest = every.filter((each) => !isStrict(each));
      const phrases = [...every.filter(isStrict), ...everyDay(rest)];
      const told: string[] = [];
      for (const { phrase, k } of phrases)
        if ((await find(lang, phrase)).help.length > 0) told.push(`${k}: ${phrase}`);
      expect(told.length / phrases.length).toBeLessThan(0.05);
      expect(told.filter((each) => /^(law|training)/.test(each))).toEqual([]);
    },
  );
});

/** Where who is sought by an adult, or whoever looks after them, is told of a meeting. */
const meeting =
  /\/(?:guias\/me-busca-un-adulto\/(?:estas-a-salvo\/)?|guias\/un-adulto-contacta-a-mi-hija-o-hijo\/(?:que-hago-hoy\/)?|camino\/(?:k7|m4|q2)\/)$/;

describe('which pages come first', () => {
  test.each([
    ['es', 'me corté las venas', '/camino/k2/'],
    ['es', 'me tiene encerrada', '/camino/k1/'],
    ['es', 'me violaron hoy', '/guias/lo-que-deja-la-violencia/agresion-sexual/'],
    ['es', 'me biolo y me grabo', '/guias/agresion-grabada/'],
    ['es', 'me obligo a tener relaciones y lo grabo', '/guias/agresion-grabada/'],
    ['es', 'tengo 15 grindr me chantajea', '/camino/m6/'],
    ['es', 'soy menor y me amenazan con mis fotos', '/camino/m6/'],
    ['es', 'tengo 12 y un señor me pide fotos', '/guias/me-busca-un-adulto/'],
    ['es', 'tengo 12 y un señor quiere verme', meeting],
    ['es', 'un hombre de un juego tiene mis fotos y quiere verme', meeting],
    ['es', 'me pidio foto un señor del roblox', '/guias/me-busca-un-adulto/'],
    ['es', 'un hombre de free fire quiere ver a mi hija', meeting],
    ['en', 'a man on roblox wants to meet me', meeting],
    ['es', 'a mi hija de 14 la chantajean', '/camino/q4/'],
    ['en', 'my boyfriend forced me and recorded it', '/en/guias/agresion-grabada/'],
    ['en', 'he locked me in', '/en/camino/k1/'],
    ['es', 'él está afuera y tiene mis videos', '/camino/k1/'],
    ['es', 'está viniendo', '/camino/k1/'],
    ['en', 'hes outside and he has my videos', '/en/camino/k1/'],
    ['en', 'I want to die', '/en/camino/k2/'],
    ['en', 'my roommate took pills', '/en/camino/k3/'],
    ['es', 'mi ex dice q se va a colgar si no vuelvo', '/camino/k3/'],
  ] as const)('in %s, «%s»', async (lang, query, url) => {
    const { results } = await indexes[lang].answerer.answer(query, await find(lang, query));
    expect(results[0]?.url).toMatch(typeof url === 'string' ? new RegExp(`^${url}$`) : url);
    expect(
      results.filter(({ weak, url: each }) => weak || /plataformas|formacion/.test(each)),
    ).toEqual([]);
  });

  test.each([
    ['es', 'apareció con un machete por aquí'],
    ['en', 'there was a machete'],
  ] as const)(
    'in %s, bare words bring the numbers and put nothing first: «%s»',
    async (lang, query) => {
      const { help, see } = await find(lang, query);
      expect(help).toContain('police');
      expect(see).toEqual([]);
    },
  );

  test('bare words add nothing to what is clearly told', async () => {
    expect(await find('es', 'quiero morirme y hay un machete')).toEqual(
      await find('es', 'quiero morirme'),
    );
  });

  test('bare words of whoever asks about the law bring nothing', async () => {
    expect(await find('es', 'ley sobre machete')).toEqual({ help: [], see: [] });
  });

  test.each([
    ['es', 'tengo 15 grindr me chantajea', '/camino/m6/'],
    ['es', 'pasan una imagen de mi hija en el colegio', '/camino/q3/'],
    ['es', 'me llego un video intimo de una amiga y ella no sabe', '/camino/l2/'],
    ['en', 'I am a candidate and they made a fake video of me', '/en/camino/t7/'],
  ] as const)('in %s, «%s» shows the end of the path for it', async (lang, query, url) => {
    const { results } = await indexes[lang].answerer.answer(query, await find(lang, query));
    expect(results.slice(0, 3).map((each) => each.url)).toContain(url);
  });

  test('nothing is put first where there is no danger', async () => {
    expect(await find('es', 'pasaron mis fotos')).toEqual({ help: [], see: [] });
  });
});

describe('the numbers', () => {
  const nobody = { child: false, partner: false };
  test.each([
    ['took something', ['hurt', 'oneself'], nobody, ['medical', 'police', 'crisis']],
    ['may hurt themselves', ['oneself'], nobody, ['crisis', 'medical', 'police']],
    [
      'a partner who says they will',
      ['oneself'],
      { ...nobody, partner: true },
      ['crisis', 'medical', 'police', 'violence'],
    ],
    ['harmed by another', ['another'], nobody, ['police', 'violence']],
    ['a child too', ['another'], { ...nobody, child: true }, ['police', 'children', 'violence']],
    ['hurt by another', ['hurt', 'another'], nobody, ['medical', 'police', 'violence']],
    ['pressed with an image', ['pressed'], nobody, ['children', 'violence', 'police', 'crisis']],
    [
      'pressed and about to be met',
      ['another', 'pressed'],
      { ...nobody, child: true },
      ['police', 'children', 'violence', 'crisis'],
    ],
    ['asked for money', ['another', 'money'], nobody, ['police', 'violence', 'extortion']],
    ['speaks of harming another', ['towards'], nobody, ['crisis', 'police', 'violence']],
    [
      'all at once: four',
      ['hurt', 'oneself', 'another'],
      { child: true, partner: true },
      ['medical', 'police', 'crisis', 'children'],
    ],
  ] as const)('%s', (_, risks, who, roles) => {
    expect(numbersForQuery(new Set(risks), who)).toEqual(roles);
  });

  test('all of them answer day and night', () => {
    const { services } = projectOnce(fileURLToPath(new URL('../..', import.meta.url))).registry;
    for (const role of helpRoles)
      expect(services.get(serviceFor(role, { services }))?.data.urgent, role).toBeDefined();
  });
});

describe('phrases', () => {
  const groups = { morir: 'morir, no despertar' };
  const has = (phrase: string, query: string) => {
    const text = heard(query, 'es');
    const [isFound, isFoundByWords] = [
      pattern([phrase], groups),
      finder([phrase], groups, new Map())(new Set(text.split(' '))),
    ].map((each) => text.search(each) >= 0);
    // What a text has no word for is left out beforehand, and nothing else.
    expect(isFoundByWords).toBe(isFound);
    return isFound;
  };

  test.each([
    ['kiero <morir>', 'Quiero no despertar', true],
    ['kiero <morir>', 'quiero moriré', false],
    ['kiero … <morir>', 'quiero de una vez morir', true],
    ['kiero … <morir>', 'quiero. Morir es de todos', false],
    ['me ya? mato', 'me mató', true],
    ['muert~ .', 'estoy muerta', true],
    ['muert~ .', 'muerta de risa', false],
    ['morir/bibir', 'para qué bivir', true],
    ['tengo 10', 'tengo 100', false],
  ])('«%s» in «%s»: %s', (phrase, query, is) => expect(has(phrase, query)).toBe(is));

  test('the gate holds no word that every phrase can do without', () => {
    const says = ['rara muy', 'muy otra', 'otra'];
    const kind = { risks: [], see: [] };
    const words = gateOf({ ...nothingSaid(), kinds: [{ ...kind, says }] }, () => ['muy']).split(
      '|',
    );
    expect(words).toEqual(['otra', 'rara']);
    // «rara» is rare too, but what asks for «muy» has to let it through.
    const needed = gateOf(
      { ...nothingSaid(), kinds: [{ ...kind, says: [...says, 'muy'] }] },
      () => ['muy'],
    );
    expect(needed.split('|')).toEqual(['muy', 'otra']);
  });

  test('the gate tells a family of words by how they begin, unless people type another that begins so', () => {
    const says = ['cortada', 'cortado', 'venada', 'venado'];
    const words = gateOf({ ...nothingSaid(), kinds: [{ risks: [], see: [], says }] }, () => [
      'el venadillo',
    ]);
    expect(words.split('|')).toEqual(['corta*', 'venada', 'venado']);
    expect(gate(words).test(heard('cortadas', 'en'))).toBe(true);
    expect(gate(words).test(heard('acortada', 'en'))).toBe(false);
    expect(gate(words).test(heard('venadillo', 'en'))).toBe(false);
  });

  test('a word of the gate is whole', () => {
    expect(gate('mata|muert~').test(heard('matamos', 'es'))).toBe(false);
    expect(gate('mata|muert~').test(heard('muertos', 'es'))).toBe(true);
  });
});

test('what is known of danger is asked for only if a query may tell of it; without it, all numbers', async () => {
  const asked: string[] = [];
  const cause = new Error('no connection');
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const reader = new DangerReader(indexes.es.start.danger, 'es', (name) => {
    asked.push(name);
    return Promise.reject(cause);
  });
  expect((await reader.find('mi ex publicó mis fotos en facebook')).help).toEqual([]);
  expect(asked).toEqual([]);
  expect((await reader.find('me quiero morir')).help).toEqual(helpRoles);
  expect(asked).toEqual(['help']);
  // Whoever mends it is told why.
  expect(told.mock.calls).toEqual([[cause]]);
  told.mockRestore();
});
