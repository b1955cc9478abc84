import { unzipSync } from 'fflate';
import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/node';
import { packedByPath } from '../zip.ts';
import { type Offer, printable } from './print.ts';

/** A sheet of a workbook: its columns with their widths in characters, and its rows of text or numbers. */
export interface PlainSheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
  /** Columns whose cells offer values of another sheet of the workbook; any other may be written. */
  offers?: readonly Offer[];
  /** Printed on one page, as small as that asks. */
  isOnePage?: true;
  /** Filled in with a pen: no row is lower than what a hand needs. */
  isByHand?: true;
}

/** Points that a row has for a pen: 10 mm. */
const handRow = 28.5;

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
  const written = sheets.map(({ name, columns, rows, isByHand }): Sheet<never> => {
    const heads = columns.map(({ title }): Cell => ({
      value: title,
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#EDEDED',
      ...look,
    }));
    const all = columns.reduce((sum, { width }) => sum + width, 0);
    const scale = Math.min(1, widest / all);
    // A row whose height is said does not grow with its text.
    const heightOf = (row: readonly (string | number)[]): number => {
      const lines = row.map((text, at) =>
        Math.ceil((String(text).length * 1.1) / ((columns[at]?.width ?? 1) * scale)),
      );
      return Math.max(handRow, lineHeight * Math.max(...lines));
    };
    // A text that begins like a formula stays a text: its cell says so.
    const cells = rows.map((row) => {
      const own = isByHand ? { ...look, height: heightOf(row) } : look;
      return row.map((value): Cell =>
        typeof value === 'number'
          ? { value, type: Number, ...own }
          : value === ''
            ? own
            : { value, type: String, ...own },
      );
    });
    return {
      sheet: sheetName(name),
      data: [heads, ...cells],
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
      sheets.map(({ name, isOnePage = false, offers = [] }) => ({
        ...{ name: sheetName(name), isOnePage },
        offers: offers.map((each) => ({
          ...each,
          from: { ...each.from, sheet: sheetName(each.from.sheet) },
        })),
      })),
    ),
  );
}

const longestWord = (title: string): number =>
  Math.max(...title.split(' ').map(({ length }) => length));

/** A name no longer than a sheet may have. */
const sheetName = (name: string): string => name.slice(0, 31);
