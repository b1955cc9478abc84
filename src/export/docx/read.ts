import { parseXml, type XmlDocument, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import type { Localized } from '../../registry/schema/common.ts';
import { Refusal } from '../../text/refusal.ts';
import { referenceStyle } from './reference-style.ts';
import { entriesOf } from '../unzip.ts';
import { entryText, type Entries } from '../zip.ts';

/** The most that is read of a ZIP that somebody else made, and what is said of one that is none. */
export interface PackageLimits {
  bytes: number;
  entries: number;
  unpacked: number;
  /** What it should be, with its article: `un documento`. */
  what: Localized;
  notOne: Localized;
}

const ofDocument: PackageLimits = {
  bytes: 20_000_000,
  entries: 500,
  unpacked: 60_000_000,
  what: { es: 'un documento', en: 'a document' },
  notOne: {
    es: 'no es un archivo .docx, o llegó cortado; guárdalo otra vez como .docx',
    en: 'it is no .docx file, or it came cut short; save it as .docx again',
  },
};

/** Bytes of the text of a document that are read: ours have a tenth, and each takes a second or two. */
const longestText = 4_000_000;

/** Throws `Refusal` if a file weighs more than is read of one. */
export function refuseLarge(bytes: number, most: Pick<PackageLimits, 'bytes'>): void {
  if (bytes <= most.bytes) return;
  throw new Refusal({
    es: `pesa ${megabytes(bytes)} MB y se leen hasta ${megabytes(most.bytes)}; quita lo que se le añadió`,
    en: `it weighs ${megabytes(bytes)} MB and up to ${megabytes(most.bytes)} are read; take out what was added`,
  });
}

/**
 * The entries of a ZIP that somebody else made that are asked for by name. Throws `Refusal` if it is no ZIP, if
 * a name leads out of it, or if it is larger inside than a document can be.
 */
export function readPackage(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: PackageLimits = ofDocument,
): Entries {
  refuseLarge(bytes.length, most);
  const found: Entries = Object.create(null) as Entries;
  let count = 0;
  let unpacked = 0;
  try {
    for (const { name, size, isProtected, read } of entriesOf(bytes)) {
      if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(name))
        throw new Refusal({
          es: `lleva dentro una ruta que sale de él («${shown(name)}»); no se abre`,
          en: `it holds a path that leads out of it ("${shown(name)}"); it is not opened`,
        });
      count += 1;
      unpacked += size;
      if (count > most.entries || unpacked > most.unpacked)
        throw new Refusal({
          es: `ocupa por dentro más que ${most.what.es} (más de ${megabytes(most.unpacked)} MB o de ${most.entries} archivos); no se abre`,
          en: `it is larger inside than ${most.what.en} (over ${megabytes(most.unpacked)} MB or ${most.entries} files); it is not opened`,
        });
      if (!wanted(name)) continue;
      if (isProtected)
        throw new Refusal({
          es: 'está protegido con contraseña; quítasela y mándalo otra vez',
          en: 'it is protected with a password; take it off and send it again',
        });
      found[name] = read();
    }
    return found;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(most.notOne);
  }
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_000_000));
const shown = (name: string): string => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);

/** A control as it was found. */
export interface FoundControl {
  tag: string;
  /** What it says; nothing where it still shows only what goes there. */
  text: string;
  /** For a check box: whether it is ticked. */
  isTicked?: boolean;
}

/** What a document says. */
export interface ReadDocument {
  controls: FoundControl[];
  /** Its paragraphs, in order, those of tables too. */
  paragraphs: string[];
}

/** Reads the text and the controls of a Word document. Throws `Refusal` if it cannot be one. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const entries = readPackage(bytes, (name) => name === 'word/document.xml');
  if (!entries['word/document.xml'])
    throw new Refusal({
      es: 'no es un documento de Word (.docx): guárdalo con ese formato',
      en: 'it is no Word document (.docx): save it in that format',
    });
  const { length } = entries['word/document.xml'];
  if (length > longestText)
    throw new Refusal({
      es: `trae ${megabytes(length)} MB de texto y se leen hasta ${megabytes(longestText)}; quita lo que se le añadió`,
      en: `it holds ${megabytes(length)} MB of text and up to ${megabytes(longestText)} are read; take out what was added`,
    });
  return readWordXml(entryText(entries, 'word/document.xml'));
}

/** Reads the text and the controls of a part of a Word document. Throws `Refusal` if it is not XML. */
export function readWordXml(xml: string): ReadDocument {
  const found: ReadDocument = { controls: [], paragraphs: [] };
  const visit = (node: XmlNode): void => {
    if (!(node instanceof XmlElement)) return;
    if (node.name === 'w:p') found.paragraphs.push(textOf(node).replace(/\s+/g, ' ').trim());
    if (node.name === 'w:sdt') found.controls.push(...controlOf(node));
    node.children.forEach(visit);
  };
  parsed(xml).children.forEach(visit);
  return found;
}

function parsed(xml: string): XmlDocument {
  try {
    // A document type is never part of a Word document, and may swell without end.
    if (/<!DOCTYPE/i.test(xml)) throw new Error('It has a document type.');
    return parseXml(xml);
  } catch {
    throw new Refusal({
      es: 'está dañado por dentro; ábrelo y guárdalo otra vez como .docx',
      en: 'it is damaged inside; open it and save it as .docx again',
    });
  }
}

function controlOf(sdt: XmlElement): FoundControl[] {
  const properties = childOf(sdt, 'w:sdtPr');
  const tag = properties && childOf(properties, 'w:tag')?.attributes['w:val'];
  if (!properties || !tag) return [];
  const box = childOf(properties, 'w14:checkbox');
  const content = childOf(sdt, 'w:sdtContent');
  const said = content ? textOf(content).trim() : '';
  const isEmpty = childOf(properties, 'w:showingPlcHdr') !== undefined;
  if (!box) return [{ tag, text: isEmpty ? '' : said }];
  const value = childOf(box, 'w14:checked')?.attributes['w14:val'];
  return [{ tag, text: said, isTicked: value === '1' || value === 'true' }];
}

const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );

/** The text of runs: a line break is a new line, and paragraphs inside are lines of their own. */
function textOf(node: XmlNode): string {
  if (!(node instanceof XmlElement)) return '';
  if (node.name === 'w:t' || node.name === 'w:delText') return node.text;
  if (node.name === 'w:br' || node.name === 'w:cr') return '\n';
  if (node.name === 'w:tab') return '\t';
  if (node.name === 'w:noBreakHyphen') return '-';
  if (node.name === 'w:sdtPr' || node.name === 'w:pPr' || node.name === 'w:rPr') return '';
  const style = node.name === 'w:r' && childOf(node, 'w:rPr');
  if (style && childOf(style, 'w:rStyle')?.attributes['w:val'] === referenceStyle) return '';
  const inner = node.children.map(textOf).join('');
  return node.name === 'w:p' ? `${inner}\n` : inner;
}
