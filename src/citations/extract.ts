import type { Root } from 'mdast';
import type { Place } from '../registry/place.ts';
import { type MarkupNode, placeOf, placeOfAttribute, mdastText, walk } from './markup.ts';
import { type CitationRef, parseRef, scheme } from './ref.ts';

/** A place in a page that cites the law, by link or by component. */
export interface Citation {
  /** The reference as written, without the scheme. */
  target: string;
  /** The reference, or `undefined` when what is written is not one. */
  ref: CitationRef | undefined;
  /** Where the whole link, or the value of the attribute, stands. */
  place: Place;
  /** Text of the link; empty for a component or a link to be filled. */
  text: string;
  /** Text of the block around it: paragraph, heading, cell. */
  context: string;
  form: 'link' | 'component';
}

/** A component used in a page, with the attributes that are plain text. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  place: Place;
  /** Where the value of an attribute stands. */
  attributePlace: (name: string) => Place;
}

/** What a page says of the law and of the registry. */
export interface Extracted {
  citations: Citation[];
  components: ComponentUse[];
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** Finds every citation and component of a page, in the order of reading. */
export function extract(tree: Root, text: string): Extracted {
  const citations: Citation[] = [];
  const components: ComponentUse[] = [];
  // A block may hold thousands of citations: its text is put together once.
  const texts = new Map<MarkupNode, string>();
  const textOnce = (node: MarkupNode): string => {
    const known = texts.get(node) ?? mdastText(node);
    texts.set(node, known);
    return known;
  };
  walk(tree, (node, parents) => {
    const target = citationTarget(node);
    if (target !== undefined) {
      const block = parents.findLast(({ type }) => blocks.has(type));
      citations.push({
        target,
        ref: parseRef(target),
        place: placeOf(node),
        text: mdastText(node),
        context: block ? textOnce(block) : mdastText(node),
        form: 'link',
      });
    }
    const component = componentUse(node, text);
    if (!component) return;
    components.push(component);
    for (const [key, part] of citedBy(component)) {
      const place = component.attributePlace(key);
      citations.push({
        target: part,
        ref: parseRef(part),
        place,
        text: '',
        context: '',
        form: 'component',
      });
    }
  });
  return { citations, components };
}

/** The references of a component: `cite` may name several provisions, `of` names one form or deadline. */
function citedBy({ attributes: { cite = '', of } }: ComponentUse): ['cite' | 'of', string][] {
  const cited = cite.split(/\s+/).filter(Boolean);
  return [
    ...cited.map((part): ['cite', string] => ['cite', part]),
    ...(of ? [['of', of] as ['of', string]] : []),
  ];
}

/** The reference a link cites, without the scheme; `undefined` for any other node. */
export function citationTarget(node: MarkupNode): string | undefined {
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  if (!node.url.startsWith(scheme)) return undefined;
  const target = node.url.slice(scheme.length);
  try {
    return decodeURI(target);
  } catch {
    return target; // Not an escape: the rules will say that it is no reference.
  }
}

function componentUse(node: MarkupNode, text: string): ComponentUse | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  if (!node.name || !/^[A-Z]/.test(node.name)) return undefined;
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes) {
    if (name && typeof value === 'string') attributes[name] = value;
  }
  const place = placeOf(node);
  return {
    name: node.name,
    attributes,
    place,
    attributePlace: (name) => placeOfAttribute(text, place, name),
  };
}
