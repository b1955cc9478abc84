import { describe, expect, test } from 'vitest';
import {
  answerLevel,
  answerTo,
  conductKindOf,
  leastSure,
  pursuitOf,
  readSpan,
  sourceAddress,
} from '../../src/registry/countries.ts';
import {
  answerDetails,
  citedAs,
  kindText,
  scopesText,
  sourceDay,
  spanText,
  tileNote,
} from '../../src/words/answer.ts';
import { uncompared } from '../../src/watch/abroad/sought.ts';
import { day, registry, made, zz, held } from '../support/countries.ts';

describe('what is read of an answer', () => {
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

  test('articles of a copy that no machine reads are counted as not compared', () => {
    expect(uncompared(zz, ['nadie/leyes'])).toBe(0);
    expect(uncompared(zz, ['otra/copia'])).toBe(7);
  });

  test('where a law of another rank is what was read, the answer is of that law, or of both', () => {
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

  test('a source is cited with its articles and leads to its copy at one version', () => {
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
});
