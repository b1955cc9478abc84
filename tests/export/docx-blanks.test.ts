import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillBlanks } from '../../src/export/docx/fill.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { blank, written } from '../support/written-docx.ts';

const awkward = {
  long: 'Ñandú '.repeat(67).slice(0, 400),
  arabic: 'جمعية النساء',
  marks: '<w:p/> & "comillas" \u0027 ]]> \u0000\u0007 fin',
  emoji: '🧑🏽‍🤝‍🧑🏻 Colectiva 🌻',
};

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
