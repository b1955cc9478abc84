import { pagePath, sitePath } from '../addresses/paths.ts';
import { madePage } from '../addresses/section.ts';
import { textNumber, ui } from '../words/frame.ts';
import { dateText } from '../words/law.ts';
import { edited } from '../html/edits.ts';
import { elementsOf, parseHtml, rangeOf } from '../html/tree.ts';
import type { Lang } from '../registry/schema/common.ts';
import { type Audience, audienceOf, audiences, audienceOfKind } from './audiences.ts';
import { type DocumentKind, documentKinds, type ExportDocument } from './documents.ts';
import { groupName } from './groups.ts';
import { kitOf } from './kit/file-name.ts';
import type { Manifest, MadeFile } from './manifest.ts';
import { editionText } from './version.ts';
import { exportsWords } from '../i18n/exports.ts';
import { fill } from '../i18n/fill.ts';

/** A document as the page of files lists it. */
export type ListedDocument = Pick<ExportDocument, 'kind' | 'lang' | 'slug' | 'title'>;

/** Folder of the page of files, and of the files below it. */
const folder = 'descargas';
/** Where the files stand, below the root of the site. */
export const filesFolder = `${folder}/archivos`;
/** The element that is written again once there are files. */
const listId = 'archivos';

/** The place of a document on the page of files. */
const downloadsAnchor = (slug: string): string =>
  // A section's own page has the name of its heading.
  slug.includes('/') ? slug.replaceAll('/', '-') : `pagina-${slug}`;

/** The address of that place. */
export const downloadsPath = (slug: string, lang: Lang, base: string): string =>
  `${pagePath(folder, lang, base)}#${downloadsAnchor(slug)}`;

/** The headings of the page: what to take first, and then by who it is for. */
export function downloadsHeadings(
  documents: readonly ListedDocument[],
  lang: Lang,
): { depth: number; slug: string; text: string }[] {
  const t = exportsWords[lang].downloads;
  const kinds = kindsOf(documents, lang);
  return [
    { depth: 2, slug: 'cual', text: t.first },
    ...audiences.flatMap((audience) => [
      { depth: 2, slug: `para-${audience}`, text: t.audiences[audience] },
      ...kinds
        .filter((kind) => audienceOfKind(kind) === audience)
        .map((kind) => ({ depth: 3, slug: kind, text: groupName(kind, lang) })),
    ]),
  ];
}

/**
 * The list of files, as HTML: three to begin with and why; then, by who it is for, every document with its files and
 * what holds many. Without a manifest, every document. Uses no class and no style, so that no policy changes with it.
 * @param base folder under which the site is served, `/` or `/folder/`
 */
export function downloadsHtml(
  documents: readonly ListedDocument[],
  lang: Lang,
  base: string,
  manifest?: Manifest,
): string {
  const t = exportsWords[lang].downloads;
  const files = (manifest?.files ?? []).filter(
    (file) => file.lang === lang && audienceOf(file.file) !== undefined,
  );
  const known = new Set(documents.map(({ slug }) => slug));
  const loose = files.filter(({ slug }) => slug === undefined || !known.has(slug));
  const ofDocument = Map.groupBy(files, ({ slug }) => slug);
  const opening = manifest
    ? fill(t.made, {
        edition: editionText({ ...manifest, isLater: manifest.isLater ?? false }, lang),
      })
    : t.none;
  const notHere = `<p>${escaped(t.notHere)}</p>`;
  const kit = (file: MadeFile) => kitOf(file.file);
  const doors = [
    door(
      'kit-para-empezar',
      'begin',
      loose.filter((file) => kit(file)?.isFirst === true && kit(file)?.country === 'pe'),
    ),
    door(
      'kit-de-mi-pais',
      'country',
      loose.filter((file) => kit(file) && kit(file)?.country !== 'pe'),
    ),
    door(
      'todo-sin-internet',
      'offline',
      loose.filter(({ file }) => audienceOf(file) === 'all'),
    ),
  ];
  const shown = new Set(doors.flatMap(({ files: own }) => own));
  return [
    `<h2 id="cual">${escaped(t.first)}</h2>`,
    `<p>${escaped(opening)}</p>`,
    ...doors.map(({ html }) => html),
    `<p><a href="${pagePath('kit', lang, base)}">${escaped(t.make)}</a></p>`,

    ...audiences.map((audience) => sectionOf(audience)),
  ].join('');

  /** One of the three to begin with: what it is, who takes it and why, and its files. */
  function door(
    id: string,
    name: keyof typeof t.doors,
    own: readonly MadeFile[],
  ): { html: string; files: readonly MadeFile[] } {
    const list = own.length > 0 ? looseList(own, lang, base) : notHere;
    return {
      files: own,
      html: `<h3 id="${id}">${escaped(t.doors[name])}</h3><p>${escaped(t.doorsWhy[name])}</p>${list}`,
    };
  }

  /** What the course has on pages of its own, and as files only in the kits. */
  function inKits(): string {
    const links = ['formacion/casos-con-dados/', 'formacion/calendario/'].map(
      (path) =>
        `<li><a href="${sitePath(path, lang, base)}">${escaped(madePage(path, lang).title)}</a></li>`,
    );
    return `<p>${escaped(t.inKits)}</p><ul>${links.join('')}</ul>`;
  }

  function sectionOf(audience: Audience): string {
    const groups = Map.groupBy(
      loose.filter((file) => audienceOf(file.file) === audience && !shown.has(file)),
      ({ group }) => group,
    );
    const lists = [
      ...kindsOf(documents, lang)
        .filter((kind) => audienceOfKind(kind) === audience)
        .map((kind) => {
          const own = inListOrder(
            documents.filter((each) => each.kind === kind && each.lang === lang),
            kind,
            lang,
          );
          const rows = own.map((each) => documentRow(each, ofDocument.get(each.slug) ?? [], base));
          return `<h3 id="${kind}">${escaped(groupName(kind, lang))}</h3><ul>${rows.join('')}</ul>`;
        }),
      ...[...groups].map(
        ([group, own]) => `<h3>${escaped(group)}</h3>${looseList(own, lang, base)}`,
      ),
    ];
    const heading = `<h2 id="para-${audience}">${escaped(t.audiences[audience])}</h2><p>${escaped(t.why[audience])}</p>`;
    const more = audience === 'curso' ? inKits() : '';
    return `${heading}${lists.length > 0 ? lists.join('') : notHere}${more}`;
  }
}

