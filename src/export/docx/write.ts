import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { htmlToContent } from 'docx/html';
import { strToU8, unzipSync } from 'fflate';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Lang } from '../../registry/schema/common.ts';
import { type Entries, entryText, packedByPath } from '../zip.ts';
import { fitColumns } from './columns.ts';
import { controlXml, type Control } from './controls.ts';
import { marks } from './marks.ts';
import {
  coreXml,
  linkStore,
  storeEntries,
  withoutCustomProperties,
  withPlainIds,
} from './package.ts';
import { pageNumbers } from './page-numbers.ts';
import { papers } from './papers.ts';
import { locales, sectionNumbers, styleMap, stylesOf, tableStyle } from './styles.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** A stretch of a document with its own foot. */
export interface Part {
  content: readonly ElementContent[];
  /** What stands before its table of contents, which lists its sections; without it, it has none. */
  opening?: readonly ElementContent[];
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
  /** A sheet to hang, which has to fit: with little room between its lines. */
  isSheet?: boolean;
}

/**
 * Writes a Word document, on A4: real styles and lists, repeated header rows, columns as wide as their text, a control
 * at each mark, the values of blanks in the text and in one XML part. Without an author, macros, a template or the
 * time of the run: the same input gives the same bytes.
 * Throws if a mark of the content stands where no control can go.
 */
export async function writeDocx(word: WordDocument): Promise<Uint8Array> {
  const { lang, controls } = word;
  const entries = unzipSync(await Packer.toBuffer(documentOf(word)));
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
    'word/document.xml': strToU8(withLanguage(withPlainBookmarks(xml))),
    'docProps/core.xml': strToU8(coreXml({ ...word, locale: locales[lang] })),
    ...(values.size > 0 && storeEntries(values)),
  };
  delete named['docProps/custom.xml'];
  for (const name of ['[Content_Types].xml', '_rels/.rels'])
    named[name] = strToU8(withoutCustomProperties(entryText(named, name)));
  if (values.size > 0) linkStore(named);
  return packedByPath(withPlainIds(named));
}

/** What the library writes, with a mark where each control goes. */
export function documentOf({
  lang,
  title,
  parts,
  controls,
  isSheet = false,
}: WordDocument): Document {
  const isNumbered = parts.some(({ opening }) => opening !== undefined);
  const saidBy = (place: number): string => {
    const text = controls[place]?.text ?? '';
    return text === '' ? '☐' : text;
  };
  const said = (text: string) => text.replace(marks, (_, place: string) => saidBy(Number(place)));
  const blocks = (content: readonly ElementContent[]): readonly FileChild[] => {
    fitColumns(content, said);
    return htmlToContent(toHtml({ type: 'root', children: [...content] }), {
      styleMap,
      stylesheet: tableStyle,
    });
  };
  return new Document({
    title,
    styles: stylesOf({ lang, isSheet, isNumbered }),
    ...(isNumbered && {
      numbering: { config: [sectionNumbers] },
      pageNumbers: pageNumbers(saidBy),
    }),
    sections: parts.map(({ content, opening, foot }, index) => ({
      properties: { page: a4 },
      ...(foot !== undefined && { footers: { default: footOf(foot, lang) } }),
      children: [
        ...(opening ? [...blocks([...opening, contentsTitle(lang)]), contentsOf(lang)] : []),
        ...blocks(content),
        // LibreOffice writes for ever a document that ends in a table.
        ...(index === parts.length - 1 ? [new Paragraph({})] : []),
      ],
    })),
  });
}

const contentsTitle = (lang: Lang): Element => h('p', h('b', exportsWords[lang].volume.contents));

const contentsOf = (lang: Lang): TableOfContents =>
  new TableOfContents(exportsWords[lang].volume.contents, {
    headingStyleRange: '2-2',
    hyperlink: true,
  });

const { width, height, sides, ends } = papers.a4;
const a4 = {
  size: { width, height },
  margin: { top: ends, bottom: ends, left: sides, right: sides },
};

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
