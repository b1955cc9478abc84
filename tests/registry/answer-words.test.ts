import { describe, expect, test } from 'vitest';
import { lawCells } from '../../src/publish/law-cells.ts';
import {
  answerTo,
  isConductRead,
  pursuitOf,
  readWith,
  unitsIn,
} from '../../src/registry/countries.ts';
import { answer } from '../../src/registry/schema/answer.ts';
import {
  answerDetails,
  citedAs,
  firstLocal,
  firstSaid,
  hoursText,
  kindText,
  saidIn,
  tileNote,
  unitsInShort,
} from '../../src/words/answer.ts';
import { isAboutOthers, numbersAbroad } from '../../src/facts/help-line.ts';
import { durationText } from '../../src/words/law.ts';
import { day, registry, made, zz, held } from '../support/countries.ts';

describe('what is read of an answer', () => {
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

  test('pages about other countries are told apart from that of Peru', () => {
    expect(
      ['paises', 'paises/la-ley', 'paises/mx', 'equipo/otro-pais'].map(isAboutOthers),
    ).not.toContain(false);
    expect(['paises/pe', 'guias/paises', ''].map(isAboutOthers)).toEqual([false, false, false]);
  });

  test('a unit is explained wherever an answer prints it whole, and the text it was read in is cited', () => {
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
    const one = zz.answers[0];
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
    const bare = { ...zz.answers[0], local: [{ es: 'Sin lugar.', en: 'No place.' }] };
    expect(answer.safeParse(bare).success).toBe(false);
  });

  test('its times are said with their unit, and a half with a comma in Spanish', () => {
    expect(durationText({ value: 4, unit: 'workingHours' }, 'es')).toBe('4 horas hábiles');
    expect(durationText({ value: 4.5, unit: 'years' }, 'es')).toBe('4,5 años');
    expect(durationText({ value: 4.5, unit: 'years' }, 'en')).toBe('4.5 years');
  });
});
