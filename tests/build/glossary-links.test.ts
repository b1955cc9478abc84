import { describe, expect, test } from 'vitest';
import { edited } from '../../src/html/edits.ts';
import { termLinker } from '../../src/build/glossary-links.ts';
import { parseHtml } from '../../src/html/tree.ts';
import { projectWith } from '../support/project.ts';

const termEdits = termLinker(
  [...projectWith({}).registry.terms.values()].map(({ data }) => data),
  'es',
  '/',
);
const link = (content: string): string => {
  const html = `<main>${content}</main>`;
  return edited(html, termEdits(html, parseHtml(html))).slice('<main>'.length, -'</main>'.length);
};
const word = '<a class="termino" href="/glosario/#querella">querella</a>';

describe('words of the glossary', () => {
  test.each([
    [
      'in running text, once',
      '<p>Una querella y otra querella.</p>',
      `<p>Una ${word} y otra querella.</p>`,
    ],
    [
      'never in a heading',
      '<h2>La querella</h2><h3>querella</h3>',
      '<h2>La querella</h2><h3>querella</h3>',
    ],
    [
      'after a heading that has it',
      '<h2>querella</h2><p>querella</p>',
      `<h2>querella</h2><p>${word}</p>`,
    ],
    [
      'never in a link or a name',
      '<a href="/x">querella</a><table><tr><th>querella</th></tr></table>',
      '<a href="/x">querella</a><table><tr><th>querella</th></tr></table>',
    ],
    [
      'never in what the law of another country says',
      '<table class="de-otro-pais"><tr><td>querella</td></tr></table><p>querella</p>',
      `<table class="de-otro-pais"><tr><td>querella</td></tr></table><p>${word}</p>`,
    ],
    [
      'never in a list of words for dice',
      '<ul class="palabras"><li>querella</li></ul>',
      '<ul class="palabras"><li>querella</li></ul>',
    ],
    [
      'never in a note of the margin, nor in the frame',
      '<p><span class="nota x">querella</span></p><header class="apertura"><p>querella</p></header>',
      '<p><span class="nota x">querella</span></p><header class="apertura"><p>querella</p></header>',
    ],
    ['not where the author has linked it', `<p>querella, ${word}</p>`, `<p>querella, ${word}</p>`],
    [
      'after character references',
      '<p>A&amp;B &lt; querella&nbsp;x</p>',
      `<p>A&amp;B &lt; ${word}&nbsp;x</p>`,
    ],
  ])('%s', (_, html, expected) => {
    expect(link(html)).toBe(expected);
  });
});

test('two edits of one place are an error of ours', () => {
  const edits = [
    { start: 0, end: 2, text: 'x' },
    { start: 1, end: 3, text: 'y' },
  ];
  expect(() => edited('abc', edits)).toThrow('overlap');
  expect(edited('abc', [edits[0] ?? { start: 0, end: 0, text: '' }])).toBe('xc');
});
