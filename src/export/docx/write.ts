import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IStylesOptions,
} from 'docx';
import { htmlToContent } from 'docx/html';
import { strToU8, unzipSync } from 'fflate';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Lang } from '../../registry/schema/common.ts';
import { type Entries, entryText, packedByPath } from '../zip.ts';
import {
  controlXml,
  storeId,
  storeNamespace,
  storeXml,
  xmlText,
  type Control,
} from './controls.ts';
import { marks } from './prepare.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** A stretch of a document with its own foot. */
export interface Part {
  content: readonly ElementContent[];
  /** What stands at the foot of each page, before its number; without it, the pages have no foot. */
  foot?: string;
}

/** A Word document to be written. */
export interface WordDocument {
  lang: Lang;
  title: string;
  /** Day that its properties carry, `YYYY-MM-DD`: of its version, never that of the run. */
  day: string;
  parts: readonly Part[];
  controls: readonly Control[];
  /** A sheet to hang, which has to fit: its paper, in small print and with little room around. */
  sheet?: 'a4' | 'a5';
}

const locales = { es: 'es-PE', en: 'en' } as const;

/** Styles that a class of the page becomes. */
const styleMap = {
  'aside.peligro p': 'Peligro',
  'aside.peligro li': 'Peligro',
  'aside.aviso p': 'Nota',
  'section.minuto li': 'ListParagraph',
  'div.caso p': 'Nota',
  blockquote: 'Nota',
  'p.opcion': 'Opcion',
  'p.por': 'Pequena',
  'p.campo-t': 'Pregunta',
  dt: 'Pregunta',
  'div.papel-sumilla p': 'Sumilla',
  'p.huella-digital': 'Huella',
};

const box = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } });

const thin = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '404040' };

/** Size of the letters of a sheet, in half points, and of the room between its lines. */
const sheets = {
  a4: { letter: 20, room: 90, width: 11906, height: 16838, margin: 850 },
  a5: { letter: 17, room: 50, width: 8391, height: 11906, margin: 510 },
};

function stylesOf({ lang, sheet }: WordDocument): IStylesOptions {
  const small = sheet && sheets[sheet];
  const heading = (size: number, before: number) => ({
    run: { size: small ? small.letter + 4 : size, bold: true, color: '1A1A1A' },
    paragraph: {
      spacing: small ? { before: small.room, after: small.room } : { before, after: 120 },
      keepNext: true,
      keepLines: true,
    },
  });
  const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: small?.letter ?? 24, language: { value: locales[lang] } },
        paragraph: {
          spacing: small
            ? { after: small.room, line: 240, lineRule: LineRuleType.AUTO }
            : { after: 140, line: 300, lineRule: LineRuleType.AUTO },
        },
      },
      heading1: heading(36, 0),
      heading2: heading(30, 360),
      heading3: heading(26, 280),
      heading4: heading(24, 240),
      hyperlink: { run: { color: '0B5394', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: small?.room ?? 80 } } },
      footnoteText: { run: { size: 20 } },
    },
    paragraphStyles: [
      {
        ...own('Peligro', 'Peligro'),
        paragraph: { border: box('A61C1C'), indent: { left: 240 }, keepLines: true },
      },
      { ...own('Nota', 'Nota'), paragraph: { border: box('7A7A7A'), indent: { left: 240 } } },
      {
        ...own('Opcion', 'Opción'),
        paragraph: {
          spacing: { after: small?.room ?? 60 },
          indent: small ? { left: 300, hanging: 300 } : { left: 640, hanging: 400 },
        },
      },
      {
        ...own('Pequena', 'Letra pequeña'),
        run: { size: small?.letter ?? 22, color: '404040' },
      },
      {
        ...own('Pregunta', 'Pregunta'),
        run: { bold: true },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
      {
        ...own('Sumilla', 'Sumilla'),
        run: { bold: true },
        paragraph: { alignment: AlignmentType.LEFT, indent: { left: 4500 } },
      },
      {
        ...own('Huella', 'Huella'),
        run: { size: 20 },
        paragraph: {
          alignment: AlignmentType.CENTER,
          border: { top: thin, bottom: thin, left: thin, right: thin },
          indent: { right: 7600 },
        },
      },
    ],
    characterStyles: [
      { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: '595959' } },
    ],
  };
}

/**
 * Writes a Word document: real styles and lists, repeated header rows, a control at each mark, the values of
 * blanks in the text and in one XML part. Without an author, macros, a template or the time of the run: the
 * same input gives the same bytes.
 * Throws if a mark of the content stands where no control can go.
 */
