import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { makeForOtherCountry } from '../../src/export/kit/country.ts';
import { tokens } from '../../src/export/kit/plan.ts';
import { sayInEnglish, withoutSpanishName } from '../../src/export/kit/spoken.ts';
import { questionsOf } from '../../src/export/kit/questions.ts';
import { readingAbroad } from '../../src/export/kit/readings-abroad.ts';
import { rowsByCountry } from '../../src/export/kit/values.ts';
import { hastText } from '../../src/html/tree.ts';
import { ui } from '../../src/words/frame.ts';
import { capitalised } from '../../src/words/law.ts';
import { answerTo } from '../../src/registry/countries.ts';

// What a kit abroad says of a row of the sheet of its country.
const { registry } = projectOnce(process.cwd());
const day = '2026-02-14';

describe('the routes that are handed out abroad', () => {
  const handed = [...registry.decks.values()].flatMap(({ data: { handouts } }) =>
    handouts.flatMap((each) => (each.kind === 'routes' ? each.routes : [])),
  );
  const ofLaw = handed.flatMap((id) => {
    const data = registry.routes.get(id)?.data;
    return data && data.kind !== 'platform' && data.kind !== 'pause' ? [data] : [];
  });

  test('name the questions that tell each one that rests on a law', () => {
    expect(ofLaw.length).toBeGreaterThan(3);
    expect(ofLaw.filter(({ rows = [] }) => rows.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test.each(['es', 'en'] as const)(
    'in %s, say what was read, or leave room to write it',
    (lang) => {
      const said = rowsByCountry(registry, lang, day);
      const unsigned = lang === 'es' ? '(leído, sin firma)' : '(read, not signed)';
      const asked = ofLaw.flatMap(({ rows = [] }) => rows);
      let read = 0;
      for (const { id, data } of registry.countries.values()) {
        if (id === 'pe') continue;
        for (const row of asked) {
          const answer = answerTo(data, row);
          const text = said[id]?.[row] ?? '';
          if (!answer) expect(text, `${id}/${row}`).toMatch(/^_+$/);
          else {
            read++;
            expect(text, `${id}/${row}`).toContain(answer.says[lang]);
            expect(text.startsWith(unsigned), `${id}/${row}`).toBe(data.reviewer === undefined);
          }
        }
      }
      expect(read).toBeGreaterThan(30);
      expect(asked.every((row) => /^_+$/.test(said['otro']?.[row] ?? ''))).toBe(true);
      expect(said['pe']).toBeUndefined();
    },
  );

  test('say each thing in a paragraph, with the number of its row and what was read there', () => {
    const elsewhere = 'Uno.\nFila {fila-voluntariado}: {leido-voluntariado}';
    const main = h('main', [
      h('h1', 'A'),
      h('div', { dataReach: 'pe', dataElsewhere: elsewhere }, [h('p', 'De aquí.')]),
    ]);
    makeForOtherCountry(main, 'es', registry);
    const number = questionsOf(registry).ofRow('voluntariado');
    const [, ...said] = main.children.map((each) => hastText(each));
    expect(said).toEqual(['Uno.', `Fila ${number}: ${tokens.row('voluntariado')}`]);
  });

  test('a question that is none stops', () => {
    const main = h('main', [h('div', { dataReach: 'pe', dataElsewhere: '{leido-nada}' }, 'x')]);
    expect(() => makeForOtherCountry(main, 'es', registry)).toThrow('No question of a country');
  });
});

describe('a guide abroad', () => {
  const guide = (es: string, en: string): Record<'es' | 'en', Element[]> => ({
    es: [
      h('h2', 'Guía'),
      h('h3', 'Qué hago'),
      h('p', 'Anota el día.'),
      h('h3', 'Otra'),
      h('p', es),
    ],
    en: [
      h('h2', 'Guide'),
      h('h3', 'What to do'),
      h('p', 'Note the day.'),
      h('h3', 'Other'),
      h('p', en),
    ],
  });
  const said = (reading: Record<'es' | 'en', Element[]>, rows: number[] = []): string =>
    (readingAbroad('guias/x', reading, 'es', registry, rows) ?? [])
      .map((each) => hastText(each))
      .join('\n');

  test('names the rows that its module gives it, where what was left out cites no law', () => {
    const reading = guide('Lo decide la fiscalía.', 'The prosecutor decides.');
    expect(said(reading, [9, 31])).toContain('filas 9 y 31 de 05-hoja-de-pais');
    expect(said(reading)).toContain('pregúntenlo a su abogada o abogado');
  });

  test('sends nobody to a paper, which is handed in at an office of Peru', () => {
    const reading = guide('', '');
    const paper = (href: string, words: string) => [
      h('p', ['Respira. ', 'Lleva ', h('a', { href }, words), '.']),
    ];
    reading.es.splice(2, 1, ...paper('/papeles/denuncia/', 'la denuncia por escrito'));
    reading.en.splice(2, 1, ...paper('/en/papeles/denuncia/', 'the written complaint'));
    expect(said(reading)).toContain('Respira.');
    expect(said(reading)).not.toContain('por escrito');
  });
});

describe('what is said aloud in Spanish, in English abroad', () => {
  const said = (...nodes: (string | Element)[]) => {
    const main = h('main', [
      h('p', ['Say: ', h('span', { lang: 'es' }, '“Pido que conste.”'), ...nodes]),
    ]);
    sayInEnglish(main);
    return hastText(main);
  };

  test('is its English, in which a word may lead to the glossary', () => {
    const link = h('a.termino', { href: '/en/glosario/#acta' }, 'record');
    expect(said(' (Put it on record.) And sign.')).toBe('Say: “Put it on record.” And sign.');
    expect(said(' (Put it on ', link, ', please.) And sign.')).toBe(
      'Say: “Put it on record, please.” And sign.',
    );
  });

  test('stays where no English follows', () => {
    expect(said(' And sign.')).toBe('Say: “Pido que conste.” And sign.');
  });

  test('and a title has no Spanish name in brackets', () => {
    const named = (title: string) => withoutSpanishName(title, registry);
    expect(named('1. Criminal complaint (denuncia)')).toBe('1. Criminal complaint');
    expect(named('Notes (all of them)')).toBe('Notes (all of them)');
  });

  test('each phrase in Spanish that a protocol gives in English has its English after it', () => {
    const folder = 'src/content/docs/en/protocolos';
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      file.endsWith('.mdx')
        ? [
            ...readFileSync(join(folder, file), 'utf8').matchAll(
              /<span lang="es">“.*?<\/span>(.{0,2})/g,
            ),
          ]
            .filter(([, next]) => next !== ' (')
            .map(([phrase]) => `${file}: ${phrase}`)
        : [],
    );
    expect(found).toEqual([]);
  });
});

describe('an ambulance whose number nobody looked for', () => {
  const list = (row: Element): string => {
    const main = h('main', [h('h1', 'A'), row]);
    makeForOtherCountry(main, 'es', registry);
    return hastText(main);
  };
  const calls = (id: string) =>
    h('ol.por-llenar', [
      h('li', ['Herida: ', h('b', [h('span', { dataBlank: id, dataReach: 'pe' }, '1')])]),
    ]);

  test('sends to the number that follows, in a list of whom to call', () => {
    expect(list(calls('numero-ambulancia'))).toContain(
      '[ambulancia del país]; si falta, el número que sigue',
    );
    expect(list(calls('numero-emergencia'))).not.toContain('si falta');
  });

  test('sends to the number of emergencies, in a row of numbers, shorter on a sheet of a case', () => {
    const row = (isForTeam: boolean): string => {
      const number = h('a', { href: 'tel:106' }, '106');
      const main = h('main', [h('h1', 'A'), h('p.numeros', [number])]);
      makeForOtherCountry(main, 'es', registry, { isForTeam });
      return hastText(main);
    };
    expect(row(true)).toContain('; si no lo has comprobado, el número de emergencia de su país');
    expect(row(false)).toContain('; si falta, el de emergencia');
  });
});

test.each(['es', 'en'] as const)(
  'in %s, a checklist says what the row of its own country asks',
  (lang) => {
    const items = registry.lists.get('antes-de-un-pedido-o-una-queja')?.data;
    if (items?.kind !== 'checklist') throw new Error('It is no checklist.');
    const told = items.items.filter(({ elsewhere }) => elsewhere);
    expect(told.length).toBeGreaterThan(1);
    const main = h('main', [
      h('h1', 'A'),
      h(
        'ul',
        told.map((each) => h('li', each[lang])),
      ),
    ]);
    makeForOtherCountry(main, lang, registry);
    const said = hastText(main);
    expect(said).toContain(String(questionsOf(registry).ofRow('fondos-del-exterior')));
    expect(said).not.toMatch(/conformidad|derecho de petición|approval the law|right of petition/);
  },
);

test.each([
  ['es', '14 de febrero de 2026', 'Texto n.º 1 de noviembre de 2026'],
  ['en', '14 February 2026', 'Text no. 1 of November 2026'],
] as const)(
  'in %s, what a page abroad says of itself has no day of the law of Peru',
  (lang, read, text) => {
    const row = (name: string, value: string) => h('div', [h('dt', name), h('dd', value)]);
    const lawOf = ui(lang).lawOf;
    const main = h('main', [
      h('h1', 'A'),
      h('div.sobre', [
        h('dl', [row(capitalised(lawOf), read), row('X', 'Y')]),
        h('p.por', ` M5 · ${text} ·\n${read} `),
      ]),
    ]);
    makeForOtherCountry(main, lang, registry);
    expect(hastText(main)).not.toContain(read);
    expect(hastText(main)).toContain(text);
    expect(hastText(main)).toContain('XY');
  },
);
