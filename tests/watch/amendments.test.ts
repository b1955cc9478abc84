import { describe, expect, test } from 'vitest';
import { amendmentsIn, changesIn } from '../../src/watch/amendments.ts';
import { readLaw } from '../support/corpus.ts';
import { vocabulary } from '../support/recognise.ts';

const refs = (text: string): string[] =>
  changesIn(text, vocabulary).flatMap(({ instrument, eId }) =>
    eId ? [`${instrument}~${eId}`] : [],
  );

describe('a provision that a norm changes', () => {
  test.each<[string, string[]]>([
    [
      'Modifícase el artículo 154-B del Código Penal, en los siguientes términos:',
      ['cp~art_154-B'],
    ],
    ['Se modifican los artículos 57 y 368 del Código Penal', ['cp~art_57', 'cp~art_368']],
    [
      'Modifquense los artículos 6 y 42 del Código de los Niños y Adolescentes',
      ['cna~art_6', 'cna~art_42'],
    ],
    ['Artículo 3.- Modificación del artículo 230 del Nuevo Código Procesal Penal', ['cpp~art_230']],
    [
      'Suprímase el segundo párrafo del artículo 16 de la Ley N° 30364.',
      ['ley-30364~art_16__al_2'],
    ],
    [
      'La presente ley tiene por objeto modificar el artículo 151-A del Código Penal',
      ['cp~art_151-A'],
    ],
    ['Déjase sin efecto el artículo 8 de la Ley 30096.', ['ley-30096~art_8']],
    ['Queda derogado el artículo 122-B del Código Penal.', ['cp~art_122-B']],
    ['El artículo 154-B del Código Penal queda modificado así:', ['cp~art_154-B']],
    [
      'El artículo 407 del Código Penal, aprobado por el Decreto Legislativo 635, queda redactado de la siguiente manera:',
      ['cp~art_407'],
    ],
    [
      'El segundo párrafo del artículo 6 del Código Penal es sustituido por el siguiente:',
      ['cp~art_6__al_2'],
    ],
    ['El artículo 8 de la Ley N° 30096 pasa a tener la siguiente redacción:', ['ley-30096~art_8']],
    [
      'El artículo 16 de la Ley 30364, Ley para prevenir, sancionar y erradicar la violencia contra las mujeres y los integrantes del grupo familiar queda derogado.',
      ['ley-30364~art_16'],
    ],
  ])('%s', (text, wanted) => {
    expect(refs(text)).toEqual(wanted);
  });

  test.each([
    'El delito previsto en el artículo 154-B del Código Penal se investiga de oficio.',
    'Se incorpora a quien comete el delito tipificado en el artículo 154-B del Código Penal.',
    'Modificar las condiciones de trabajo, conforme al artículo 16 de la Ley 30364.',
    'El artículo 12 de la Ley 30364 se aplica en todo el país.',
  ])('not: %s', (text) => {
    expect(refs(text)).toEqual([]);
  });

  test('a second provision is changed only if it is joined to the first', () => {
    expect(
      refs(
        'Se modifica el artículo 3 de la Ley 30077, para los delitos previstos en el artículo 154-B del Código Penal',
      ),
    ).toEqual(['ley-30077~art_3']);
  });

  test('a long list of articles takes no longer than a short one', () => {
    const timeOf = (length: number): number => {
      const list = Array.from({ length }, (_, index) => `${index + 1}-A`).join(', ');
      const text = `Se modifica la Ley 30077, en los artículos ${list} y en la Sección II del Código Penal y del artículo 9 de la Ley 30096`;
      // The quickest of some: a machine that is busy with something else only ever adds.
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        for (let time = 0; time < 5; time++) changesIn(text, vocabulary);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timeOf(50);
    // Ten times the work: a pattern that tries every way of reading would take thousands of times as long.
    expect(timeOf(400) / timeOf(40)).toBeLessThan(100);
  });
});

describe('a norm', () => {
  test('its recitals are not read, broken lines are put together, neighbours are told apart', () => {
    const file = readLaw(
      'LEY N° 900\nQue, es necesario modificar el artículo 154-B del Código Penal;\n\nSe modifica el artículo\n122-B del Código Penal, así:\n\nLEY N° 901\nDerógase el artículo 368 del Código Penal.',
    );
    expect(
      amendmentsIn(file, vocabulary)
        .filter(({ eId }) => eId)
        .map(({ line, eId, under }) => `${line} ${eId ?? ''} ${under ?? ''}`),
    ).toEqual(['11 art_122-B ley-900', '15 art_368 ley-901']);
  });
});
