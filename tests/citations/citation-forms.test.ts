import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { glossForms } from '../../src/citations/recognise/glosses.ts';
import { heads } from '../../src/citations/recognise/heads.ts';
import { recognise } from '../support/recognise.ts';

const page = readFileSync(
  fileURLToPath(new URL('../../docs/citation-forms.md', import.meta.url)),
  'utf8',
);
/** A line of the page: the id of the form, its language, its examples. */
const line = /^\| `([a-z0-9-]+)` +\| (es|en) +\| (.+?) +\|$/gm;
const listed = [...page.matchAll(line)].map(([, id = '', lang, examples = '']) => ({
  id,
  lang: lang as 'es' | 'en',
  examples: examples.split('<br />'),
}));

describe('the ways of citing of docs/citation-forms.md', () => {
  test('are those of the code, in its order', () => {
    expect(listed.map(({ id, lang }) => `${id} ${lang}`)).toEqual(
      [...heads, ...glossForms].map(({ id, lang }) => `${id} ${lang}`),
    );
  });

  test.each(
    listed.flatMap(({ id, lang, examples }) => examples.map((each) => [id, each, lang] as const)),
  )('%s: %s', (_id, example, lang) => {
    const [, text = '', expected] = /^(.+) → `(.+)`$/.exec(example) ?? [];
    const found = recognise(text, lang).map(({ instrument, provisions }) =>
      [instrument, ...provisions].join(' '),
    );
    expect(found.join('; ') || 'nada').toBe(expected);
  });
});
