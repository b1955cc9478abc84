import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/watch/catalogue.ts';
import { vocabulary } from '../support/recognise.ts';

const terms = [{ name: 'sombras', pattern: /sombra/ }];
const head = 'FECHA_PUBLICACION;DISPOSITIVO;NUMERO;SUMILLA;LINK\n';
const rows = `20240130;DECRETO LEGISLATIVO;N° 1999;"Decreto que modifica el artículo 230 del Código Procesal Penal; y otra cosa";https://ejemplo.pe/1
15/02/2024;LEY;32999;"Ley que cuida la ""sombra""
de todos";https://ejemplo.pe/2
2024-02-16;DECRETO SUPREMO;001-2024-MIMP;Nombra a alguien;https://ejemplo.pe/3
ayer;LEY;1;Sin fecha;x
`;

const read = (content: string | Uint8Array) =>
  readCatalogue('mes.csv', Buffer.from(content), terms, vocabulary);

test('what changes ours, what is about our matter, what could not be read', () => {
  const { norms, about, bad, rows: count } = read(head + rows);
  expect(
    norms.map(({ path, day, amendments }) => [
      path,
      day,
      amendments.map(({ instrument, eId }) => `${instrument}~${eId ?? ''}`),
    ]),
  ).toEqual([['DLEG-1999', '2024-01-30', ['cpp~art_230']]]);
  expect(about).toEqual([
    {
      path: 'LEY-32999',
      day: '2024-02-15',
      terms: ['sombras'],
      subject: 'Ley que cuida la "sombra"\nde todos',
      line: 3,
    },
  ]);
  expect({ bad, count }).toEqual({ bad: [6], count: 3 });
});

test('commas, Latin-1 and a mark of order are read too', () => {
  const latin = Buffer.from(
    `${head}20240130;LEY;1;Ley de la niñez y la sombra;x`.replaceAll(';', ','),
    'latin1',
  );
  expect(read(latin).about[0]?.subject).toBe('Ley de la niñez y la sombra');
  expect(read(`\ufeff${head}20240130;LEY;1;sombra;x`).rows).toBe(1);
});

test('a file that is something else says which columns it lacks', () => {
  expect(() => read('A;B\n1;2\n')).toThrow(
    /faltan columnas \(FECHA_PUBLICACION, DISPOSITIVO, NUMERO, SUMILLA, LINK\)/,
  );
});
