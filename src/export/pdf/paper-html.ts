import type { ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { takeOut } from '../../html/page.ts';
import { hastText, elementText } from '../../html/tree.ts';
import {
  anchorInside,
  type PrintPage,
  readPaperPage,
  prefixAnchors,
  settleLinks,
} from './paper-page.ts';
import { fieldHost, markFields, type SheetField } from './sheet-fields.ts';
import type { SiteAddress } from '../document/links.ts';
import type { ExportDocument } from '../documents.ts';
import { largePoints, paperStyle, type PrintOptions } from './print.ts';

/** What is printed, and what the file needs to be told once it is. */
export interface PrintHtml {
  html: string;
  /** Tag of its language, such as `es-PE`. */
  htmlLang: string;
  /** Each link to another place than the file itself, in order; it is printed as `linkHost` and its number. */
  links: PaperLink[];
  /** What the links to an anchor of the file say, by anchor. */
  anchorLabels: Map<string, string>;
  /** What each drawing shows, in order: its caption, as its figures stand in a table beside it. */
  pictures: string[];
  fields: SheetField[];
}

/** A link of a file to somewhere else. */
export interface PaperLink {
  href: string;
  label: string;
}

/** Boxes may break, or half a sheet stays white; the number of the page is as large as the rest. */
const largeStyle = `@page{@bottom-right{font-size:${largePoints}pt}}
@media print{.minuto,.peligro,.aviso,.caso,.servicio,.pasos>ol>li{break-inside:auto!important}main *::before,main *::after{font-size:1em!important}}`;

/**
 * A sheet to hang: one page of A4 or Letter, in 11 points, with its margins. What it rests on stands on one line below
 * the paragraph or the step.
 */
const wallStyle = `@page{margin:18mm 18mm 18mm}
@media print{
main :is(p,li,dt,dd,td,th,.por,.nota,.proposito,.numeros,.numeros a){font-size:11pt!important;line-height:1.24!important}
main h1{margin:0 0 2mm;font-size:17pt;line-height:1.15}
main h2{margin:2.5mm 0 1mm;font-size:12.5pt;line-height:1.2}
main :is(p,ul,ol){margin-top:0;margin-bottom:1.2mm}
main .parte,main .pasos,main .lista{margin:0;padding-top:0}
main li,main .pasos>ol>li{margin-top:0;margin-bottom:.8mm;padding-top:0;padding-bottom:0}
main .apertura,main .proposito{margin:0 0 1mm;padding:0}
main .cita::after,main .nota-n::before,main .nota-n::after{content:none}
main .nota-n{display:none}
main .nota{display:inline;margin:0 0 0 1mm;padding:0;border:0}
main .nota-t::before{content:'('}
main .nota-t::after{content:')'}
main .nota *{font-weight:400}
}`;

/** Where addresses of links are printed, until the file is finished; no host has this name. */
export const linkHost = 'https://enlace.invalid/';

/** The HTML of a document that is printed alone. */
export function documentHtml(
  document: ExportDocument,
  site: SiteAddress,
  { isLarge = false, isNeutral = false, isWall = false, paper = 'a4' }: PrintOptions = {},
): PrintHtml {
  const page = readPaperPage(document);
  if (isNeutral) takeOut({ type: 'root', children: page.content }, 'citar');
  const anchorOf = (path: string, fragment: string | undefined) =>
    anchorInside(page, path, fragment);
  settleLinks(page, { ...site, anchorOf });
  // What is typed stays in a device: a sheet that holds a case is for a pen.
  const fields = document.fill === 'screen' ? markFields(page.content, document.id) : [];
  prefixAnchors(page, '');
  const { links, anchorLabels } = numberLinks(page.content);
  const style = [
    paperStyle(paper),
    ...(isLarge ? [largeStyle] : []),
    ...(isWall ? [wallStyle] : []),
  ].join('');
  const html = paperPageHtml({
    pages: [page],
    title: document.title,
    body: toHtml(page.content),
    style,
  });
  return {
    html,
    htmlLang: page.htmlLang,
    links,
    anchorLabels,
    pictures: picturesIn(page.content),
    fields,
  };
}

/** Letters drawn as one («fi») are lost to some of those who read a PDF aloud, or look a word up in it. */
const unjoined = '*{font-variant-ligatures:none!important}';

/** A page that a reader prints may meet any font; what is made here, one that is known. */
const asIs = '*{font-size-adjust:none!important}';

/** A whole HTML document for paper, with the styles of the pages it is made of. */
export function paperPageHtml({
  pages: [first, ...others],
  title,
  body,
  style = '',
}: {
  pages: readonly Pick<PrintPage, 'bodyClass' | 'htmlLang' | 'styles'>[];
  title: string;
  body: string;
  style?: string;
}): string {
  if (!first) throw new Error('There is nothing to print.');
  const sheets = new Set([first, ...others].flatMap(({ styles }) => styles));
  const head = [
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    ...[...sheets, unjoined, asIs, style].map((sheet) => `<style>${sheet}</style>`),
  ];
  const kind = first.bodyClass === undefined ? '' : ` class="${first.bodyClass}"`;
  return `<!doctype html><html lang="${first.htmlLang}"><head>${head.join('')}</head><body${kind}><div class="marco"><main id="contenido">${body}</main></div></body></html>`;
}

/** Gives each link elsewhere its number in place of its address, and keeps what each link says. */
export function numberLinks(content: readonly ElementContent[]): {
  links: PaperLink[];
  anchorLabels: Map<string, string>;
} {
  const links: PaperLink[] = [];
  const anchorLabels = new Map<string, string>();
  for (const link of selectAll('a[href]', { type: 'root', children: [...content] })) {
    const { href = '', ariaLabel } = link.properties;
    if (href.startsWith(fieldHost)) continue;
    const words = elementText(link);
    const label = words === '' && typeof ariaLabel === 'string' ? ariaLabel : words;
    if (href.startsWith('#')) {
      const anchor = href.slice(1);
      if (!anchorLabels.has(anchor)) anchorLabels.set(anchor, label);
    } else {
      link.properties.href = `${linkHost}${links.length}`;
      links.push({ href, label });
    }
  }
  return { links, anchorLabels };
}

/** The captions of the drawings. Throws on one that has none. */
export function picturesIn(content: readonly ElementContent[]): string[] {
  return selectAll('figure', { type: 'root', children: [...content] }).map((figure) => {
    const caption = select('figcaption', figure);
    if (!caption) throw new Error('A figure has no caption.');
    return hastText(caption).trim();
  });
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
