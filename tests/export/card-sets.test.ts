import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import type { ExportDocument } from '../../src/export/documents.ts';
import { setsOf } from '../../src/export/kit/course.ts';

const card = (text: string): Element => h('section.ficha', h('p', text));

test('the cards of each set stand together, and those of a page without sets in one', () => {
  const main = h(
    'main',
    h('div.fichas', card('a'), card('b')),
    h('div.fichas.carteles', card('c')),
  );
  expect(setsOf(main).map((set) => set.length)).toEqual([2, 1]);
  expect(setsOf(h('main', card('a'), card('b'))).map((set) => set.length)).toEqual([2]);
});

test('in Word a new set begins a page', async () => {
  const box = (text: string) => h('table', h('tbody', h('tr', h('td', h('p', text)))));
  const main = h('main', h('h1', 'A'), box('uno'), h('p'), h('p.hoja-nueva'), box('dos'), h('p'));
  const document: ExportDocument = {
    ...{ kind: 'formatos', lang: 'es', slug: 'a', id: 'a', title: 'A', isForAffected: false },
    ...{ version: '2026.11.1', address: '/a/', html: toHtml(main) },
  };
  const entries = unzipSync(await writeDocx(wordDocument(document)));
  const part = (name: string) => strFromU8(entries[`word/${name}.xml`] ?? new Uint8Array());
  expect(part('document')).toMatch(/uno.*<w:pStyle w:val="HojaNueva"\/>.*dos/s);
  expect(part('styles')).toMatch(/w:styleId="HojaNueva".{0,300}<w:pageBreakBefore/s);
});
