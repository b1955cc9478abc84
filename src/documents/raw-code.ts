import { type MarkupNode, placeOf } from '../citations/markup.ts';
import type { Place } from '../registry/place.ts';

/** An attribute of an element or component, as written. */
export interface WrittenAttribute {
  /** None where all the keys of an object are spread. */
  name: string | undefined;
  /** `undefined` for a value that is code; `true` for an attribute without a value. */
  value: string | true | undefined;
}

/** An element (`a`) or component (`Penalty`) that a page writes by its name. */
export interface WrittenElement {
  /** Empty for a fragment. */
  name: string;
  attributes: WrittenAttribute[];
  place: Place;
}

/** Something that a page would run: an import or export, an expression, HTML that is not read. */
export interface WrittenCode {
  kind: 'module' | 'expression' | 'html';
  text: string;
  place: Place;
}

/** What a page holds besides prose, for the rules that say what it may hold. */
export interface RawCode {
  elements: WrittenElement[];
  code: WrittenCode[];
  /** Every address of a link, a definition, a picture or an `href`. */
  addresses: { url: string; isPicture: boolean; place: Place }[];
}

/** True for the name of a component, known or not; false for that of an element. */
export const isComponent = (name: string): boolean => /^[A-Z][\w.]*$/.test(name);

const codeKinds: Readonly<Record<string, WrittenCode['kind']>> = {
  mdxjsEsm: 'module',
  mdxFlowExpression: 'expression',
  mdxTextExpression: 'expression',
  html: 'html',
};

/** Notes what a node of a page holds besides prose. */
export function noteRawCode(node: MarkupNode, { elements, code, addresses }: RawCode): void {
  const kind = codeKinds[node.type];
  if (kind && 'value' in node) code.push({ kind, text: node.value, place: placeOf(node) });
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
    addresses.push({ url: node.url, isPicture: node.type === 'image', place: placeOf(node) });
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  const attributes = node.attributes.map((each) =>
    each.type === 'mdxJsxAttribute' && 'name' in each
      ? { name: each.name, value: textOf(each.value) }
      : { name: undefined, value: undefined },
  );
  const place = placeOf(node);
  elements.push({ name: node.name ?? '', attributes, place });
  for (const { name, value } of node.name === 'a' ? attributes : [])
    if (name === 'href' && typeof value === 'string')
      addresses.push({ url: value, isPicture: false, place });
}

function textOf(value: unknown): WrittenAttribute['value'] {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? value : undefined;
}
