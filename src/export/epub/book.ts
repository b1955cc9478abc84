import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import type { Lang } from '../../registry/schema/common.ts';
import type { SiteAddress } from '../document/links.ts';
import { packed } from '../zip.ts';
import { type Chapter, written } from './chapter.ts';
import { resolveLinks } from './leads.ts';
import { style } from './style.ts';
import { bookWords } from './words.ts';
import { escapeXml, xml } from './xml.ts';
import { fill } from '../../i18n/fill.ts';

/** A book, before it is packed. */
export interface Book {
  /** What names it, and its identifier with the version: `guias`. */
  name: string;
  title: string;
  /** Name of the site, which publishes it. */
  publisher: string;
  lang: Lang;
  /** `YYYY.MM.n` of the site. */
  version: string;
  /** What its cover says under the title. */
  cover: readonly ElementContent[];
  chapters: readonly Chapter[];
}

/** A page of the book as its package lists it. */
interface Item {
  id: string;
  file: string;
  properties?: string;
}

/** An EPUB 3 of some documents: a chapter each, the same bytes for the same content. */
export function epub(book: Book, place: SiteAddress): Uint8Array {
  const leads = resolveLinks(book.chapters, place);
  const chapters = book.chapters.map((chapter) => ({ chapter, ...written(chapter, leads) }));
  const t = bookWords(book.lang);
  const items: Item[] = [
    { id: 'portada', file: 'portada.xhtml' },
    { id: 'nav', file: 'nav.xhtml', properties: 'nav' },
    ...chapters.map(({ chapter, hasDrawing }) => ({
      id: chapter.file.replace('.xhtml', ''),
      file: chapter.file,
      ...(hasDrawing && { properties: 'svg' }),
    })),
  ];
  const contents = chapters.map(({ chapter, headings }) => {
    const parts = headings.map(({ title, id }) => entry(`${chapter.file}#${id}`, title));
    const below = parts.length > 0 ? `<ol>${parts.join('')}</ol>` : '';
    return entry(chapter.file, chapter.document.title, below);
  });
  const nav =
    `<nav epub:type="toc" role="doc-toc" id="indice"><h1>${t.contents}</h1><ol>${entry('portada.xhtml', t.cover)}${contents.join('')}</ol></nav>` +
    `<nav epub:type="landmarks" hidden="hidden"><h2>${t.landmarks}</h2><ol>` +
    `<li><a epub:type="cover" href="portada.xhtml">${t.cover}</a></li>` +
    `<li><a epub:type="toc" href="nav.xhtml#indice">${t.contents}</a></li>` +
    `<li><a epub:type="bodymatter" href="${chapters[0]?.chapter.file ?? 'portada.xhtml'}">${t.body}</a></li></ol></nav>`;
  const files = new Map<string, string>([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packageOf(book, items)],
    ['EPUB/nav.xhtml', page(book.lang, t.contents, nav)],
    ['EPUB/estilo.css', style],
    ['EPUB/portada.xhtml', page(book.lang, book.title, coverOf(book))],
    ...chapters.map(({ chapter, content }): [string, string] => [
      `EPUB/${chapter.file}`,
      page(book.lang, chapter.document.title, content.map(xml).join('')),
    ]),
  ]);
  return packed(files, (path) => path === 'mimetype');
}

const entry = (href: string, title: string, below = ''): string =>
  `<li><a href="${escapeXml(href)}">${escapeXml(title)}</a>${below}</li>`;

const coverOf = ({ title, cover }: Book): string =>
  `<section epub:type="cover"><h1>${escapeXml(title)}</h1>${cover.map(xml).join('')}</section>`;

const page = (lang: Lang, title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tagOf(lang)}" xml:lang="${tagOf(lang)}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="estilo.css"/></head>
<body>${body}</body>
</html>
`;

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

function packageOf(book: Book, items: readonly Item[]): string {
  const { lang, title, version, publisher } = book;
  const t = bookWords(lang);
  const hasDrawings = items.some(({ properties }) => properties === 'svg');
  const meta = (property: string, value: string) =>
    `<meta property="${property}">${escapeXml(value)}</meta>`;
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
  ];
  const manifest = items.map(
    ({ id, file, properties }) =>
      `<item id="${id}" href="${file}" media-type="application/xhtml+xml"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${tagOf(lang)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[
  `<dc:identifier id="id">urn:uuid:${uuidOf(`${book.name}/${lang}/${version}`)}</dc:identifier>`,
  `<dc:title>${escapeXml(title)}</dc:title>`,
  `<dc:language>${tagOf(lang)}</dc:language>`,
  `<dc:publisher>${escapeXml(publisher)}</dc:publisher>`,
  `<dc:rights>${escapeXml(t.rights)}</dc:rights>`,
  meta('dcterms:modified', modifiedBy(version)),
  meta('schema:accessMode', 'textual'),
  ...(hasDrawings ? [meta('schema:accessMode', 'visual')] : []),
  meta('schema:accessModeSufficient', 'textual'),
  ...features.map((each) => meta('schema:accessibilityFeature', each)),
  meta('schema:accessibilityHazard', 'none'),
  meta(
    'schema:accessibilitySummary',
    fill(t.accessibility, { drawings: hasDrawings ? t.someDrawings : t.noImages }),
  ),
].join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
<item id="estilo" href="estilo.css" media-type="text/css"/>
</manifest>
<spine>
${items.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const tagOf = (lang: Lang): string => (lang === 'es' ? 'es-PE' : 'en');

/** When a version was made, as far as its number says: its month, and its place in it as seconds. */
export function modifiedBy(version: string): string {
  const [year = 2026, month = 1, place = 0] = version.split('.').map(Number);
  return new Date(Date.UTC(year, month - 1, 1, 0, 0, place)).toISOString().replace('.000Z', 'Z');
}

/** A UUID of version 5 under a name space of ours: the same for the same name. */
export function uuidOf(name: string): string {
  const space = Buffer.from('8f0d3c1ea4b75d1e9b6a52c7e1410a26', 'hex');
  const hash = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
