import { expect, test } from 'vitest';
import type { ExportDocument } from '../../src/export/documents.ts';
import { halvesOf } from '../../src/export/pdf/apart.ts';
import { readMain } from '../../src/html/page.ts';
import { hastText } from '../../src/html/tree.ts';
import { selectAll } from 'hast-util-select';

const sheet = (more = '') =>
  ({
    title: 'T10',
    address: '/formatos/t10/',
    html: `<html><body><main><h1>How I am</h1><p>About it.</p><div class="hoja"><h2>T10 · How I am</h2><section><h3>Mine</h3><p>kept</p></section>${more}</div><p class="cierre">Foot.</p></main></body></html>`,
  }) as ExportDocument;

test('a form of which a half is handed in is two documents, each with one title and nothing of the other half', () => {
  const halves = halvesOf(sheet('<div class="hoja-aparte"><h3>Shared</h3><p>given</p></div>'));
  const said = (each: ExportDocument | undefined) => {
    const main = readMain(each?.html ?? '', '');
    return {
      title: each?.title,
      headings: selectAll('h1, h2, h3', main).map(
        (heading) => `${heading.tagName} ${hastText(heading)}`,
      ),
      text: hastText(main),
    };
  };
  const [kept, given] = [said(halves?.kept), said(halves?.given)];
  expect(kept.headings).toEqual(['h1 How I am', 'h2 T10 · How I am', 'h3 Mine']);
  expect(kept.text).not.toContain('given');
  expect(given).toMatchObject({
    title: 'T10: Shared',
    headings: ['h1 T10 · How I am', 'h3 Shared'],
  });
  expect(given.text).toContain('Foot.');
  expect(given.text).not.toContain('kept');
});

test('one without such a half is one document', () => {
  expect(halvesOf(sheet())).toBeUndefined();
});
