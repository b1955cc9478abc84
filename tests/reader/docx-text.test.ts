import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxText } from '../../src/reader/docx-text.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

test('a paragraph is a line, and so is a row with its cells', () => {
  const row = `<w:tr w:x="1">${cell('Código Penal, art. 151-A')}${cell('1 a 4 años')}</w:tr>`;
  const xml = `<w:body>${paragraph('Uno &amp; dos')}<w:tbl>${row}</w:tbl>${paragraph('Tres')}</w:body>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(xml) });
  const lines = docxText(bytes)
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim());
  expect(lines.filter(Boolean)).toEqual([
    'Uno & dos',
    '| Código Penal, art. 151-A | 1 a 4 años |',
    'Tres',
  ]);
});
