import { type XmlElement, parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/export/docx/read.ts';
import type { SheetLine } from '../../src/export/sheets/read.ts';
import { sheetsDocx } from '../../src/export/sheets/write.ts';
import { sheetsWords } from '../../src/i18n/sheets.ts';

const plain = (text: string): SheetLine => ({ look: 'plain', words: [{ text }] });

/** What a document of some sheets holds: its parts, each read as XML, and its paragraphs. */
function made(...sheets: SheetLine[][]) {
  const bytes = sheetsDocx(sheets);
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parseXml(strFromU8(part))]),
  );
  const body = parts.get('word/document.xml');
  if (!body) throw new Error('It has no text.');
  return { bytes, parts, body, paragraphs: readDocx(bytes).paragraphs };
}

/** Every element of a name below another, in order. */
function all(within: { children?: readonly unknown[] }, name: string): XmlElement[] {
  return (within.children ?? []).flatMap((child) => {
    const node = child as XmlElement;
    return [...(node.name === name ? [node] : []), ...all(node, name)];
  });
}

const whole: SheetLine[] = [
  { look: 'summary', words: [{ text: 'Sumilla: pido medidas.' }] },
  { look: 'addressee', words: [{ text: 'Señora jueza:' }] },
  { look: 'heading', words: [{ text: 'I. Petitorio' }] },
  { look: 'option', words: [{ text: '☒ Que no se acerque' }] },
  { look: 'rule', words: [{ text: 'lugar y fecha: ', isLabel: true }] },
  { look: 'fingerprint', words: [{ text: 'huella', isLabel: true }] },
  { look: 'heading', words: [{ text: 'Cargo' }], isStamp: true },
  { look: 'rule', words: [{ text: 'fecha y hora: ', isLabel: true }], isStamp: true },
];

test('a sheet has its title, its headings, the box of the fingerprint and that of the office', () => {
  const { body, paragraphs } = made(whole);
  const styles = all(body, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
  expect(styles).toEqual([
    ...['Title', 'Destinatario', 'Heading1', 'Opcion', 'Renglon'],
    ...['Heading1', 'Renglon'],
  ]);
  expect(all(body, 'w:tbl').map((table) => all(table, 'w:p').length)).toEqual([1, 2]);
  expect(paragraphs.filter(Boolean).map((text) => text.trim())).toEqual(
    whole.map(({ words }) => words[0]?.text.trim()),
  );
});

test('every style that it uses is there, and every part that it names', () => {
  const { parts, body } = made(whole);
  const styles = all(parts.get('word/styles.xml') ?? {}, 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  );
  for (const { attributes } of all(body, 'w:pStyle')) expect(styles).toContain(attributes['w:val']);
  const named = all(parts.get('[Content_Types].xml') ?? {}, 'Override').map(({ attributes }) =>
    attributes['PartName']?.slice(1),
  );
  const led = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap((rels) =>
    all(parts.get(rels) ?? {}, 'Relationship').map(
      ({ attributes }) => `${rels.startsWith('word') ? 'word/' : ''}${attributes['Target'] ?? ''}`,
    ),
  );
  expect(led.sort()).toEqual([...named].sort());
  for (const name of named) expect([...parts.keys()]).toContain(name);
});

test('it is A4 in the Spanish of Peru, each sheet from a new page, and says neither who nor when', () => {
  const { bytes, parts, body } = made([plain('una')], [plain('otra'), plain('y más')]);
  const [size] = all(body, 'w:pgSz');
  expect(size?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
  const [lang] = all(parts.get('word/styles.xml') ?? {}, 'w:lang');
  expect(lang?.attributes).toEqual({ 'w:val': 'es-PE' });
  const broken = all(body, 'w:p').map((each) => all(each, 'w:pageBreakBefore').length);
  expect(broken).toEqual([0, 1, 0]);
  expect([...parts.keys()].filter((name) => /docProps|custom/.test(name))).toEqual([]);
  expect(sheetsDocx([[plain('una')], [plain('otra'), plain('y más')]])).toEqual(bytes);
});

test.each([
  ['markup', '<w:p/> & "comillas" <img src=x onerror=alert(1)>', undefined],
  ['the end of a CDATA section', 'a]]>b', undefined],
  ['an emoji', '👩🏽‍⚖️ ñ 𝒜', undefined],
  ['ten thousand letters', 'ñ'.repeat(10_000), undefined],
  ['right to left', 'فاطمة بنت محمد', undefined],
  ['spaces', '  dos  espacios  ', undefined],
  ['characters that cannot be seen', 'a\u0000b\u0008c\u001bd\u0085e\uffffE\ud800f', 'abcdeEf'],
] as const)('%s is written as it was typed', (_, text, kept) => {
  const { body } = made([plain(text)]);
  const said = all(body, 'w:t').map(({ text: words }) => words);
  expect(said).toEqual([kept ?? text]);
  expect(all(body, 'w:t')[0]?.attributes['xml:space']).toBe('preserve');
});

test('a line break is a line break, however it was typed', () => {
  const { body } = made([plain('El 3\r\n\r\nEl 5\nfin\rya')]);
  expect(all(body, 'w:t').map(({ text }) => text)).toEqual(['El 3', '', 'El 5', 'fin', 'ya']);
  expect(all(body, 'w:br')).toHaveLength(4);
});

test('what is right to left says so, and only that', () => {
  const { body } = made([plain('Rosa, فاطمة بنت محمد, 👩🏽‍⚖️ 3.')]);
  const turned = all(body, 'w:r').filter((run) => all(run, 'w:rtl').length > 0);
  expect(turned.map(({ text }) => text)).toEqual(['فاطمة بنت محمد']);
  expect(
    all(body, 'w:t')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Rosa, فاطمة بنت محمد, 👩🏽‍⚖️ 3.');
});

test('the name of a file says nothing of what it holds', () => {
  const names = Object.values(sheetsWords).flatMap(({ file }) => Object.values(file));
  expect(names).toHaveLength(4);
  for (const name of names) expect(name).toMatch(/^(?:hojas|sheets)(?:-aparte|-apart)?\.docx$/);
});
