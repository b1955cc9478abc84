import { type ComponentUse, type Citation, extract } from '../citations/extract.ts';
import { parseMarkup } from '../citations/markup.ts';
import { describeIssue } from '../registry/describe-issue.ts';
import { buildRegistry, yamlProblem } from '../registry/load.ts';
import { fileStart, type Place } from '../registry/place.ts';
import type { Problem } from '../registry/problem.ts';
import { readYaml } from '../registry/read-yaml.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { type PageFrontMatter, pageFrontMatter } from '../registry/schema/page.ts';
import { decode, readTree, type SourceFile } from '../registry/source-file.ts';
import { type Outline, outlineOf } from './blocks.ts';
import { addressOf, isPage } from './page-index.ts';

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

/** A tree that can be checked: facts, pages, and what could not be read. */
export interface Project {
  registry: Registry;
  pages: Page[];
  problems: Problem[];
}

/** Reads a tree from disk. Throws only if the root cannot be read. */
export function loadProject(root: string): Project {
  return buildProject(readTree(root));
}

/** Builds a project out of files. Pure; a file that cannot be read becomes a problem. */
export function buildProject(files: readonly SourceFile[]): Project {
  const { registry, problems } = buildRegistry(files.filter(({ path }) => !isPage(path)));
  const pages: Page[] = [];
  for (const file of files.filter(({ path }) => isPage(path))) {
    const page = readPage(file, problems);
    if (page) pages.push(page);
  }
  return { registry, pages, problems };
}

/** Reads one page; what is wrong with it goes into `problems`. */
export function readPage(file: SourceFile, problems: Problem[]): Page | undefined {
  const decoded = decode(file);
  if (!decoded.ok) {
    problems.push(decoded.problem);
    return undefined;
  }
  const { text } = decoded;
  const front = readFrontMatter(file.path, text, problems);
  const markup = parseMarkup(text, file.path.endsWith('.mdx') ? 'mdx' : 'md');
  if (!markup.ok) {
    problems.push({
      file: file.path,
      place: markup.place,
      ruleId: 'valid-markup',
      message: {
        es: `Marcado inesperado (${markup.reason}); se esperaba MDX que se pueda leer`,
        en: `Unexpected markup (${markup.reason}); expected MDX that can be read`,
      },
    });
  }
  if (!markup.ok || !front) return undefined;
  const extracted = extract(markup.tree, text);
  const outline = outlineOf(markup.tree, text, extracted.citations);
  return { file: file.path, ...addressOf(file.path), text, ...front, ...extracted, ...outline };
}

function readFrontMatter(
  file: string,
  text: string,
  problems: Problem[],
): Pick<Page, 'frontMatter' | 'place'> | undefined {
  const match = /^---[ \t]*\n([^]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) {
    problems.push({
      file,
      place: fileStart,
      ruleId: 'valid-front-matter',
      message: {
        es: 'Página sin cabecera; se esperaba un bloque entre dos líneas --- con title y type',
        en: 'Page without front matter; expected a block between two --- lines with title and type',
      },
    });
    return undefined;
  }
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf('\n') + 1;
  const read = readYaml(yaml, text, offset);
  if (!read.ok) {
    problems.push(yamlProblem(file, read));
    return undefined;
  }
  const { data, place } = read.yaml;
  const parsed = pageFrontMatter.safeParse(data ?? {});
  if (parsed.success) return { frontMatter: parsed.data, place };
  for (const issue of parsed.error.issues.flatMap((each) => describeIssue(each, data))) {
    const { message, expected } = issue;
    problems.push({
      file,
      place: place(issue.path, issue.part),
      ruleId: 'valid-front-matter',
      message,
      expected,
    });
  }
  return undefined;
}