/** A built page of files with the list in place of the one it has. Throws if it has none. */
export function withDownloads(html: string, list: string): string {
  const element = [...elementsOf(parseHtml(html))].find(
    ({ properties }) => properties.id === listId,
  );
  if (!element) throw new Error(`The page of files has no element "${listId}".`);
  return edited(html, [{ ...rangeOf(element), text: downloadsElement(list) }]);
}

/** The element that holds the list. */
export const downloadsElement = (list: string): string => `<div id="${listId}">${list}</div>`;

const kindsOf = (documents: readonly ListedDocument[], lang: Lang): DocumentKind[] =>
  documentKinds.filter((kind) =>
    documents.some((each) => each.kind === kind && each.lang === lang),
  );

/** Papers by what each is called in the language of the page; the rest in the order in which they come. */
const inListOrder = (
  own: readonly ListedDocument[],
  kind: DocumentKind,
  lang: Lang,
): readonly ListedDocument[] =>
  kind === 'papeles' ? own.toSorted((a, b) => a.title.localeCompare(b.title, lang)) : own;

/** A document as its list names it: a form by its number first, which is what all else calls it by. */
function nameOf({ kind, slug, title }: ListedDocument): string {
  const form = kind === 'formatos' ? /\/(t\d+(?:-\w+)?)$/.exec(slug)?.[1] : undefined;
  return form === undefined ? title : `${form.toUpperCase()} ${title}`;
}

function documentRow(document: ListedDocument, files: readonly MadeFile[], base: string): string {
  const { slug, lang, title } = document;
  const [first] = files;
  const links = files.map((file) => fileLink(file, labelOf(file, title), base));
  const said = first ? `: ${links.join(', ')}. ${statusOf(first)}` : '';
  return `<li id="${downloadsAnchor(slug)}"><a href="${pagePath(slug, lang, base)}">${escaped(nameOf(document))}</a>${said}</li>`;
}

/** What tells a file from the others of its document: its kind, and what its title says beside that of the document. */
function labelOf({ kind, title, lang }: MadeFile, ofDocument: string): string {
  const name = kind.toUpperCase();
  if (title === ofDocument) return name;
  const more = title.startsWith(ofDocument)
    ? title.slice(ofDocument.length).replace(/^\W*|\W*$/gu, '')
    : exportsWords[lang].downloads.neutral;
  return `${name}, ${more}`;
}

function looseList(files: readonly MadeFile[], lang: Lang, base: string): string {
  const rows = files.map((file) => {
    const label = `${file.title}, ${file.kind.toUpperCase()}`;
    return `<li>${fileLink(file, label, base)}. ${statusOf({ ...file, lang })}</li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}

function fileLink({ file, bytes, lang }: MadeFile, label: string, base: string): string {
  return `<a href="${base}${filesFolder}/${file}">${escaped(label)}, ${sizeText(bytes, lang)}</a>`;
}

/** Which text a file of one document has, and until when its law was read; of the rest, the page says the edition. */
function statusOf({
  slug,
  version,
  lawAsOf,
  lang,
}: Pick<MadeFile, 'slug' | 'version' | 'lawAsOf' | 'lang'>): string {
  const t = exportsWords[lang].downloads;
  const parts = [
    ...(slug === undefined
      ? []
      : [`${ui(lang).version.toLowerCase()} ${textNumber(version, lang)}`]),
    ...(lawAsOf === undefined ? [] : [`${t.law} ${dateText(lawAsOf, lang)}`]),
  ];
  return parts.length === 0 ? '' : `<small>${parts.join(', ')}</small>`;
}

function sizeText(bytes: number, lang: Lang): string {
  const isBig = bytes >= 1_000_000;
  const number = new Intl.NumberFormat(lang === 'es' ? 'es-PE' : 'en', {
    maximumFractionDigits: isBig ? 1 : 0,
  });
  return isBig
    ? `${number.format(bytes / 1_000_000)} MB`
    : `${number.format(Math.max(1, bytes / 1000))} KB`;
}

/** A text as HTML says it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
