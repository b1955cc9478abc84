import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesOf, tallyText } from '../../src/tally/print.ts';
import { readVisits } from '../../src/tally/read.ts';
import { sameIn } from '../../src/tally/same.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { bytesOf, choices, sheetText, withCell } from '../support/tally.ts';

const lines = sheetText.trimEnd().split('\r\n');
const [head = '', ...rows] = lines;
const sheet = (...own: string[]) => [head, ...own].join('\r\n');
const all = (change: (row: string, at: number) => string) => sheet(...rows.map(change));
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBig);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};
const latin = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

const read = (file: string | Uint8Array) =>
  readVisits(typeof file === 'string' ? bytesOf(file) : file, choices, 'es');
const problemsOf = (file: string | Uint8Array): string[] => {
  const own = read(file);
  return 'problems' in own ? own.problems : [];
};
const good = read(sheetText);

/** Columns of the sheet, by their place. */
const [team, region, quarter, office, asked, answer, codes, first] = [0, 1, 2, 3, 4, 5, 6, 7];

describe('a sheet that another program saved says the same', () => {
  test.each([
    ['with its mark', bytesOf(`\uFEFF${sheetText}`)],
    ['in UTF-16, as Excel calls Unicode', utf16(sheetText, false)],
    ['in UTF-16 the other way', utf16(sheetText, true)],
    ['in Windows-1252', latin(all((row) => row.replace(/;si$/, ';s\u00ed')))],
    ['with commas', bytesOf(sheetText.replaceAll(';', ','))],
    ['with tabs', bytesOf(sheetText.replaceAll(';', '\t'))],
    [
      'with every cell in quotes',
      bytesOf(lines.map((line) => `"${line.replaceAll(';', '";"')}"`).join('\n')),
    ],
    ['with the ends of lines of an old Mac', bytesOf(lines.join('\r'))],
    ['with empty rows at its end', bytesOf(`${sheetText};;;;;;;\r\n\r\n`)],
    [
      'with the columns in another order',
      bytesOf(lines.map((line) => line.split(';').reverse().join(';')).join('\n')),
    ],
    [
      'in capitals and with accents',
      bytesOf(all((row) => row.replace(/;si$/, ';SÍ').replace(';court;', ';JUZGADO;'))),
    ],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toEqual(good);
  });

  test('and so does one in English, read in English', () => {
    const english = [
      'team',
      'region',
      'quarter',
      'office',
      'asked',
      'answer',
      'codes',
      'first',
    ].join(';');
    const body = rows.map((row) => row.replace(/;si$/, ';yes').replace(/-T(\d)/, '-Q$1'));
    expect(readVisits(bytesOf([english, ...body].join('\n')), choices, 'en')).toEqual(good);
  });
});

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

test('codes are written by id or by their name, and what is neither is one line for the cell', () => {
  const own = choices.code.filter(({ id }) => ['sin-copia', 'deriva'].includes(id));
  const named = own.map(({ name }) => name.es).join(' | ');
  expect(read(withCell(6, codes, named))).toEqual(
    read(withCell(6, codes, own.map(({ id }) => id).join(' '))),
  );
  expect(problemsOf(withCell(6, codes, 'sin-copia Nada de esto'))).toEqual([
    expect.stringMatching(/: no es un código .*, o deja la celda vacía/),
  ]);
});

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

test('rows that say the same, four or more one after the other, are asked about', () => {
  const row = (own: string) => `A;lima;2026-T1;police;${own};respuesta-no;;si`;
  const same = (count: number) => Array.from({ length: count }, () => row('pide-copia'));
  const asks = (...own: string[]) => {
    const made = tallyOf(bytesOf(sheet(...own)), choices, 'es');
    return 'tally' in made ? made.warnings : made.problems;
  };
  expect(asks(row('pide-denuncia'), ...same(3), row('pide-denuncia'), ...same(3))).toEqual([]);
  expect(asks(row('pide-denuncia'), ...same(4))).toEqual([
    'Las filas 3 a 6 son iguales. Si se copiaron de más, bórralas; si son visitas distintas, déjalas.',
  ]);
});

