import type { Element, ElementContent, Parents } from 'hast';
import { selectAll } from 'hast-util-select';
import { hastText, textNode } from '../../html/tree.ts';
import { exportsWords } from '../../i18n/exports.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { ambulance, blankMark, emergency } from './room.ts';

/**
 * What is called in place of an ambulance whose number nobody looked for: nobody has time then to find that out.
 * @param isShort on a sheet with little room
 */
export function unchecked(lang: Lang, isShort = false): ElementContent[] {
  const t = exportsWords[lang].abroad;
  return isShort
    ? [textNode(t.missing), blankMark(emergency, t.theEmergency)]
    : [textNode(t.unchecked), blankMark(emergency, t.anyEmergency)];
}

/**
 * Says, in place, in each list of whom to call that ends an item with the blank of an ambulance, that the number below it
 * is called where that one is missing; a card has no room.
 */
export function sayMissing(main: Element, lang: Lang): void {
  const onCards = new Set(selectAll('.cara li', main));
  for (const item of selectAll('ol.por-llenar > li', main)) {
    const [only, ...more] = selectAll('[data-blank]', item);
    if (!only || more.length > 0 || blankIn(only) !== ambulance || onCards.has(item)) continue;
    while (hastText(item.children.at(-1) ?? textNode('.')).trim() === '') item.children.pop();
    item.children.push(textNode(exportsWords[lang].abroad.missingNext));
  }
}

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
