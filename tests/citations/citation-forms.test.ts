import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { glossForms } from '~/citations/recognise/glosses.ts';
import { heads } from '~/citations/recognise/heads.ts';
import { recognise } from '../support/recognise.ts';

const page = fileURLToPath(new URL('../../docs/citation-forms.md', import.meta.url));
const arrow = ' → ';
const all = [...heads, ...glossForms];

describe('each way of citing that has a row', () => {
  test.each(
    all.flatMap(({ id, lang, examples }) => examples.map((each) => [id, each, lang] as const)),
  )('%s: %s', (_id, example, lang) => {
    const [text = '', expected] = example.split(arrow);
    const found = recognise(text, lang).map(({ instrument, provisions }) =>
      [instrument, ...provisions].join(' '),
    );
    expect(found.join('; ') || 'nada').toBe(expected);
  });

  test('has an example and an id of its own', () => {
    expect(all.filter(({ examples }) => examples.length === 0)).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('stands in docs/citation-forms.md (npx vitest -u writes it)', async () => {
    await expect(pageOf()).toMatchFileSnapshot(page);
  });
});

function pageOf(): string {
  return [
    '# Formas de citar',
    '',
    'Cómo dice la gente qué clase de norma es un número, y qué puede haber entre una disposición y su norma. Cada línea es una fila del código con sus ejemplos, que son también sus pruebas. La página la escribe `npx vitest run --project unit tests/citations/citation-forms.test.ts -u`; para añadir una forma, `adding-a-citation-form.md`.',
    '',
    '## Delante de un número (`src/citations/recognise/heads.ts`)',
    '',
    ...table(heads),
    '',
    '## Entre la disposición y «de la Ley» (`src/citations/recognise/glosses.ts`)',
    '',
    ...table(glossForms),
    '',
  ].join('\n');
}

function table(
  rows: readonly { id: string; lang: string; examples: readonly string[] }[],
): string[] {
  const cells = [
    ['Forma', 'Idioma', 'Ejemplos'],
    ...rows.map(({ id, lang, examples }) => [
      `\`${id}\``,
      lang,
      examples.map((each) => each.replace(/ → (.*)$/, ' → `$1`')).join('<br />'),
    ]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines;
}
