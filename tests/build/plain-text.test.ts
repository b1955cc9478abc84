import { expect, test } from 'vitest';
import { parseHtml } from '../../src/html/tree.ts';
import { plainText } from '../../src/build/plain-text.ts';

/** What stands inside `main`, and its Markdown. */
test.each([
  ['<p><b>Texto vigente </b>fuente</p>', '**Texto vigente** fuente'],
  ['<p>uno<em> dos</em> tres</p>', 'uno _dos_ tres'],
  ['<p><b><em>a </em>b </b>c</p>', '**_a_ b** c'],
  ['<p>a<b> </b>b</p>', 'a b'],
  ['<p><b>a </b></p>', '**a**'],
  ['<h2> Uno <b>dos </b></h2>', '## Uno **dos**'],
  [
    '<p>De oficio.<span class="dato">Prescribe: 2 años.</span></p>',
    'De oficio. Prescribe: 2 años.',
  ],
  ['<p>R&amp;D &lt;x&gt; 1&nbsp;000</p>', 'R\\&D \\<x> 1\u00a0000'],
])('%s', (html, expected) => {
  expect(plainText(parseHtml(`<main>${html}</main>`))).toBe(`${expected}\n`);
});
