import { describe, expect, test } from 'vitest';
import { readCorpusFile } from '../../../src/watch/corpus/file.ts';
import { newerFormat } from '../../../src/watch/corpus/manifest.ts';
import { saidDay } from '../../../src/watch/abroad/days.ts';
import { cutForeign, foreignLaw, idsOf, readForeign, textOf } from '../../support/corpus-abroad.ts';
import { folderWith } from '../../support/corpus.ts';

describe('the front matter', () => {
  test('the Spanish keys of version 0.1', () => {
    const file = readForeign(
      '---\ntitulo: "Código de faroles"\nidentificador: "X-9"\npais: "cl"\nfecha_publicacion: "1874-11-12"\nultima_actualizacion: "2222-02-02"\nfuente: "https://bcn.cl/9"\n---\n',
    );
    expect(file).toMatchObject({
      title: 'Código de faroles',
      country: 'cl',
      published: '1874-11-12',
      updated: '2222-02-02',
      source: 'https://bcn.cl/9',
      textState: 'point_in_time',
    });
  });

  test('a day that is not known is left out abroad, and is missed in Peru', () => {
    const undated = foreignLaw('impo', '', { published: '' });
    expect(readForeign(undated)).toMatchObject({ published: '' });
    expect(readCorpusFile('pe/A.md', Buffer.from(undated.replace('"ar"', '"pe"')))).toBe('no-date');
    expect(
      readCorpusFile('ar/A.md', Buffer.from(foreignLaw('impo', '', { published: 'ayer' }))),
    ).toBe('no-date');
  });

  test('what the text is', () => {
    const enacted = foreignLaw('impo', '', { more: 'text_state: "as_enacted"\n' });
    expect(readForeign(enacted).textState).toBe('as_enacted');
  });

  test.each([
    ['"0.4"', undefined],
    ['0.1', undefined],
    ['"0.10"', { said: '0.10', known: '0.4' }],
    ["'1.0'", { said: '1.0', known: '0.4' }],
  ])('a format of version %s', (said, wanted) => {
    expect(newerFormat(folderWith({ '.legalize.yml': `spec_version: ${said}\n` }))).toEqual(wanted);
  });

  test('a corpus without a manifest is an old one', () => {
    expect(newerFormat(folderWith({ 'LEEME.md': '' }))).toBeUndefined();
  });

  test.each([
    ['1900-01-01', 'placeholder'],
    ['2222-02-02', 'placeholder'],
    ['2027-04-01', 'future'],
    ['0202-04-01', 'past'],
    ['', undefined],
  ])('a day that cannot be is told, not believed: %s', (said, doubt) => {
    expect(saidDay(said, '2026-11-29')).toEqual({ day: undefined, doubt });
  });

  test('any other day is believed', () => {
    expect(saidDay('1874-11-12', '2026-11-29')).toEqual({ day: '1874-11-12', doubt: undefined });
  });
});

describe('headings', () => {
  test.each([
    ['**ARTICULO 149 bis.** - Se apagarán', 'art_149-bis'],
    ['ARTÍCULO 41 QUÁTER. Se apagarán', 'art_41-quater'],
    ['##### Artículo 7 quinquies', 'art_7-quinquies'],
    ['**ARTICULO 128 —**Se apagarán', 'art_128'],
    ['ARTICULO 1.024.- Se apagarán', 'art_1024'],
    ['**ARTICULO** **238 bis** - Se apagarán', 'art_238-bis'],
    ['**ARTICULO** **268 (2) —**', 'art_268-2'],
    ['Art. 2º — Se apagarán', 'art_2'],
    ['**Artículo 210 A.** Faroles', 'art_210-A'],
    ['**Artículo 134B**. Faroles', 'art_134-B'],
    ['Artículo 161-D.- Faroles', 'art_161-D'],
    ['Artículo 161 - A.', 'art_161-A'],
    ['ARTICULO 1° - EL farolero', 'art_1'],
    ['ARTICULO 5 - A los fines', 'art_5'],
    ['ARTICULO 5 A los fines', 'art_5'],
    ['Artículo 8 BIS A. Faroles', 'art_8-bis-A'],
    ['ARTICULO TRANSITORIO 3. Faroles', 'transitorio_3'],
    ['Artículo segundo transitorio.- Faroles', 'transitorio_2'],
  ])('%s', (line, eId) => {
    expect(idsOf(cutForeign('infoleg', line))).toEqual([eId]);
  });

  test.each([
    'artículo 41 quinquies del Código',
    'Artículo 10 de la ley 9',
    '- Artículo 15 sustituido por art. 1° de la Ley 8',
    'Primero. Encender',
  ])('no heading: %s', (line) => {
    expect(idsOf(cutForeign('infoleg', line))).toEqual([]);
  });

  test('where headings are marked, no other line is one: the number again below is the text', () => {
    const cut = cutForeign(
      'bcn',
      '#### Artículo 161 C\n\nART. 161-C.\nQuien apague.\n\n#### Artículo 161 D\n\nART. 161-D.\nArtículo 3. citado.\n\n## Otro título\nfirmas',
    );
    expect(idsOf(cut)).toEqual(['art_161-C', 'art_161-D']);
    expect(textOf(cut, 'art_161-D').inForce).toBe('Artículo 3. citado.');
  });

  test('transitory articles do not collide with the others', () => {
    const cut = cutForeign(
      'bcn',
      '## Artículo 1\nUno.\n## Artículo 2\nDos.\n## DISPOSICIONES TRANSITORIAS\n### Artículo primero\nTres.\n### Artículo 2\nCuatro.\n## Anexo\n### Artículo 1 TRANSITORIO\nCinco.',
    );
    expect(idsOf(cut)).toEqual([
      'art_1',
      'art_2',
      'transitorio_1',
      'transitorio_2',
      'transitorio_1',
    ]);
  });

  test('a chapter of that name whose numbers go on holds plain articles', () => {
    const cut = cutForeign(
      'impo',
      '##### Artículo 96\nUno.\n### DISPOSICIONES TRANSITORIAS\n##### Artículo 97\nDos.',
    );
    expect(idsOf(cut)).toEqual(['art_96', 'art_97']);
  });

  test('an article of a code that a decree prints is known by both numbers', () => {
    expect(idsOf(cutForeign('bcn', '#### Artículo 2332 (DEL ART. 2)\nTexto del farol.'))).toEqual([
      'art_2332|art_2__art_2332',
    ]);
  });
});

