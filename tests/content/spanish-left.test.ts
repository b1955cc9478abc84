import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allRecords } from '../../src/registry/registry.ts';
import type { SourceTitle } from '../../src/registry/schema/common.ts';
import { channelValue } from '../../src/words/channel.ts';
import { sourceTitle } from '../../src/words/source-title.ts';

const { registry } = projectOnce(process.cwd());

/** Small words and words of titles that no English text has, outside what is quoted and the names of newspapers. */
const spanish =
  /(?<![\p{L}-])(?:el|la|los|las|del?|que|para|por|con|una?|lo|sus?|hasta|desde|sobre|texto|copia|y|en|al|sin|nota|ley|leyes|reglamento|decreto|código|convenio|preguntas|reportar|reporte|normas|uso|datos|denuncia|informe|mensaje|correo|más|zona|oficina)(?![\p{L}-])/giu;
const names =
  /“[^”]*”|\([\p{L} ]*\)|El (?:Peruano|Comercio|Economista|Universal|Gráfico|Popular|Regional de Piura|Espejo Web|Grupo Informático)|La (?:República|Tercera|Verdad de Monagas)|Imagen de Veracruz|Educación en Red|Sofía Rivas La Madrid|Oh My Geek|Correo:|Data Phoenix|UN Women|Lima al Día/gu;

/** The Spanish words of a text that is said to be English. */
const spanishIn = (text: string): string[] => text.replace(names, '').match(spanish) ?? [];

/** The titles of sources in a record, wherever they stand. */
function titlesIn(value: unknown, isSource = false): SourceTitle[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    isSource && key === 'title'
      ? [each as SourceTitle]
      : titlesIn(
          each,
          ['source', 'sources', 'seenIn'].includes(key) || (isSource && /^\d+$/.test(key)),
        ),
  );
}

describe('nothing is left in Spanish where English can exist', () => {
  test('the titles of sources', () => {
    const titles = allRecords(registry).flatMap(({ data }) => titlesIn(data));
    expect(titles.length).toBeGreaterThan(2000);
    const left = titles
      .map((title) => sourceTitle(title, 'en'))
      .filter((each) => spanishIn(each).length > 0);
    expect([...new Set(left)]).toEqual([]);
  });

  test('where a service is', () => {
    const values = [...registry.services.values()].flatMap(({ data }) =>
      data.channels.map((channel) => channelValue(channel, 'en')),
    );
    expect(values.filter((each) => spanishIn(each).length > 0)).toEqual([]);
  });

  test('what may show each element of an offence', () => {
    const evidence = [...registry.conducts.values()].flatMap(({ data }) =>
      data.reach.flatMap(({ elements = [] }) => elements.flatMap((each) => each.evidence ?? [])),
    );
    expect(evidence.length).toBeGreaterThan(500);
    expect(evidence.filter(({ en }) => spanishIn(en).length > 0)).toEqual([]);
  });
});

test.each([
  [
    'Código Penal, texto de SPIJ con notas de cambio',
    'Penal Code, text of SPIJ with notes of its changes',
  ],
  ['Ley 32314, El Peruano, 29 de abril de 2025', 'Law 32314, El Peruano, 29 April 2025'],
  [
    'TUO de la Ley 30364, compilación de LP Derecho',
    'Consolidated text of Law 30364, LP Derecho’s compilation',
  ],
  ['NICE NG225 (2022)', 'NICE NG225 (2022)'],
])('a law is said by its kind and number, and whose copy it is: %s', (title, inEnglish) => {
  expect(sourceTitle(title, 'en')).toBe(inEnglish);
  expect(sourceTitle(title, 'es')).toBe(title);
});

test('a title that nobody put in English is told', () => {
  expect(spanishIn(sourceTitle('Infobae: la línea 116 quedó inoperativa', 'en'))).not.toEqual([]);
  expect(spanishIn('CEM más cercano; algunos están dentro de comisarías')).not.toEqual([]);
});
