import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the tags of a page, as pdf.js gives them: an element with children, or a stretch of content by its id. */
interface Tag {
  role?: string;
  type?: string;
  id?: string;
  children?: Tag[];
}

/** What begins a line of its own; within one of them, what has no role of its own is only a stretch of it. */
const blocks = /^(?:P|H\d?|LI|Caption|Note|BlockQuote|TH|TD)$/;
const groups = /^(?:L|Table|THead|TBody|TFoot|Div|Sect|Art|Aside|Figure|Part|NonStruct)$/;

/**
 * Where the note of a sentence stands behind it in the same block: «… los tres días siguientes.4.13 Reglamento …». What
 * it names is of one sentence of the block, which may be another.
 */
const beforeNote = /(?<=\p{L}[.?!»”)]+)(?=\d+(?:\.\d+)? \p{Lu})/u;

/**
 * The words of a tagged PDF, one paragraph or one row of a table a line, sheet by sheet: what a sheet cuts in two is
 * read as two.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // The program takes hold of what it reads.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const tree = (await page.getStructTree()) as Tag | null;
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = textsOf(content.items);
    if (tree) lines.push(...linesOf(tree, texts));
    page.cleanup();
  }
  await task.destroy();
  return lines.join('\n');
}

/** A piece of text, or where marked content begins or ends. */
interface Item {
  str?: string;
  hasEOL?: boolean;
  type?: string;
  id?: string;
}

/** The text of each stretch of marked content, by its id. */
function textsOf(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { str, hasEOL, type, id = '' } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    const own = open.findLast((each) => each !== '');
    if (str === undefined || own === undefined) continue;
    texts.set(own, `${texts.get(own) ?? ''}${str}${hasEOL ? ' ' : ''}`);
  }
  return texts;
}

/** The lines of what is below a tag; a row is one line with `|` between its cells, as in Markdown. */
function linesOf(root: Tag, texts: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const said = line.replaceAll(/\s+/g, ' ').trim();
    if (said !== '') lines.push(...said.split(beforeNote));
    line = '';
  };
  const read = (tag: Tag, isWithin: boolean): void => {
    const { role = '', children = [] } = tag;
    if (tag.type === 'content') line += texts.get(tag.id ?? '') ?? '';
    if (role === 'TR') {
      end();
      line = `| ${children.map((cell) => linesOf(cell, texts).join(' ')).join(' | ')} |`;
      end();
      return;
    }
    const isBlock = blocks.test(role);
    const isParted = isBlock || (!isWithin && groups.test(role));
    if (isParted) end();
    for (const child of children) read(child, isWithin || isBlock);
    if (isParted) end();
  };
  read(root, blocks.test(root.role ?? ''));
  end();
  return lines;
}
