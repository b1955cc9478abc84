import { strFromU8, unzipSync } from 'fflate';
import type { ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { fitColumns } from '../../src/export/docx/columns.ts';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { parseHtml } from '../../src/html/tree.ts';
import { blank, document, written } from '../support/written-docx.ts';

test('a page becomes headings, lists, tables with a header row, and notes at the foot', async () => {
  const { part, paragraphs } = await written(
    '<h2 id="a">Uno</h2><ul><li>x</li></ul><p>Ley.<span class="nota"><input class="nota-v" type="checkbox"><span class="nota-n">1</span><span class="nota-t">Código, art. 1</span></span></p>' +
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>' +
      '<p class="solo-pantalla">no se imprime</p><script>no()</script>',
  );
  expect(paragraphs.slice(0, 8)).toEqual(['Prueba', 'Uno', 'x', 'Ley.', 'A', 'B', '1', '—']);
  expect(paragraphs.at(-1)).toBe('');
  const xml = part('word/document.xml');
  expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  expect(xml).toContain('<w:footnoteReference');
  expect(part('word/footnotes.xml')).toContain('Código, art. 1');
});

test('a list to tick has a box for each of its lines', async () => {
  const { part, paragraphs } = await written(
    '<div class="lista"><ul><li>Uno</li><li>Dos</li></ul></div>',
  );
  expect(part('word/document.xml').match(/<w14:checkbox>/g)).toHaveLength(2);
  expect(paragraphs.slice(1, 3)).toEqual(['☐ Uno', '☐ Dos']);
});

test('a table to sign has cells wide and high enough for a hand, and each is a control', async () => {
  const cells = (count: number) => '<td></td>'.repeat(count);
  const { part, controls } = await written(
    '<div class="adopcion"><table class="a-mano"><thead><tr><th>Nombre</th><th>Firma</th><th>Día</th></tr></thead>' +
      `<tbody><tr>${cells(3)}</tr><tr>${cells(3)}</tr></tbody></table></div>`,
  );
  expect(controls).toHaveLength(6);
  const xml = part('word/document.xml');
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  // In twentieths of a point: 5 cm.
  expect(widths[0]).toBeGreaterThanOrEqual(2835);
  const rows = xml.split('<w:tr>').slice(2);
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    const [, room] = /<w:tcMar>.*?<w:top [^>]*w:w="(\d+)"/s.exec(row) ?? [];
    // With its line of 11 points, 7 mm or more.
    expect((Number(room) + 220) / 56.7).toBeGreaterThanOrEqual(7);
  }
});

test('a card is written without a foot, each of its sides on a sheet of its own', async () => {
  const main =
    '<div class="tarjeta"><section class="cara"><h2>A</h2><p>a</p></section><section class="cara"><h2>B</h2><p>b</p></section></div>';
  const bytes = await writeDocx(wordDocument(document(main), { isSheet: true }));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:pgSz w:w="11906" w:h="16838"/g)).toHaveLength(2);
  expect(xml).not.toContain('<w:footerReference');
});

test('a link within the site is one only where the site has an address', async () => {
  const links =
    '<p><a href="/guias/a/">una</a> <a href="https://example.org/b">dos</a> <a href="tel:100">100</a> <a href="#t">aquí</a></p><h2 id="t">T</h2>';
  const { part, paragraphs } = await written(links);
  expect(paragraphs[1]).toBe('una dos 100 aquí');
  const rels = part('word/_rels/document.xml.rels');
  expect(rels).toContain('https://example.org/b');
  expect(rels).not.toContain('guias');
  expect(part('word/document.xml')).toContain('w:anchor="lugar1"');
  const online = await written(links, {}, 'https://ruta.example');
  expect(online.part('word/_rels/document.xml.rels')).toContain('https://ruta.example/guias/a/');
});

