import { describe, expect, test } from 'vitest';
import { readCorpusFile } from '../../../src/watch/corpus/file.ts';
import { textInForce } from '../../../src/watch/corpus/in-force.ts';
import type { Segmented, Unit } from '../../../src/watch/corpus/units.ts';
import { cutLaw, lawFile, sources } from '../../support/corpus.ts';

/** Each provision as `eIds start-end`, with the one that quotes it. */
const shown = ({ units }: Segmented): string[] =>
  units.map(
    ({ eIds, start, end, quotedIn }) =>
      `${eIds.join('|')} ${start + 1}-${end}${quotedIn ? ` in ${quotedIn.eIds.join('|')}` : ''}`,
  );

function unitOf({ units }: Segmented, eId: string): Unit {
  const unit = units.find(({ eIds }) => eIds.includes(eId));
  if (!unit) throw new Error(`no ${eId}`);
  return unit;
}

const inForce = (cut: Segmented, eId: string): string => textInForce(cut, unitOf(cut, eId)).inForce;

describe('headings', () => {
  test.each([
    ['**Artículo 154-**B. Robo de sombra', 'art_154-B'],
    ['#### **Artículo 7.- Título***', 'art_7'],
    [' Artículo 30 Competencia de los sabios.- Compete', 'art_30'],
    ['Artículo 307- F.- Pesca', 'art_307-F'],
    ['Artículo 200A.- Pesca', 'art_200-A'],
    ['Artículo 1986°.- Daño', 'art_1986'],
    ['ARTÍCULO 2.- Cámbiase', 'art_2'],
    ['Artículo Único. Objeto', 'art_unico'],
    ['Artículo primero.- Objeto', 'art_1'],
    ['Artículo Vlll. Prueba', 'tp__art_VIII'],
    ['Artículo 327 No obligados', 'art_327'],
    ['MG 62\tActuar mal.\tRetiro', 'anexo_MG-62'],
    ['Primera Disposición Complementaria Final.- Vigencia', 'dcf_1'],
    ['Única Disposición Complementaria Derogatoria', 'dcd_unica'],
  ])('%s', (line, eId) => {
    expect(shown(cutLaw(line))).toEqual([`${eId} 8-9`]);
  });

  test.each([
    'Artículo 5 de la Ley 900, publicada ayer',
    'artículo 219.',
    'Artículo 36, incisos 1 y 2',
    '(Artículo 192 al 194)',
    'Primera vez que se oye.',
    'Artículo nuevo de la tienda',
  ])('no heading: %s', (line) => {
    expect(shown(cutLaw(line))).toEqual([]);
  });

  test('dispositions take their kind from the title above, or all of them without one', () => {
    const cut = cutLaw(
      'DISPOSICIONES COMPLEMENTARIAS TRANSITORIAS\nPRIMERA. Plazo\nDécimo Segunda.- Otro\nDISPOSICIÓN\nCOMPLEMENTARIA DEROGATORIA\nÚNICA. Fin',
    );
    expect(shown(cut)).toEqual(['dct_1 9-9', 'dct_12 10-11', 'dcd_unica 13-14']);
    expect(shown(cutLaw('Tercera.- Sola'))).toEqual(['dcf_3|dct_3|dcm_3|dcd_3 8-9']);
  });

  test('the sole article of the preliminary title', () => {
    expect(shown(cutLaw('TÍTULO PRELIMINAR\nArtículo único. Uso\nArtículo 1. Fin'))).toEqual([
      'tp__art_unico 9-9',
      'art_1 10-11',
    ]);
  });
});

describe('where a provision ends', () => {
  test('at the next one, at a title, at a closing formula', () => {
    const cut = cutLaw(
      'Artículo 1. A\ntexto\nCAPÍTULO II\nNOMBRE\nArtículo 2. B\ntexto\nPOR TANTO:\nMando',
    );
    expect(shown(cut)).toEqual(['art_1 8-9', 'art_2 12-13']);
  });

  test('what a norm quotes belongs to it, until its own next article', () => {
    const cut = cutLaw(
      'Artículo 1. Modificación de los artículos 46 y 50 de la Ley 900\nSe modifican así:\n"Artículo 46. Uno\ntexto\nArtículo 50. Dos\ntexto".\nArtículo 2. Vigencia\nMañana.',
    );
    expect(shown(cut)).toEqual([
      'art_1 8-13',
      'art_46 10-11 in art_1',
      'art_50 12-13 in art_1',
      'art_2 14-16',
    ]);
  });

  test('where no quotation is closed, an article printed as the one that quotes is of the norm', () => {
    const cut = cutLaw(
      'ARTÍCULO 1°- Sustitúyese el artículo 79 de la ley 900 por el siguiente:\nArtículo 79: Uno.\nARTÍCULO 2°- Mañana.\nARTÍCULO 3°- Incorpórase como artículo 40 a la ley 901:\nArtículo 40: Dos.\nARTÍCULO 4°- Comuníquese.',
    );
    expect(shown(cut)).toEqual([
      'art_1 8-9',
      'art_79 9-9 in art_1',
      'art_2 10-10',
      'art_3 11-12',
      'art_40 12-12 in art_3',
      'art_4 13-14',
    ]);
  });

  test('an article about changing a claim quotes nobody', () => {
    const cut = cutLaw(
      'Artículo 428. Modificación de la demanda\ntexto\nArtículo 430. Otro\ntexto',
    );
    expect(shown(cut)).toEqual(['art_428 8-9', 'art_430 10-12']);
  });

  test('in SPIJ the name of an article stands above it', () => {
    const cut = cutLaw(
      '**Artículo 1.-** Nadie.\n\n     Nombre del segundo\n\n**Artículo 2.-** Alguien.',
      { source: sources.spij },
    );
    expect(shown(cut)).toEqual(['art_1 8-9', 'art_2 12-13']);
  });
});

