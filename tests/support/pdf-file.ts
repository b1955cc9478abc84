import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A heading of the outline, with those below it. */
interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

/** A node of the tree of tags. */
interface Tag {
  role?: string;
  children?: Tag[];
}

/** What pdf.js finds in a file. */
export interface PdfFile {
  info: Record<string, unknown>;
  isMarked: boolean;
  showsTitle: boolean;
  /** Titles of the outline, in order, at any depth. */
  outline: string[];
  /** Roles of the tags, each as often as it is there. */
  tags: Map<string, number>;
  links: { says: string; url: string | undefined; place: string | undefined }[];
  /** Of the fields: what a screen reader says of each. */
  fields: { name: string; label: string; kind: string }[];
  /** The text of each sheet. */
  sheets: string[];
  /** Height of each piece of text, in points. */
  heights: number[];
  /** Width and height of the first sheet, in points. */
  size: number[];
}

/** Reads a PDF with another program than those that made it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const tags = new Map<string, number>();
  const count = (tag: Tag | null): void => {
    if (tag?.role !== undefined) tags.set(tag.role, (tags.get(tag.role) ?? 0) + 1);
    for (const child of tag?.children ?? []) count(child);
  };
  const file: PdfFile = {
    info: (await pdf.getMetadata()).info as Record<string, unknown>,
    isMarked: (await pdf.getMarkInfo())?.['Marked'] === true,
    showsTitle:
      ((await pdf.getViewerPreferences()) as Record<string, unknown> | null)?.[
        'DisplayDocTitle'
      ] === true,
    outline: titlesIn(await pdf.getOutline()),
    tags,
    links: [],
    fields: [],
    sheets: [],
    heights: [],
    size: [],
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    if (number === 1) file.size = page.view.slice(2).map(Math.round);
    count((await page.getStructTree()) as Tag | null);
    const pieces = (await page.getTextContent()).items.filter((item) => 'str' in item);
    file.sheets.push(pieces.map(({ str }) => str).join(' '));
    for (const { str, height } of pieces) if (str.trim() !== '') file.heights.push(height);
    for (const each of (await page.getAnnotations()) as Record<string, unknown>[]) {
      if (each['subtype'] === 'Link') file.links.push(linkOf(each));
      if (each['subtype'] === 'Widget')
        file.fields.push({
          name: text(each['fieldName']),
          label: text(each['alternativeText']),
          kind: text(each['fieldType']),
        });
    }
  }
  await pdf.destroy();
  return file;
}

/** Everything that a file holds besides what it shows: strings, names and addresses, packed or not. */
export async function objectsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .join('\n');
}

function linkOf(annotation: Record<string, unknown>): PdfFile['links'][number] {
  const { contentsObj, url, unsafeUrl, dest } = annotation;
  const address = url ?? unsafeUrl;
  return {
    says: text((contentsObj as { str?: string } | undefined)?.str),
    url: typeof address === 'string' ? address : undefined,
    place: typeof dest === 'string' ? dest : undefined,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** pdf.js gives nothing at all where there is no outline. */
const titlesIn = (items: readonly OutlineItem[] | null): string[] =>
  (items ?? []).flatMap(({ title, items: below }) => [title, ...titlesIn(below)]);
