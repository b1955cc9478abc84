import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { parseReason } from './parse-reasons.ts';
import { locator, type Place } from './place.ts';
import type { Localized } from './schema/common.ts';
import { yamlFault } from './yaml-fault.ts';

/** A YAML text that could be read. */
export interface YamlText {
  /** Its content. Dates stay strings; keys are unique. */
  data: unknown;
  /** Where a value (or the key that leads to it) stands; the nearest parent if it is missing. */
  place: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}

/** The result of reading: the text, or where and why it could not be read. */
export type YamlResult =
  { ok: true; yaml: YamlText } | { ok: false; place: Place; reason: Localized };

/**
 * Reads one YAML text with js-yaml (10 times as fast as `yaml`); positions are worked out by `yaml`,
 * and only for a text of which something has to be said.
 * @param text the YAML, without front-matter fences
 * @param whole the file it stands in, if it is a part of one
 * @param offset where it begins in that file, in UTF-16 units
 */
export function readYaml(text: string, whole = text, offset = 0): YamlResult {
  const locate = locator(whole);
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    if (text.includes('*') && turnsBack(data, new Set(), new Set()))
      return { ok: false, place: locate(offset), reason: parseReason('alias') };
    return { ok: true, yaml: { data, place: placeFinder(text, locate, offset) } };
  } catch (error) {
    // A block inside a block ten thousand times over leaves js-yaml, or the look at its result, no room.
    if (error instanceof RangeError)
      return { ok: false, place: locate(offset), reason: parseReason('too deep') };
    if (!(error instanceof YAMLException)) throw error;
    const position = (error.mark as YAMLException['mark'] | undefined)?.position ?? second(text);
    const { at, reason } = yamlFault(text, error.reason, Math.min(position, text.length));
    return { ok: false, place: locate(offset + at), reason };
  }
}

/** True if a block is held inside itself, as an alias can do. */
function turnsBack(value: unknown, open: Set<object>, done: Set<object>): boolean {
  if (typeof value !== 'object' || value === null || done.has(value)) return false;
  if (open.has(value)) return true;
  open.add(value);
  const found = Object.values(value).some((each) => turnsBack(each, open, done));
  open.delete(value);
  done.add(value);
  return found;
}

/** Where the second document of a text begins. */
const second = (text: string): number => Math.max(0, text.search(/(?<=\n[^]*)^---/m));

function placeFinder(
  text: string,
  locate: (start: number, end?: number) => Place,
  offset: number,
): YamlText['place'] {
  return (path, part = 'value') => {
    const [start, end] = topKey(text, path, part) ?? rangeOf(nodesOf(text), path, part) ?? [0, 0];
    return locate(offset + start, offset + end);
  };
}

/**
 * A key of the text itself begins a line: nothing else does, so there is no need to parse. Nor is there for its
 * value, where it is a word of that line without marks.
 */
function topKey(
  text: string,
  [name, ...rest]: readonly PropertyKey[],
  part: 'key' | 'value',
): [number, number] | undefined {
  if (typeof name !== 'string' || rest.length > 0) return undefined;
  const start = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1;
  if (start === 0 && !text.startsWith(`${name}:`)) return undefined;
  const end = start + name.length;
  if (part === 'key') return [start, end];
  word.lastIndex = end + 1;
  const [, space = '', value = ''] = word.exec(text) ?? [];
  return value === '' ? undefined : [end + 1 + space.length, end + 1 + space.length + value.length];
}

const word = /( +)([\w-]+)\n(?=\S)/y;

/** The last text read with positions: findings come file by file, and all nodes of all files fill the memory. */
let last: { text: string; root: Node | null } | undefined;

function nodesOf(text: string): Node | null {
  if (last?.text !== text)
    last = { text, root: parseDocument(text, { lineCounter: new LineCounter() }).contents };
  return last.root;
}

function rangeOf(
  root: Node | null,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): [number, number] | undefined {
  let node: unknown = root;
  let found = isNode(node) ? node.range : undefined;
  for (const [index, step] of path.entries()) {
    const child = childOf(node, step);
    if (!child) break;
    const wanted = index === path.length - 1 && part === 'key' ? child.key : child.value;
    const range = isNode(wanted) ? wanted.range : isNode(child.key) ? child.key.range : undefined;
    if (range) found = range;
    node = child.value;
  }
  return found ? [found[0], found[1]] : undefined;
}

function childOf(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  const items = isNode(node) && 'items' in node ? (node.items as unknown[]) : [];
  if (typeof step === 'number') return { key: items[step], value: items[step] };
  const pair = items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
  );
  return isPair(pair) ? { key: pair.key, value: pair.value } : undefined;
}
