import { expect, test } from 'vitest';
import { cutPage, countWords } from '../../scripts/bench/cut-page.ts';

const words = (count: number) => Array.from({ length: count }, () => 'palabra').join(' ');
const page =
  '<html><head></head><body><main id="contenido"><header><h1>T</h1></header>' +
  `<p>${words(10)}<br></p><h2 id="a">A</h2><div><p>${words(20)}</p><p>${words(20)}</p></div>` +
  `<h2 id="b">B</h2><p>${words(30)}</p><footer class="cierre"><p>Fin</p></footer></main>` +
  '<nav><ul><li> <a href="#a">A</a> </li><li> <a href="#b">B</a> </li></ul></nav></body></html>';

test('a page is cut between two blocks, with the lines that led to what is gone', () => {
  const cut = cutPage(page, 55);
  expect(countWords(page)).toBe(87);
  expect(countWords(cut)).toBe(55);
  expect(cut).toContain('href="#a"');
  expect(cut).not.toContain('href="#b"');
  expect(cut).toContain('<footer class="cierre"><p>Fin</p></footer></main>');
});

test('one that is short enough stays whole', () => {
  expect(cutPage(page, 500)).toBe(page);
});
