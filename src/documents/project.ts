import { type ComponentUse, type Citation, extract } from '../citations/extract.ts';
import type { Root } from 'mdast';
import { type MarkupNode, parseMarkup } from '../citations/markup.ts';
import { drawRecords } from '../citations/drawn-records.ts';
import { defaultAsOf } from '../registry/as-of.ts';
import { buildRegistry } from '../registry/load.ts';
import { strangeIn, strangeMessage } from '../registry/characters.ts';
import { fileStart, type Place } from '../registry/place.ts';
import { nearest } from '../registry/nearest.ts';
import type { Problem } from '../registry/problem.ts';
import { readRecord, readText } from '../registry/read-record.ts';
import type { Registry } from '../registry/registry.ts';
import { parseReason } from '../registry/parse-reasons.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import {
  type DocumentFrontMatter,
  isDocument,
  isPart,
  type PageFrontMatter,
  pageFrontMatter,
  inheritFrom,
} from '../registry/schema/page.ts';
import {
  isCode,
  readCode,
  readIfThere,
  readTree,
  type SourceFile,
} from '../registry/source-file.ts';
import { type Outline, outlineOf } from './blocks.ts';
import { type InterfaceWords, isWords, readWords } from './interface-words.ts';
import { type MovedTo, movedIn } from './moved.ts';
import {
  addressOf,
  isPage,
  pageIndex,
  pagesToRead,
  secondPages,
  parentsFirst,
} from './page-index.ts';
import { type Released, releasedIn, releasedPath } from './released.ts';

/** A page of the site as its source says it. */
export interface Page extends Outline {
  /** Path from the root of the tree, with `/`. */
  file: string;
  lang: Lang;
  /** Address without language: `guias/imagenes-intimas`. Same for both languages. */
  slug: string;
  /** The whole file. */
  text: string;
  frontMatter: PageFrontMatter;
  /** Where a value of the front matter, or its key, stands in the file. */
  place: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
  citations: Citation[];
  components: ComponentUse[];
}

/** A tree that can be checked: facts, words, pages, and what could not be read. */
export interface Project {
  registry: Registry;
  words: InterfaceWords;
  pages: Page[];
  problems: Problem[];
  /** Paths of all its pages, also of those that could not be read. */
  files: readonly string[];
  /** Where what stood at an address stands now. */
  moved: MovedTo;
  /** The addresses of the last release; nothing where there was none. */
  released: Released | undefined;
  /** Its code, read when somebody asks for it. */
  code: ReadCode;
}

/** A project that is one page with the registry it is held against. */
export const ofOnePage = (page: Page, registry: Registry): Project => ({
  registry,
  words: { files: [], unread: new Set(), uses: undefined },
  pages: [page],
  problems: [],
  files: [page.file],
  moved: new Map(),
  released: undefined,
  code: () => [],
});

/** Reads the code of a tree, the first time; none where nobody has it. */
export type ReadCode = () => readonly SourceFile[];

/**
 * Reads a tree from disk. Throws only if the root cannot be read.
 * @param day of what the records draw of the law, `YYYY-MM-DD`
 */
export function loadProject(root: string, day = defaultAsOf(root)): Project {
  const files = [...readTree(root), ...readIfThere(root, releasedPath)];
  return buildProject(files, day, () => readCode(root));
}

/** True for the path of a record of the registry: what is no page, no words of the interface and no code. */
export const isFact = (path: string): boolean =>
  !isPage(path) && !isWords(path) && !isCode(path) && path !== releasedPath;

/** The same code, read once. */
export function readOnce(read: ReadCode): ReadCode {
  let code: readonly SourceFile[] | undefined;
  return () => (code ??= read());
}

/**
 * Builds a project out of files. Pure; a file that cannot be read becomes a problem.
 * @param day of what the records draw of the law, `YYYY-MM-DD`; by default, after its last change
 * @param codeOf reads its code; by default, what of the files is code
 */
export function buildProject(
  files: readonly SourceFile[],
  day = '9999-12-31',
  codeOf: ReadCode = () => files.filter(({ path }) => isCode(path)),
): Project {
  const code = readOnce(codeOf);
  const { registry, problems } = buildRegistry(files.filter(({ path }) => isFact(path)));
  drawRecords(registry, day);
  const words = readWords(files, problems, code);
  const released = releasedIn(files, problems);
  problems.push(...secondPages(files.map(({ path }) => path)));
  const pages: Page[] = [];
  const wholes: ParentDocuments = new Map();
  const read = new Set(pagesToRead(files.map(({ path }) => path)));
  for (const file of parentsFirst(
    files.filter(({ path }) => read.has(path)),
    ({ path }) => path,
  )) {
    const page = readPage(file, problems, wholes);
    if (page) pages.push(page);
  }
  const paths = files.map(({ path }) => path).filter(isPage);
  const moved = movedIn(files, registry, pageIndex(paths));
  return { registry, words, pages, problems, files: paths, moved, released, code };
}

