import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The words stand in the page for the boxes to type in: on the screen alone, and never on what is handed in. */
test('a person who signs in English reads under each blank what goes in it, on the screen alone', () => {
  const rule = /@media screen \{\s*:root:lang\(en\) \.hueco\[data-nombre\]:not\(\.lleno\)::after/u;
  expect(read('src/styles/paper.css')).toMatch(rule);
  expect(read('src/styles/paper.css').match(/attr\(data-nombre\)/gu)).toHaveLength(1);
  expect(read('src/views/papers/PaperText.astro')).toContain('data-nombre={field.label[lang]}');
});
