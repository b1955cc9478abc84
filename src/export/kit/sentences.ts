import type { ElementContent } from 'hast';
import { hastText, textNode } from '../../html/tree.ts';

/** Elements that stand within a sentence; any other is a block. */
export const inline = new Set(
  'a abbr b bdi br code del em i ins kbd label mark q s small span strong sub sup time'.split(' '),
);

const opens = String.raw`\s+[\p{Lu}\d¿¡«“"(]`;
/** Where a sentence ends within a text: after its stop, what closes it, and before what opens another. */
const between = new RegExp(String.raw`(?<=[.!?…][”"»)]*)(?=${opens})`, 'u');
/** Where it ends between two nodes, such as text and what is in bold. */
const across = new RegExp(String.raw`[.!?…][”"»)]*${opens}`, 'u');

/** Text and inline elements as sentences, in order: together they are what was given. */
export function sentencesIn(nodes: readonly ElementContent[]): ElementContent[][] {
  const sentences: ElementContent[][] = [[]];
  const add = (node: ElementContent) => sentences.at(-1)?.push(node);
  for (const node of nodes) {
    const before = sentences.at(-1)?.at(-1);
    if (before && endsBefore(hastText(before).slice(-4), hastText(node).slice(0, 4)))
      sentences.push([]);
    const pieces = node.type === 'text' ? node.value.split(between).map(textNode) : [node];
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) sentences.push([]);
      add(piece);
    }
  }
  return sentences;
}

/** Whether a sentence ends where one text ends and another begins: its stop is in the first, not in the second. */
function endsBefore(end: string, start: string): boolean {
  const found = across.exec(end + start);
  return found !== null && found.index < end.length;
}

/** Puts something at the end of a sentence, before the stop that ends it. */
export function beforeStop(sentence: readonly ElementContent[], put: ElementContent[]) {
  const last = sentence.at(-1);
  if (last?.type !== 'text') return [...sentence, ...put];
  const [stop = ''] = /[.!?…:;,]*[”"»]*\s*$/u.exec(last.value) ?? [];
  const kept = last.value.slice(0, last.value.length - stop.length).replace(/\s+$/, '');
  return [...sentence.slice(0, -1), textNode(kept), ...put, textNode(stop)];
}

/** A text without the colon that led to what is gone. */
export const withoutColon = (node: ElementContent): ElementContent =>
  node.type === 'text' ? textNode(node.value.replace(/:\s*$/, '')) : node;

/** What to do without the reason that the law of Peru gives: «no se publica, porque la ley lo prohíbe». */
export function withoutReason(
  sentence: readonly ElementContent[],
  reason: RegExp,
  isOfLaw: (node: ElementContent) => boolean,
): readonly ElementContent[] {
  const at = sentence.findIndex((node) => node.type === 'text' && reason.test(node.value));
  const rest = sentence.slice(at);
  const [first] = rest;
  if (first?.type !== 'text' || !rest.some(isOfLaw) || sentence.slice(0, at).some(isOfLaw))
    return sentence;
  return [...sentence.slice(0, at), textNode(first.value.replace(reason, '.'))];
}
