import type { Element, ElementContent, Properties } from 'hast';
import { selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { hasClass, isLeftOut, opensWithHeading } from '../../html/page.ts';
import { classesOf, elementsOf, elementText } from '../../html/tree.ts';
import { readWhole } from '../document/whole.ts';
import type { ExportDocument } from '../documents.ts';
import { styledClasses } from './style.ts';

/** A stretch of the site that goes into a book, as its page has it; {@link written} makes it ready. */
export interface ChapterSource {
  /** Where it was built, to say what is wrong. */
  address: string;
  /** What takes the place of its own title. */
  title: string;
  /** Ids of the page → ids of the book. */
  ids: ReadonlyMap<string, string>;
  main: Element;
}

/** A document as a chapter of a book. */
export interface Chapter extends ChapterSource {
  document: ExportDocument;
  /** Name of its file in the book. */
  file: string;
}

/** A heading of a chapter that its contents list. */
export interface ChapterHeading {
  title: string;
  id: string;
}

/** A chapter ready to be printed as XML. */
export interface WrittenChapter {
  content: ElementContent[];
  headings: ChapterHeading[];
  hasDrawing: boolean;
}

/** Where an address leads from a chapter; `undefined` if the book does not hold it and it is to be text. */
export type LinkResolver = (href: string, from: ChapterSource) => string | undefined;

/** What stands on paper as it is. */
const kept: ReadonlySet<string> = new Set(
  (
    'a abbr aside b blockquote br caption cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hr i kbd li mark ol p pre q s section small span strong sub sup table tbody td tfoot th thead time tr u ul ' +
    'svg g line rect text path circle'
  ).split(' '),
);
/** Reads a document as the chapter of a book. Throws if its page has no `<main>`. */
export function readChapter(document: ExportDocument, at: number): Chapter {
  const { main } = readWhole(document);
  const letter = `d${String(at + 1).padStart(2, '0')}`;
  const ids = new Map<string, string>();
  for (const { properties } of elementsOf(main))
    if (typeof properties.id === 'string') ids.set(properties.id, `${letter}-${ids.size + 1}`);
  const { address, title } = document;
  return { document, address, title, file: `${letter}.xhtml`, ids, main };
}

/** The headings that the contents list: of its parts, or of all it says where it has none. */
function headingsOf(main: Element): Element[] {
  const parts = selectAll('.parte h2[id]', main);
  const told = main.children.filter((each) => !hasClass(each, 'sobre'));
  return parts.length > 0 ? parts : selectAll('h2[id]', { type: 'root', children: told });
}

/** The content of a chapter, without what paper does not have. Throws if its page holds what a book has not. */
export function written(source: ChapterSource, leads: LinkResolver): WrittenChapter {
  let hasDrawing = false;
  const content = source.main.children.flatMap(clean);
  // A heading of what paper does not have is no entry of the contents.
  const placed = new Set(
    elementsOf({ type: 'root', children: content }).map(({ properties }) => properties.id),
  );
  const headings = headingsOf(source.main).flatMap((each) => {
    const id = source.ids.get(String(each.properties.id));
    return id === undefined || !placed.has(id) ? [] : [{ title: elementText(each), id }];
  });
  return { content, headings, hasDrawing };

  function clean(node: ElementContent): ElementContent[] {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const { tagName, properties } = node;
    if (isLeftOut(node, 'book') || properties.hidden) return [];
    const children = node.children.flatMap(clean);
    // A book has all of it open: what opened it stands as a line of its own.
    if (tagName === 'summary' && opensWithHeading(node)) return children;
    if (tagName === 'summary') return [h('p', h('b', children))];
    if (tagName === 'details') return [h('div', { id: renamed(properties).id }, children)];
    if (!kept.has(tagName))
      throw new Error(`${source.address} holds <${tagName}>, which a book has not.`);
    // The title of the document, without what the page that joins its parts adds to it.
    if (tagName === 'h1') return [h('h1', renamed(properties), source.title)];
    const own = classesOf(node).filter((each) => styledClasses.has(each));
    const made: Element = {
      type: 'element',
      tagName,
      properties: {
        ...properties,
        className: own.length > 0 ? own : undefined,
        ...renamed(properties),
        // A role is for what stands by itself; a name, for what has a role.
        ...(tagName === 'span' && { role: undefined, ariaLabel: undefined }),
      },
      children,
    };
    if (tagName === 'svg') {
      hasDrawing = true;
      made.properties['xmlns'] = 'http://www.w3.org/2000/svg';
    }
    return tagName === 'a' ? linked(made, properties) : [made];
  }

  function renamed({ id, ariaLabelledBy, headers }: Properties): Properties {
    const known = (value: unknown): string[] =>
      (Array.isArray(value) ? value.map(String) : String(value).split(' ')).flatMap(
        (each) => source.ids.get(each) ?? [],
      );
    const [own] = known(id);
    const [labels, heads] = [known(ariaLabelledBy), known(headers)];
    return {
      id: own,
      ariaLabelledBy: labels.length > 0 ? labels : undefined,
      headers: heads.length > 0 ? heads : undefined,
    };
  }

  /** A link that leads somewhere from a book, or its text; with the number of its note. */
  function linked(made: Element, { href, dataN, lang }: Properties): ElementContent[] {
    const target = leads(String(href), source);
    const number = typeof dataN === 'string' ? [h('sup', `[${dataN}]`)] : [];
    if (target !== undefined)
      return [{ ...made, properties: { ...made.properties, href: target } }, ...number];
    const text = lang ? [h('span', { lang }, made.children)] : made.children;
    return [...text, ...number];
  }
}
