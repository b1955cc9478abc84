import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectOnce } from '../../src/documents/read-once.ts';
import { choicesOf } from '../../src/tally/choices.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The values that a sheet of visits takes, from the code book of the project. */
export const choices = choicesOf(projectOnce(root).registry);

/** Two hundred made-up visits of six teams, as a spreadsheet saves them. */
export const sheetFile = `${root}tests/fixtures/tally/visitas.csv`;
/** Its text, without the mark that it begins with. */
export const sheetText = readFileSync(sheetFile, 'utf8').replace(/^\uFEFF/, '');

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A sheet with the cell of one row and column written anew; rows are counted as spreadsheets do, from 1. */
export function withCell(row: number, column: number, value: string): string {
  const rows = sheetText.split('\r\n').map((line) => line.split(';'));
  const own = rows[row - 1];
  if (own) own[column] = value;
  return rows.map((cells) => cells.join(';')).join('\r\n');
}