test('what is written holds no formula and no text of the sheet', () => {
  const own = tallyOf(bytesOf(sheetText), choices, 'es');
  if ('problems' in own) throw new Error(own.problems.join());
  const written = tallyText(own.tally, 'csv');
  expect(written.split('\r\n').filter((line) => /(?:^|;)"?[=+@-]/.test(line))).toEqual([]);
  expect(JSON.parse(tallyText(own.tally, 'json'))).toMatchObject({ total: 200 });
  const { tables } = own.tally;
  expect(notesOf({ ...own.tally, total: null })).toHaveLength(2);
  for (const table of tables)
    for (const line of table.limits) expect(tallyText(own.tally, 'md')).toContain(line);
});

/** Rows of one team, all first visits. */
const few = (count: number, own = 'A;lima;2026-T1;police;pide-copia;respuesta-no;sin-copia;si') =>
  Array.from({ length: count }, () => own);
const noted = (own: string[]) => {
  const made = tallyOf(bytesOf(sheet(...own)), choices, 'es');
  return 'tally' in made ? notesOf(made.tally).join('\n') : made.problems.join('\n');
};

test('a sheet without tables is told which condition it lacks', () => {
  const [people, teams, share] = [/Faltan primeras visitas/, /Faltan equipos/, /más del 60 %/];
  expect(noted(few(9))).toMatch(people);
  expect(noted(few(9))).toMatch(teams);
  expect(noted(few(10))).not.toMatch(people);
  const three = [...few(8), ...few(4).map((row, at) => row.replace('A', 'BC'.charAt(at % 2)))];
  expect(noted(three)).not.toMatch(teams);
  expect(noted(three)).toMatch(share);
  expect(noted(three)).toMatch(/no se publica ninguna cifra/);
});

test('a composite account is spoken of from three first visits on, and with its permission', () => {
  expect(noted(few(2))).toMatch(/Tampoco alcanza para un relato compuesto: hacen falta 3 caminos/);
  expect(noted(few(2))).not.toMatch(/Relato compuesto\. Junta/);
  expect(noted(few(3))).toMatch(
    /de 3 caminos o más, solo de quienes dijeron sí al permiso 7 de T50/,
  );
});

/** What is said and shown of some visits, in every way that it is written. */
const told = (own: string[], before: string[][] = []) => {
  const made = tallyOf(bytesOf(sheet(...own)), choices, 'es', {
    before: before.map((each) => bytesOf(sheet(...each))),
  });
  if ('problems' in made) throw new Error(made.problems.join());
  const { tally, warnings } = made;
  const shown = tally.tables.filter((table) => table.rows.length > 0).map(({ id }) => id);
  const written = (['md', 'csv', 'json'] as const).map((format) => tallyText(tally, format));
  return { tally, warnings, shown, written: written.join('\n') };
};
/** Visits of three teams, as many of each: what each says, by its number. */
const visits = (count: number, rest: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `${'ABC'.charAt(at % 3)};lima;2026-T1;${rest(at)};si`);
const turn = (at: number, ...values: string[]) => values[Math.floor(at / 3) % values.length] ?? '';
const varied = (at: number, kind = turn(at, 'police', 'court')) =>
  `${kind};${turn(at, 'pide-copia', 'pide-denuncia')};${turn(at, 'respuesta-no', 'respuesta-si', 'respuesta-en-parte')};`;

test('a sheet in which the same happened on every visit has no table, though no figure of an office tells it', () => {
  // Each team went to its own kind of office, so that no office has a figure.
  const own = ['police', 'prosecutor', 'court'];
  const apart = visits(60, (at) => `${own[at % 3] ?? ''};pide-otra;respuesta-no;deriva`);
  // All went to one kind of office; what they asked for and met differs.
  const one = visits(
    60,
    (at) =>
      `police;${turn(at, 'pide-otra', 'pide-copia')};respuesta-no;${turn(at, 'deriva', 'culpa-o-duda', '')}`,
  );
  // The answers differ, and a code is always there.
  const code = visits(60, (at) => `${varied(at).replace('respuesta-si', 'respuesta-no')}deriva`);
  for (const rows of [apart, one, code]) {
    const { tally, written } = told(rows);
    expect(tally).toMatchObject({ tables: [], total: null, lacks: ['same'] });
    expect(written).toContain('pasó lo mismo');
    expect(written).not.toMatch(/\b60\b(?! %)|Relato compuesto/);
  }
  expect(told(visits(60, (at) => varied(at))).tally.lacks).toEqual([]);
});

test('no table comes out that has an office where the same always happened, nor is it told why', () => {
  const always = (at: number) => `prosecutor;${turn(at, 'pide-copia', 'pide-denuncia')}`;
  const base = visits(60, (at) => varied(at));
  for (const more of [
    visits(21, (at) => `${always(at)};respuesta-no;`),
    visits(21, (at) => `${always(at)};${turn(at, 'respuesta-no', 'respuesta-en-parte')};deriva`),
    // One team alone: no figure of it would be shown.
    visits(6, (at) => `${always(at)};respuesta-no;`).map((row) => row.replace(/^./, 'A')),
  ]) {
    const { warnings, shown, written } = told([...base, ...more]);
    expect(warnings.join()).toMatch(/En todas las visitas a «Fiscalía» pasó lo mismo/);
    expect(shown).toEqual(['requests', 'quarters']);
    expect(written).not.toMatch(/Fiscalía|Comisaría|Juzgado|pasó lo mismo/);
  }
  const often = visits(21, (at) => `${always(at)};${turn(at, 'respuesta-no', 'respuesta-si')};`);
  expect(told([...base, ...often])).toMatchObject({ warnings: [] });
  expect(told([...base, ...often]).written).toContain('Fiscalía');
});

test('no table comes out that has a request that always had the same answer', () => {
  const base = visits(60, (at) => varied(at));
  const same = visits(21, (at) => `${turn(at, 'police', 'court')};pide-medidas;respuesta-no;`);
  const { warnings, shown, written } = told([...base, ...same]);
  expect(warnings.join()).toMatch(/con el pedido «Medidas de protección»/);
  expect(shown).not.toContain('requests');
  expect(shown).not.toContain('quarters');
  expect(shown).toContain('answers');
  expect(written).not.toContain('Medidas de protección');
});

test('what was added to the last tables is looked at by itself', () => {
  const base = visits(60, (at) => varied(at));
  const added = visits(30, (at) => varied(at).replace(/respuesta-[a-z-]+/, 'respuesta-no'));
  expect(told([...base, ...added]).tally.lacks).toEqual([]);
  expect(told([...base, ...added], [base]).tally).toMatchObject({ tables: [], lacks: ['same'] });
});

test('a figure that reads as all is told, and one that does not is not', () => {
  const universe = {
    ...{ region: [], quarter: [], asked: ['a'] },
    ...{ office: ['o'], answer: ['yes', 'no'], code: ['c'] },
  };
  const same = (figures: Record<string, number>) =>
    sameIn([], universe, new Map(Object.entries(figures)));
  const groups = (figures: Record<string, number>) => same(figures).groups.map(({ of }) => of);
  expect(same({ '': 60, 'answer=no': 58 }).isWhole).toBe(true);
  expect(same({ '': 60, 'code=c': 58 }).isWhole).toBe(true);
  expect(same({ '': 60, 'answer=no': 57 }).isWhole).toBe(false);
  expect(groups({ 'office=o': 12, 'office=o&answer=no': 9 })).toEqual(['office']);
  expect(groups({ 'office=o&answer=no': 9 })).toEqual(['office']);
  expect(groups({ 'office=o': 13, 'office=o&answer=no': 9 })).toEqual([]);
  expect(groups({ 'office=o': 12, 'office=o&answer=no': 8, 'office=o&answer=yes': 5 })).toEqual([]);
  expect(groups({ 'office=o': 12, 'code=c&office=o': 8 })).toEqual(['office']);
  expect(groups({ 'office=o': 13, 'code=c&office=o': 8 })).toEqual([]);
  expect(groups({ 'asked=a': 12, 'answer=no&asked=a': 9 })).toEqual(['asked']);
  expect(groups({ 'answer=no&asked=a': 9 })).toEqual([]);
});

test('made-up visits of a rehearsal are refused among others, and alone show nothing and say so', () => {
  const rehearsal = visits(8, (at) => varied(at)).map((row) => row.replace(/^./, 'Ensayo'));
  const real = visits(60, (at) => varied(at));
  expect(problemsOf(sheet(...real, ...rehearsal))[0]).toMatch(
    /^La fila 62 es de un ensayo \(equipo «ensayo»\): es una visita inventada/,
  );
  expect(problemsOf(sheet(...real, ...rehearsal))).toHaveLength(8);
  const many = Array.from({ length: 20 }, () => rehearsal).flat();
  const { tally, warnings } = told(many);
  expect(tally).toMatchObject({ tables: [], total: null });
  expect(warnings[0]).toMatch(/^Es una hoja de ensayo/);
  const before = { before: [bytesOf(sheet(...rehearsal))] };
  const made = tallyOf(bytesOf(sheet(...real)), choices, 'es', before);
  expect('problems' in made && made.problems[0]).toMatch(/^En una hoja de antes: La fila 2 es de/);
});

test('what the code book says cannot both be is refused, and so is a quarter that has not come', () => {
  const refused = (own: string) => {
    const made = tallyOf(bytesOf(sheet(own)), choices, 'es', { now: new Date(2026, 7, 1) });
    return 'problems' in made ? made.problems.join('\n') : '';
  };
  const row = (answer: string, codes: string, when = '2026-T3') =>
    `A;lima;${when};police;pide-denuncia;${answer};${codes};si`;
  expect(refused(row('respuesta-si', 'no-recibe'))).toMatch(
    /^Fila 2: «Sí a todo» y «No recibieron la denuncia» no pueden ir/,
  );
  expect(refused(row('no-se-pidio', 'se-va-sin-pedirlo'))).toBe('');
  expect(refused(row('respuesta-no', 'se-va-sin-pedirlo'))).toMatch(/«Se fue sin hacerlo»/);
  expect(refused(row('respuesta-no', 'no-recibe'))).toBe('');
  for (const code of ['deriva', 'vuelva-otro-dia'])
    for (const each of ['respuesta-si', 'no-se-pidio'])
      expect(refused(row(each, code))).toContain('no pueden ir');
  for (const code of ['manda-a-la-web', 'manda-a-la-red', 'la-ley-no-la-nombra'])
    expect(refused(row('respuesta-si', code))).toContain('no pueden ir');
  // Nobody interpreted: «Sí a todo» stands if she asked to report, and not if she asked for an interpreter.
  expect(refused(row('respuesta-si', 'sin-interprete'))).toBe('');
  const asked = row('respuesta-si', 'sin-interprete').replace('pide-denuncia', 'pide-interprete');
  expect(refused(asked)).toMatch(/«Sí a todo» y «No hubo intérprete» no pueden ir/);
  expect(refused(row('respuesta-no', '', '2026-T4'))).toMatch(/un trimestre que todavía no llega/);
  expect(refused(row('respuesta-no', '', '2027-T1'))).toMatch(/un trimestre que todavía no llega/);
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
