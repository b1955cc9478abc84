import { unzipSync } from 'fflate';
import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/node';
import { packedByPath } from '../zip.ts';
import { printable } from './print.ts';

/** A sheet of a workbook: its columns with their widths in characters, and its rows of text or numbers. */
export interface PlainSheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
  /** Below its rows, what is told in two columns of its own: the first is two wide, the other takes the rest. */
  notes?: { titles: readonly [string, string]; rows: readonly (readonly string[])[] };
  /** Printed on one page, as small as that asks. */
  isOnePage?: true;
}

/** Points of a line of text. */
const lineHeight = 15;

/** The widest that the columns of a sheet are together, in characters: then its letters are printed at their size. */
const widest = 112;

/**
 * Writes a workbook: text in every cell, the first row repeated on each screen and each page, lines around cells, as
 * wide as a page; nothing that is computed and nobody who signs it. The same sheets give the same bytes.
 */
export async function writeXlsxFile(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const look = {
    wrap: true,
    alignVertical: 'top',
    borderStyle: 'thin',
    borderColor: '#7A7A7A',
  } as const;
  const written = sheets.map(({ name, columns, rows, notes }): Sheet<never> => {
    const heads = columns.map(({ title }): Cell => ({
      value: title,
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#EDEDED',
      ...look,
    }));
    // A text that begins like a formula stays a text: its cell says so.
    const cells = rows.map((row) =>
      row.map((value): Cell =>
        typeof value === 'number'
          ? { value, type: Number, ...look }
          : value === ''
            ? look
            : { value, type: String, ...look },
      ),
    );
    const all = columns.reduce((sum, { width }) => sum + width, 0);
    const scale = Math.min(1, widest / all);
    // A cell over several columns does not grow with its text: its row says how high it is.
    const room = [columns.slice(0, 2), columns.slice(2)].map((own) =>
      own.reduce((sum, { width }) => sum + width * scale, 0),
    );
    const told = (notes ? [notes.titles, ...notes.rows] : []).map((row, at): (Cell | null)[] => {
      const lines = row.map((text, place) => Math.ceil((text.length * 1.1) / (room[place] ?? 1)));
      const height = lineHeight * Math.max(1, ...lines);
      return row.flatMap((value, place): (Cell | null)[] => {
        const columnSpan = place === 0 ? 2 : columns.length - 2;
        const head = at === 0 && ({ fontWeight: 'bold', backgroundColor: '#EDEDED' } as const);
        const cell = { value, type: String, columnSpan, height, ...head, ...look };
        return [cell, ...Array.from({ length: columnSpan - 1 }, () => null)];
      });
    });
    return {
      sheet: sheetName(name),
      data: [heads, ...cells, ...told],
      columns: columns.map(({ title, width }) => ({
        width: Math.round(Math.max(width * scale, longestWord(title) + 2) * 10) / 10,
      })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    };
  });
  const bytes = await writeXlsx(written, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
  return packedByPath(
    printable(
      unzipSync(bytes),
      sheets.map(({ name, isOnePage = false }) => ({ name: sheetName(name), isOnePage })),
    ),
  );
}

const longestWord = (title: string): number =>
  Math.max(...title.split(' ').map(({ length }) => length));

/** A name no longer than a sheet may have. */
const sheetName = (name: string): string => name.slice(0, 31);