describe('the text', () => {
  test('a call without words is none', () => {
    const cut = cutForeign(
      'impo',
      '##### Artículo 1\n\n(*)\n\n##### Artículo 2\n\n(Faroles).- Brillan.',
    );
    expect(textOf(cut, 'art_1')).toMatchObject({ sha256: undefined, whole: undefined });
    expect(textOf(cut, 'art_2').sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('one that was repealed keeps a note, and no text', () => {
    const cut = cutForeign(
      'infoleg',
      '**ARTICULO 121.** - *(Artículo derogado por art. 4° de la*[*Ley N° 25.000*](http://x.example/9)*B.O. 14/5/1999)*',
    );
    expect(textOf(cut, 'art_121')).toMatchObject({
      sha256: undefined,
      isRepealed: true,
      amended: [{ norm: 'Ley 25.000', day: '1999-05-14' }],
    });
  });

  const article = (words: string, note: string) =>
    cutForeign(
      'infoleg',
      `**ARTICULO 128 —** ${words}\n\n*(Artículo sustituido por art. 1° de la*${note}*B.O. 23/4/2018. Vigencia:\n\na los treinta (30) días)***ARTICULO 129 —** Otro farol.`,
    );

  test('notes name the norm and its day, are no law, and may run into the next heading', () => {
    const cut = article('El farol.', '[Ley N° 27.000](http://x.example/1)');
    expect(idsOf(cut)).toEqual(['art_128', 'art_129']);
    const text = textOf(cut, 'art_128');
    expect(text.inForce).toBe('ARTICULO 128 — El farol.');
    expect(text.amended).toEqual([{ norm: 'Ley 27.000', day: '2018-04-23' }]);
    expect(textOf(cut, 'art_129')).toMatchObject({
      line: 12,
      inForce: 'ARTICULO 129 — Otro farol.',
    });
  });

  test('a line broken elsewhere is the same text; another note is not the same whole', () => {
    const before = textOf(article('El farol alumbra.', 'Ley N° 27.000 '), 'art_128');
    const broken = textOf(article('El farol\n\nalumbra.', 'Ley N° 27.000 '), 'art_128');
    expect(broken.sha256).toBe(before.sha256);
    const other = textOf(article('El farol alumbra.', 'Ley N° 27.001 '), 'art_128');
    expect(other.sha256).toBe(before.sha256);
    expect(other.whole).not.toBe(before.whole);
    const changed = textOf(article('El farol apaga.', 'Ley N° 27.000 '), 'art_128');
    expect(changed.sha256).not.toBe(before.sha256);
  });

  test('a bracket that is never closed takes no law with it', () => {
    const words = `El farol (Artículo sustituido por la Ley N° 8 alumbra ${'mucho '.repeat(400)}`;
    expect(textOf(cutForeign('infoleg', `ARTICULO 1. ${words}`), 'art_1').inForce).toContain(
      'alumbra',
    );
  });

  const versions = (starts: string) =>
    cutForeign(
      'suin',
      `**Artículo 296.** *Falso farol*. Multa.\n\n### (NOTA: El texto precitado comenzará a regir a partir del ${starts} de conformidad con la Ley 9)\n\nLEGISLACIÓN ANTERIOR []\n\n**Artículo 296.** *Falso farol*. Prisión.\n\nTEXTO CORRESPONDIENTE A []\n\nVigente desde: 24/07/2000 y hasta el: 30/07/2026\n\n**Artículo 297.** Otro.`,
    );

  test('of several versions in line the first is in force, and a day from which it is', () => {
    const text = textOf(versions('31 de julio de 2026'), 'art_296');
    expect(text.inForce).toBe('**Artículo 296.** *Falso farol*. Multa.');
    expect(text.startsOn).toBe('2026-07-31');
    expect(idsOf(versions('31 de julio de 2026'))).toEqual(['art_296', 'art_297']);
  });

  test('any other country that keeps the format is read too', () => {
    const cut = cutForeign('plain', '##### Artículo 3 ter\n\nLos faroles.', { country: 'zz' });
    expect(cut.flavour.id).toBe('plain');
    expect(textOf(cut, 'art_3-ter').sha256).toBeDefined();
  });
});
