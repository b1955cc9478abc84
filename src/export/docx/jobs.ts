import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Project } from '../../documents/project.ts';
import { dateText, uncapitalised } from '../../words/law.ts';
import { hasClass, readMain } from '../../html/page.ts';
import { elementText } from '../../html/tree.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { ui, textNumber } from '../../words/frame.ts';
import type { DocumentKind, ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { type CountryFacts, teamMainAbroad } from '../kit/country.ts';
import { nameCountry } from '../kit/name-country.ts';
import { blankMark } from '../kit/room.ts';
import { releaseDay } from '../version.ts';
import { annexFile } from './annex-file.ts';
import { WordTree, type PrepareOptions } from './prepare.ts';
import { halves, protocolDocument, protocolsOf } from './protocol-files.ts';
import type { Refer } from './references.ts';
import { writeDocx, type Part, type WordDocument } from './write.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** What a document is written with. */
export interface DocxOptions {
  /** Public address of the site, which links lead to; without one they are left as text. */
  siteUrl?: string | undefined;
  /** Who reviewed it, in words, where it is a page: it stands below the title. */
  status?: string;
  /** A sheet to hang on a wall, without a foot; each side of a card on one of its own. */
  isSheet?: boolean;
  /** What says on paper where a link leads. */
  refer?: Refer;
}

/**
 * A Word document of each paper, module of the training, form of an organisation and brief of requests, and two of each
 * protocol: what is signed, and the rest; of each protocol, and of each form with something that reaches only Peru, as
 * many more for another country, without it. A form that holds a case has none: it is for the pen alone, so that
 * nothing of it stays on a device.
 */
export function docxJobs(
  project: Project,
  documents: readonly ExportDocument[],
  siteUrl: string | undefined,
): ExportJob[] {
  const { registry } = project;
  const here = protocolsOf(documents, project, ({ html, address }) => readMain(html, address));
  const there = protocolsOf(documents, project, (document) => abroad(document, registry));
  return documents.flatMap((document) => {
    const { kind, lang, id, slug, version, lawAsOf, html } = document;
    const groups: Partial<Record<DocumentKind, string>> = exportsWords[lang].wordGroups;
    const group = groups[kind];
    if (group === undefined || !isInWord(project, document)) return [];
    const status = statusOf(project, document);
    const options: DocxOptions = { siteUrl, ...(status !== undefined && { status }) };
    const t = exportsWords[lang].word;
    const job = (
      file: string,
      notes: readonly string[],
      inputs: () => string[],
      word: () => WordDocument,
    ): ExportJob => ({
      kind: 'docx',
      lang,
      slug,
      ...(lawAsOf !== undefined && { lawAsOf }),
      version,
      file,
      title: notes.length === 0 ? document.title : `${document.title} (${notes.join(', ')})`,
      group: notes.includes(t.abroad) ? `${group}, ${t.abroad}` : group,
      get inputs() {
        return inputs();
      },
      make: async () => writeDocx(word()),
    });
    const own = () => [html, status ?? '', siteUrl ?? ''];
    const away = () => [...own(), toHtml(abroad(document, registry))];
    const folders = [`docx/${lang}/${kind}`, `docx/${lang}/otro-pais`] as const;
    if (kind === 'protocolos')
      return halves.flatMap((half) => {
        const name = half === 'annex' ? annexFile(id) : id;
        const note = half === 'annex' ? [t.annex] : [];
        const all = () => JSON.stringify(registry.adoption.get(id)?.data.signedSections ?? []);
        return [
          job(
            `${folders[0]}/${name}.docx`,
            note,
            () => [...own(), all()],
            () => protocolDocument(document, half, here(lang), options),
          ),
          job(
            `${folders[1]}/${name}.docx`,
            [...note, t.abroad],
            () => [...away(), all()],
            () => protocolDocument(document, half, there(lang), options),
          ),
        ];
      });
    const single = job(`${folders[0]}/${id}.docx`, [], own, () => wordDocument(document, options));
    if (kind !== 'formatos' || !html.includes('data-reach="pe"')) return [single];
    return [
      single,
      job(`${folders[1]}/${id}.docx`, [t.abroad], away, () =>
        wordDocument(document, options, abroad(document, registry)),
      ),
    ];
  });
}

/** Whether a document, of a kind of which some are written in Word, is one of them. */
function isInWord({ registry, pages }: Project, document: ExportDocument): boolean {
  const { kind, id } = document;
  if (kind === 'formacion')
    return id.endsWith('-material') || registry.training.get(id)?.data.kind === 'module';
  if (kind === 'formatos') return registry.forms.get(id)?.data.fill === 'screen';
  return kind !== 'analisis' || isBrief(pages, document);
}

/** Whether it is the sheet of what is asked of one or several institutions, which whoever brings it makes its own. */
const isBrief = (pages: Project['pages'], { slug, lang }: ExportDocument): boolean =>
  pages.some(
    (page) =>
      page.slug === slug &&
      page.lang === lang &&
      page.components.some(({ name, attributes }) => name === 'Requests' && attributes['ids']),
  );

/** A page for another country, with a blank for which one, as nobody knows it yet. */
function abroad(document: ExportDocument, registry: CountryFacts): Element {
  const main = teamMainAbroad(document, registry);
  nameCountry(main, blankMark('pais', `[${exportsWords[document.lang].word.country}]`));
  return main;
}

/**
 * A document as Word will have it.
 * @param main what its page says, where that is not what was built
 * Throws if its page is not as documents are.
 */
export function wordDocument(
  document: ExportDocument,
  options: DocxOptions = {},
  main = readMain(document.html, document.address),
): WordDocument {
  const { lang, title, version, kind } = document;
  const preparer = preparerOf(main, document, options);
  const parts =
    kind === 'papeles'
      ? paperParts(main, preparer, document)
      : sidesOf(main, preparer, document, options);
  return {
    lang,
    title,
    day: releaseDay(version),
    parts,
    controls: preparer.controls,
    isSheet: options.isSheet === true,
  };
}

const preparerOf = (
  main: Element,
  { lang, address }: ExportDocument,
  { siteUrl, refer }: DocxOptions,
): WordTree => new WordTree(main, { lang, siteUrl, address, refer } satisfies PrepareOptions);

/** What a protocol says of itself on its first page: whether somebody reviewed it, and until when its law was read. */
function statusOf(
  { pages }: Project,
  { slug, lang, kind, version }: ExportDocument,
): string | undefined {
  const page = pages.find((each) => each.slug === slug && each.lang === lang);
  if (kind !== 'protocolos' || !page || !isDocument(page.frontMatter)) return undefined;
  const { reviewed, needsReview, asOf } = page.frontMatter;
  const t = ui(lang);
  const done = reviewed === 'pending' ? [] : reviewed.by;
  const missing = needsReview.filter((role) => !done.includes(role));
  const review = done.length === 0 ? t.unreviewed : missing.length > 0 ? t.reviewedIn : undefined;
  return [
    review,
    `${t.lawOf} ${dateText(asOf, lang)}`,
    `${t.version.toLowerCase()} ${textNumber(version, lang)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The content of a document: of a card, each of its sides apart. */
function sidesOf(
  main: Element,
  preparer: WordTree,
  document: ExportDocument,
  options: DocxOptions,
): Part[] {
  const { title, version, lang } = document;
  const foot = options.isSheet
    ? {}
    : { foot: `${title} · ${ui(lang).version.toLowerCase()} ${textNumber(version, lang)}` };
  const sides = selectAll('.cara', main);
  const alone = select('.hoja-sola', main);
  if (alone) return formParts(main, alone, preparer, foot);
  if (sides.length === 0)
    return [{ content: wholeContent(main, preparer, document, options), ...foot }];
  const [first, ...others] = sides.map((side) => ({ content: preparer.contentOf(side), ...foot }));
  const heading = h('h1', title);
  return first ? [{ ...first, content: [heading, ...first.content] }, ...others] : [];
}

/**
 * A form that is signed on one page: that page first, then each sheet that goes apart, and last what the page of the
 * form says of it, but for what is never written, which stands before anything is.
 */
function formParts(
  main: Element,
  sheet: Element,
  preparer: WordTree,
  foot: Pick<Part, 'foot'>,
): Part[] {
  const name = select('#nunca', main);
  const never = select('#nunca ~ ul', main);
  const gone = [sheet, name, never, select('header', main), select('h2', sheet)];
  const ready = (nodes: readonly ElementContent[]) =>
    preparer.contentOf({
      type: 'root',
      children: nodes.filter((each) => !gone.includes(each as Element)),
    });
  const apart = sheet.children.findIndex((each) => hasClass(each, 'hoja-aparte'));
  const said = never
    ? selectAll('li', never).map((item) => elementText(item).replace(/\.$/, ''))
    : [];
  const warning = said.map(uncapitalised).join('; ');
  const opening = [
    h('h1', elementText(select('h1', main))),
    ...(warning === '' ? [] : [small(`${elementText(name)}: ${warning}.`)]),
  ];
  return [
    [...opening, ...ready(apart === -1 ? sheet.children : sheet.children.slice(0, apart))],
    ...(apart === -1 ? [] : [ready(sheet.children.slice(apart))]),
    ready(main.children),
  ].map((content) => ({ content, ...foot }));
}

function wholeContent(
  main: Element,
  preparer: WordTree,
  { title, kind, lang }: ExportDocument,
  { status }: DocxOptions,
): ElementContent[] {
  const content = preparer.contentOf(main).flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'h1') return [node];
    // The page that holds all parts says so in its title; here there is no other.
    const heading = kind === 'protocolos' ? h('h1', title) : node;
    const line = status === undefined ? [] : [small(status)];
    return [heading, ...line];
  });
  const licence = kind === 'protocolos' || kind === 'formacion' ? [small(ui(lang).licence)] : [];
  return [...content, ...licence, ...preparer.notes()];
}

/** A paper: each sheet as the office gets it, and apart, for whoever signs, all that its page says of it. */
function paperParts(main: Element, preparer: WordTree, { lang, title }: ExportDocument): Part[] {
  const sheets = selectAll('.papel:not(.papel-lleno)', main);
  if (sheets.length === 0) throw new Error(`The page of the paper "${title}" has no sheet.`);
  const t = exportsWords[lang].word;
  const parts = sheets.flatMap((sheet) => selectAll('.papel-parte', sheet));
  const told = parts.flatMap((part) => {
    const name = select('.papel-t', part);
    // What stands before its boxes, and what it says and why.
    const glosses = selectAll('.por', part);
    if (glosses.length === 0) return [];
    return [
      h('dt', { lang: lang === 'en' && name ? 'es' : undefined }, elementText(name) || t.start),
      ...glosses.map((gloss) => h('dd', preparer.contentOf(gloss))),
    ];
  });
  const handedIn = sheets.map((sheet): Part => ({ content: sheetContent(preparer, sheet) }));
  const about = preparer.contentOf(without(main, sheets)).map((node): ElementContent => {
    const isTitle = node.type === 'element' && node.tagName === 'h1';
    return isTitle ? h('h1', `${t.guide}. ${elementText(node)}`) : node;
  });
  return [
    ...handedIn,
    {
      content: [...about, h('h2', t.parts), h('dl', told), ...preparer.notes()],
    },
  ];
}

/** The sheet alone: its headings as headings, and what it says of itself left for the other part. */
function sheetContent(preparer: WordTree, sheet: Element): ElementContent[] {
  const blocks = sheet.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (!hasClass(child, 'papel-parte')) return [child];
    return child.children.filter((node) => node.type === 'element' && !hasClass(node, 'por'));
  });
  return preparer.contentOf(h('div', blocks.map(apart))).flatMap(asHandedIn);
}

/** Where the office or whoever signs writes by hand, each place has a line of its own. */
function apart(block: ElementContent): ElementContent {
  if (!hasClass(block, 'papel-cargo') && !hasClass(block, 'papel-firma')) return block;
  const children = block.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || hasClass(child, 'papel-t')) return [child];
    if (hasClass(child, 'papel-cargo')) return [apart(child)];
    const places = child.children.filter((place) => place.type === 'element');
    // The made-up example has words there, and not places.
    return places.every(({ tagName }) => tagName === 'span')
      ? places.map((place) => byHand(place))
      : [child];
  });
  return { ...block, children };
}

/** A place of its own to write by hand, or the box of a fingerprint. */
const byHand = (place: Element): Element =>
  hasClass(place, 'huella')
    ? h('p.huella-digital', h('br'), h('br'), h('br'), elementText(place))
    : h('p', place);

/** Headings as headings, and no links: a paper that is handed in leads nowhere. */
function asHandedIn(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(asHandedIn);
  if (node.tagName === 'a') return children;
  return hasClass(node, 'papel-t') ? [h('h2', children)] : [{ ...node, children }];
}

/** An element without others that stand somewhere below it. */
function without(element: Element, gone: readonly Element[]): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && gone.includes(child)) return [];
    return [child.type === 'element' ? without(child, gone) : child];
  });
  return { ...element, children };
}

const small = (text: string): Element => h('p.por', text);
