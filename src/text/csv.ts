import { Refusal } from './refusal.ts';

/** A row of a sheet, with its number as spreadsheets count it: the header is row 1. */
export interface Row {
  number: number;
  cells: string[];
}

/** Most bytes that are read of a sheet. */
const most = 5_000_000;

/** A sheet as spreadsheets of Spanish-speaking countries open it: UTF-8 with its mark, and semicolons. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    // A cell that begins like a formula would be run by whoever opens it.
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";\r\n,]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/**
 * Reads a sheet in any shape in which spreadsheets save it: with or without its mark, in UTF-8, UTF-16 or
 * Windows-1252, with semicolons, commas or tabs. Throws `Refusal` if it is none, or if a quote in it does not end.
 */
export function readCsv(bytes: Uint8Array): Row[] {
  if (bytes.length > most)
    throw new Refusal({
      es: 'pesa más de 5 MB y no es una hoja llena a mano',
      en: 'it weighs over 5 MB and is no sheet that people filled in',
    });
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.(?:\r\n?|\n)/i, '');
  if (text.includes('\0'))
    throw new Refusal({
      es: 'no es una hoja .csv; guárdala como CSV UTF-8',
      en: 'it is no .csv sheet; save it as CSV UTF-8',
    });
  // A Mac of long ago ends its lines with a carriage return alone.
  const [first = ''] = text.split(/[\r\n]/, 1);
  const [separator = ';'] = [';', '\t', ','].sort(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  return rowsOf(text, separator).map((cells, index) => ({ number: index + 1, cells }));
}

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The cells of each row (RFC 4180). Throws `Refusal` where a quote takes in all that comes after it. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let quotedIn = 0;
  const isEnd = (next: string) => ['', '\r', '\n', separator].includes(next);
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else {
        isQuoted = false;
        // It took in other rows, and closed where one of them opens its own.
        if (/[\r\n]/.test(cell) && !isEnd(text.charAt(at + 1))) throw unclosed(quotedIn);
      }
    } else if (character === '"' && cell === '') {
      isQuoted = true;
      quotedIn = rows.length + 1;
    } else if (character === separator) endCell();
    else if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) {
      endCell();
      rows.push(row);
      row = [];
    } else if (character !== '\r') cell += character;
  }
  if (isQuoted) throw unclosed(quotedIn);
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

const unclosed = (row: number): Refusal =>
  new Refusal({
    es: `en la fila ${row} hay unas comillas (") que abren y no cierran, y se comerían las filas siguientes; quítalas, o guarda otra vez la hoja como CSV`,
    en: `in row ${row} a quote (") opens and does not close, and would take in the rows after it; take it out, or save the sheet as CSV again`,
  });
