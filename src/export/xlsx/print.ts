import { strToU8 } from 'fflate';
import { type Entries, entryText } from '../zip.ts';

/** What the cells of a column offer: the cells of a column of another sheet, from one row to another. */
export interface Offer {
  /** Columns, from 0; rows as the workbook numbers them, from 1. */
  column: number;
  from: { sheet: string; column: number; first: number; last: number };
  /** Said while a cell is chosen. */
  note?: string;
}

/** Margins, in inches: 18 mm, and what is left for the head and the foot. */
const margins =
  '<pageMargins left="0.71" right="0.71" top="0.71" bottom="0.71" header="0.3" footer="0.3"/>';
/** As wide as a page, or whole on one; above it, the name of the sheet. */
const setup = (isOnePage: boolean): string =>
  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${isOnePage ? 1 : 0}"/><headerFooter><oddHeader>&amp;L&amp;B&amp;A</oddHeader></headerFooter>`;

/**
 * A workbook, as the library writes it, made to be printed: each sheet as wide as a page, its first row on every page.
 * @param sheets their names, what their cells offer and whether each goes on one page, in order
 * Throws if a part is not as the library writes it.
 */
export function printable(
  entries: Entries,
  sheets: readonly { name: string; isOnePage: boolean; offers?: readonly Offer[] }[],
): Entries {
  const titles = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted(name)}'!$1:$1</definedName>`,
  );
  const made: Entries = { ...entries };
  const change = (part: string, changes: readonly (readonly [RegExp, string])[]) => {
    let text = entryText(entries, part);
    for (const [from, to] of changes) {
      if (!from.test(text)) throw new Error(`The part "${part}" has no ${String(from)}.`);
      text = text.replace(from, () => to);
    }
    made[part] = strToU8(text);
  };
  change('xl/workbook.xml', [
    [/<definedNames\/>/, `<definedNames>${titles.join('')}</definedNames>`],
  ]);
  // The library writes what a font is in another order than the schema asks for.
  made['xl/styles.xml'] = strToU8(
    entryText(entries, 'xl/styles.xml').replace(
      /<font>(<name [^>]*\/>)(<sz [^>]*\/>)(<family [^>]*\/>)(<b\/>)?(<color [^>]*\/>)<\/font>/g,
      (_, name: string, size: string, family: string, bold = '', color: string) =>
        `<font>${bold}${size}${color}${name}${family}</font>`,
    ),
  );
  for (const [at, { isOnePage, offers = [] }] of sheets.entries())
    change(`xl/worksheets/sheet${at + 1}.xml`, [
      [/<sheetViews>/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'],
      [/<pageMargins [^>]*\/>/, `${offered(offers)}${margins}`],
      [/<pageSetup [^>]*\/>/, setup(isOnePage)],
    ]);
  return made;
}

/** Rows of a column that offer its values. */
const offeredRows = 5000;

/** What the cells of a sheet offer; nothing is refused there, since whatever reads the sheet says what is wrong. */
function offered(offers: readonly Offer[]): string {
  if (offers.length === 0) return '';
  const rules = offers.map(({ column, from, note }) => {
    const [own, other] = [letter(column), letter(from.column)];
    const said = note === undefined ? '' : ` showInputMessage="1" prompt="${quoted(note)}"`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0"${said} sqref="${own}2:${own}${offeredRows}"><formula1>'${quoted(from.sheet)}'!$${other}$${from.first}:$${other}$${from.last}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** The letter of a column, from 0; a sheet with offers has fewer than 27. */
const letter = (column: number): string => String.fromCodePoint(65 + column);

/** A name within quotes and as XML. */
const quoted = (name: string): string =>
  name.replaceAll("'", "''").replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The text of a sheet on another paper. Works in a browser. */
export const onXlsxPaper = (xml: string, paper: 'a4' | 'letter'): string =>
  xml.replace(/(<pageSetup paperSize=")\d+/, `$1${paper === 'letter' ? 1 : 9}`);
