import { describe, expect, test } from 'vitest';
import { termLinker } from '../src/layout/glossary-links.ts';
import { projectWith } from './support/project.ts';

const link = termLinker(projectWith({}).registry, 'es', '/');
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
      '<a href="/x">querella</a><th>querella</th>',
      '<a href="/x">querella</a><th>querella</th>',
    ],
  ])('%s', (_, html, expected) => expect(link(html)).toBe(expected));
});
