import { kindOf } from '../addresses/section.ts';

/** What the trimming reads of a page, and changes. */
interface StyledPage {
  path: string;
  html: string;
}

const style = /(<style[^>]*>)([^]*?)(<\/style>)/g;
const script = /<script(?![^>]*ld\+json)[^>]*>([^]*?)<\/script>/g;

/**
 * The pages without the style rules that no page of their kind can use: every page carries its style
 * sheet, and pays for it. One sheet a kind, not a page, so that policies stay few.
 * @param linkedScripts text of the scripts that stand in files; they name classes too
 */
export function trimStyles<Page extends StyledPage>(
  pages: readonly Page[],
  linkedScripts: string,
): Page[] {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  const used = new Map(
    [...kinds].map(([kind, own]) => [kind, namesIn(own, linkedScripts)] as const),
  );
  const sheets = new Map<string, string>();
  return pages.map((page) => {
    const kind = kindOf(page.path);
    const html = page.html.replace(style, (_, open: string, css: string, close: string) => {
      const key = `${kind}\n${css}`;
      const trimmed = sheets.get(key) ?? usedRules(css, used.get(kind) ?? new Set());
      sheets.set(key, trimmed);
      return open + trimmed + close;
    });
    return { ...page, html };
  });
}

/** A style sheet without the rules that need a class or an id that is not among the names. */
export function usedRules(css: string, names: ReadonlySet<string>): string {
  return blocksOf(css)
    .map(({ head, body }) => {
      if (/^@(?:media|supports)\b/.test(head)) {
        const inner = usedRules(body, names);
        return inner && `${head}{${inner}}`;
      }
      if (head.startsWith('@')) return `${head}{${body}}`;
      const selectors = split(head).filter((selector) => canMatch(selector, names));
      return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
    })
    .join('');
}

/** Classes and ids of the pages, and every word of their scripts, which may set one. */
function namesIn(pages: readonly StyledPage[], linkedScripts: string): Set<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const [word] of text.matchAll(/[\p{L}\p{N}_-]+/gu)) names.add(word);
  };
  for (const { html } of pages) {
    for (const [, value = ''] of html.matchAll(/\s(?:class|id)="([^"]*)"/g)) add(value);
    for (const [, code = ''] of html.matchAll(script)) add(code);
  }
  if (pages.some(({ html }) => /<script[^>]*\ssrc=/.test(html))) add(linkedScripts);
  return names;
}

/** False only if the selector asks for a class or an id that nothing has. */
function canMatch(selector: string, names: ReadonlySet<string>): boolean {
  if (selector.includes('\\')) return true;
  const needed = selector
    .replace(/\[[^\]]*\]/g, '')
    .replace(/:(?:not|is|where)\([^)]*\)|:has\([^)]*,[^)]*\)/g, '');
  return [...needed.matchAll(/[.#]([\p{L}\p{N}_-]+)/gu)].every(([, name = '']) => names.has(name));
}

/** The selectors of a list: commas inside brackets part nothing. */
function split(head: string): string[] {
  return head.split(/,(?![^([]*[)\]])/);
}

/** Rules and at-rules of the outermost level. Throws if the braces do not match. */
function blocksOf(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (const { 0: mark, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{}]/g)) {
    if (mark === '{' && depth++ === 0) open = index;
    if (mark !== '}' || --depth !== 0) continue;
    blocks.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, index) });
    start = index + 1;
  }
  if (depth !== 0) throw new Error('A style sheet has braces that do not match.');
  return blocks;
}
