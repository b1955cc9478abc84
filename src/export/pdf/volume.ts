import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { dateText } from '../../words/law.ts';
import { hastText } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { SITE_NAME, SITE_URL } from '../../site.ts';
import { editionText } from '../version.ts';
import { citationName, ui } from '../../words/frame.ts';
import type { SiteAddress } from '../document/links.ts';
import type { ExportDocument } from '../documents.ts';
import { finishPdf, placesOf } from './finish.ts';
import {
  escapeHtml,
  numberLinks,
  type PrintHtml,
  paperPageHtml,
  picturesIn,
} from './paper-html.ts';
import {
  anchorInside,
  anchorName,
  type PrintPage,
  readPaperPage,
  prefixAnchors,
  settleLinks,
} from './paper-page.ts';
import { type SheetSize, paperStyle, type Print } from './print.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill, fillCount } from '../../i18n/fill.ts';

/** Documents of one kind, as one file to print. */
export interface Volume {
  title: string;
  lang: Lang;
  documents: readonly ExportDocument[];
  /** What all of them have: the earliest day up to which their law was read, where they tell any. */
  lawAsOf: string | undefined;
  /** Of the site, `YYYY.MM.n`. */
  version: string;
  paper: SheetSize;
  /** How it is cited. */
  citation: string | undefined;
  /** Day it is of, `YYYY-MM-DD`. */
  day: string;
}

/** A line of the contents. */
interface ContentsLine {
  title: string;
  anchor: string;
  parts: readonly ContentsLine[];
}

/**
 * A volume: cover, contents with the number of each page, and its documents, each from a new page. It is
 * printed twice, as the browser cannot say in the contents on which page a heading comes to stand.
 * Throws where the numbers do not hold still.
 */
export async function makeVolume(
  volume: Volume,
  site: SiteAddress,
  print: Print,
): Promise<Uint8Array> {
  const { title, day } = volume;
  const paper = volumeHtml(volume, site);
  const places = await placesOf(await print(paper.htmlWith(new Map())));
  const printed = await print(paper.htmlWith(places));
  const after = await placesOf(printed);
  for (const [anchor, page] of places)
    if (after.get(anchor) !== page)
      throw new Error(`The contents say page ${page} of "${anchor}", which is on another.`);
  return finishPdf(printed, paper, { title, lang: paper.htmlLang, day });
}

function volumeHtml(volume: Volume, site: SiteAddress) {
  const pages = volume.documents.map((each) => readPaperPage(each, true));
  const prefixes = new Map(pages.map((page, index) => [page, `d${index + 1}-`]));
  for (const page of pages) {
    const anchorOf = (path: string, fragment: string | undefined) => {
      const own = anchorInside(page, path, fragment);
      if (own !== undefined) return own;
      for (const [other, prefix] of prefixes) {
        const anchor = anchorInside(other, path, fragment);
        if (anchor !== undefined) return anchorName(anchor, prefix);
      }
      return undefined;
    };
    settleLinks(page, { ...site, anchorOf });
  }
  for (const [page, prefix] of prefixes) prefixAnchors(page, prefix);
  const content = pages.flatMap(({ content }): ElementContent[] => [
    h('article.documento', content),
  ]);
  const contents = pages.map((page) => contentsOf(page, prefixes.get(page) ?? ''));
  const { links, anchorLabels } = numberLinks(content);
  for (const { anchor, title, parts } of contents)
    for (const line of [{ anchor, title }, ...parts]) anchorLabels.set(line.anchor, line.title);
  const body = toHtml(content);
  const htmlWith = (places: ReadonlyMap<string, number>) =>
    paperPageHtml({
      pages,
      title: volume.title,
      body: coverOf(volume) + contentsHtml(contents, places, volume.lang) + body,
      style: volumeStyle(volume.paper),
    });
  return {
    htmlWith,
    htmlLang: pages[0]?.htmlLang ?? volume.lang,
    links,
    anchorLabels,
    pictures: picturesIn(content),
    fields: [],
  } satisfies Omit<PrintHtml, 'html'> & Record<string, unknown>;
}

/** Title and parts of a document, by their anchors in the volume. */
function contentsOf({ content, document }: PrintPage, prefix: string): ContentsLine {
  return {
    title: document.title,
    anchor: anchorName('_top', prefix),
    parts: selectAll('.parte', { type: 'root', children: content }).flatMap((part) => {
      const heading = select('h2', part);
      return heading?.properties.id ? [lineOf(heading, heading.properties.id)] : [];
    }),
  };
}

const lineOf = (heading: Element, anchor: string): ContentsLine => ({
  title: hastText(heading).trim(),
  anchor,
  parts: [],
});

function coverOf({ title, lang, documents, lawAsOf, version, citation }: Volume): string {
  const t = exportsWords[lang].volume;
  const lines = [
    t.review,
    ...(lawAsOf === undefined ? [] : [fill(t.law, { day: dateText(lawAsOf, lang) })]),
    ui(lang).notAdvice,
    ...(citation === undefined ? [] : [`${citationName(SITE_URL, lang)}: ${citation}`]),
  ];
  return [
    '<header class="tapa">',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="tapa-sitio">${escapeHtml(SITE_NAME)} · ${escapeHtml(editionText({ version }, lang))} · ${fillCount(t, 'documents', { count: documents.length }, lang)}</p>`,
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    '</header>',
  ].join('');
}

function contentsHtml(
  lines: readonly ContentsLine[],
  places: ReadonlyMap<string, number>,
  lang: Lang,
): string {
  const line = ({ title, anchor, parts }: ContentsLine): string =>
    `<li><a href="#${anchor}"><span class="titulo">${escapeHtml(title)}</span> <span class="pagina">${places.get(anchor) ?? ''}</span></a>${list(parts)}</li>`;
  const list = (each: readonly ContentsLine[]): string =>
    each.length === 0 ? '' : `<ul>${each.map(line).join('')}</ul>`;
  return `<nav class="contenido"><h2>${exportsWords[lang].volume.contents}</h2>${list(lines)}</nav>`;
}

const volumeStyle = (paper: SheetSize): string => `${paperStyle(paper)}
.tapa{padding-top:60mm}
.tapa h1{font-size:30pt;line-height:1.15}
.tapa p{max-width:120mm;margin:3mm 0}
.tapa-sitio{font-size:12pt}
.contenido,.documento{break-before:page}
.contenido ul{margin:0;padding:0;list-style:none}
.contenido li{margin:0}
.contenido li li{padding-left:6mm}
.contenido>ul>li{margin-top:2mm;font-weight:700}
.contenido li li{font-weight:400}
.contenido a{display:flex;justify-content:space-between;gap:6mm;break-inside:avoid}
.contenido .pagina{min-width:3em;text-align:right;font-variant-numeric:tabular-nums}`;