export async function writeDocx(word: WordDocument): Promise<Uint8Array> {
  const { lang, title, parts, controls } = word;
  const document = new Document({
    title,
    styles: stylesOf(word),
    sections: parts.map(({ content, foot }, index) => ({
      properties: { page: pageOf(word) },
      ...(foot !== undefined && { footers: { default: footOf(foot, lang) } }),
      children: [
        ...htmlToContent(toHtml({ type: 'root', children: [...content] }), { styleMap }),
        // LibreOffice writes for ever a document that ends in a table.
        ...(index === parts.length - 1 ? [new Paragraph({})] : []),
      ],
    })),
  });
  const entries = unzipSync(await Packer.toBuffer(document));
  const { document: xml, used } = withControls(
    entryText(entries, 'word/document.xml'),
    controls,
    locales[lang],
  );
  const values = new Map(
    used.flatMap(({ bound, text }) => (bound === undefined ? [] : [[bound, text] as const])),
  );
  const named: Entries = {
    ...entries,
    'word/document.xml': strToU8(wholeRows(withLanguage(withPlainBookmarks(xml)))),
    'docProps/core.xml': strToU8(coreXml(word)),
    ...(values.size > 0 && storeEntries(values)),
  };
  delete named['docProps/custom.xml'];
  for (const name of ['[Content_Types].xml', '_rels/.rels'])
    named[name] = strToU8(withoutCustomProperties(entryText(named, name)));
  if (values.size > 0) linkStore(named);
  return packedByPath(withPlainIds(named));
}

/** The paper, in twentieths of a point. */
function pageOf({ sheet }: WordDocument) {
  const { width, height, margin } = sheet ? sheets[sheet] : { ...sheets.a4, margin: 1134 };
  return {
    size: { width, height },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
}

function footOf(text: string, lang: Lang): Footer {
  const t = exportsWords[lang].foot;
  const run = new TextRun({
    size: 18,
    children: [`${text} · ${t.page} `, PageNumber.CURRENT, ` ${t.of} `, PageNumber.TOTAL_PAGES],
  });
  return new Footer({ children: [new Paragraph({ children: [run] })] });
}

/** A run of text alone: its properties, and what it says. */
const textRun =
  /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t[^>]*>([^<]*\uE000[^<]*)<\/w:t><\/w:r>/gs;

function withControls(xml: string, controls: readonly Control[], lang: string) {
  const used: Control[] = [];
  const document = xml.replace(textRun, (_run, properties: string, text: string) => {
    let done = 0;
    const pieces: string[] = [];
    const say = (words: string) => {
      if (words) pieces.push(`<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`);
    };
    for (const { 0: found, 1: place, index } of text.matchAll(marks)) {
      const control = controls[Number(place)];
      if (!control) throw new Error(`There is no control ${String(place)}.`);
      say(text.slice(done, index));
      used.push(control);
      pieces.push(controlXml(control, used.length, lang, properties));
      done = index + found.length;
    }
    say(text.slice(done));
    return pieces.join('');
  });
  if (document.includes('\uE000')) throw new Error('A control stands where none can go.');
  return { document, used };
}

/** Rows that stay on one page. */
const wholeRows = (xml: string): string =>
  xml
    .replaceAll('<w:tr><w:trPr>', '<w:tr><w:trPr><w:cantSplit/>')
    .replaceAll('<w:tr><w:tc>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>');

/** The Spanish of Peru, where a stretch says that it is in Spanish. */
const withLanguage = (xml: string): string =>
  xml.replaceAll('<w:lang w:val="es"/>', `<w:lang w:val="${locales.es}"/>`);

/** Bookmarks numbered by their place, where the library goes on counting from one document to the next. */
function withPlainBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(
    /<w:bookmark(?:Start|End)[^>]*? w:id="(\d+)"/g,
    (whole: string, id: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return whole.replace(/ w:id="\d+"$/, ` w:id="${numbers.get(id) ?? 0}"`);
    },
  );
}

const coreXml = ({ title, day, lang }: WordDocument): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${locales[lang]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

const withoutCustomProperties = (xml: string): string =>
  xml.replace(/<(?:Override|Relationship) [^>]*docProps\/custom\.xml[^>]*\/>/g, '');

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function storeEntries(values: ReadonlyMap<string, string>): Entries {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return {
    'customXml/item1.xml': strToU8(storeXml(values)),
    'customXml/itemProps1.xml': strToU8(
      `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${storeId}"><ds:schemaRefs><ds:schemaRef ds:uri="${storeNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  };
}

/** Makes the part with the values known to the document. */
function linkStore(entries: Entries): void {
  const rels = 'word/_rels/document.xml.rels';
  entries[rels] = strToU8(
    entryText(entries, rels).replace(
      '</Relationships>',
      `<Relationship Id="rIdStore" Type="${relationships}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
  const types = '[Content_Types].xml';
  entries[types] = strToU8(
    entryText(entries, types).replace(
      '</Types>',
      '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/></Types>',
    ),
  );
}

/** Relationships named by their place, where the library names them at random. */
function withPlainIds(entries: Entries): Entries {
  const plain = { ...entries };
  for (const rels of Object.keys(entries).filter((name) => name.startsWith('word/_rels/'))) {
    const part = rels.replace('_rels/', '').replace(/\.rels$/, '');
    const names = new Map<string, string>();
    const rename = (whole: string, opening: string, id: string): string => {
      const name = names.get(id);
      return name === undefined ? whole : `${opening}${name}"`;
    };
    for (const [, id = ''] of entryText(entries, rels).matchAll(/ Id="([^"]+)"/g))
      names.set(id, `rId${names.size + 1}`);
    plain[rels] = strToU8(entryText(entries, rels).replace(/( Id=")([^"]+)"/g, rename));
    if (entries[part])
      plain[part] = strToU8(
        entryText(entries, part).replace(/( r:(?:id|embed)=")([^"]+)"/g, rename),
      );
  }
  return plain;
}
