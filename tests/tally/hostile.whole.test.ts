import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../src/tally/tally.ts';
import { bytesOf, choices, sheetText, withCell } from '../support/tally.ts';
import {
  lines,
  head,
  rows,
  sheet,
  all,
  read,
  problemsOf,
  team,
  region,
  quarter,
  office,
  asked,
  answer,
  codes,
  first,
} from '../support/hostile-sheet.ts';

/** What is wrong with each, and how what is said of it begins. */
const hostile: [string, string | Uint8Array, RegExp][] = [
  ['an empty file', '', /^No hay ninguna visita/],
  [
    'a title above its header',
    `Hoja de visitas;;\r\n${sheetText}`,
    /^La primera fila no tiene los nombres de las columnas; .*: equipo;region;/,
  ],
  ['a header alone', head, /^No hay ninguna visita/],
  ['no header', rows.join('\n'), /^La primera fila no tiene los nombres de las columnas/],
  [
    'a column of case codes',
    lines.map((line) => `${line};C-014`).join('\n'),
    /^Sobra la columna «C-014»/,
  ],
  ['a column of names', sheetText.replace(head, `${head};nombre`), /^Sobra la columna «nombre»/],
  ['what Kobo adds', sheetText.replace(head, `start;${head}`), /^Sobra la columna «start»/],
  [
    'a column that runs',
    sheetText.replace(head, `${head};=HYPERLINK("http://x")`),
    /^Sobra la columna «=HYPERLINK/,
  ],
  [
    'a column less',
    lines.map((line) => line.replace(/;[^;]*$/, '')).join('\n'),
    /^Falta la columna «primera»/,
  ],
  [
    'a column twice',
    lines
      .map((line) => `${line};A`)
      .join('\n')
      .replace(/;A/, ';equipo'),
    /^La columna «equipo» está dos veces/,
  ],
  ['a row with a cell more', sheet(`${rows[0] ?? ''};Rosa`), /^Fila 2: tiene 9 celdas/],
  [
    'a formula',
    withCell(3, office, '=1+1'),
    /^Fila 3, columna «oficina»: empieza como una fórmula/,
  ],
  [
    'a command in a formula',
    withCell(4, answer, "=cmd|' /C calc'!A0"),
    /^Fila 4, columna «respuesta»: .*fórmula/,
  ],
  ['a plus', withCell(3, office, '+51999999999'), /^Fila 3, .*fórmula/],
  ['a minus', withCell(3, office, '-1'), /^Fila 3, .*fórmula/],
  ['an at', withCell(3, office, '@SUM(A1)'), /^Fila 3, .*fórmula/],
  ['a formula kept as text', withCell(3, office, "'=1+1"), /^Fila 3, .*fórmula/],
  [
    'a formula among codes',
    withCell(3, codes, 'sin-copia =1+1'),
    /^Fila 3, columna «codigos»: .*fórmula/,
  ],
  ['a huge number', withCell(5, first, '1e308'), /^Fila 5, columna «primera»: no está en la lista/],
  [
    'a number longer than the page',
    withCell(5, team, '9'.repeat(5000)),
    /^Fila 5, columna «equipo»: no está/,
  ],
  ['a name as a team', withCell(5, team, 'Equipo Trujillo'), /^Fila 5, columna «equipo»/],
  ['two letters', withCell(5, team, 'AB'), /^Fila 5, columna «equipo»/],
  ['a letter of another alphabet', withCell(5, team, '\u0410'), /^Fila 5, columna «equipo»/],
  ['no team', withCell(5, team, ''), /^Fila 5, columna «equipo»: está vacía/],
  [
    'a name among codes',
    withCell(6, codes, 'sin-copia Rosa'),
    /^Fila 6, columna «codigos»: no es un código del libro; .*\. Si es un nombre/,
  ],
  [
    'a name in a code',
    withCell(6, codes, 'sin-copia-rosa'),
    /^Fila 6, columna «codigos»: .*Si es un nombre/,
  ],
  [
    'a phrase among codes',
    withCell(6, codes, 'le dijeron que espere'),
    /^Fila 6, columna «codigos»: no es un código/,
  ],
  [
    'a day',
    withCell(7, quarter, '2026-03-14'),
    /^Fila 7, columna «trimestre»: .*más fina que el trimestre/,
  ],
  ['a day as it is said', withCell(7, quarter, '14/03/2026'), /más fina que el trimestre/],
  ['a month', withCell(7, quarter, '2026-03'), /^Fila 7, columna «trimestre»/],
  ['a fifth quarter', withCell(7, quarter, '2026-T5'), /^Fila 7, columna «trimestre»/],
  ['a year of another century', withCell(7, quarter, '9999-T1'), /^Fila 7, columna «trimestre»/],
  ['a district', withCell(8, region, 'Chancay, Huaral'), /^Fila 8, columna «region»/],
  [
    'zones among regions',
    withCell(8, region, 'zona 3'),
    /^Hay regiones con nombre y zonas con número/,
  ],
  [
    'one police station',
    withCell(8, office, 'Comisaría de Alfonso Ugarte'),
    /^Fila 8, columna «oficina»/,
  ],
  ['a request of its own', withCell(8, asked, 'que lo llamen'), /^Fila 8, columna «pedido»/],
  [
    'text that turns the other way',
    withCell(8, asked, '\u202Eatos'),
    /^Fila 8, columna «pedido»: no está/,
  ],
  [
    'markup',
    withCell(8, asked, '<img src=x onerror=alert(1)>'),
    /^Fila 8, columna «pedido»: no está/,
  ],
  [
    'the name of what every object has',
    withCell(8, asked, '__proto__'),
    /^Fila 8, columna «pedido»: no está/,
  ],
  ['a quote that does not end', sheet(`"${rows[0] ?? ''}`, ...rows.slice(1)), /comillas/],
  [
    'a workbook',
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 1, 2, 3, 0]),
    /no es una hoja \.csv/,
  ],
  ['six megabytes', new Uint8Array(6_000_000).fill(65), /pesa más de 5 MB/],
  ['nothing but faults', all(() => 'x;x;x;x;x;x;x;x'), /^Fila 2/],
];

