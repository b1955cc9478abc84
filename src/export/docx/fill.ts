import { type PartChange, withParts } from '../parts.ts';
import { runsXml, xmlText } from './controls.ts';

/** The control of a blank around its runs, with its properties and its id. */
const blanks =
  /<w:sdt><w:sdtPr>((?:(?!<\/w:sdtPr>).)*<w:tag w:val="blank:([^"]+)"\/>(?:(?!<\/w:sdtPr>).)*)<\/w:sdtPr><w:sdtContent>((?:(?!<\/w:sdtContent>).)*)<\/w:sdtContent><\/w:sdt>/gs;

/**
 * A document with its blanks filled. Works in a browser: it reads no markup but that of `writeDocx`.
 * @param docx as `writeDocx` made it
 * @param values by id of blank; those it does not name stay as they are
 * @param open the same, for a blank in which nothing stands yet but its name in brackets
 */
export const fillBlanks = (
  docx: Uint8Array,
  values: Readonly<Record<string, string>>,
  open: Readonly<Record<string, string>> = {},
): Uint8Array => withParts(docx, blankChanges(values, open));

/** What fills the blanks of a document: in its text and in the part that holds their values, which have to say the same. */
export function blankChanges(
  values: Readonly<Record<string, string>>,
  open: Readonly<Record<string, string>> = {},
): PartChange[] {
  const valueOf = (id: string, isOpen: boolean): string | undefined => {
    const [from] = [values, ...(isOpen ? [open] : [])].filter((each) =>
      Object.prototype.hasOwnProperty.call(each, id),
    );
    return from?.[id]?.trim();
  };
  const inText = (xml: string): string =>
    xml.replace(blanks, (whole, properties: string, id: string, content: string) => {
      const value = valueOf(id, /<w:t[^>]*>\[/.test(content));
      if (!value) return whole;
      const style = (/<w:rPr>.*?<\/w:rPr>/.exec(content) ?? [''])[0];
      return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${runsXml(value, style)}</w:sdtContent></w:sdt>`;
    });
  const inStore = (xml: string): string =>
    xml.replace(
      /(<blank id="([^".]+)[^"]*">)([^<]*)/g,
      (whole, opening: string, id: string, text: string) => {
        const value = valueOf(id, text.startsWith('['));
        return value ? `${opening}${xmlText(value)}` : whole;
      },
    );
  return [
    { parts: /^word\/document\.xml$/, change: inText },
    { parts: /^customXml\/item1\.xml$/, change: inStore },
  ];
}
