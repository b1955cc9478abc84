import type { Lang, Localized } from '../registry/schema/common.ts';
import { innerPath } from './paths.ts';
import { sections } from './sections.ts';

/**
 * Kinds of page, each with one style sheet and one policy: few, so that the rules of every host can hold
 * them. Those read most are apart from the rest, and lighter for it.
 */
export type PageKind = 'documents' | 'records' | 'papers' | 'pages' | 'kit' | 'search' | 'exit';

/** Groups in which the search shows results. */
export type ResultKind =
  'guide' | 'protocol' | 'law' | 'route' | 'form' | 'service' | 'term' | 'page' | 'training';

/** A page that code makes at an address of its own. */
export interface MadePage {
  /** Where, below the folder of its section: `` for the section itself. */
  at: string;
  title: Localized;
  /** One line that says what it is for: under its name in lists, and its description. */
  text: Localized;
  /** False if lists and the search do not show it. */
  isListed?: boolean;
}

/** A type of page, and what it may weigh. */
export interface PageWeight {
  type: string;
  /** The addresses of the type below the folder, as a pattern; the first type that fits counts. */
  below: string;
  /** The most bytes of its HTML, packed with brotli 11. */
  bytes: number;
  /** The same with gzip 9, for hosts that have nothing better. */
  gzip: number;
}

/** What the discreet edition calls the pages of a section. */
export type DiscreetName =
  /** A letter for the folder, and what one of its pages is called. */
  | { letter: string; name: Localized }
  /** The address is a rule for search, headers or hosts, and stays; so this is the whole title. */
  | { title: Localized };

/** A section of the site: the pages below one folder, or the page that stands there. */
export interface Section {
  /** First folder of its addresses, below the language; `` is the home page. */
  folder: string;
  /** Whether its pages are documents written by hand in `src/content/docs/<folder>/`. */
  hasDocuments?: true;
  /** Absent: `pages`. */
  kind?: PageKind;
  /** Absent: `page`. */
  group?: ResultKind;
  /** Absent: a page among others, with a number for a name. */
  discreet?: DiscreetName;
  /** Pages that code makes and that stand for themselves, not for a record. */
  made?: readonly MadePage[];
  /** Names of texts written by hand that stand among the pages that code makes, where it has no documents. */
  written?: readonly string[];
  weights: readonly PageWeight[];
  /** Whether it is a tool and not reading: no text of its own. */
  isTool?: true;
  /** Whether words of the glossary stay without a link: the page is a list of names. */
  isUnlinked?: true;
  /** Whether the title of the page, which a history keeps, is only the name of the site. */
  isQuiet?: true;
}

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

/** The type of a page and what it may weigh, by its address below the base folder. */
export function weightOf(path: string): PageWeight | undefined {
  const below = innerPath(path).split('/').slice(1).join('/');
  return sectionOf(path)?.weights.find((each) => new RegExp(`^${each.below}$`).test(below));
}

/** Folders of the documents that are written by hand. */
export const documentFolders: readonly string[] = sections
  .filter(({ hasDocuments }) => hasDocuments)
  .map(({ folder }) => folder);

/** Texts written by hand among the pages that code makes, by their address below the language. */
export const writtenPages: readonly string[] = sections.flatMap(({ folder, written = [] }) =>
  written.map((name) => `${folder}/${name}`),
);

/** Every page that code makes and that stands for itself, with its address below the language. */
export const madePages: readonly (MadePage & { path: string })[] = sections.flatMap(
  ({ folder, made = [] }) => made.map((page) => ({ ...page, path: `${folder}/${page.at}` })),
);

/** Title and description of a made page. Throws if no row of the table has it. */
export function madePage(path: string, lang: Lang): { title: string; description: string } {
  const page = madePages.find((each) => each.path === path);
  if (!page) throw new Error(`No section makes the page "${path}": add it to sections.ts.`);
  return { title: page.title[lang], description: page.text[lang] };
}
