import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSON_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { loadDrawn } from '../../src/citations/drawn-records.ts';
import { buildProject } from '../../src/documents/project.ts';
import { recordPages } from '../../src/documents/record-pages.ts';
import { lawCells } from '../../src/publish/law-cells.ts';
import {
  answerLevel,
  answerTo,
  conductKindOf,
  hasSheet,
  isConductRead,
  leastSure,
  pursuitOf,
  readSpan,
  readWith,
  rowsInOrder,
  sourceAddress,
  unitsIn,
} from '../../src/registry/countries.ts';
import { answer } from '../../src/registry/schema/answer.ts';
import { expectedIn } from '../../src/registry/schema/expects.ts';
import { country } from '../../src/registry/schema/country.ts';
import { readTree } from '../../src/registry/source-file.ts';
import {
  answerDetails,
  citedAs,
  firstLocal,
  firstSaid,
  hoursText,
  kindText,
  saidIn,
  scopesText,
  sourceDay,
  spanText,
  tileNote,
  unitsInShort,
} from '../../src/words/answer.ts';
import { uncompared } from '../../src/watch/abroad/sought.ts';
import { isAboutOthers, numbersAbroad } from '../../src/facts/help-line.ts';
import { durationText } from '../../src/words/law.ts';
import { layOutTiles } from '../../src/views/countries/tile-map.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = readFileSync(`${root}tests/fixtures/country/zz.yaml`, 'utf8');
const day = '2026-11-29';
const { registry } = loadDrawn(root, day);

/** The data of the site with one more file of a country, and nothing else changed. */
const data = readTree(root).filter(({ path }) => path.startsWith('src/data/'));
const made = buildProject(
  [...data, { path: 'src/data/countries/zz.yaml', content: file }].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  ),
).registry;
const zz = made.countries.get('zz')?.data;

describe('a country made up in one file, with no other change', () => {
  test('is read, has a sheet, and a page at its address', () => {
    if (!zz) throw new Error('zz was not read');
    expect(hasSheet(zz)).toBe(true);
    expect(recordPages(made).map(({ slug }) => slug)).toContain('paises/zz');
  });

  test('stands in the map and in the table, with what nobody read of it', () => {
    if (!zz) throw new Error('zz was not read');
    expect(layOutTiles([zz], 'acecho').tiles).toEqual([
      { id: 'zz', kind: 'definition', x: 2, y: 194 },
    ]);
    const cells = lawCells(made, day).filter((each) => each.country === 'zz');
    expect(cells).toHaveLength(rowsInOrder(made, 'conducts').length);
    expect(cells.find(({ conduct }) => conduct === 'acoso-sexual')).toMatchObject({
      kind: 'unread',
      scope: { es: 'ley de la provincia' },
    });
    expect(cells.find(({ conduct }) => conduct === 'difusion-de-imagenes')).toMatchObject({
      id: 'difusion-de-imagenes-zz',
      kind: 'own',
      level: 'official',
      law: [
        {
          title: 'Código inventado',
          articles: ['4'],
          date: '2026-01-02',
          dated: 'copy',
          read: 'https://github.com/nadie/leyes/blob/0123456789abcdef0123456789abcdef01234567/codigo.md',
        },
      ],
      pursuit: { by: 'querella' },
    });
  });

  test('with one answer fewer it has no sheet nor page, and what the press tells does not count', () => {
    const few = buildProject([
      ...data,
      {
        path: 'src/data/countries/zz.yaml',
        content: file.slice(0, file.indexOf('  - row: suplantacion')),
      },
    ]).registry;
    expect(few.countries.get('zz')?.data.answers).toHaveLength(5);
    expect(recordPages(few).map(({ slug }) => slug)).not.toContain('paises/zz');
  });
});