test('a field of a form is a control of its kind, and no cell is blank', async () => {
  const { controls, part } = await written(
    '<div class="campo campo-line" data-field="nombre"><p class="campo-t"><b>Nombre</b></p><div class="renglon"></div></div>' +
      '<div class="campo campo-date" data-field="dia"><p class="campo-t"><b>Día</b></p><div class="renglon"></div></div>' +
      '<div class="campo campo-choice" data-field="si"><p class="campo-t"><b>¿Sí?</b></p><ul class="cuadros"><li>Sí</li><li>No</li></ul></div>' +
      '<div class="campo campo-ticks" data-field="que"><p class="campo-t"><b>Qué</b></p><ul class="cuadros"><li>A</li><li>B</li></ul></div>' +
      '<div class="campo campo-table" data-field="t"><p class="campo-t"><b>T</b></p><table><thead><tr><th>C</th><th>D</th></tr></thead><tbody><tr><td> </td><td> </td></tr></tbody></table></div>',
    { kind: 'formatos', lang: 'es' },
  );
  expect(controls).toEqual([
    { tag: 'field:nombre', text: '' },
    { tag: 'field:dia', text: '' },
    { tag: 'field:si', text: '' },
    { tag: 'field:que:1', text: '☐', isTicked: false },
    { tag: 'field:que:2', text: '☐', isTicked: false },
    { tag: 'field:t:1.1', text: '' },
    { tag: 'field:t:1.2', text: '' },
  ]);
  const xml = part('word/document.xml');
  expect(xml).toContain('<w:lid w:val="es-PE"/>');
  expect(xml).toContain('<w:listItem w:displayText="No" w:value="No"/>');
});

test('a table of named rows keeps their names, and has a control in each of the other cells', async () => {
  const { controls, part } = await written(
    '<div class="campo campo-table" data-field="t"><p class="campo-t"><b>T</b></p><table><thead><tr><td></td><th>C</th><th>D</th></tr></thead><tbody><tr><th scope="row">Uno</th><td> </td><td> </td></tr><tr><th scope="row">Dos</th><td> </td><td> </td></tr></tbody></table></div>',
    { kind: 'formatos', lang: 'es' },
  );
  expect(controls.map(({ tag }) => tag)).toEqual([
    ...['field:t:1.1', 'field:t:1.2', 'field:t:2.1', 'field:t:2.2'],
  ]);
  const xml = part('word/document.xml');
  for (const name of ['Uno', 'Dos']) expect(xml).toContain(`>${name}<`);
  expect(xml).toContain('w:val="T: C Dos"');
});

test('nobody signs it, nothing in it runs or calls elsewhere, and it is the same twice', async () => {
  const main = `<p><a href="https://example.org/">x</a> ${blank('a', 'a')}</p>`;
  const { bytes, names, part } = await written(main);
  const again = await written(main);
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  expect(part('docProps/core.xml')).toContain('<dc:title>Prueba</dc:title>');
  expect(part('docProps/core.xml')).toContain('2026-11-01T00:00:00Z');
  expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
  expect(names.join()).not.toMatch(/vba|macro|custom\.xml|embeddings/i);
  expect(part('word/_rels/settings.xml.rels')).toBe('');
  expect(part('word/document.xml')).not.toMatch(/<w:(?:ins|del|moveFrom) /);
});

test('two lines to write on in a cell are not one long word that takes the room of the others', () => {
  const line = '_'.repeat(24);
  const widths = (cell: string): number[] => {
    const table = parseHtml(
      `<table><tr><th>Pregunta</th><th>Respuesta</th></tr><tr><td>Qué número atiende a toda hora</td><td>${cell}</td></tr></table>`,
    );
    fitColumns(table.children as ElementContent[], (text) => text);
    return selectAll('col', table).map(({ properties: { style } }) =>
      Number(/width:([\d.]+)px/.exec(String(style))?.[1]),
    );
  };
  expect(widths(`<p>${line}</p><p>${line}</p><p>${line}</p>`)[0]).toBeGreaterThan(150);
  expect(widths(line.repeat(3))[0]).toBeLessThan(150);
});
