import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Lines of a file, by what each is; a line that is several things counts once, as the first of these that holds. */
export interface LineCount {
  words: number;
  imports: number;
  comments: number;
  blank: number;
  code: number;
}

const kinds = ['code', 'words', 'imports', 'comments', 'blank'] as const;
const rooms = ['src', 'scripts', 'tests'] as const;

/** Prints how many lines of code there are, without comments, blank lines, imports and words. */
export function benchLines(root: string): Promise<void> {
  const row = (cells: readonly (string | number)[]) =>
    console.log(
      cells.map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](12)).join(''),
    );
  row(['', ...kinds]);
  const counts = rooms.map((room) => {
    const files = globSync(`${room}/**/*.{ts,astro,css,mjs,cjs}`, { cwd: root });
    const own = files.filter((file) => !/^src\/(data|content)\//.test(file.replaceAll('\\', '/')));
    const count = sum(own.map((file) => countLines(file, readFileSync(join(root, file), 'utf8'))));
    row([room, ...kinds.map((kind) => count[kind])]);
    return count;
  });
  const written = sum(counts.slice(0, 2));
  row(['src+scripts', ...kinds.map((kind) => written[kind])]);
  return Promise.resolve();
}

/** Counts the lines of one file; all that stands in `src/i18n` is words. */
export function countLines(file: string, text: string): LineCount {
  const isScript = /\.(?:ts|mjs|cjs)$/.test(file);
  const front = /^---\n([\s\S]*?\n)---\n/.exec(file.endsWith('.astro') ? text : '')?.[1];
  // The first line of a page of Astro is its fence: a blank one keeps the numbers.
  const marks = marksOf(isScript ? text : front === undefined ? '' : `\n${front}`);
  const bare = withoutComments(isScript ? '' : text.replace(front ?? '', blanked)).split('\n');
  const count: LineCount = { words: 0, imports: 0, comments: 0, blank: 0, code: 0 };
  for (const [at, line] of text.replace(/\n$/, '').split('\n').entries()) {
    if (line.trim() === '') count.blank += 1;
    else if (!marks.code.has(at) && !bare[at]?.trim()) count.comments += 1;
    else if (/(?:^|[\\/])i18n[\\/]/.test(file) || marks.words.has(at)) count.words += 1;
    else if (marks.imports.has(at)) count.imports += 1;
    else count.code += 1;
  }
  return count;
}

/** Numbers of lines, from 0: with code, of imports, and of tables that hold texts by language. */
type Marks = Record<'code' | 'imports' | 'words', Set<number>>;

function marksOf(text: string): Marks {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const marks: Marks = { code: new Set(), imports: new Set(), words: new Set() };
  const mark = (into: Set<number>, node: ts.Node) => {
    const lineOf = (at: number) => file.getLineAndCharacterOfPosition(at).line;
    for (let at = lineOf(node.getStart(file)); at <= lineOf(node.getEnd()); at += 1) into.add(at);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) mark(marks.imports, node);
    if (isText(node, file)) mark(marks.words, node);
    const inner = node.getChildren(file).filter((each) => !ts.isJSDoc(each));
    if (inner.length === 0 && node.getWidth(file) > 0) mark(marks.code, node);
    inner.forEach(walk);
  };
  walk(file);
  return marks;
}

/** True for `es: …` or `en: …` with a text in it. */
function isText(node: ts.Node, file: ts.SourceFile): boolean {
  if (!ts.isPropertyAssignment(node) || !/^e[sn]$/.test(node.name.getText(file))) return false;
  const hasText = (inner: ts.Node): boolean =>
    ts.isStringLiteralLike(inner) ||
    ts.isTemplateExpression(inner) ||
    ts.forEachChild(inner, (each) => hasText(each) || undefined) === true;
  return hasText(node.initializer);
}

const blanked = (text: string): string => text.replace(/[^\n]/g, '');

/** Styles and templates with each comment emptied, its lines kept. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blanked).replace(/\{\s*\}/g, blanked);

const sum = (counts: readonly LineCount[]): LineCount =>
  counts.reduce((total, count) => ({
    words: total.words + count.words,
    imports: total.imports + count.imports,
    comments: total.comments + count.comments,
    blank: total.blank + count.blank,
    code: total.code + count.code,
  }));
