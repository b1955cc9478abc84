import { strToU8, unzipSync } from 'fflate';
import { entryText, packedByPath } from '../zip.ts';
import { runsXml, xmlText } from './controls.ts';

/** The control of a blank around its runs, with its properties and its id. */
const blanks =
  /<w:sdt><w:sdtPr>((?:(?!<\/w:sdtPr>).)*<w:tag w:val="blank:([^"]+)"\/>(?:(?!<\/w:sdtPr>).)*)<\/w:sdtPr><w:sdtContent>((?:(?!<\/w:sdtContent>).)*)<\/w:sdtContent><\/w:sdt>/gs;

/**
 * A document with its blanks filled: in the text and in the part that holds their values, which have to say
 * the same. Works in a browser: it reads no markup but that of `writeDocx`.
 * @param docx as `writeDocx` made it
 * @param values by id of blank; those it does not name stay as they are
 */
export function fillBlanks(docx: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const entries = unzipSync(docx);
  const valueOf = (id: string): string | undefined =>
    Object.prototype.hasOwnProperty.call(values, id) ? values[id]?.trim() : undefined;
  const document = entryText(entries, 'word/document.xml').replace(
    blanks,
    (whole, properties: string, id: string, content: string) => {
      const value = valueOf(id);
      if (!value) return whole;
      const style = (/<w:rPr>.*?<\/w:rPr>/.exec(content) ?? [''])[0];
      return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${runsXml(value, style)}</w:sdtContent></w:sdt>`;
    },
  );
  // A document without blanks has no such part.
  if (!entries['customXml/item1.xml']) return docx;
  const store = entryText(entries, 'customXml/item1.xml').replace(
    /(<blank id="([^".]+)[^"]*">)[^<]*/g,
    (whole, opening: string, id: string) => {
      const value = valueOf(id);
      return value ? `${opening}${xmlText(value)}` : whole;
    },
  );
  return packedByPath({
    ...entries,
    'word/document.xml': strToU8(document),
    'customXml/item1.xml': strToU8(store),
  });
}
