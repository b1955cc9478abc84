import { posix } from 'node:path';
import { edited, type Edit } from '../../html/edits.ts';
import { policyMeta, policyOfCopy } from '../../safe/policy.ts';
import { type Tag, tagsIn } from './tags.ts';

/** Ids of what works on the site alone; the comparison of kits runs in a thread, which a file may not start. */
const onlyOnSite: ReadonlySet<string> = new Set(['todo', 'comparar-aviso']);

/** What a copy is made with. */
export interface CopyParts {
  /** Folder under which the site stood, `/` or `/folder/`. */
  base: string;
  /** Files that the copy holds, by path from its root: only these are led to. */
  files: ReadonlySet<string>;
  /** The quick exit for pages that are files. */
  exit: string;
  /** The program of the search, and its data for a page at a path: the tags that take the place of its script. */
  search: (path: string) => readonly { text: string; type?: string }[];
  /** The path of the file of a style sheet, which it is given. */
  sheet: (css: string) => string;
}

/**
 * A page of the site as one of a copy that is opened from files: addresses relative and whole, style sheets in
 * files, the exit and the search that files allow, and a policy of its own. What leads to something that the
 * copy does not hold becomes text. Throws if the page has no exit to change.
 * @param path of the page from the root of the site: `guias/a/index.html`
 */
export function copiedPage(path: string, html: string, parts: CopyParts): string {
  const tags = tagsIn(html);
  const edits: Edit[] = [];
  const scripts: string[] = [];
  let policy: Tag | undefined;
  let hasExit = false;
  for (const [at, tag] of tags.entries()) {
    const { name, attributes } = tag;
    const closing = (): Tag => closingOf(tags, at, path);
    if (name === 'meta' && valueOf(tag, 'http-equiv') === 'Content-Security-Policy') policy = tag;
    else if (name === 'style') {
      const end = closing();
      const sheet = parts.sheet(html.slice(tag.end, end.start));
      const text = `<link rel="stylesheet" href="${relativeTo(path, sheet)}">`;
      edits.push({ start: tag.start, end: end.end, text });
    } else if (name === 'script') {
      const end = closing();
      const own = html.slice(tag.end, end.start);
      const isExit: boolean =
        !hasExit && valueOf(tag, 'type') === undefined && !attributes.has('src');
      hasExit ||= isExit;
      const made = copiedScript(tag, own, isExit);
      scripts.push(
        ...made.filter(({ type }) => type !== 'application/json').map((each) => each.text),
      );
      if (made.length !== 1 || made[0]?.text !== own)
        edits.push({ start: tag.start, end: end.end, text: made.map(scriptTag).join('') });
    } else if (name === 'link' && /^(?:canonical|alternate)$/.test(valueOf(tag, 'rel') ?? ''))
      edits.push({ ...rangeOf(tag), text: '' });
    else if (onlyOnSite.has(valueOf(tag, 'id') ?? '') || valueOf(tag, 'class') === 'otra-lengua')
      edits.push({ start: tag.start, end: closing().end, text: '' });
    else edits.push(...movedLinks(tag, tags[at - 1], closing));
  }
  if (!policy) throw new Error(`The page "${path}" has no policy.`);
  const isLeaving = /^(?:en\/)?salir\//.test(path);
  if (!hasExit && !isLeaving) throw new Error(`The page "${path}" has no exit.`);
  edits.push({ ...rangeOf(policy), text: policyMeta(policyOfCopy(scripts)) });
  return edited(html, outermost(edits));

  function copiedScript(tag: Tag, own: string, isExit: boolean) {
    const type = valueOf(tag, 'type');
    if (type === 'application/ld+json') return [];
    if (tag.attributes.has('src')) return parts.search(path);
    if (isExit) return [{ text: parts.exit }];
    return [{ text: own, ...(type !== undefined && { type }) }];
  }

  function movedLinks(tag: Tag, before: Tag | undefined, closing: () => Tag): Edit[] {
    // Where the site has the files of its search and the program of a set: a copy has them on the page.
    const unused = ['data-index', 'data-engine', 'data-modulo'].flatMap(
      (name) => tag.attributes.get(name) ?? [],
    );
    const emptied = unused.map(({ start, end }) => ({ start, end, text: '' }));
    const held = tag.attributes.get('href');
    if (!held || /^(?:#|[a-z]+:)/.test(held.value)) return emptied;
    const moved = movedAddress(held.value, path, parts);
    if (moved !== undefined) return [...emptied, { start: held.start, end: held.end, text: moved }];
    const end = closing();
    // The line that leads to the plain text, or to the changes of it, says nothing without it.
    if (before?.name === 'p' && /(?:texto|cambios)\.txt$/.test(held.value))
      return [{ start: before.start, end: html.indexOf('</p>', end.end) + 4, text: '' }];
    return [
      { ...rangeOf(tag), text: '<span>' },
      { ...rangeOf(end), text: '</span>' },
    ];
  }
}

/**
 * Where an address of the site leads from a page of a copy; `undefined` if the copy does not hold it.
 * @param from path of the page from the root of the site
 */
export function movedAddress(
  address: string,
  from: string,
  { base, files }: Pick<CopyParts, 'base' | 'files'>,
): string | undefined {
  const [path = '', fragment] = address.split(/#(.*)/s);
  if (path.startsWith('/') && !path.startsWith(base)) return undefined;
  const inner = path.startsWith(base)
    ? path.slice(base.length)
    : posix.join(posix.dirname(from), path);
  const file = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
  if (!files.has(file)) return undefined;
  return relativeTo(from, file) + (fragment === undefined ? '' : `#${fragment}`);
}

/** A file as a page names it. */
const relativeTo = (page: string, file: string): string =>
  posix.relative(posix.dirname(page), file);

/** The tag that closes one. Throws if there is none. */
function closingOf(tags: readonly Tag[], at: number, path: string): Tag {
  const name = tags[at]?.name ?? '';
  let depth = 0;
  for (const tag of tags.slice(at)) {
    if (tag.name === name) depth++;
    else if (tag.name === `/${name}`) depth--;
    if (depth === 0) return tag;
  }
  throw new Error(`The page "${path}" has a <${name}> without its end.`);
}

/** Edits without those that stand inside another: what is taken out takes what it held. */
function outermost(edits: readonly Edit[]): Edit[] {
  let end = -1;
  return edits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

const scriptTag = ({ text, type }: { text: string; type?: string }): string =>
  type === 'application/json'
    ? `<script type="${type}" id="indice-datos">${text}</script>`
    : `<script${type === undefined ? '' : ` type="${type}"`}>${text}</script>`;
const valueOf = (tag: Tag, name: string): string | undefined => tag.attributes.get(name)?.value;
const rangeOf = ({ start, end }: Tag) => ({ start, end });
