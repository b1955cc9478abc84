import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { RecognisedCitation } from '../../src/citations/recognise/index.ts';
import { norms, recognise } from '../support/recognise.ts';

interface Passage {
  id: string;
  lang: 'es' | 'en';
  stratum: string;
  text: string;
  citations: (RecognisedCitation & { alt?: [number, number][]; foreign?: boolean })[];
}

const gold = readLines<Passage>(
  fileURLToPath(new URL('../fixtures/recognise/gold.jsonl', import.meta.url)),
);

const forms = readLines<{ lang: 'es' | 'en'; text: string; expected: string[] }>(
  fileURLToPath(new URL('../fixtures/recognise/forms.jsonl', import.meta.url)),
);

describe('the gold passages', () => {
  test.each(gold.map((passage) => [passage.id, passage.stratum, passage] as const))(
    '%s (%s)',
    (_id, _stratum, { text, lang, citations }) => {
      expect(recognise(text, lang).map(row)).toEqual(citations.map(row));
    },
  );

  test('there are examples of each kind and of both languages', () => {
    expect(gold.length).toBeGreaterThanOrEqual(150);
    expect([...new Set(gold.map(({ stratum }) => stratum))].sort()).toEqual(
      ['bill', 'court', 'en', 'law', 'neg', 'ngo', 'press', 'web'].sort(),
    );
    expect(gold.filter(({ citations }) => citations.length === 0).length).toBeGreaterThan(20);
  });
});

describe('form by form', () => {
  test.each(forms.map((form) => [form.text, form] as const))(
    '%s',
    (_text, { text, lang, expected }) => {
      expect(
        recognise(text, lang).map(({ surface, kind, instrument, provisions }) => {
          const words = [kind ? `(${kind})` : '', instrument, ...provisions].filter(Boolean);
          return `${surface} → ${words.join(' ')}`;
        }),
      ).toEqual(expected);
    },
  );
});

/** Names of which the text must say more to be sure, as they mean other things too. */
const needArticle = new Set(['Constitución', 'Constitution', 'Const.']);

/** A title that cites what it changes is those citations, unless its own number is said. */
const citing = /\b(?:art[ií]culo|article) \d/;

describe('each norm of the registry by each of its names', () => {
  const names = norms
    .flatMap(({ id, names: spanish, english = [] }) => [
      ...spanish.map((name) => ({ id, lang: 'es' as const, name })),
      ...english.map((name) => ({ id, lang: 'en' as const, name })),
    ])
    .filter(({ name }) => !citing.test(name));

  test('there are names in both languages', () => {
    expect(new Set(names.map(({ id }) => id)).size).toBe(norms.length);
    expect(names.length).toBeGreaterThan(norms.length * 4);
  });

  test('the name alone', () => {
    const missed = names.filter(({ id, lang, name }) => {
      const [first] = recognise(name, lang);
      return (first?.instrument !== id || first.start !== 0) && !needArticle.has(name);
    });
    expect(missed).toEqual([]);
  });

  test('an article of it', () => {
    const missed = names.filter(({ id, lang, name }) => {
      const text = lang === 'es' ? `el artículo 5 de ${name}` : `article 5 of the ${name}`;
      const [first] = recognise(text, lang);
      return first?.instrument !== id || first.provisions.join() !== 'art_5';
    });
    expect(missed).toEqual([]);
  });
});

describe('norms of other countries', () => {
  test('what follows one is not ours', () => {
    const text =
      'La Ley 30364 rige aquí. En Chile, la Ley 20.066 lo prevé; su artículo 5 define la violencia.';
    expect(recognise(text, 'es').map(({ instrument }) => instrument)).toEqual(['ley-30364']);
  });
});

