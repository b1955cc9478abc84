import type { Vocabulary } from '../citations/recognise/index.ts';
import { isUtf8 } from 'node:buffer';
import { isCalendarDate } from '../registry/schema/common.ts';
import type { AmendingNorm } from './amended.ts';
import type { NormAboutUs } from './new-norms.ts';
import { changesIn } from './amendments.ts';
import { bare } from '../text/accents.ts';
import { type Term, termsOf } from './terms.ts';

/** What a month of the gazette's catalogue says. */
export interface Catalogue {
  /** Norms whose summary says that they change something. */
  norms: AmendingNorm[];
  /** Norms whose summary is about our matter. */
  about: NormAboutUs[];
  /** Lines that could not be read, from 1. */
  bad: number[];
  rows: number;
}

const columns = ['FECHA_PUBLICACION', 'DISPOSITIVO', 'NUMERO', 'SUMILLA', 'LINK'] as const;

/**
 * Reads the gazette's monthly catalogue of open data (CSV with FECHA_PUBLICACION, DISPOSITIVO, NUMERO,
 * SUMILLA, LINK). Throws, naming what is missing, if it is not one.
 * @param file its name, to be told
 */
export function readCatalogue(
  file: string,
  bytes: Buffer,
  terms: readonly Term[],
  vocabulary: Vocabulary,
): Catalogue {
  const text = (isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1')).replace(
    /^\ufeff/,
    '',
  );
  const separator =
    [';', '\t', '|', ','].find((each) => (text.split('\n')[0] ?? '').includes(each)) ?? ',';
  const [header = { cells: [], line: 1 }, ...rows] = records(text, separator);
  const names = header.cells.map((cell) => bare(cell).toUpperCase().replace(/\s+/g, '_'));
  const at = columns.map((column) => names.indexOf(column));
  const missing = columns.filter((_, index) => at[index] === -1);
  if (missing.length > 0)
    throw new Error(
      `${file}: faltan columnas (${missing.join(', ')}); se esperaba el catálogo mensual de El Peruano en CSV.`,
    );
  const catalogue: Catalogue = { norms: [], about: [], bad: [], rows: 0 };
  for (const { cells, line } of rows) {
    const [date = '', kind = '', number = '', summary = '', source = ''] = at.map(
      (index) => cells[index]?.trim() ?? '',
    );
    const day = dayIn(date);
    if (!day || !summary) {
      catalogue.bad.push(line);
      continue;
    }
    catalogue.rows++;
    add(catalogue, { path: nameOf(kind, number), day, source, summary, line }, terms, vocabulary);
  }
  return catalogue;
}

function add(
  { norms, about }: Catalogue,
  row: { path: string; day: string; source: string; summary: string; line: number },
  terms: readonly Term[],
  vocabulary: Vocabulary,
): void {
  const { path, day, source, summary, line } = row;
  const amendments = changesIn(summary, vocabulary).map((change) => ({
    ...change,
    line,
    under: undefined,
  }));
  if (amendments.length > 0) norms.push({ path, day, source, amendments });
  const found = termsOf(summary, terms);
  if (found.length > 0) about.push({ path, day, terms: found, subject: summary, line });
}

/** `DECRETO LEGISLATIVO`, `N° 1708` is `DLEG-1708`, as the corpus calls its files. */
function nameOf(kind: string, number: string): string {
  const words = bare(kind);
  const figures = number.replace(/^\D*/, '').toUpperCase();
  const prefix =
    [
      ['decreto legislativo', 'DLEG'],
      ['decreto supremo', 'DS'],
      ['decreto de urgencia', 'DU'],
      ['decreto ley', 'DL'],
      ['ley', 'LEY'],
      ['resolucion ministerial', 'RM'],
    ].find(([name]) => name !== undefined && words.includes(name))?.[1] ??
    words.toUpperCase().replace(/\s+/g, '-');
  return `${prefix}-${figures}`;
}

function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ??
    (/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text) ?? []).map((each, index, all) =>
      index === 1 ? all[3] : index === 3 ? all[1] : each,
    );
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

/** Records of a CSV: quotes may hold separators and new lines. */
function records(text: string, separator: string): { cells: string[]; line: number }[] {
  const list: { cells: string[]; line: number }[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let start = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) list.push({ cells, line: start });
    cells = [];
    start = line + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (char === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (!isQuoted && char === separator) endCell();
    else if (!isQuoted && char === '\n') endRecord();
    else if (char !== '\r') cell += char;
    if (char === '\n') line++;
  }
  endRecord();
  return list;
}
