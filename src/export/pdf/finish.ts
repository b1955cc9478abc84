import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { appendInOrder } from './ordered-entries.ts';
import { fieldHost, type SheetField } from './sheet-fields.ts';
import { linkHost, type PrintHtml } from './paper-html.ts';

/** What a file says of itself. */
export interface FileFacts {
  title: string;
  /** Tag of its language, such as `es-PE`. */
  lang: string;
  /** Day it is of, `YYYY-MM-DD`: that of its version, never that of the clock. */
  day: string;
}

appendInOrder();

const name = (text: string) => PDFName.of(text);

/**
 * Types of structure that the browser writes and PDF 1.7 does not know, each as one that it knows.
 */
const roles: Record<string, string> = { Aside: 'Sect', Strong: 'Span', Em: 'Span' };

/**
 * Finishes what the browser printed: title, language and days; what each link says and where it leads; the
 * fields. The same bytes for the same print, whatever its clock. It names no author and claims no standard.
 * Throws where the print lacks its tags, or has a link, a picture or a field that nobody wrote.
 */
export async function finishPdf(
  printed: Uint8Array,
  { links, anchorLabels, pictures, fields }: Omit<PrintHtml, 'html' | 'htmlLang'>,
  facts: FileFacts,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const structure = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!structure) throw new Error('The browser printed no tags.');
  sayWhatItIs(pdf, facts);
  structure.set(name('RoleMap'), pdf.context.obj(roles));
  for (const item of outlineOf(pdf)) sayOnce(item);
  numberCells(pdf);
  const { owners, wordless } = readStructure(structure, pdf);
  if (wordless.length !== pictures.length)
    throw new Error(`${wordless.length} pictures want words, and ${pictures.length} have some.`);
  for (const [index, picture] of wordless.entries())
    picture.set(name('Alt'), PDFHexString.fromText(pictures[index] ?? ''));
  const widgets: PDFRef[] = [];
  for (const { ref, annotation } of annotationsOf(pdf)) {
    const address = addressOf(annotation);
    const field = address?.startsWith(fieldHost) && fields[Number(address.slice(fieldHost.length))];
    if (field) {
      becomeField(pdf, annotation, field);
      owners.get(ref)?.set(name('S'), name('Form'));
      widgets.push(ref);
    } else settleLink(annotation, { links, anchorLabels });
  }
  if (widgets.length !== fields.length)
    throw new Error(
      `${fields.length} fields were to be filled in, and ${widgets.length} were printed.`,
    );
  if (widgets.length > 0) await addForm(pdf, widgets);
  // Rewritten whole, its many small objects are packed: less than half of what it weighs.
  return pdf.save({ rewrite: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The page, from 1, of each named place of a print. */
export async function placesOf(printed: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const places = pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
  return new Map(
    (places?.entries() ?? []).map(([key, value]) => {
      const page = pages.get(String(pdf.context.lookup(value, PDFArray).get(0)));
      if (page === undefined) throw new Error(`The place "${key.decodeText()}" is on no page.`);
      return [key.decodeText(), page];
    }),
  );
}

function sayWhatItIs(pdf: PDFDocument, { title, lang, day }: FileFacts): void {
  const { context, catalog } = pdf;
  const stamp = PDFString.of(`D:${day.replaceAll('-', '')}000000Z`);
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    CreationDate: stamp,
    ModDate: stamp,
    Producer: PDFString.of('Chromium, pdf-lib'),
  });
  // What the browser said of itself carries the time of its clock, and would stay in the file.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(info);
  catalog.set(name('Lang'), PDFString.of(lang));
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const metadata = context.stream(described({ title, lang, day }), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(name('Metadata'), context.register(metadata));
}

/** The same facts as XMP. No `pdfuaid`: nobody has held the files against that standard. */
function described({ title, lang, day }: FileFacts): string {
  const escaped = title.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The element of structure that each annotation belongs to, and the pictures without words, in order. */
function readStructure(root: PDFDict, { context }: PDFDocument) {
  const owners = new Map<PDFRef, PDFDict>();
  const wordless: PDFDict[] = [];
  const read = (node: PDFObject | undefined, owner: PDFDict): void => {
    const value = node instanceof PDFRef ? context.lookup(node) : node;
    if (value instanceof PDFArray) for (const each of value.asArray()) read(each, owner);
    if (!(value instanceof PDFDict)) return;
    const annotation = value.get(name('Obj'));
    if (annotation instanceof PDFRef) owners.set(annotation, owner);
    const kind = value.lookup(name('S'));
    if (kind === name('Figure') && !value.has(name('Alt'))) wordless.push(value);
    const children = value.get(name('K'));
    if (children) read(children, value);
  };
  read(root.get(name('K')), root);
  return { owners, wordless };
}

/**
 * The browser names the cells of tables by what it had counted until then, which differs from one time to
 * the next: they are named by their order.
 */
function numberCells({ context }: PDFDocument): void {
  const places: { id: string; put: (name: PDFString) => void }[] = [];
  const read = (value: PDFObject, put: (name: PDFString) => void): void => {
    if (value instanceof PDFArray)
      value.asArray().forEach((each, at) => read(each, (text) => value.set(at, text)));
    else if (value instanceof PDFDict)
      for (const [key, each] of value.entries()) read(each, (text) => value.set(key, text));
    else if (value instanceof PDFString && /^node\d+$/.test(value.asString()))
      places.push({ id: value.asString(), put });
  };
  for (const [, object] of context.enumerateIndirectObjects()) read(object, () => undefined);
  const order = new Map(
    [...new Set(places.map(({ id }) => id))].sort().map((id, at) => [id, at + 1]),
  );
  for (const { id, put } of places)
    put(PDFString.of(`node${String(order.get(id)).padStart(8, '0')}`));
}

/** Every entry of the outline. */
function outlineOf({ catalog }: PDFDocument): PDFDict[] {
  const below = (parent: PDFDict | undefined): PDFDict[] => {
    const items: PDFDict[] = [];
    for (
      let item = parent?.lookupMaybe(name('First'), PDFDict);
      item;
      item = item.lookupMaybe(name('Next'), PDFDict)
    )
      items.push(item, ...below(item));
    return items;
  };
  return below(catalog.lookupMaybe(name('Outlines'), PDFDict));
}

/** The browser says a heading twice in the outline where it was laid out again for a new sheet. */
function sayOnce(item: PDFDict): void {
  const title = item.lookup(name('Title'));
  if (!(title instanceof PDFString) && !(title instanceof PDFHexString)) return;
  const [, once] = /^(.{3,}?)\1+$/su.exec(title.decodeText()) ?? [];
  if (once !== undefined) item.set(name('Title'), PDFHexString.fromText(once));
}

function annotationsOf(pdf: PDFDocument): { ref: PDFRef; annotation: PDFDict }[] {
  return pdf.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const annotation = pdf.context.lookup(ref);
      return ref instanceof PDFRef && annotation instanceof PDFDict ? [{ ref, annotation }] : [];
    }),
  );
}

