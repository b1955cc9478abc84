import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Lang } from '../../registry/schema/common.ts';
import type { FormData, FormField } from '../../registry/schema/form.ts';
import { figureText, notesOf } from '../../tally/print.ts';
import type { MadeTable, MadeTally } from '../../tally/tally.ts';
import { writeDocx } from '../docx/write.ts';
import { writingLine } from '../kit/room.ts';

/** The field of the skeleton of a report where the tables go. */
const tablesField = 'tablas';

/**
 * The skeleton of a report as a Word document, with the tables of a tally where it asks for them. The same tally
 * gives the same bytes. Throws if the form asks for no tables, or if there is none.
 * @param form the skeleton, T58
 */
export function writeReport(form: FormData, tally: MadeTally): Promise<Uint8Array> {
  const { lang } = tally;
  const fields = form.sections.flatMap((section) => section.fields);
  if (!fields.some(({ id }) => id === tablesField))
    throw new Error(`The form ${form.id} has no field "${tablesField}" for the tables.`);
  if (tally.tables.length === 0) throw new Error('A tally with no table has no report.');
  const [year = '', month = ''] = form.version.split('.');
  const content = [
    h('h1', form.title[lang]),
    ...form.sections.flatMap(({ title, fields: own }) => [
      h('h2', title[lang]),
      ...own.flatMap((field) => [
        h('p', h('b', field.label[lang])),
        ...(field.help ? [h('p', field.help[lang])] : []),
        ...(field.id === tablesField ? tablesOf(tally) : roomFor(field, lang)),
      ]),
    ]),
  ];
  return writeDocx({
    ...{ lang, title: form.title[lang], day: `${year}-${month}-01` },
    ...{ parts: [{ content }], controls: [] },
  });
}

const tablesOf = (tally: MadeTally): ElementContent[] => [
  ...notesOf(tally).map((note) => h('p', note)),
  ...tally.tables.flatMap((table) => [
    h('h3', table.title),
    ...drawn(table),
    h('p', table.limits.join(' ')),
  ]),
];

/** Columns beside the names of the rows that a page has room for. */
const across = 5;

/** A table, as several one below the other where it is too wide for a page. */
function drawn({ rows, columns, figures }: MadeTable): ElementContent[] {
  const starts = columns.flatMap((_, at) => (at % across === 0 ? [at] : []));
  return starts.flatMap((from) => [
    gridOf(
      ['', ...columns.slice(from, from + across).map(({ name }) => name)],
      rows.map(({ name }, at) => [
        name,
        ...(figures[at] ?? []).slice(from, from + across).map(figureText),
      ]),
    ),
    h('p'),
  ]);
}

const gridOf = (head: readonly string[], rows: readonly (readonly string[])[]): ElementContent =>
  h(
    'table',
    h('thead', [
      h(
        'tr',
        head.map((cell) => h('th', cell)),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', cell)),
        ),
      ),
    ),
  );

/** Where somebody writes: squares, a table of empty rows, or lines. */
function roomFor({ options, columns, rows, lines = 1 }: FormField, lang: Lang): ElementContent[] {
  if (options)
    return [
      h(
        'ul',
        options.map((option) => h('li', `☐ ${option[lang]}`)),
      ),
    ];
  if (!columns) return Array.from({ length: lines }, () => h('p', writingLine));
  const empty = columns.map(() => ' ');
  const heads = columns.map((column) => column[lang]);
  return [
    rows
      ? gridOf(
          ['', ...heads],
          rows.map((row) => [row[lang], ...empty]),
        )
      : gridOf(
          heads,
          Array.from({ length: lines }, () => empty),
        ),
  ];
}
