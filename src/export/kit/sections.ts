import { unzipSync } from 'fflate';
import { parseXml, type XmlDocument, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { referenceStyle } from '../docx/reference-style.ts';
import { entryText } from '../zip.ts';
import { sha256 } from '../../files/kept.ts';
import { plainSlug } from './slug.ts';
import type { AdoptedSection, SectionText } from './source.ts';

/** Whether it says where a link leads on paper, whose numbers move with other texts. */
const isReference = (node: XmlElement): boolean =>
  node.name === 'w:r' &&
  [...elementsNamed(node, 'w:rStyle')].some(
    ({ attributes }) => attributes['w:val'] === referenceStyle,
  );

/** The sections of a document as `writeDocx` made it: each heading with the paragraphs below it. */
export function sectionTexts(docx: Uint8Array): SectionText[] {
  const tree = parseXml(entryText(unzipSync(docx), 'word/document.xml'));
  const sections: SectionText[] = [];
  const seen = new Map<string, number>();
  for (const paragraph of elementsNamed(tree, 'w:p')) {
    const text = wordsOf(paragraph).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const style = [...elementsNamed(paragraph, 'w:pStyle')][0]?.attributes['w:val'] ?? '';
    // The numbers of pages move with any text.
    if (style.startsWith('TOC')) continue;
    const last = sections[sections.length - 1];
    if (!/^Heading\d$/.test(style) && last) last.paragraphs.push(text);
    else {
      const name = plainSlug(text) || 'seccion';
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      sections.push({ id: count === 1 ? name : `${name}-${count}`, title: text, paragraphs: [] });
    }
  }
  return sections;
}

/** What `kit.json` tells of the sections of a document. */
export const adoptedSections = (sections: readonly SectionText[]): AdoptedSection[] =>
  sections.map(({ id, title, paragraphs }) => ({
    id,
    sha256: sha256([title, ...paragraphs].join('\n')),
  }));

function* elementsNamed(node: XmlDocument | XmlElement, name: string): Generator<XmlElement> {
  for (const child of node.children) {
    if (!(child instanceof XmlElement)) continue;
    if (child.name === name) yield child;
    yield* elementsNamed(child, name);
  }
}

/** The words of a paragraph; a blank by its id, whatever stands in it. */
function wordsOf(node: XmlNode): string {
  if (!(node instanceof XmlElement)) return '';
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:br' || node.name === 'w:tab') return ' ';
  if (node.name === 'w:sdtPr' || node.name === 'w:rPr' || node.name === 'w:pPr') return '';
  if (isReference(node)) return '';
  if (node.name === 'w:sdt') {
    const tag = [...elementsNamed(node, 'w:tag')][0]?.attributes['w:val'] ?? '';
    if (tag.startsWith('blank:')) return `{${tag}}`;
  }
  return node.children.map(wordsOf).join('');
}
