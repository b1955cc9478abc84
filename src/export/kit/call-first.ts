import type { Element, Parents } from 'hast';
import { hastText } from '../../html/tree.ts';
import { ambulance, emergency } from './room.ts';

/** What stands between two numbers of which either is called: «[ambulancia] o al [emergencia]». */
const either = /^\s*(?:o|or)\b[\s\p{L}]*$/u;

/**
 * Puts, in place, the number of emergencies before that of an ambulance where either is called: elsewhere the first is
 * the one that is nearly always known, and nobody who calls starts at an empty line.
 */
export function callFirst(parent: Parents): void {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    callFirst(child);
    if (blankIn(child) !== ambulance) continue;
    const other = parent.children.findIndex(
      (each, place) => place > at && each.type === 'element' && blankIn(each) === emergency,
    );
    const between = parent.children
      .slice(at + 1, other)
      .map(hastText)
      .join('');
    const isPair = child.tagName === 'li' ? between.trim() === '' : either.test(between);
    const second = parent.children[other];
    if (other === -1 || !second || !isPair) continue;
    parent.children[at] = second;
    parent.children[other] = child;
  }
}

/** The blank that an element is, or the one that an item of a list is for. */
function blankIn(element: Element): string | undefined {
  const own = element.properties['dataBlank'];
  if (typeof own === 'string' || element.tagName !== 'li') return own?.toString();
  const held = element.children.flatMap((child) =>
    child.type === 'element' ? (child.properties['dataBlank']?.toString() ?? []) : [],
  );
  // What to call in place of an ambulance stands in its item.
  return held.length === 1 || held[0] === ambulance ? held[0] : undefined;
}
