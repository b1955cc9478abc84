// A Word document of some sheets, written by hand: in a browser, the library of the others would weigh too much.
import { rightToLeft, runsXml } from '../docx/controls.ts';
import { packed } from '../zip.ts';
import type { SheetLine, Words } from './read.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A4 with margins of 25 mm, and what is left for the text, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1417, text: 9072 };

/**
 * A Word document of some sheets, each from a new page, on A4 and in the Spanish of Peru. It says neither who made it
 * nor when; the same sheets give the same bytes.
 * @param sheets the lines of each; at least one
 */
export function sheetsDocx(sheets: readonly (readonly SheetLine[])[]): Uint8Array {
  const body = sheets.map((lines, at) => sheetXml(lines, at > 0)).join('');
  const { width, height, margin } = page;
  const ends = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${margin}"`).join(' ');
  return packed(
    new Map([
      [
        '[Content_Types].xml',
        `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${types}.settings+xml"/></Types>`,
      ],
      ['_rels/.rels', relationsXml(['officeDocument', 'word/document.xml'])],
      [
        'word/_rels/document.xml.rels',
        relationsXml(['styles', 'styles.xml'], ['settings', 'settings.xml']),
      ],
      [
        'word/document.xml',
        `${head}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar ${ends} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
      ],
      ['word/styles.xml', stylesXml],
      [
        'word/settings.xml',
        // Whoever saves it from Word does not leave a name or a time in it either.
        `${head}<w:settings xmlns:w="${word}"><w:removePersonalInformation/><w:removeDateAndTime/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
      ],
    ]),
  );
}

const relationsXml = (...targets: (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** The style of each look; those that it lacks are plain text. */
const styleOf: Partial<Record<SheetLine['look'], string>> = {
  summary: 'Title',
  addressee: 'Destinatario',
  heading: 'Heading1',
  option: 'Opcion',
  rule: 'Renglon',
};

/** A style of paragraphs, on top of the plain one. */
const style = (id: string, name: string, paragraph: string, letters = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${letters && `<w:rPr>${letters}</w:rPr>`}</w:style>`;

const stylesXml = `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="es-PE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
  style('Title', 'Title', '<w:ind w:left="4500"/>', '<w:b/><w:bCs/>'),
  style('Destinatario', 'Destinatario', '<w:spacing w:before="120"/>', '<w:b/><w:bCs/>'),
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:bCs/>',
  ),
  style('Opcion', 'Opción', '<w:ind w:left="400" w:hanging="400"/>'),
  style(
    'Renglon',
    'Renglón',
    `<w:keepNext/><w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="${page.text - 250}"/></w:tabs><w:spacing w:before="160"/>`,
  ),
].join('')}</w:styles>`;

/** A sheet: its lines, those that the office fills in one box, and the box of a fingerprint. */
function sheetXml(lines: readonly SheetLine[], isNext: boolean): string {
  let xml = '';
  let boxed = '';
  for (const [at, line] of lines.entries()) {
    const { look, isStamp } = line;
    if (isStamp) boxed += lineXml(line);
    else if (look === 'fingerprint')
      xml += tableXml(lineXml({ ...line, look: 'plain' }), 1700, 1800);
    else xml += lineXml(line, isNext && at === 0);
  }
  return xml + (boxed && tableXml(boxed, page.text));
}

function lineXml({ look, words }: SheetLine, isNewPage = false): string {
  const own = styleOf[look];
  const properties = `${own ? `<w:pStyle w:val="${own}"/>` : ''}${isNewPage ? '<w:pageBreakBefore/>' : ''}`;
  const runs = words.map(wordsXml).join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}${look === 'rule' ? '<w:r><w:tab/></w:r>' : ''}</w:p>`;
}

/** Words from right to left, with the spaces among them: only they are marked so, or the rest would turn round. */
const stretches = new RegExp(
  `(${rightToLeft.source}(?:(?:${rightToLeft.source}|\\s)*${rightToLeft.source})?)`,
);

function wordsXml({ text, isLabel }: Words): string {
  const look = isLabel ? '<w:rPr><w:color w:val="595959"/><w:sz w:val="18"/></w:rPr>' : '';
  return text
    .split(stretches)
    .filter(Boolean)
    .map((stretch) => runsXml(stretch, look))
    .join('');
}

/** A box of one cell, and the paragraph that Word wants after a table. */
function tableXml(content: string, width: number, height = 0): string {
  const edges = ['top', 'left', 'bottom', 'right']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="404040"/>`)
    .join('');
  const row = `<w:trPr><w:cantSplit/>${height ? `<w:trHeight w:val="${height}"/>` : ''}</w:trPr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr>${row}<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:rPr><w:sz w:val="12"/></w:rPr></w:pPr></w:p>`;
}
