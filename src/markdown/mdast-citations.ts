import { fileURLToPath } from 'node:url';
import type { Heading, Link, Paragraph, Parents, Table } from 'mdast';
import type { Custom, MdastPluginEntry, MdastVisitorContext } from 'satteri';
import { isHeld, isOfPeru, type Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { citationTarget } from '../citations/extract.ts';
import { matterText, sentenceLabel } from '../citations/label.ts';
import { type MarkupNode, mdastText, walk } from '../citations/markup.ts';
import { type MarginNote, marginNote } from '../citations/note.ts';
import { langOf, refPath } from '../addresses/paths.ts';
import { type CitationRef, formatRef, parseRef } from '../citations/ref.ts';
import { levelText } from '../words/law.ts';

/**
 * Sätteri plugin: turns `[text](norma:ref)` into a link to the provision and puts its note, once a
 * page, at the end of the first paragraph that cites it. What only tables or headings cite has its note after
 * them, for paper, where a number without its note says nothing. Reads links with the same function as the checker.
 * @param day day of the site, `YYYY-MM-DD`, for pages that have none of their own
 * @param base folder under which the site is served
 */
export function mdastCitations(registry: Registry, day: string, base = '/'): MdastPluginEntry {
  return ({ fileURL }) => {
    const path = fileURL ? fileURLToPath(fileURL) : '';
    const lang = langOf(path);
    const isProtocol = /[\\/]protocolos[\\/]/.test(path);
    const reachOf = (ref: CitationRef): Record<string, string> =>
      isProtocol && isOfPeru(registry, ref.instrument) ? { 'data-reach': 'pe' } : {};
    const numbers = new Map<string, number>();
    const numberOf = (key: string): number => {
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return number;
    };
    /** What paragraphs cite, whose note they will hold, and what has its note already. */
    let inParagraphs = new Set<string>();
    const noted = new Set<string>();
    /** What norms are about that a note has said: a law, its consolidated text and its regulation are about one thing. */
    const told = new Set<string>();
    /** What stands with others below one paragraph, where one box opens them all. */
    const together = new Set<string>();
    const noteOf = (ref: CitationRef, context: MdastVisitorContext) => {
      const key = formatRef(ref);
      const number = numberOf(key);
      const note = noted.has(key)
        ? undefined
        : marginNote(ref, registry, lang, asOfOf(context) ?? day);
      if (!note) return undefined;
      noted.add(key);
      const matter = ref.eId ? matterText(ref.instrument, registry, lang) : undefined;
      const isFirst = matter !== undefined && !told.has(matter);
      if (matter !== undefined) told.add(matter);
      const said = isFirst ? { ...note, lines: [matter, ...note.lines] } : note;
      return noteNode(said, number, lang, { isAlone: !together.has(key), reach: reachOf(ref) });
    };
    /** What opens the notes of a paragraph, if it will hold several and this one is the first. */
    const openerOf = (paragraph: Readonly<Paragraph>, context: MdastVisitorContext): Custom[] => {
      const fresh = new Set(
        citedIn(paragraph, registry)
          .filter(({ ref }) => marginNote(ref, registry, lang, asOfOf(context) ?? day))
          .map(({ ref }) => formatRef(ref))
          .filter((key) => !noted.has(key) && !together.has(key)),
      );
      if (fresh.size < 2) return [];
      for (const key of fresh) together.add(key);
      return opener(fresh.size, lang);
    };
    const noteAfter = (block: Readonly<Table | Heading>, context: MdastVisitorContext): void => {
      const notes = citedIn(block, registry).flatMap(({ ref }) =>
        inParagraphs.has(formatRef(ref)) ? [] : (noteOf(ref, context) ?? []),
      );
      if (notes.length > 0) context.insertAfter(block, forPaper(notes));
    };
    return {
      name: 'citations',
      before(root) {
        const paragraphs = citedIn(root, registry).filter(({ isInParagraph }) => isInParagraph);
        inParagraphs = new Set(paragraphs.map(({ ref }) => formatRef(ref)));
      },
      table: noteAfter,
      heading: noteAfter,
      link(node, context) {
        const ref = heldRef(node, registry);
        if (!ref) return;
        const paragraph = noteParent(node, context);
        if (paragraph && !noted.has(formatRef(ref)))
          for (const each of openerOf(paragraph, context)) context.appendChild(paragraph, each);
        const note = paragraph && noteOf(ref, context);
        if (note) context.appendChild(paragraph, note);
        const shown = mdastText(node) || sentenceLabel(ref, registry, lang);
        context.replaceNode(node, linkNode(node, ref, shown, numberOf(formatRef(ref))));
      },
    };

    function linkNode(node: Link, ref: CitationRef, shown: string, number: number): Link {
      const full = sentenceLabel(ref, registry, lang);
      const properties = {
        className: ['cita'],
        'data-n': String(number),
        // The block around it is only of that country: a copy of a protocol for another must not print it as its own.
        ...reachOf(ref),
        ...(shown.includes(full) ? {} : { 'aria-label': `${shown}: ${full}` }),
      };
      return {
        type: 'link',
        url: refPath(ref, lang, base),
        title: null,
        children: node.children.length > 0 ? node.children : [{ type: 'text', value: shown }],
        data: { hProperties: properties },
      };
    }
  };
}

/** The reference of a link to a provision or norm that the registry holds. */
function heldRef(node: MarkupNode, registry: Registry): CitationRef | undefined {
  const target = citationTarget(node);
  const ref = target === undefined ? undefined : parseRef(target);
  return ref && isHeld(registry, ref) ? ref : undefined;
}

/** What is cited below a node, in the order of reading, and whether a paragraph could hold its note. */
function citedIn(
  node: MarkupNode,
  registry: Registry,
): { ref: CitationRef; isInParagraph: boolean }[] {
  const found: { ref: CitationRef; isInParagraph: boolean }[] = [];
  walk(node, (each, parents) => {
    const ref = heldRef(each, registry);
    const block = parents.findLast(({ type }) => noteBlocks.has(type));
    if (ref) found.push({ ref, isInParagraph: block?.type === 'paragraph' });
  });
  return found;
}

const noteBlocks = new Set(['paragraph', 'tableCell', 'heading']);

/** Notes that only paper shows. */
const forPaper = (notes: Custom[]): Custom => ({
  type: 'paragraph',
  children: notes,
  data: { hProperties: { className: ['solo-papel'] } },
});

/** The paragraph a note can close; none inside tables and headings, where it would break the row. */
function noteParent(node: Readonly<Link>, context: MdastVisitorContext) {
  let parent: Readonly<Parents> | undefined = context.parent(node);
  while (parent && parent.type !== 'root') {
    if (parent.type === 'paragraph') return parent;
    if (parent.type === 'tableCell' || parent.type === 'heading') return undefined;
    parent = context.parent(parent);
  }
  return undefined;
}

function asOfOf(context: MdastVisitorContext): string | undefined {
  const { astro } = context.data as { astro?: { frontmatter?: Record<string, unknown> } };
  const value = astro?.frontmatter?.['asOf'];
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : undefined;
}

/** What opens the note where it is folded, which is where it does not fit beside its sentence. */
const openName = { es: 'Ver la nota', en: 'See the note' };
/** The line that stands for several. */
const severalName = { es: 'De dónde sale', en: 'Where it comes from' };

/** A box that lies over a line unseen, and opens what comes after it without a script. */
const box = (className: string, ariaLabel: string): Custom => ({
  type: 'input',
  children: [],
  data: {
    hName: 'input',
    hProperties: { className: className.split(' '), type: 'checkbox', ariaLabel },
  },
});

/** The line that stands for the notes of a paragraph on a narrow screen, so that they do not cut what is read. */
function opener(count: number, lang: Lang): Custom[] {
  const words = `${severalName[lang]} (${count})`;
  const className = 'nota-v notas-v solo-pantalla';
  return [
    box(className, words),
    span('notas-t solo-pantalla', { 'data-pagefind-ignore': '' }, [{ type: 'text', value: words }]),
  ];
}

/**
 * Only spans, and a box to tick: a paragraph may hold nothing else, and the style sheet does the rest. On a narrow
 * screen the note is its title, and the box opens it; one that stands with others has none of its own.
 */
function noteNode(
  note: MarginNote,
  number: number,
  lang: Lang,
  { isAlone, reach }: { isAlone: boolean; reach: Record<string, string> },
): Custom {
  const className = 'nota-v';
  return span('nota', { role: 'note', 'data-pagefind-ignore': '', ...reach }, [
    ...(isAlone ? [box(className, `${openName[lang]}: ${note.title}`)] : []),
    span('nota-n', {}, [{ type: 'text', value: String(number) }]),
    space,
    span('nota-t', {}, [{ type: 'text', value: note.title }]),
    ...note.lines.flatMap((line) => [space, span('nota-l', {}, [{ type: 'text', value: line }])]),
    space,
    span(`nivel nivel-${note.level}`, {}, [{ type: 'text', value: levelText(note.level, lang) }]),
  ]);
}

const space: Custom = { type: 'text', value: ' ' };

function span(className: string, properties: Record<string, string>, children: Custom[]): Custom {
  return {
    type: 'span',
    children,
    data: { hName: 'span', hProperties: { className: className.split(' '), ...properties } },
  };
}
