import { describe, expect, test } from 'vitest';
import { compareKit } from '../../src/export/kit/adopted.ts';
import { changedPlaces, seenClasses } from '../../src/export/kit/detect.ts';
import type { CallFacts } from '../../src/text/counts.ts';
import { namedFiles } from '../../src/export/kit/names.ts';
import { openKit } from '../../src/export/kit/open.ts';
import type { KitPiece, ToldChange } from '../../src/export/kit/source.ts';
import { kitReport, reportLines } from '../../src/export/kit/told.ts';
import { sha256 } from '../../src/files/kept.ts';
import { wordsDiff } from '../../src/text/words-diff.ts';
import { section, type Told, pieceOf, todayOf, kitOf, before } from '../support/kit-states.ts';

const facts: CallFacts = { lang: 'es', help: ['100', '014241212'], contacts: ['guardia'] };

const statesOf = (before: KitPiece[], today: ReturnType<typeof todayOf>) =>
  compareKit(openKit(kitOf(...before)), today);

const linesOf = (before: KitPiece[], today: ReturnType<typeof todayOf>) => {
  const kit = openKit(kitOf(...before));
  return reportLines(kitReport(kit.record, compareKit(kit, today), today, 'es'), 'es');
};

describe('what can be seen to have changed', () => {
  test.each([
    ['otras palabras', 'Se espera dos días.', 'Esperas dos días.', []],
    ['el número, en letras', 'Se espera dos días.', 'Se espera tres días.', ['number']],
    ['el mismo número, en cifras', 'Se espera dos días.', 'Se espera 2 días.', []],
    ['un artículo que deja de ser número', 'Una persona llama.', 'La persona llama.', []],
    ['una unidad', 'Se espera 24 horas.', 'Se espera 24 días.', ['number']],
    ['una hora que es media', 'En una hora.', 'En media hora.', ['number']],
    ['el orden', 'En 2 horas o en 3 días.', 'En 3 días o en 2 horas.', []],
    [
      'tras «decreto»',
      'El decreto pide avisar en 24 horas.',
      'El decreto pide 48 horas.',
      ['number'],
    ],
    ['tras «contact»', 'contact 5', 'contact 6', ['number']],
    ['tras «ley»', 'La ley: 48 horas.', 'La ley 24 horas.', ['number']],
    ['el número de una ley', 'La Ley 30364 y el D. Leg. 1.', 'La Ley n.º 1, D. Leg. 1.', []],
    ['el de un decreto', 'El Decreto Supremo 009-2016-MIMP.', 'Un decreto 1410.', []],
    ['un número de ayuda', 'Llama al 100.', 'Llama al (01) 424-1212.', ['help']],
    ['un contacto', 'Llama a [guardia].', 'Llama hoy.', ['help']],
    ['un blanco que no es un contacto', 'Di [guion].', 'Di eso.', []],
    ['la forma de citar una ley', 'El artículo 154-B lo dice.', 'Lo dice el artículo 162.', []],
    ['la versión y un formato', 'Texto 2026.11.1, T4.', 'Texto 2026.11.4, T18.', []],
    ['el número de un texto', 'Texto 2026.11.1, T4.', 'Texto n.º 4 de 2026.12, T4.', []],
    ['ese número en inglés', 'text no. 1 of 2026.11', 'text no. 4 of December 2026', []],
    ['ese número en palabras', 'Texto n.º 1 de noviembre de 2026.', 'n.º 4 de 2026.12', []],
    ['los signos de esa suma', 'SHA-256 1a2b3c4d5e60.', 'SHA-256 606060606060.', []],
    ['los dos', 'Llama al 100 en 2 horas.', 'Llama en 1 hora y 30 minutos.', ['number', 'help']],
  ] as const)('%s', (_name, before, after, classes) => {
    expect(seenClasses(before, after, facts)).toEqual(classes);
  });

  test('the place of a change keeps a few words around it, and one with another figure comes first', () => {
    const places = changedPlaces(
      wordsDiff(
        'a b c d e se dice así f g h i j en 48 horas k l m n o',
        'a b c d e se cuenta así f g h i j en 24 horas k l m n o',
      ),
    );
    expect(places).toEqual([
      { was: 'h i j en 48 horas k l m', is: 'h i j en 24 horas k l m' },
      { was: 'c d e se dice así f g h', is: 'c d e se cuenta así f g h' },
    ]);
  });
});