describe('what is read of an answer', () => {
  const held = (id: string, row: string) => {
    const found = registry.countries.get(id)?.data;
    const read = found && answerTo(found, row);
    if (!read) throw new Error(`No answer ${row} of ${id}`);
    return read;
  };

  test('in Peru its level is that of the least sure provision or service that it names', () => {
    const read = held('pe', 'difusion-de-imagenes');
    const changed = {
      ...read,
      cites: ['cp~art_154-B', 'tuo-ley-30364~art_5'],
    };
    const sure = answerLevel(read, registry, day);
    const found = registry.instruments.get('tuo-ley-30364')?.provisions.get('art_5');
    const other = found?.versions.at(-1)?.text?.verification.level;
    expect(sure).toBe('official');
    expect(answerLevel(changed, registry, day)).toBe(other);
  });

  test('in Peru who prosecutes is what the provision in force says', () => {
    expect(pursuitOf(held('pe', 'difusion-de-imagenes'), registry, day)?.by).toBe('ex-officio');
    expect(pursuitOf(held('pe', 'delitos-de-honor'), registry, day)?.by).toBe('querella');
    expect(pursuitOf(held('pe', 'difusion-de-imagenes'), registry, '2020-01-01')?.by).toBe(
      'querella',
    );
  });

  test('in Peru it says when that is our reading, and not where an article says it', () => {
    expect(pursuitOf(held('pe', 'acecho'), registry, day)?.level).toBe('inference');
    expect(pursuitOf(held('pe', 'difusion-de-imagenes'), registry, day)?.level).toBeUndefined();
  });

  test('in Peru its days are the newest change of what it cites and the day up to which all was read', () => {
    const span = readSpan(held('pe', 'difusion-de-imagenes'), registry, day);
    expect(span?.since).toBe('2024-08-09');
    expect(span?.through).toMatch(/^2026-/);
    // Nobody knows from which day the article on coercion holds.
    expect(readSpan(held('pe', 'amenazas'), registry, day)?.since).toBeUndefined();
    expect(readSpan(held('pe', 'policia'), registry, day)).toBeUndefined();
    expect(spanText({ since: undefined, through: '2026-02-14' }, 'es')).toMatch(
      /^Leído con los cambios publicados hasta/,
    );
    expect(span?.sinceLevel).toBe('inference');
    expect(
      spanText({ since: '2024-08-09', sinceLevel: 'inference', through: '2026-02-14' }, 'es'),
    ).toMatch(/rige desde el 9 ago 2024 \(lectura nuestra\); /);
    expect(spanText({ since: '2024-08-09', through: '2026-02-14' }, 'en')).toMatch(
      /^The newest text has been in force since .*; read with the changes published up to .*\.$/,
    );
  });

  test('the day of a source says of what it is, and a kind says which law where another may apply', () => {
    expect(sourceDay({ date: '2026-06-23', dated: 'copy' }, 'es')).toMatch(/^copia del 23/);
    expect(sourceDay({ date: '2025-11-28', dated: 'reform' }, 'en')).toMatch(/^latest amendment/);
    const scope = {
      short: { es: 'ley federal', en: 'federal law' },
      tile: { es: 'federal', en: 'federal' },
      line: { es: '-', en: '-' },
    };
    expect(kindText({ scope }, { kind: 'none' }, 'es')).toBe('No hallado (ley federal).');
    expect(kindText({}, { kind: 'own' }, 'en')).toBe('Specific offence.');
    expect(tileNote({ scope }, { kind: 'none' }, 'es')).toBe('federal');
    expect(tileNote({}, { kind: 'own' }, 'es')).toBe('');
  });

  test('a conduct that only others told of says so in its cell and its tile, and not where the law was read', () => {
    const country = (id: string) => {
      const data = registry.countries.get(id)?.data;
      if (!data) throw new Error(`No ${id}`);
      return data;
    };
    const told = (id: string, row: string) => {
      const answer = answerTo(country(id), row);
      if (!answer) throw new Error(`No ${row} in ${id}`);
      return [kindText(country(id), answer, 'es'), tileNote(country(id), answer, 'es')];
    };
    expect(told('do', 'difusion-de-imagenes')).toEqual(['Delito propio (según prensa).', 'prensa']);
    expect(told('mx', 'difusion-de-imagenes')).toEqual(['Delito propio (ley federal).', 'federal']);
    expect(told('mx', 'chantaje-sexual')[1]).toBe('');
    expect(told('cl', 'acecho')).toEqual([
      'Delito general, quizá, y solo en la familia, la pareja o la expareja.',
      '',
    ]);
    expect(told('ve', 'difusion-de-imagenes')[1]).toBe('');
  });

  test('articles of a copy that no machine reads are counted as not compared', () => {
    if (!zz) throw new Error('zz was not read');
    expect(uncompared(zz, ['nadie/leyes'])).toBe(0);
    expect(uncompared(zz, ['otra/copia'])).toBe(7);
  });

  test('pages about other countries are told apart from that of Peru', () => {
    expect(
      ['paises', 'paises/la-ley', 'paises/mx', 'equipo/otro-pais'].map(isAboutOthers),
    ).not.toContain(false);
    expect(['paises/pe', 'guias/paises', ''].map(isAboutOthers)).toEqual([false, false, false]);
  });

  test('a unit is explained wherever an answer prints it whole, and the text it was read in is cited', () => {
    if (!zz) throw new Error('zz was not read');
    const spread = answerTo(zz, 'difusion-de-imagenes');
    const other = answerTo(zz, 'suplantacion');
    if (!spread || !other) throw new Error('No answers of zz');
    expect(answerDetails(zz, spread, undefined, 'es')[0]).toMatch(
      /^UZ: la unidad de Zacamil \(.+\)\.$/,
    );
    expect(citedAs(zz, readWith(zz, spread))).toBe(
      'Código inventado, 4; Ley de monedas inventada, 9',
    );
    expect(unitsIn(zz, other.says.es, 'es')).toEqual([]);
    const chile = registry.countries.get('cl')?.data;
    expect(chile && unitsInShort(chile, 'es')).toBe(
      'Cárcel: presidio o reclusión menor, de 61 días a 5 años, en tres grados, el mínimo el más bajo (no leímos los días de cada uno); presidio mayor, de 5 años y un día a 20; prisión, de 1 a 60 días.',
    );
    expect(unitsInShort(zz, 'es')).toBe('');
    expect(citedAs(zz, readWith(zz, other))).toBe(citedAs(zz, other));
    const cell = lawCells(made, day).find(({ id }) => id === 'difusion-de-imagenes-zz');
    expect(cell?.units?.map(({ means }) => means.en)).toEqual(['the unit of Zacamil']);
  });

  test('where a law of another rank is what was read, the answer is of that law, or of both', () => {
    if (!zz) throw new Error('zz was not read');
    const kindOf = (row: string) => {
      const found = answerTo(zz, row);
      if (!found) throw new Error(`No answer ${row} of zz`);
      return kindText(zz, found, 'es');
    };
    expect(kindOf('difusion-de-imagenes')).toBe('Delito propio (ley de la provincia).');
    expect(kindOf('suplantacion')).toBe('Delito general (ley de la provincia y ley general).');
    const mexico = registry.countries.get('mx')?.data;
    const blackmail = mexico && answerTo(mexico, 'chantaje-sexual');
    if (!mexico || !blackmail) throw new Error('No blackmail of mx');
    expect(scopesText(mexico, [blackmail], 'es')).toBe('ley general');
  });

  test('an offence of which nobody read who prosecutes says so, and an absence does not', () => {
    if (!zz) throw new Error('zz was not read');
    const unread = /^Quién lo mueve: no lo leímos\.$/;
    const details = (row: string) => {
      const found = answerTo(zz, row);
      if (!found) throw new Error(`No answer ${row} of zz`);
      return answerDetails(zz, found, pursuitOf(found, made, day), 'es');
    };
    expect(details('suplantacion').some((line) => unread.test(line))).toBe(true);
    expect(details('difusion-de-imagenes').some((line) => unread.test(line))).toBe(false);
    expect(details('acecho').some((line) => unread.test(line))).toBe(false);
  });

  test('what is not told until its official page confirms it is told neither as unread nor as an offence', () => {
    const uruguay = registry.countries.get('uy')?.data;
    if (!uruguay) throw new Error('No country uy');
    const stalking = held('uy', 'acecho');
    expect(kindText(uruguay, stalking, 'es')).toBe('Pendiente.');
    expect(isConductRead(stalking)).toBe(false);
    // What the copy says of it stands nowhere in the answer.
    expect(stalking.says.es).not.toMatch(/artículo|\d (?:años|meses)/);
    expect(stalking.pursuit).toBeUndefined();
    const spreading = held('uy', 'difusion-de-imagenes');
    expect(
      answerDetails(uruguay, spreading, pursuitOf(spreading, registry, day), 'es').join(' '),
    ).toContain('Quién lo mueve: falta confirmarlo, y por eso no lo decimos; ni los artículos');
  });

  test('an offence that reaches only some says so in its cell, and nothing else may', () => {
    for (const { data } of registry.countries.values())
      for (const { row, kind, only } of data.answers)
        if (only) expect([data.id, row, kind === 'own' || kind === 'general']).toContain(true);
    for (const id of ['br', 'cl', 'mx'])
      expect([id, held(id, 'contacto-con-menores').only]).not.toContain(undefined);
    const mexico = registry.countries.get('mx')?.data;
    if (!mexico) throw new Error('No country mx');
    expect(kindText(mexico, held('mx', 'acecho'), 'en')).toBe(
      'General offence, perhaps, and only by family, a partner or ex, or a carer (federal law).',
    );
  });

  test('an answer that rests on a law for some says whom it protects, and not where its article holds for anybody', () => {
    const said = (id: string, row: string) => {
      const data = registry.countries.get(id)?.data;
      if (!data) throw new Error(`No country ${id}`);
      return answerDetails(data, held(id, row), undefined, 'es').filter((line) =>
        line.includes(': protege a '),
      );
    };
    expect(said('ar', 'acecho')).toEqual([
      expect.stringMatching(/^Ley 26\.485: protege a las mujeres\. Para otras personas, /),
    ]);
    // On a sheet, whose top says what holds for others, whom it protects alone.
    const ar = registry.countries.get('ar')?.data;
    expect(ar && answerDetails(ar, held('ar', 'acecho'), undefined, 'es', true)).toContain(
      'Ley 26.485: protege a las mujeres.',
    );
    expect(said('py', 'medidas-de-proteccion')).toEqual([
      'Ley 5777/16: protege a las mujeres. Para otras personas no leímos qué rige.',
    ]);
    expect(said('uy', 'plazos-de-proteccion')).toHaveLength(1);
    expect(said('uy', 'difusion-de-imagenes')).toEqual([]);
    expect(said('ar', 'amenazas')).toEqual([]);
  });

  test('a page that an official answer names is told to be secondary, and a law or a lesser answer is not', () => {
    const cited = (id: string, row: string, lang: 'es' | 'en') => {
      const data = registry.countries.get(id)?.data;
      if (!data) throw new Error(`No country ${id}`);
      return citedAs(data, held(id, row), lang);
    };
    expect(cited('br', 'orden-de-retiro', 'es')).toMatch(
      /Política por Dentro, [^;]*\(fuente secundaria\)/,
    );
    expect(cited('br', 'orden-de-retiro', 'es').match(/fuente secundaria/g)).toHaveLength(1);
    expect(cited('br', 'orden-de-retiro', 'en')).toContain('(secondary source)');
    // A law read on its official page, and an answer that is secondary as a whole.
    expect(cited('br', 'incumplimiento-de-medidas', 'es')).not.toContain('secundaria');
    expect(cited('br', 'autoridad-de-datos', 'es')).not.toContain('secundaria');
  });

  test('in Peru an answer that is not official names the text that keeps it from being so', () => {
    expect(leastSure(held('pe', 'contacto-con-menores'), registry, day)).toEqual([
      expect.stringMatching(/^Ley 30096, compilación/),
    ]);
    expect(leastSure(held('pe', 'difusion-de-imagenes'), registry, day)).toEqual([]);
    expect(leastSure(held('mx', 'acoso-sexual'), registry, day)).toEqual([]);
  });

  test('on the sheet of another country what was read of it stands first, each number with its row', () => {
    expect(numbersAbroad('paises/mx', 'es')?.numbers).toEqual([
      { row: 'policia', say: '911', beside: undefined },
      { row: 'linea-de-violencia', say: '079, opción 1', beside: undefined },
      { row: 'linea-de-suicidio', say: '800 911 2000', beside: undefined },
    ]);
    expect(numbersAbroad('paises/ar', 'es')?.numbers).toContainEqual({
      row: 'linea-de-violencia',
      say: '144',
      beside: 'no es para emergencias',
    });
    expect(numbersAbroad('paises/co', 'en')?.numbers.map(({ say }) => say)).toEqual([
      '123',
      '(601) 380 8400, in Bogotá',
      '106, in Bogotá',
    ]);
    expect(numbersAbroad('paises/br', 'en')).toEqual({
      country: 'Brazil',
      numbers: [
        { row: 'policia', say: '190', beside: undefined },
        { row: 'linea-de-violencia', say: '180', beside: undefined },
        { row: 'linea-de-suicidio', say: '188', beside: undefined },
        { row: 'linea-de-ninez', say: '100', beside: undefined },
        { row: 'ambulancia', say: '192', beside: 'at all hours in São Paulo' },
      ],
    });
    // One that only an old notice gives goes before a line that shuts at night.
    expect(numbersAbroad('paises/cl', 'es')?.numbers.map(({ say }) => say)).toEqual([
      '133',
      '1455',
      '*4141',
    ]);
    expect(numbersAbroad('paises/cl', 'es')?.numbers[1]?.beside).toMatch(/^de lunes a viernes/);
    // One for violence that only an old article gives stands in its place, after that for emergencies.
    expect(numbersAbroad('paises/uy', 'es')?.numbers.slice(0, 2)).toEqual([
      { row: 'policia', say: '911', beside: undefined },
      { row: 'donde-denunciar', say: '0800 4141', beside: 'de un aviso antiguo, sin confirmar' },
    ]);
    expect(numbersAbroad('paises/pe', 'es')).toBeUndefined();
    expect(numbersAbroad('paises/la-ley', 'es')).toBeUndefined();
  });

  test('an answer in short is its first sentence, and whole it ends with what was read of one place', () => {
    const says = {
      es: 'Ante la fiscalía (art. 5), en Av. Uno. Después.',
      en: 'A court for it. Then.',
    };
    const local = [{ es: 'En Cali, ahí.', en: 'In Cali, there.' }];
    expect(firstSaid({ says }, 'es')).toBe('Ante la fiscalía (art. 5), en Av. Uno.');
    expect(firstSaid({ says }, 'en')).toBe('A court for it.');
    expect(firstSaid({ says: { es: 'Una sola.', en: 'One.' } }, 'es')).toBe('Una sola.');
    expect(saidIn({ says, local }, 'en')).toBe('A court for it. Then. In Cali, there.');
    expect(saidIn({ says }, 'en')).toBe(says.en);
    const oldNumber = { say: '1', says: { es: 'El 1, en 2024.', en: '1, in 2024.' } };
    expect(saidIn({ says, oldNumber, local }, 'en')).toBe(
      'A court for it. Then. 1, in 2024. In Cali, there.',
    );
  });

  test('a number answers at all hours, at those it says, or nobody read when; never two of them', () => {
    const line = {
      say: { es: '1', en: '1' },
      basis: 'law',
      cost: 'free',
      checkedOn: '2026-01-01',
    } as const;
    const hours = { es: 'de 8 a 24', en: '8 to 24' };
    expect(hoursText({ ...line, allHours: true }, 'es')).toBe('a toda hora');
    expect(hoursText({ ...line, hours }, 'en')).toBe('8 to 24');
    expect(hoursText(line, 'es')).toBeUndefined();
    const one = zz?.answers[0];
    expect(answer.safeParse({ ...one, line: { ...line, hours } }).success).toBe(true);
    expect(answer.safeParse({ ...one, line: { ...line, hours, allHours: true } }).success).toBe(
      false,
    );
  });

  test('what was read of one place alone begins with it, and the first day prints its first sentence', () => {
    const local = [
      { es: 'En Zacamil: el juzgado, en Av. Uno. Otra cosa.', en: 'In Zacamil: a court.' },
    ];
    expect(firstLocal({ local }, 'es')).toEqual([
      { place: 'En Zacamil:', said: 'el juzgado, en Av. Uno.' },
    ]);
    expect(firstLocal({ local }, 'en')).toEqual([{ place: 'In Zacamil:', said: 'a court.' }]);
    expect(firstLocal({}, 'es')).toEqual([]);
    const bare = { ...zz?.answers[0], local: [{ es: 'Sin lugar.', en: 'No place.' }] };
    expect(answer.safeParse(bare).success).toBe(false);
  });

  test('a source is cited with its articles and leads to its copy at one version', () => {
    if (!zz) throw new Error('zz was not read');
    const read = answerTo(zz, 'deber-de-denunciar-menores');
    expect(read && citedAs(zz, read)).toBe('Código inventado, 2, 3');
    expect(
      sourceAddress({
        title: 'a',
        date: '2026-01-01',
        dated: 'page',
        read: 'https://example.org/a',
      }),
    ).toBe('https://example.org/a');
    expect(conductKindOf(zz, 'acoso-sexual')).toBe('unread');
  });

  test('its times are said with their unit, and a half with a comma in Spanish', () => {
    expect(durationText({ value: 4, unit: 'workingHours' }, 'es')).toBe('4 horas hábiles');
    expect(durationText({ value: 4.5, unit: 'years' }, 'es')).toBe('4,5 años');
    expect(durationText({ value: 4.5, unit: 'years' }, 'en')).toBe('4.5 years');
  });
});

