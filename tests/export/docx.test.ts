import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import type { ExportDocument } from '../../src/export/documents.ts';
import { fitColumns } from '../../src/export/docx/columns.ts';
import { fillBlanks } from '../../src/export/docx/fill.ts';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { readDocx, readWordXml } from '../../src/export/docx/read.ts';
import { entriesOf } from '../../src/export/unzip.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { parseHtml } from '../../src/html/tree.ts';
import { exportDocument } from '../support/export-document.ts';

const blank = (id: string, label: string) =>
  `<span class="blanco" data-blank="${id}" title="x">[${label}]</span>`;

const document = (main: string, more?: Partial<ExportDocument>): ExportDocument =>
  exportDocument(
    `<!doctype html><html lang="es"><head><meta charset="utf-8"></head><body><nav>fuera</nav><main><h1>Prueba, completa</h1>${main}</main></body></html>`,
    more,
  );

async function written(main: string, more: Partial<ExportDocument> = {}, siteUrl?: string) {
  const bytes = await writeDocx(wordDocument(document(main, more), { siteUrl }));
  const entries = unzipSync(bytes);
  const part = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  return { bytes, part, names: Object.keys(entries), ...readDocx(bytes) };
}

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

test('a blank is a control by its id, and its value is in the text and in one part', async () => {
  const { controls, part } = await written(
    `<p>Llama a ${blank('telefono', 'teléfono')} o escribe a <b>${blank('correo', 'correo')}</b>. Otra vez: ${blank('telefono', 'teléfono')}</p>`,
  );
  expect(controls).toEqual([
    { tag: 'blank:telefono', text: '[teléfono]' },
    { tag: 'blank:correo', text: '[correo]' },
    { tag: 'blank:telefono', text: '[teléfono]' },
  ]);
  expect(part('customXml/item1.xml')).toContain(
    '<blank id="correo">[correo]</blank><blank id="telefono">[teléfono]</blank>',
  );
  expect(part('word/document.xml').match(/<w:dataBinding /g)).toHaveLength(3);
  expect(part('word/_rels/document.xml.rels')).toContain('../customXml/item1.xml');
  expect(part('[Content_Types].xml')).toContain('/customXml/itemProps1.xml');
});

test('a blank said in two ways has a place for each, and one value fills both', async () => {
  const { bytes, part } = await written(
    '<p><a href="tel:105" data-blank="n">105</a>, de la <span data-blank="n">Central 105</span></p>',
  );
  expect(part('customXml/item1.xml')).toContain(
    '<blank id="n">105</blank><blank id="n.2">Central 105</blank>',
  );
  const filled = fillBlanks(bytes, { n: '133' });
  expect(readDocx(filled).paragraphs[1]).toBe('133, de la 133');
  expect(strFromU8(unzipSync(filled)['customXml/item1.xml'] ?? new Uint8Array())).toContain(
    '<blank id="n">133</blank><blank id="n.2">133</blank>',
  );
});

test('what already says a value keeps it where only open blanks are filled', async () => {
  const { bytes } = await written(
    '<p><a href="tel:105" data-blank="n">Central 105</a> y <span class="blanco" data-blank="n">[número] ____</span></p>',
  );
  expect(readDocx(fillBlanks(bytes, {}, { n: '105' })).paragraphs[1]).toBe('Central 105 y 105');
  expect(readDocx(fillBlanks(bytes, { n: '911' }, { n: '105' })).paragraphs[1]).toBe('911 y 911');
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

const awkward = {
  long: 'Ñandú '.repeat(67).slice(0, 400),
  arabic: 'جمعية النساء',
  marks: '<w:p/> & "comillas" \u0027 ]]> \u0000\u0007 fin',
  emoji: '🧑🏽‍🤝‍🧑🏻 Colectiva 🌻',
};

test('awkward values of blanks are text in both places, and nothing else', async () => {
  const { bytes } = await written(
    `<p>${Object.keys(awkward)
      .map((id) => blank(id, id))
      .join(' y ')}</p>`,
  );
  const filled = fillBlanks(bytes, awkward);
  const entries = unzipSync(filled);
  const store = strFromU8(entries['customXml/item1.xml'] ?? new Uint8Array());
  const clean = (text: string) => text.replace(/[\u0000\u0007]/g, '').trim();
  expect(readDocx(filled).controls.map(({ text }) => text)).toEqual(
    Object.values(awkward).map(clean),
  );
  expect(strFromU8(entries['word/document.xml'] ?? new Uint8Array())).toContain('<w:rtl/>');
  const kept = [...store.matchAll(/<blank id="([^"]+)">([^<]*)<\/blank>/g)].map(
    ([, id = '', value = '']) => [
      id,
      value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    ],
  );
  expect(Object.fromEntries(kept)).toEqual(
    Object.fromEntries(Object.entries(awkward).map(([id, value]) => [id, clean(value)])),
  );
});

test('a blank without a value stays, and a name of Object is no value', async () => {
  const { bytes } = await written(`<p>${blank('constructor', 'a')} ${blank('b', 'b')}</p>`);
  const { controls } = readDocx(fillBlanks(bytes, { b: '  ' }));
  expect(controls.map(({ text }) => text)).toEqual(['[a]', '[b]']);
});

test('a long label is cut where Word cuts it, and a control of a document never breaks', async () => {
  const { part } = await written(`<p>${blank('a', 'x'.repeat(63) + '🌻🌻')}</p>`);
  const alias = /<w:alias w:val="([^"]*)"/.exec(part('word/document.xml'))?.[1];
  expect(alias).toBe('x'.repeat(63));
});

