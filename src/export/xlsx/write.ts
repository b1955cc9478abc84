import { unzipSync } from 'fflate';
import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/node';
import { packedByPath } from '../zip.ts';

/** A sheet of a workbook: its columns with their widths in characters, and its rows of text or numbers. */
export interface PlainSheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
}

/**
 * Writes a workbook: text in every cell, the first row repeated on each screen, nothing that is computed and
 * nobody who signs it. The same sheets give the same bytes.
 */
export async function writeXlsxFile(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const look = { wrap: true, alignVertical: 'top' } as const;
  const written = sheets.map(({ name, columns, rows }): Sheet<never> => {
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
            ? null
            : { value, type: String, ...look },
      ),
    );
    return {
      sheet: name.slice(0, 31),
      data: [heads, ...cells],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    };
  });
  const bytes = await writeXlsx(written, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
  return packedByPath(unzipSync(bytes));
}