describe('an answer that cannot be', () => {
  const says = { es: 'A.', en: 'A.' };
  const from = { codigo: ['1'] };
  test.each<[string, Record<string, unknown>, string]>([
    ['no source', { level: 'official' }, 'cites, services o from'],
    ['no level', { from }, 'level, junto a from'],
    ['a level typed beside a provision', { cites: ['cp~art_1'], level: 'official' }, 'sin level'],
    [
      'words of a source it does not name',
      { from, level: 'official', quote: { text: 'a', en: 'a', of: 'otro', article: '1' } },
      'una de las fuentes de from',
    ],
    [
      '26 words of the law',
      {
        from,
        level: 'official',
        quote: { text: Array(26).fill('a').join(' '), en: 'a', of: 'codigo', article: '1' },
      },
      '25 palabras o menos',
    ],
    [
      'an end before its beginning',
      { from, level: 'official', starts: '2026-02-01', until: '2026-01-01' },
      'until después de starts',
    ],
  ])('%s: one message that says what was expected', (_, wrong, expected) => {
    const { error } = answer.safeParse({ row: 'acecho', says, ...wrong });
    expect(error?.issues.map(({ message }) => expectedIn(message)?.es)).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test('what the made-up file says passes, and a key more does not', () => {
    const right = load(file, { schema: JSON_SCHEMA }) as Record<string, unknown>;
    expect(country.safeParse(right).success).toBe(true);
    expect(country.safeParse({ ...right, extra: 1 }).success).toBe(false);
  });
});
