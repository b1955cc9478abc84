import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { pdfText } from '../../src/reader/pdf-text.ts';
import { paperPageHtml } from '../../src/export/pdf/paper-html.ts';
import { secondReader } from '../../src/reader/read.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const law = 'artículo 151-A del Código Penal';
const printed = (body: string): Promise<string> =>
  printedWhole(`<html lang="es"><title>A</title><main>${body}</main></html>`);
async function printedWhole(html: string): Promise<string> {
  const page = await reader.browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ tagged: true, format: 'A5' });
  await page.close();
  return pdfText(bytes);
}

test('a paragraph, an item and a row are a line each, as they are read', async () => {
  const text = await printed(
    `<h1>Acoso</h1><p>Por el <a href="https://a.example/">${law}</a>, la pena básica es de 1 a 4 años, y esta frase es tan larga que ocupa más de una línea de la hoja.</p><ul><li>Uno</li><li>Dos</li></ul><table><tr><th>Ley</th><th>Pena</th></tr><tr><td>${law}</td><td>1 a 4 <b>años</b></td></tr></table>`,
  );
  const lines = text.split('\n');
  expect(lines).toContain('Acoso');
  expect(lines).toContain(
    `Por el ${law}, la pena básica es de 1 a 4 años, y esta frase es tan larga que ocupa más de una línea de la hoja.`,
  );
  expect(lines).toContain(`| ${law} | 1 a 4 años |`);
  expect(lines.some((line) => line.endsWith('Uno'))).toBe(true);
});

test('a note behind a sentence is a line of its own: it may be of another sentence', async () => {
  const text = await printed(
    `<ul><li>Lo dice el <a href="https://a.example/">reglamento</a>. Puedes apelar en tres días siguientes.<span>4.13</span> <span>Reglamento de la Ley 30364, art. 35</span></li></ul>`,
  );
  expect(text.split('\n').map((line) => line.replace(/^•\s*/, ''))).toEqual([
    'Lo dice el reglamento. Puedes apelar en tres días siguientes.',
    '4.13 Reglamento de la Ley 30364, art. 35',
  ]);
});

test('no letters are drawn as one in a file: «fi» is found in it', async () => {
  const said = 'La fiscalía justificó la oficina, el conflicto y el afiche.';
  const fonts = ['system-ui', 'Open Sans', 'Noto Sans', 'sans-serif', 'serif'];
  const body = fonts.map((font) => `<p style="font:1rem ${font}">${said}</p>`).join('');
  const text = await printedWhole(
    paperPageHtml({
      pages: [{ bodyClass: undefined, htmlLang: 'es', styles: [] }],
      title: 'A',
      body,
    }),
  );
  expect(text.split('\n')).toEqual(fonts.map(() => said));
});

test('the second reader tells what a PDF says wrong, in a sentence and in a row', async () => {
  const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
  const read = secondReader(registry, '2026-02-14');
  const said = (years: string) =>
    printed(
      `<p>La pena del ${law} es de ${years} años.</p><table><tr><th>Ley</th><th>Pena</th></tr><tr><td>${law}</td><td>${years} años</td></tr></table>`,
    );
  const right = read(await said('1 a 4'));
  expect(right).toMatchObject({ compared: 2, disagreements: [] });
  const wrong = read(await said('1 a 5'));
  expect(wrong.disagreements.map(({ value }) => value)).toEqual(['1 a 5 años', '1 a 5 años']);
});