describe('part by part', () => {
  test.each<[string, string[]]>([
    ['artículo 139.3 de la Constitución', ['const art_139__para_3']],
    ['numeral 41.1 del artículo 41 de la Ley 30364', ['ley-30364 art_41__para_1']],
    ['artículo 428.1.d del CPP', ['cpp art_428__para_1__lit_d']],
    ['artículos 154-A al 154-C del CP', ['cp art_154-A art_154-B art_154-C']],
    ['artículos 154 a 156 y siguientes del CP', ['cp art_154 art_155 art_156']],
    [
      'literales a) al d) del artículo 8 de la Ley 30364',
      ['ley-30364 art_8__lit_a art_8__lit_b art_8__lit_c art_8__lit_d'],
    ],
    [
      'artículos I al III del Título Preliminar del Código Civil',
      ['cc tp__art_I tp__art_II tp__art_III'],
    ],
    ['art. 154 B CP', ['cp art_154-B']],
    ['art. 154°-B CP', ['cp art_154-B']],
    ['artículo 1,351 del Código Civil', ['cc art_1351']],
    ['artículo 4-bis de la Ley 28950', ['ley-28950 art_4-bis']],
    ['penúltimo párrafo del artículo 46 del CP', ['cp art_46__al_penultimate']],
    ['párrafo tercero del artículo 46 del CP', ['cp art_46__al_3']],
    ['artículo doscientos noventa y seis del CP', ['cp art_296']],
    ['Vigésimo Segunda Disposición Final y Transitoria de la Ley 30518', ['ley-30518 dft_22']],
    ['1.ª DCF de la Ley 30364', ['ley-30364 dcf_1']],
    ['5ta. Disposición Complementaria Final de la Ley 30364', ['ley-30364 dcf_5']],
    ['D.L. 22095 y D.L. 1410', ['other:Decreto Ley 22095 ', 'dleg-1410 ']],
    ['D. Leg. 635, 957, 295', ['cp ']],
    ['Decretos Legislativos 728 y 276', ['dleg-728 ', 'dleg-276 ']],
    ['DS 12-92-TR', ['ds-012-1992-tr ']],
    ['Ley 32.301', ['ley-32301 ']],
    ['Ley 26.485', []],
    ['Código Penal de 1924', ['other:Código Penal de 1924 ']],
    ['artículos 107 (parricidio) y 108-B (feminicidio) del CP', ['cp art_107 art_108-B']],
    ['artículos 3 —numeral 2— y 4 de la Ley 28054', ['ley-28054 art_3__para_2 art_4']],
  ])('%s', (text, expected) => {
    expect(
      recognise(text, 'es').map(
        ({ instrument, provisions }) => `${instrument} ${provisions.join(' ')}`,
      ),
    ).toEqual(expected);
  });

  test('a number given to a title holds for that title in the whole passage', () => {
    const text =
      'La Ley N° 27867, Ley Orgánica de Gobiernos Regionales (LOGR): art. 3 de la LOGR y artículo 15 de la Ley Orgánica de los Gobiernos Regionales.';
    expect(recognise(text, 'es').map(({ instrument }) => instrument)).toEqual(
      Array.from({ length: 3 }, () => 'ley-27867'),
    );
  });

  test('English is not looked for in a Spanish text', () => {
    expect(recognise('Law No. 30364', 'es')).toEqual([]);
    expect(recognise('Law No. 30364', 'en')).toHaveLength(1);
  });
});

describe('properties', () => {
  const texts = [...gold.map(({ text }) => text), ...randomTexts(4000)];

  test('offsets count UTF-16 units, in order and without overlaps', () => {
    for (const text of texts) {
      let last = 0;
      for (const citation of recognise(text, 'en')) {
        expect(text.slice(citation.start, citation.end)).toBe(citation.surface);
        expect(citation.start).toBeGreaterThanOrEqual(last);
        expect(citation.end).toBeGreaterThan(citation.start);
        last = citation.end;
      }
    }
    const [citation] = recognise('📵📵 artículo 154-B del CP', 'es');
    expect(citation).toMatchObject({ start: 5, surface: 'artículo 154-B del CP' });
  });

  test('what was read before leaves no trace', () => {
    const alone = gold.map(({ text, lang }) => recognise(text, lang));
    const backwards = [...gold].reverse().map(({ text, lang }) => recognise(text, lang));
    expect(backwards.reverse()).toEqual(alone);
  });

  test('a full citation is one outside its passage too', () => {
    for (const { text, lang } of gold) {
      for (const { kind, surface, instrument, provisions } of recognise(text, lang)) {
        if (
          kind !== undefined ||
          instrument.startsWith('other:') ||
          /^(?:N|\d|Regl|T|C[ÓO]|Constitution)/.test(surface)
        )
          continue;
        const again = recognise(`Según la ${surface}`, lang)[0];
        expect.soft([surface, again?.provisions]).toEqual([surface, provisions]);
      }
    }
  });

  test('every provision has the shape of an eId', () => {
    const shape = /^(?:tp__)?[a-z]+_[A-Za-z0-9-]+(?:__(?:al|para|lit)_[A-Za-zñ0-9-]+)*$/;
    for (const text of texts) {
      for (const { provisions } of recognise(text, 'es')) {
        for (const provision of provisions) expect(provision).toMatch(shape);
        expect(new Set(provisions).size).toBe(provisions.length);
      }
    }
  });
});

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function row({ start, end, instrument, provisions, kind }: RecognisedCitation) {
  return { start, end, instrument, provisions, kind };
}

/** Texts made of the words of the trade in any order, the same in each run. */
function randomTexts(count: number): string[] {
  const pieces =
    'artículo|artículos|Art.|arts.|5|154-B|139.3|IX|, |; |. |: |(|)|"|“|”|—|-|/|°|N.°|Nº|de|del|de la|al|a|y|en su|cuyo|Ley|LEY|Leyes|30364|26.485|Decreto Legislativo|D. Leg.|DL|Decreto Supremo|DS|004-2020-MIMP|Código Penal|Código|CP|C.P.P.|C|Constitución|Política|del Perú|TUO|Texto Único Ordenado|Reglamento|su reglamento|inciso|numeral|literal|a)|b|párrafo|segundo|último|Primera|Disposición|Complementaria|Final|Título Preliminar|Ley que modifica|aprobado por|modificado por|mediante|España|español|dicho artículo|la misma ley|\n|establece|Orgánica|General de Salud|Convención|Resolución|Proyecto de|1 al 9|70-73|of the|Law|No.|Article|Penal Code|Code of|Legislative Decree|ciento ochenta|y ocho|bis|🎉|ñ|\ud800|Delitos Informáticos'.split(
      '|',
    );
  let state = 20180912;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(25) }, () => pieces[next(pieces.length)] ?? '').join(' '),
  );
}
