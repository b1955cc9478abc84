import { describe, expect, test } from 'vitest';
import { recordSource } from '../../src/documents/record-text.ts';
import { readText } from '../../src/documents/text-difference.ts';
import { stepsBetween } from '../../src/documents/text-steps.ts';
import { drawnToday, readableLines, readableSteps } from '../../src/publish/kept-text.ts';

const page = (title: string, body: string) =>
  readText(
    `---\ntitle: ${title}\npurpose: >-\n  Para\n  esto.\nversion: 2026.11.1\n---\n\n${body}\n`,
  );

describe('a text that is kept, as it is read', () => {
  test('has the law that it cites, and where it drew something of the data', () => {
    const text = page(
      'Uno',
      [
        '## Qué {#que}',
        'Es [acoso](norma:cp@2018-09-13~art_151-A) y **no** [otra cosa](/conductas/acoso/).',
        '<Note title="Un error frecuente">',
        'La pena es de <Penalty of="cp~art_151-A#simple" />; llama al <Blank id="linea-100" show="value" />.',
        '</Note>',
        'Llama al 105<Reach only="pe" within="sentence" elsewhere=" o al de tu país" />. <Ours />',
        '<Gate />',
        '| A   | B   |',
        '| --- | --- |',
      ].join('\n'),
    );
    expect(readableLines(text, 'es')).toEqual([
      '# Uno',
      'Para esto.',
      '## Qué',
      'Es acoso [Código Penal, art. 151-A] y no otra cosa.',
      'Un error frecuente',
      'La pena es de [datos: Código Penal, art. 151-A]; llama al [datos: Línea 100].',
      'Llama al 105 [fuera del Perú: o al de tu país]. (propuesta)',
      '[datos: lo que hace falta antes de acompañar]',
      '| A | B |',
    ]);
  });

  test('of a record has the names of its parts, and the value that it drew', () => {
    expect(readableLines('\n\n## risks\nVence en {cp~art_440#maltrato}, {nombre}.', 'en')).toEqual([
      '## Risks',
      'Vence en [data: Penal Code, art. 440], [name].',
    ]);
  });

  test('of a country has the question that each answer answers, and the articles that it rests on', () => {
    const yaml = [
      'id: uy',
      'tile: { column: 4, row: 9 }',
      'answers:',
      '  - row: acecho',
      '    says: { es: Es delito., en: It is a crime. }',
      "    from: { cp: ['1, § 2', '3'], ley-1: [] }",
    ].join('\n');
    const source = recordSource(yaml, 'en');
    expect(source).toBe('## answers\n### acecho\nIt is a crime.\n[cp 1, § 2, 3; ley-1]');
    expect(readableLines(`\n\n${source}`, 'en')).toEqual([
      '## What was read',
      '### Stalking or repeated harassment',
      'It is a crime.',
      '[Penal Code, 1, § 2, 3; ley-1]',
    ]);
  });

  test('names a law abroad where its key is that of one alone, and in English the field of a paper', () => {
    const text = '\n\n## answers\n[ley-5777 39, 47; cp 3]\nYo, {nombre}, [sic] {otra-cosa}.';
    expect(readableLines(text, 'en').slice(1)).toEqual([
      '[Law 5777/16, 39, 47; Penal Code, 3]',
      'Yo, [name], [sic] [otra-cosa].',
    ]);
    expect(readableLines(text, 'es').at(-1)).toBe('Yo, [nombre], [sic] [otra-cosa].');
  });

  test('in English calls a source as its page does, and leaves the Spanish of a sheet as it is', () => {
    const title = 'Código Penal, texto de SPIJ con notas de cambio';
    const text = `\n\n## sources\n${title}\n## parts\nPor el Código Penal, solicito que:`;
    expect(readableLines(text, 'en')).toEqual([
      '## Sources',
      'Penal Code, text of SPIJ with notes of its changes',
      '## The sheet',
      'Por el Código Penal, solicito que:',
    ]);
    expect(readableLines(text, 'es')[1]).toBe(title);
    const before = text.replace(title, 'Ley 9, texto de SPIJ');
    expect(readableSteps(before, text, stepsBetween(before, text), 'en')).toEqual([
      {
        gone: ['Law 9, text of SPIJ'],
        came: ['Penal Code, text of SPIJ with notes of its changes'],
      },
    ]);
  });

  test('names what is filled in and what was drawn in the language of the page', () => {
    const said = (line: string, slug?: string) =>
      readableLines(`\n\n## parts\n${line}`, 'en', undefined, slug)[1];
    expect(said('{hasta}, {legal-de-turno}', 'papeles/conservar-datos')).toBe(
      '[last day, or “hoy” (today)], [lawyer on call]',
    );
    expect(said('Rows {fila-defensa-publica}')).toMatch(/^Rows \[\p{Lu}[^-]+\]$/u);
    const drawnIn = (body: string) => readableLines(page('One', body), 'en')[2];
    expect(drawnIn('<Blank id="legal-de-turno" />')).toBe('[data: lawyer on call]');
    expect(drawnIn('<Field form="t3" id="decidi" />')).toMatch(/^\[data: [^-]+\]$/);
    // Of one that is no more, only that something was drawn.
    expect(drawnIn('<List id="ya-no-esta" />')).toBe('[data]');
  });

  test('says whom a box of danger says to call, by the services that it names or by what may happen', () => {
    const box = (attributes: string, day?: string) =>
      readableLines(page('One', `<Danger ${attributes}>`), 'en', day)[2];
    expect(box('numbers="pnp-105 samu-106"')).toMatch(/^\[data: whom to call: .+; .+\]$/);
    expect(box('numbers="pnp-105"', '2026-11-30')).toContain('105');
    expect(box('risks="hurt another" who="anyone" brief')).toBe(
      '[data: whom to call: if somebody is hurt or took something; if another person harms them; of any age]',
    );
    expect(box('risks="oneself"')).toContain('; an adult]');
    expect(box('brief')).toBeUndefined();
  });

  test('says beside a value of the law how much it was on the day of the text', () => {
    const of = (day: string) =>
      readableLines(
        page('Uno', 'De <Penalty of="cp~art_154-B#base" only="prison" />.'),
        'es',
        day,
      ).at(-1);
    const [was, is] = [of('2024-01-15'), of('2026-11-30')];
    expect(is).toMatch(/^De \[datos: Código Penal, art\. 154-B: \d+ a \d+ años/);
    expect(was).toMatch(/^De \[datos: Código Penal, art\. 154-B/);
    expect(
      readableLines('\n\n## risks\nVence en {cp~art_440#maltrato}.', 'en', '2026-11-30'),
    ).toEqual(['## Risks', 'Vence en [data: Penal Code, art. 440: 1 year].']);
  });

  test('says of a list and of a telephone what they say today, once, without their keys', () => {
    const twice = page('Uno', '<List id="si-legal-no-contesta" />\n<Service id="linea-100" />');
    const today = drawnToday([twice, twice], 'es');
    expect(today).toHaveLength(2);
    expect(today[0]).toMatch(/^\[datos: Si legal no contesta\] Si legal no contesta/);
    expect(today[0]).not.toContain('si-legal-no-contesta text');
    expect(today[1]).toMatch(/^\[datos: Línea 100\] .*100/);
    expect(drawnToday([page('Uno', 'Nada.')], 'es')).toEqual([]);
  });

  test('tells of a change the lines of each place; of a head, what is read of it', () => {
    const [before, after] = [
      page('Uno', 'Hola.\n\nFin.'),
      page('Dos', 'Hola.\n\nOtro [fin](/a/).'),
    ];
    expect(readableSteps(before, after, stepsBetween(before, after), 'es')).toEqual([
      { gone: ['# Uno', 'Para esto.'], came: ['# Dos', 'Para esto.'] },
      { gone: ['Fin.'], came: ['Otro fin.'] },
    ]);
    // What crosses from the head to the rest is read whole.
    const bare = readText('Hola.\n');
    expect(readableSteps(before, bare, stepsBetween(before, bare), 'es')).toHaveLength(1);
  });
});

describe('a record that draws a time limit', () => {
  const line = (of: string) => `\n\n## deadlines\n[](norma:${of})`;
  const today = 'ncpco~art_45__al_1#demandar';

  test('says how much it was on a day, by whatever name the text has for it', () => {
    const told =
      '[data: New Constitutional Procedure Code, paragraph 1 of art. 45: 60 working days]';
    const called = 'ncpco~art_45__al_1#presentar-demanda-amparo';
    for (const named of [today, called])
      expect(readableLines(line(named), 'en', '2026-11-28').at(-1)).toBe(told);
    // Without a day, only of what.
    expect(readableLines(line(today), 'en').at(-1)).not.toContain('60');
    // An article alone is one that it cites.
    expect(readableLines(line('ncpco~art_45__al_1'), 'en', '2026-11-28').at(-1)).toBe(
      '[New Constitutional Procedure Code, paragraph 1 of art. 45]',
    );
  });

  test('where the amount was written before, shows that it stays', () => {
    const before = '\n\n## deadlines\n60\n[](norma:ncpco~art_45__al_1)';
    const after = line(today);
    const steps = stepsBetween(before, after);
    const days = ['2026-11-27', '2026-11-28'] as const;
    const [place] = readableSteps(before, after, steps, 'es', 'rutas/amparo', days);
    expect(place?.gone.at(0)).toBe('60');
    expect(place?.came.join(' ')).toContain('60 días hábiles');
  });
});
