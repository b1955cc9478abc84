import { expect, test } from 'vitest';
import { foldSections } from '../../src/layout/fold-sections.ts';

const folded = (id: string, heading: string, rest: string): string =>
  `<details class="pliegue" aria-labelledby="${id}"><summary><h2 id="${id}">${heading}</h2></summary>${rest}</details>`;

test('a section is folded as far as the next heading of its level', () => {
  expect(
    foldSections('<p>x</p><h2 id="a">A</h2><p>1</p><h3>s</h3><p>2</p><h2 id="b">B</h2><p>3</p>', [
      'a',
    ]),
  ).toBe(`<p>x</p>${folded('a', 'A', '<p>1</p><h3>s</h3><p>2</p>')}<h2 id="b">B</h2><p>3</p>`);
});

test('two that follow one another and the last of a page are folded whole', () => {
  expect(foldSections('<h2 id="a">A</h2>1<h2 id="b">B</h2>2', ['b', 'a'])).toBe(
    folded('a', 'A', '1') + folded('b', 'B', '2'),
  );
});

test('a box of help is left open, and a heading within a box ends nothing', () => {
  expect(
    foldSections(
      '<h2 id="a">A</h2><aside><h2>n</h2></aside>1<section class="ayuda"><h2>H</h2></section>',
      ['a'],
    ),
  ).toBe(
    `${folded('a', 'A', '<aside><h2>n</h2></aside>1')}<section class="ayuda"><h2>H</h2></section>`,
  );
});

test('without anchors nothing changes, and one that no heading has is an error', () => {
  expect(foldSections('<h2 id="a">A</h2>', [])).toBe('<h2 id="a">A</h2>');
  expect(() => foldSections('<section><h2 id="a">A</h2></section>', ['a'])).toThrow('"a"');
});

test('one that a page may lack is folded where it is, once, and is no error where it is not', () => {
  const page = '<h2 id="a">A</h2>1<h2 id="b">B</h2>2';
  expect(foldSections(page, [], ['b'])).toBe(`<h2 id="a">A</h2>1${folded('b', 'B', '2')}`);
  expect(foldSections(page, ['b'], ['b'])).toBe(foldSections(page, ['b']));
  expect(foldSections(page, [], ['c'])).toBe(page);
});