describe('the text in force', () => {
  const spij = `**Artículo 5.-** El que calla será reprimido con dos años. (*)

> (*) Artículo modificado por el Artículo 1 de la Ley N° 901, cuyo texto es el siguiente:

"**Artículo 5.-** El que calla será reprimido con tres años.

El que grita, con cuatro años. (*)

(*) Párrafo modificado por la Ley N° 902, cuyo texto es el siguiente:

"El que grita, con cinco años."

CONCORDANCIAS: Ley 903`;

  test('SPIJ: the last version, its paragraph replaced, without notes', () => {
    const cut = cutLaw(spij, { source: sources.spij });
    const text = inForce(cut, 'art_5');
    expect(text).toContain('tres años');
    expect(text).toContain('cinco años');
    expect(text).not.toMatch(/dos años|cuatro años|modificado|CONCORDANCIAS/);
    expect(textInForce(cut, unitOf(cut, 'art_5')).line).toBe(12);
  });

  test('LP: the text alone, without notes nor the case law put in amid it', () => {
    const cut = cutLaw(
      '#### **Artículo 5.- Nombre***\nEl que calla, tres años.\n** Artículo modificado por la Ley 901, publicada ayer.*\n***Jurisprudencia relevante y actual***\n-\n***Tribunal***\n*Una sentencia*\n**2.** El que grita, también.\n#### **Artículo 6.- Otro**\n** Artículo derogado por la Ley 902, publicada ayer.*',
      { source: sources.lp },
    );
    expect(inForce(cut, 'art_5')).toBe(
      '#### **Artículo 5.- Nombre***\nEl que calla, tres años.\n**2.** El que grita, también.',
    );
    expect(textInForce(cut, unitOf(cut, 'art_6')).isRepealed).toBe(true);
  });

  test('a change of layout is no change; a change of a word, or of a note, is', () => {
    const read = (body: string) => {
      const cut = cutLaw(body, { source: sources.lp });
      const { sha256, whole } = textInForce(cut, unitOf(cut, 'art_5'));
      return { sha256, whole };
    };
    const note = '\n** Artículo modificado por la Ley 901, publicada ayer.*';
    const before = read(`#### **Artículo 5.- Nombre**\nEl que «calla», tres años.${note}`);
    expect(read(`Artículo 5.-  Nombre\n\nEl que "calla",   tres años.${note}`)).toEqual(before);
    expect(read(`Artículo 5.- Nombre\nEl que habla, tres años.${note}`).sha256).not.toBe(
      before.sha256,
    );
    const other = read(
      `Artículo 5.- Nombre\nEl que calla, tres años.${note.replace('901', '905')}`,
    );
    expect(other.sha256).toBe(before.sha256);
    expect(other.whole).not.toBe(before.whole);
  });

  test('an empty body is no reading', () => {
    const cut = cutLaw('Artículo 5.\n(*)');
    expect(textInForce(cut, { ...unitOf(cut, 'art_5'), start: 8 }).sha256).toBeUndefined();
  });
});

describe('a file', () => {
  test.each([
    ['not-utf8', Buffer.from([0x2d, 0xff, 0xfe])],
    ['empty', Buffer.from(' \n')],
    ['no-front-matter', Buffer.from('# Ley')],
    ['no-date', Buffer.from('---\ntitle: Ley\n---\n')],
  ])('%s', (fault, bytes) => {
    expect(readCorpusFile('pe/A.md', bytes)).toBe(fault);
  });

  test('a mark of order and returns of carriage do not matter', () => {
    const file = readCorpusFile(
      'pe/A.md',
      Buffer.from(`\ufeff${lawFile('Artículo 1. A')}`.replace(/\n/g, '\r\n')),
    );
    expect(file).toMatchObject({ published: '2020-01-10', source: sources.gazette, body: 7 });
  });
});
