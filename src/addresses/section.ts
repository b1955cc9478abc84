import type { Lang, Localized } from '../registry/schema/common.ts';
import { innerPath } from './paths.ts';
import {
  type MadePage,
  type PageKind,
  type ResultKind,
  type Section,
  sections,
} from './sections.ts';
import { pagesWords } from '../i18n/pages.ts';

const byFolder = new Map(sections.map((section) => [section.folder, section]));
const byLetter = new Map(
  sections.flatMap((section) =>
    section.discreet && 'letter' in section.discreet ? [[section.discreet.letter, section]] : [],
  ),
);

/** The section of an address below the base folder, with or without language, in either edition. */
export function sectionOf(path: string): Section | undefined {
  const [first = ''] = innerPath(path).split('/');
  const folder = first.replace(/\.html$/, '');
  return byFolder.get(folder) ?? byLetter.get(folder);
}

/** The kind of a page by its address below the base folder, in either edition. */
export const kindOf = (path: string): PageKind => sectionOf(path)?.kind ?? 'pages';

/** The group in which the search shows a page, by its address below the base folder. */
export const groupOf = (path: string): ResultKind => sectionOf(path)?.group ?? 'page';

/** Whether a page is reading, and so has a text of its own, by its address below the base folder. */
export const hasText = (path: string): boolean => sectionOf(path)?.isTool !== true;

/** Folders of the documents that are written by hand. */
export const documentFolders: readonly string[] = sections
  .filter(({ hasDocuments }) => hasDocuments)
  .map(({ folder }) => folder);

/** Folders whose own page is written by hand and cited. */
export const citedFolders: readonly string[] = sections.flatMap(({ folder, isCited }) =>
  isCited ? [folder] : [],
);

/** Texts written by hand among the pages that code makes, by their address below the language. */
export const writtenPages: readonly string[] = sections.flatMap(({ folder, written = [] }) =>
  written.map((name) => `${folder}/${name}`),
);

/** A page that code makes, with its address below the language and what it is called. */
interface NamedPage extends MadePage {
  path: string;
  title: Localized;
  /** One line that says what it is for: under its name in lists, and its description. */
  text: Localized;
}

/** Every page that code makes and that stands for itself, with its address below the language. */
export const madePages: readonly NamedPage[] = sections.flatMap(({ folder, made = [] }) =>
  made.map((page) => {
    const path = `${folder}/${page.at}`;
    return { ...page, path, ...saidOf(path) };
  }),
);

/** What a page is called, in both languages. Throws if nobody wrote it. */
function saidOf(path: string): Pick<NamedPage, 'title' | 'text'> {
  const names: Record<Lang, Readonly<Record<string, { title: string; text: string }>>> = pagesWords;
  const { es, en } = { es: names.es[path], en: names.en[path] };
  if (!es || !en)
    throw new Error(`No name for the page "${path}": add it to src/i18n/*/pages.json.`);
  return { title: { es: es.title, en: en.title }, text: { es: es.text, en: en.text } };
}

/** Title and description of a made page. Throws if no row of the table has it. */
export function madePage(path: string, lang: Lang): { title: string; description: string } {
  const page = madePages.find((each) => each.path === path);
  if (!page) throw new Error(`No section makes the page "${path}": add it to sections.ts.`);
  return { title: page.title[lang], description: page.text[lang] };
}