/** A ZIP whose one entry of a million bytes says that it has others. */
function claiming(size: number): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new Uint8Array(1_000_000) }, { level: 1 });
  const view = new DataView(zip.buffer);
  view.setUint32(view.getUint32(zip.length - 6, true) + 24, size, true);
  return zip;
}

test.each([
  ['no ZIP', new TextEncoder().encode('hola'), 'no es un archivo .docx'],
  ['a way out of it', zipSync({ '../a': new Uint8Array(1) }), 'una ruta que sale de él'],
  ['another ZIP', zipSync({ a: new Uint8Array(1) }), 'no es un documento de Word'],
  ['a bomb', claiming(70_000_000), 'ocupa por dentro más que un documento'],
  [
    'a document type',
    zipSync({
      'word/document.xml': new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><w:p/>'),
    }),
    'está dañado por dentro',
  ],
])('%s is refused with one line', (_name, bytes, line) => {
  try {
    readDocx(bytes);
    expect.unreachable();
  } catch (error) {
    expect((error as { said: { es: string } }).said.es).toContain(line);
  }
});

test('a ZIP that lies about what it holds is not unpacked beyond what it says', () => {
  const [entry] = entriesOf(claiming(10));
  expect(entry?.size).toBe(10);
  // The bytes stop as soon as there are more than it says: nothing of them is counted, kept or looked at.
  expect(() => entry?.read()).toThrow('An entry is larger than the list says');
});

test.each([
  ['protected with a password', protectedZip(), 'protegido con contraseña'],
  [
    'with more text than a document has',
    zipSync({ 'word/document.xml': new Uint8Array(4_000_001) }),
    'MB de texto',
  ],
  ['whose bytes were changed', damaged(), 'llegó cortado'],
])('a document %s is refused with one line', (_name, bytes, line) => {
  try {
    readDocx(bytes);
    expect.unreachable();
  } catch (error) {
    expect((error as { said: { es: string } }).said.es).toContain(line);
  }
});

/** A document whose list says that it is protected. */
function protectedZip(): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:p/>') });
  const view = new DataView(zip.buffer);
  view.setUint16(view.getUint32(zip.length - 6, true) + 8, 1, true);
  return zip;
}

/** A document one byte of which is another. */
function damaged(): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:p/>') }, { level: 0 });
  zip[30 + 'word/document.xml'.length + 1] = 0x41;
  return zip;
}

test('a ZIP written by another program is read as well: stored, packed, with a comment, with room before it', () => {
  const zip = zipSync({
    a: [new TextEncoder().encode('uno'), { level: 0 }],
    b: new TextEncoder().encode('dos'),
  });
  const commented = new Uint8Array([...zip, 1, 2, 3]);
  new DataView(commented.buffer).setUint16(zip.length - 2, 3, true);
  for (const bytes of [zip, commented])
    expect(
      [...entriesOf(bytes)].map(({ name, read }) => [name, new TextDecoder().decode(read())]),
    ).toEqual([
      ['a', 'uno'],
      ['b', 'dos'],
    ]);
  expect(() => [...entriesOf(zip.subarray(0, -5))]).toThrow('cut short');
});

test('a control that another editor wrapped around whole paragraphs is read too', () => {
  const { controls } = readWordXml(
    '<w:body xmlns:w="w"><w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>uno</w:t></w:r></w:p><w:p><w:r><w:t>dos</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body>',
  );
  expect(controls).toEqual([{ tag: 'a', text: 'uno\ndos' }]);
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
