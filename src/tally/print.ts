import { fill } from '../i18n/fill.ts';
import { tallyWords } from '../i18n/tally.ts';
import { csvText } from '../text/csv.ts';
import { limits } from './tables.ts';
import type { MadeTable, MadeTally } from './tally.ts';

/** Formats in which a tally is written. */
export const formats = ['md', 'csv', 'json'] as const;
/** One of them. */
export type TallyFormat = (typeof formats)[number];

/**
 * What is said beside the tables: how many visits, or what the sheet lacks; when a figure is shown; and
 * the mark of a composite account.
 */
export function notesOf({ lang, total, lacks, follows, mayCompose }: MadeTally): string[] {
  const t = tallyWords[lang].output;
  const none = lacks.map((lack) => t.lacks[lack]);
  return [
    ...(lacks.length > 0 ? [`${t.none} ${none.join(' ')}`] : []),
    ...(total === null ? [] : [fill(t.total, { count: total })]),
    t.rule,
    ...(follows && lacks.length === 0 ? [t.follows] : []),
    // Where the same happened to all, an account that joins some is the account of each.
    ...(lacks.includes('same')
      ? []
      : [fill(mayCompose ? t.composite : t.noComposite, { count: limits.roads })]),
  ];
}

/** A figure as it is shown: a dash where it is not. */
export const figureText = (figure: number | null): string =>
  figure === null ? '—' : String(figure);

/** A tally as a text. */
export function tallyText(tally: MadeTally, format: TallyFormat): string {
  if (format === 'json') return `${JSON.stringify({ ...tally, notes: notesOf(tally) }, null, 1)}\n`;
  return format === 'csv' ? sheet(tally) : markdown(tally);
}

function markdown(tally: MadeTally): string {
  const parts = tally.tables.map((table) => `## ${table.title}\n\n${tableText(table, tally)}`);
  const text = [...notesOf(tally), ...parts].join('\n\n');
  return `${text}\n`;
}

function tableText(table: MadeTable, { lang }: MadeTally): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = table.rows.map(({ name }, at) =>
    line([name, ...(table.figures[at] ?? []).map(figureText)]),
  );
  const drawn = [
    line(['', ...table.columns.map(({ name }) => name)]),
    line(['---', ...table.columns.map(() => '--:')]),
    ...rows,
  ].join('\n');
  const shown = table.rows.length > 0 ? drawn : tallyWords[lang].output.hiddenTable;
  return `${shown}\n\n${table.limits.join(' ')}`;
}

/** One figure a row, with the limits of its table beside it. */
function sheet(tally: MadeTally): string {
  const t = tallyWords[tally.lang].output;
  const rows = tally.tables.flatMap(({ title, limits, ...table }) =>
    table.rows.flatMap((row, down) =>
      table.columns.map((column, across) => {
        const figure = figureText(table.figures[down]?.[across] ?? null);
        return [title, row.name, column.name, figure, limits.join(' ')];
      }),
    ),
  );
  const notes = notesOf(tally).map((note) => ['', '', '', '', note]);
  return csvText([[t.table, t.row, t.column, t.visits, t.limit], ...rows, ...notes]);
}