/**
 * First pages of documents, by language and address: parts take from them what they do not say. A page that
 * could not be read is there without its front matter, so that its parts are not told to lack a document.
 */
export type ParentDocuments = Map<string, DocumentFrontMatter | undefined>;

/**
 * Reads one page; what is wrong with it goes into `problems`.
 * @param wholes the documents read before it; a document is added
 */
export function readPage(
  file: SourceFile,
  problems: Problem[],
  wholes: ParentDocuments,
): Page | undefined {
  const { lang, slug } = addressOf(file.path);
  wholes.set(`${lang}/${slug}`, undefined);
  const text = readText(file, problems);
  if (text === undefined) return undefined;
  const front = readFrontMatter(file.path, text, problems, wholes);
  const markup = parseMarkup(text, file.path.endsWith('.mdx') ? 'mdx' : 'md');
  if (!markup.ok) {
    problems.push(markupProblem(file.path, markup.place, parseReason(markup.reason)));
  }
  if (!markup.ok || !front) return undefined;
  if (isTooDeep(markup.tree)) {
    problems.push(markupProblem(file.path, fileStart, parseReason('too deep')));
    return undefined;
  }
  const extracted = extract(markup.tree, text);
  const outline = outlineOf(markup.tree, text, extracted.citations);
  const hidden = hiddenIn(outline);
  if (hidden) problems.push({ file: file.path, ruleId: 'visible-characters', ...hidden });
  return { file: file.path, ...addressOf(file.path), text, ...front, ...extracted, ...outline };
}

/** A page whose blocks stand inside one another deeper than anybody writes, and than the rules can walk. */
function isTooDeep(tree: Root): boolean {
  let level: MarkupNode[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as MarkupNode[]) : []));
  }
  return false;
}
const deepest = 100;

function markupProblem(file: string, place: Place, { es, en }: Localized): Problem {
  return {
    file,
    place,
    ruleId: 'valid-markup',
    message: {
      es: `Marcado inesperado (${es}); se esperaba MDX que se pueda leer`,
      en: `Unexpected markup (${en}); expected MDX that can be read`,
    },
  };
}

/** A character that nobody sees and that was written by its name or number: `&zwj;`, `&#x202e;`. */
function hiddenIn({ blocks }: Outline): Pick<Problem, 'place' | 'message'> | undefined {
  for (const { text, place } of blocks) {
    const found = strangeIn(text);
    if (found) return { place: place(), message: strangeMessage(found.code) };
  }
  return undefined;
}

function readFrontMatter(
  file: string,
  text: string,
  problems: Problem[],
  wholes: ParentDocuments,
): Pick<Page, 'frontMatter' | 'place'> | undefined {
  const match = /^---[ \t]*\n([^]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) {
    const message = /^---[ \t]*\n/.test(text)
      ? {
          es: 'Cabecera sin cerrar; se esperaba una línea --- donde termina',
          en: 'Front matter that is not closed; expected a line --- where it ends',
        }
      : {
          es: 'Página sin cabecera; se esperaba un bloque entre dos líneas --- con title y type',
          en: 'Page without front matter; expected a block between two --- lines with title and type',
        };
    problems.push({ file, place: fileStart, ruleId: 'valid-front-matter', message });
    return undefined;
  }
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf('\n') + 1;
  const source = { file, yaml, whole: text, offset, ruleId: 'valid-front-matter' } as const;
  const read = readRecord(source, pageFrontMatter, problems);
  if (!read) return undefined;
  const { data, place } = read;
  const { lang, slug } = addressOf(file);
  if (!isPart(data)) {
    if (isDocument(data)) wholes.set(`${lang}/${slug}`, data);
    return { frontMatter: data, place };
  }
  const above = slug.replace(/\/[^/]*$/, '');
  const whole = wholes.get(`${lang}/${above}`);
  if (whole) return { frontMatter: inheritFrom(whole, data), place };
  // Its document has a finding of its own.
  if (wholes.has(`${lang}/${above}`)) return undefined;
  const documents = [...wholes].flatMap(([key, each]) =>
    each ? [key.slice(lang.length + 1)] : [],
  );
  const near = nearest(above, documents, 1);
  problems.push({
    file,
    place: place(['type']),
    ruleId: 'valid-front-matter',
    message: {
      es: `Parte inesperada: no hay un documento en «${above}»; se esperaba ${near[0] ? `la carpeta «${near[0]}»` : 'la carpeta del documento, con su nombre'}`,
      en: `Unexpected part: there is no document at “${above}”; expected ${near[0] ? `the folder “${near[0]}”` : 'the folder of the document, which has its name'}`,
    },
    expected: near,
  });
  return undefined;
}