function addressOf(annotation: PDFDict): string | undefined {
  const address = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  return address instanceof PDFString || address instanceof PDFHexString
    ? address.decodeText()
    : undefined;
}

function settleLink(
  annotation: PDFDict,
  { links, anchorLabels }: Pick<PrintHtml, 'links' | 'anchorLabels'>,
): void {
  const address = addressOf(annotation);
  const say = (label: string) => annotation.set(name('Contents'), PDFHexString.fromText(label));
  if (address === undefined) {
    const place = annotation.lookup(name('Dest'));
    const label = place instanceof PDFName ? anchorLabels.get(place.decodeText()) : undefined;
    if (label === undefined)
      throw new Error(`A link inside the file says nothing: ${String(place)}.`);
    say(label);
    return;
  }
  const link = address.startsWith(linkHost)
    ? links[Number(address.slice(linkHost.length))]
    : undefined;
  if (!link) throw new Error(`A link of the file leads to "${address}", which nobody wrote.`);
  annotation.lookup(name('A'), PDFDict).set(name('URI'), PDFString.of(encodedAddress(link.href)));
  say(link.label);
}

/** An address in ASCII, and with what a PDF string would read as its own written so that it does not. */
const encodedAddress = (href: string): string =>
  new URL(href).href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('\\', '%5C');

const fontName = 'Helv';
/** Size of what is typed, in points. */
const typedSize = 10;

function becomeField({ context }: PDFDocument, annotation: PDFDict, field: SheetField): void {
  for (const key of ['A', 'Border', 'Contents', 'Dest']) annotation.delete(name(key));
  const set = (key: string, value: PDFObject) => annotation.set(name(key), value);
  set('Subtype', name('Widget'));
  set('F', context.obj(4));
  set('T', PDFHexString.fromText(field.name));
  set('TU', PDFHexString.fromText(field.label));
  const [width, height] = sizeOf(annotation);
  const look = (content: string, more = {}) =>
    context.register(
      context.stream(content, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        ...more,
      }),
    );
  if (field.kind === 'text') {
    set('FT', name('Tx'));
    set('DA', PDFString.of(`/${fontName} ${typedSize} Tf 0 g`));
    if (field.isMultiline) set('Ff', context.obj(1 << 12));
    set('AP', context.obj({ N: look('/Tx BMC EMC') }));
    return;
  }
  const cross = [
    `q 1.2 w 2 2 m ${width - 2} ${height - 2} l S`,
    `2 ${height - 2} m ${width - 2} 2 l S Q`,
  ];
  set('FT', name('Btn'));
  set('V', name('Off'));
  set('AS', name('Off'));
  set('MK', context.obj({ CA: PDFString.of('8') }));
  set('AP', context.obj({ N: { Yes: look(cross.join('\n')), Off: look('') } }));
}

function sizeOf(annotation: PDFDict): [width: number, height: number] {
  const { width, height } = annotation.lookup(name('Rect'), PDFArray).asRectangle();
  return [width, height];
}

async function addForm(pdf: PDFDocument, widgets: readonly PDFRef[]): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.catalog.set(
    name('AcroForm'),
    pdf.context.obj({
      Fields: [...widgets],
      DA: PDFString.of(`/${fontName} ${typedSize} Tf 0 g`),
      DR: { Font: { [fontName]: font.ref } },
    }),
  );
}
