import { fileURLToPath } from 'node:url';
import type { Link, Parents } from 'mdast';
import type { Custom, MdastPluginEntry, MdastVisitorContext } from 'satteri';
import { isHeld, isOfPeru, type Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { citationTarget } from './extract.ts';
import { sentenceLabel } from './label.ts';
import { textOf } from './markup.ts';
import { type MarginNote, marginNote } from './note.ts';
import { langOf, refPath } from '../addresses/paths.ts';
import { type CitationRef, formatRef, parseRef } from './ref.ts';
import { levelText } from './words.ts';

/**
 * Sätteri plugin: turns `[text](norma:ref)` into a link to the provision and puts its note, once a
 * page, at the end of the paragraph. Reads links with the same function as the checker.
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
    return {
      name: 'citations',
      link(node, context) {
        const target = citationTarget(node);
        const ref = target === undefined ? undefined : parseRef(target);
        if (!ref || !isHeld(registry, ref)) return;
        const key = formatRef(ref);
        const isFirst = !numbers.has(key);
        if (isFirst) numbers.set(key, numbers.size + 1);
        const number = numbers.get(key) ?? 0;
        const note = marginNote(ref, registry, lang, asOfOf(context) ?? day);
        const paragraph = noteParent(node, context);
        if (isFirst && note && paragraph)
          context.appendChild(paragraph, noteNode(note, number, lang, reachOf(ref)));
        const shown = textOf(node) || sentenceLabel(ref, registry, lang);
        context.replaceNode(node, linkNode(node, ref, shown, number));
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

/** Only spans: a paragraph may hold nothing else, and the style sheet does the rest. */
function noteNode(
  note: MarginNote,
  number: number,
  lang: Lang,
  reach: Record<string, string>,
): Custom {
  return span('nota', { role: 'note', 'data-pagefind-ignore': '', ...reach }, [
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