describe('a hostile sheet is refused, with its row and what to do', () => {
  test('there are forty or more', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
  });

  test.each(hostile)('%s', (_, file, said) => {
    const problems = problemsOf(file);
    expect(problems[0]).toMatch(said);
    expect(problems.length).toBeLessThanOrEqual(26);
    for (const problem of problems) expect(problem.length).toBeLessThan(260);
  });

  test('what a cell says is not repeated: it may be a name', () => {
    for (const column of [team, region, quarter, office, asked, answer, codes, first])
      expect(problemsOf(withCell(6, column, 'Rosa Quispe')).join()).not.toMatch(/Rosa|Quispe/);
  });

  test('too many faults are told as a number', () => {
    expect(problemsOf(all(() => 'x;x;x;x;x;x;x;x')).at(-1)).toMatch(/^Y \d+ avisos más/);
  });

  test('two teams, one team that is most of it, few people, or one office beside which others are few: read, and nothing is shown of those', () => {
    const made = (own: string[]) => {
      const read = tallyOf(bytesOf(sheet(...own)), choices, 'es');
      return 'tally' in read ? read.tally.tables.flatMap(({ figures }) => figures.flat()) : read;
    };
    const row = (team: string, first = 'si') =>
      `${team};lima;2026-T1;police;pide-copia;respuesta-no;sin-copia;${first}`;
    const times = (count: number, own: string) => Array.from({ length: count }, () => own);
    expect(made([...times(40, row('A')), ...times(40, row('B'))])).toEqual([]);
    expect(made([...times(61, row('A')), ...times(20, row('B')), ...times(19, row('C'))])).toEqual(
      [],
    );
    expect(
      made(
        'ABC'.split('').flatMap((team) => [...times(3, row(team)), ...times(30, row(team, 'no'))]),
      ),
    ).toEqual([]);
    const office = (team: string, kind: string) => row(team).replace('police', kind);
    const kinds = ['court', 'health', 'defence', 'prosecutor'];
    const mixed = (team: string, count: number) => [
      ...times(count, row(team)),
      ...times(count, row(team).replace('respuesta-no;sin-copia', 'respuesta-si;')),
    ];
    const most = 'ABCDE'.split('').flatMap((team) => mixed(team, 19));
    const lopsided = tallyOf(
      bytesOf(sheet(...most, ...kinds.map((kind, at) => office('ABCDE'.charAt(at), kind)))),
      choices,
      'es',
    );
    const held = 'tally' in lopsided ? lopsided.tally.tables : [];
    expect(held.flatMap(({ columns }) => columns.map(({ id }) => id))).toContain('police');
    for (const { rows: down, columns: across } of held)
      for (const kind of kinds)
        expect([...down, ...across].map(({ id }) => id)).not.toContain(kind);
    // What none of the three is, is shown.
    expect(made('ABC'.split('').flatMap((team) => mixed(team, 10)))).toContain(60);
  });
});

test('no bytes make it stop', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect('problems' in read(bytes)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a cell that anything is written in is on the list, or is told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.string({ maxLength: 30 }), (column, value) => {
      const file = sheet(
        ...rows.slice(0, 3).map((row, at) => {
          const cells = row.split(';');
          if (at === 1) cells[column] = `"${value.replaceAll('"', '""')}"`;
          return cells.join(';');
        }),
      );
      const own = read(file);
      if ('problems' in own) expect(own.problems[0]).not.toBe('');
      else
        for (const { region, office, asked, answer, codes: held } of own.visits)
          for (const [name, id] of [
            ['region', region],
            ['office', office],
            ['asked', asked],
            ['answer', answer],
            ...held.map((code) => ['code', code] as const),
          ] as const)
            expect(choices[name].map((each) => each.id)).toContain(id);
    }),
    { numRuns: 200 },
  );
});
