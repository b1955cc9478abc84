import { expect, it } from 'vitest';
import { countLines } from '../scripts/bench/lines.ts';

it('tells code from comments, blank lines, imports and words', () => {
  const text = `import { a } from './a.ts';
import {
  b,
} from './b.ts';

/** What it is. */
const words = { es: { close: 'Cerrar' }, en: { close: 'Close' } };
const table = {
  es: {
    open: 'Abrir', // as on the button
    // A comment.
  },
  en: { open: 'Open' },
};
export const both = { es: a, en: b }; /* not words */
`;
  expect(countLines('src/a.ts', text)).toEqual({
    imports: 4,
    blank: 1,
    comments: 2,
    words: 5,
    code: 3,
  });
});

it('counts the front, the template and the style of a page of Astro', () => {
  const text = `---
import A from './A.astro';
// A comment.
const { a } = Astro.props;
---

{/* What follows is
    an element. */}
<A {a} />
<!-- nothing -->
<style>
  /* thin */
  a { color: red }
</style>
`;
  expect(countLines('src/A.astro', text)).toEqual({
    imports: 1,
    blank: 1,
    comments: 5,
    words: 0,
    code: 7,
  });
});

it('holds all of src/i18n to be words', () => {
  expect(countLines('src/i18n/a.ts', `export const a = 'b';\n`)).toMatchObject({
    words: 1,
    code: 0,
  });
});
