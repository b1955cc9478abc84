import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx, readWordXml } from '../../src/export/docx/read.ts';
import { entriesOf } from '../../src/export/unzip.ts';

/** A ZIP whose one entry of a million bytes says that it has others. */
function claiming(size: number): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new Uint8Array(1_000_000) }, { level: 1 });
  const view = new DataView(zip.buffer);
  view.setUint32(view.getUint32(zip.length - 6, true) + 24, size, true);
  return zip;
}

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