describe('what a team votes on', () => {
  test('words that nobody told the sort of are read, and those told as wording are not', () => {
    const after = [section('Uno', 'Esperan 48 horas.'), before[1] ?? section('')];
    const now = (told: Told) => todayOf(pieceOf(after, { version: '2026.11.2', ...told }));
    const [untold] = statesOf([pieceOf(before)], now({}));
    expect([untold?.isVoted, untold?.isUntold, untold?.classes]).toEqual([true, true, []]);
    const all: ToldChange[] = [{ version: '2026.11.2', class: 'wording', what: 'Más claro.' }];
    const [told] = statesOf([pieceOf(before)], now({ since: '2026.11.1', all }));
    expect([told?.isBehind, told?.isVoted, told?.classes]).toEqual([true, false, ['wording']]);
    // What was adopted before any change was told is not covered by what was told later.
    const [early] = statesOf(
      [pieceOf(before, { version: '2026.10.9' })],
      now({ since: '2026.11.1', all }),
    );
    expect(early?.isUntold).toBe(true);
    expect(
      linesOf([pieceOf(before, { version: '2026.10.9' })], now({ since: '2026.11.1', all })),
    ).toContain(
      '    Léanlo entero: la versión que adoptaron es de antes de que anotáramos cada cambio. Secciones que cambiaron: 1; con otro número o con otro a quién llamar: 0.',
    );
    // Since versions are kept, other words without a version come from how the file is made.
    const [dressed] = statesOf([pieceOf(before)], todayOf(pieceOf(after, { since: '2026.11.1' })));
    expect([dressed?.isBehind, dressed?.isVoted]).toEqual([true, false]);
  });

  test('what is signed and its annex are voted on once, with what was told said once', () => {
    const all: ToldChange[] = [{ version: '2026.11.2', class: 'rule', what: 'Se avisa siempre.' }];
    const halves = (word: string, told: Told = {}) => [
      pieceOf([section('Uno', word)], { ...told, file: '10-protocolos/01-a.docx' }),
      pieceOf([section('Dos', word)], { ...told, file: '10-protocolos/01-a-anexo.docx' }),
    ];
    const now = todayOf(...halves('b', { version: '2026.11.2', since: '2026.11.1', all }));
    const lines = linesOf(halves('a'), now);
    expect(lines[1]).toBe('Hay que votar otra vez 1 documento de 1.');
    expect(lines.filter((line) => line.includes('Se avisa siempre.'))).toHaveLength(1);
  });

  test('a kit whose files had Spanish names is compared half by half with those of today', () => {
    const halves = (folder: string, annex: string) => [
      pieceOf([section('Uno', 'a')], { file: `${folder}/01-a.docx` }),
      pieceOf([section('Dos', 'b')], { file: `${folder}/01-a-${annex}.docx` }),
    ];
    const today: ReturnType<typeof todayOf> = {
      ...todayOf(...halves('10-protocols', 'annex')),
      lang: 'en',
    };
    const states = statesOf(halves('10-protocolos', 'anexo'), today);
    expect(states.map(({ isBehind }) => isBehind)).toEqual([false, false]);
    expect(states.map(({ current }) => current)).toEqual(['2026.11.1', '2026.11.1']);
  });

  test('how a file of a kit is called is no change of what names it; the hours beside it are', () => {
    const told = (file: string, hours: number) =>
      pieceOf([section('Uno', `Se lee ${file} en ${hours} horas.`)], {
        version: `2026.11.${hours}`,
      });
    const of = (file: string, hours: number) =>
      statesOf([told('03-ninas-ninos-adolescentes-anexo', 1)], todayOf(told(file, hours)));
    const [renamed] = of('03-children-and-adolescents-annex', 1);
    expect([renamed?.sections, renamed?.isBehind]).toEqual([[], false]);
    const [changed] = of('03-children-and-adolescents-annex', 2);
    expect(changed?.classes).toEqual(['number']);
    expect(JSON.stringify(changed?.sections)).not.toContain('children');
    for (const name of ['04-blanks', '02-crisis-annex', '30-wall/01-crisis-card'])
      expect(name.replace(namedFiles, ''), name).toBe('');
    expect('24-hour line'.replace(namedFiles, '')).toBe('24-hour line');
  });

  test('a number is voted on, whatever was told of it', () => {
    const after = [section('Uno', 'Se espera 24 horas.'), before[1] ?? section('')];
    const all: ToldChange[] = [{ version: '2026.11.2', class: 'wording', what: 'Más claro.' }];
    const now = todayOf(pieceOf(after, { version: '2026.11.2', since: '2026.11.1', all }));
    const [state] = statesOf([pieceOf(before)], now);
    expect([state?.isVoted, state?.classes]).toEqual([true, ['wording', 'number']]);
    expect(linesOf([pieceOf(before)], now)).toEqual([
      'Su kit es de la edición 2026.11.1. El sitio está en la 2026.12.0.',
      'Hay que votar otra vez 1 documento de 1.',
      '',
      'Lo que se vota:',
      '- Protocolo A (2026.11.1 → 2026.11.2)',
      '    Número, en «Uno». Decía: «Se espera 48 horas.». Dice: «Se espera 24 horas.».',
      '',
      'Lo demás:',
      '- No se comparó lo que ustedes escribieron en Protocolo A: no está en el ZIP.',
    ]);
  });

  test('what was told comes first, by its class; a version of two figures is newer', () => {
    const after = [section('Uno', 'Se espera 24 horas y se avisa.'), before[1] ?? section('')];
    const all: ToldChange[] = [
      { version: '2026.11.10', class: 'rule', what: 'Se avisa siempre.' },
      { version: '2026.11.9', class: 'number', what: 'De 48 a 24 horas.' },
      { version: '2026.11.2', class: 'help', what: 'Otro teléfono.' },
    ];
    const now = todayOf(pieceOf(after, { version: '2026.11.10', since: '2026.11.1', all }));
    const lines = linesOf([pieceOf(before, { version: '2026.11.2' })], now);
    expect(lines.filter((line) => line.startsWith('    '))).toEqual([
      '    Regla: Se avisa siempre.',
      '    Número: De 48 a 24 horas.',
    ]);
  });

  test('another law is voted on; a law told in better words is not', () => {
    const same = todayOf(pieceOf(before, { law: ['cp~art_1'] }));
    const [piece] = same.pieces;
    const [provision] = piece?.document?.provisions ?? [];
    const told = (change: object): ReturnType<typeof todayOf> => ({
      ...same,
      pieces: [
        {
          ...piece,
          document: { ...piece?.document, provisions: [{ ...provision, ...change }] },
        } as KitPiece,
      ],
    });
    const old = [pieceOf(before, { law: ['cp~art_1'] })];
    expect(statesOf(old, same)[0]).toMatchObject({ isBehind: false, isVoted: false });
    expect(statesOf(old, told({ sha256: sha256('b') }))[0]).toMatchObject({
      isBehind: true,
      isVoted: false,
    });
    expect(linesOf(old, told({ version: '2026-01-01' })).join('\n')).toContain(
      'Ley: cambió artículo 1 del Código Penal, del texto de 2020-01-01 al de 2026-01-01.',
    );
  });

  test('a form with other words is replaced without a vote, and its sources never ask for one', () => {
    const form: Told = { slug: 'formatos/t18', file: '01-acta.docx' };
    const words = [section('Uno', 'Esperan 48 horas.'), before[1] ?? section('')];
    expect(statesOf([pieceOf(before, form)], todayOf(pieceOf(words, form)))[0]).toMatchObject({
      isBehind: true,
      isVoted: false,
    });
    const hours = [section('Uno', 'Esperan 24 horas.'), before[1] ?? section('')];
    const [state] = statesOf([pieceOf(before, form)], todayOf(pieceOf(hours, form)));
    expect([state?.isVoted, state?.classes]).toEqual([false, ['number']]);
    expect(linesOf([pieceOf(before, form)], todayOf(pieceOf(hours, form)))).toContain(
      '- Sin votar, y hoy, porque cambió un número o a quién se llama. Se cambia el archivo por el de hoy: Protocolo A.',
    );
    expect(linesOf([pieceOf(before, form)], todayOf())).toContain(
      '- Ya no están en el sitio, y ustedes deciden si los siguen usando: Protocolo A.',
    );
    const sources = (year: string) => [...before, section('Fuentes', `Un estudio de ${year}.`)];
    expect(
      statesOf([pieceOf(sources('2019'))], todayOf(pieceOf(sources('2020'))))[0],
    ).toMatchObject({ isBehind: true, isVoted: false });
  });

  test('a protocol that was split into two files is compared with both', () => {
    const [one, two] = before.map((each) => [each]);
    const today = todayOf(
      pieceOf(one ?? [], { file: '10-protocolos/01-a-firma.docx' }),
      pieceOf(two ?? [], { file: '10-protocolos/01-a-anexo.docx' }),
    );
    expect(statesOf([pieceOf(before)], today)[0]).toMatchObject({ isBehind: false, sections: [] });
  });

  test('thirty documents of which twelve are voted on take about forty lines', () => {
    const make = (hours: number, from: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        pieceOf([section('Uno', `Se espera ${hours} horas.`), section('Dos', 'x')], {
          slug: `protocolos/p${from + at}`,
          file: `10-protocolos/p${from + at}.docx`,
        }),
      );
    const old = [...make(48, 0, 12), ...make(48, 12, 18)];
    const lines = linesOf(old, todayOf(...make(24, 0, 12), ...make(48, 12, 18)));
    expect(lines.slice(0, 60).filter((line) => line.startsWith('- Protocolo A'))).toHaveLength(12);
    expect(lines.filter((line) => !line.includes('no está en el ZIP')).length).toBeLessThanOrEqual(
      40,
    );
  });
});

test('of a kit without documents nothing is said to be up to date', () => {
  expect(linesOf([], todayOf())[1]).toMatch(/^Este kit no trae ningún documento/);
  expect(linesOf([pieceOf(before)], todayOf(pieceOf(before)))[1]).toMatch(/^Al día: ningún/);
});

test('what nobody sees in a kit is told as its code, and a blank by its name', () => {
  const [one] = before;
  const old = pieceOf([one ?? section(''), section('D\u202eos', 'Llama a {blank:guardia}.')]);
  const today = todayOf(pieceOf([one ?? section('')]));
  const [told] = kitReport({ version: '1' }, statesOf([old], today), today, 'es').voted;
  expect(told?.more.join('\n')).toContain('«D<U+202E>os»');
  const now = todayOf(pieceOf([one ?? section(''), section('Dos', 'Llama hoy.')]));
  expect(linesOf([pieceOf(before)], now).join('\n')).toContain('Llama a [teléfono de guardia].');
});
