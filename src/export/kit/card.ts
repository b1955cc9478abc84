import type { Element, ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { hastText, textNode } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { capitalised } from '../../words/law.ts';
import { callFirst, sayMissing } from './call-first.ts';
import { ambulance, blankMark } from './room.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** Puts the numbers of a page in the order in which they are called, in place, and asks for each once on a card. */
export function settleNumbers(main: Element, lang: Lang): void {
  sayMissing(main, lang);
  callFirst(main);
  for (const side of selectAll('.cara', main)) askOnce(side, lang);
}

/**
 * Leaves, in place, one line for each number of a side of a card, the last, which says what number it is; the others
 * say where it is until the number is known, and then say it: nobody has time to look for it in the list.
 */
function askOnce(side: Element, lang: Lang): void {
  const { listed, number, ofCountry } = exportsWords[lang].abroad;
  const named = (blank: Element): string =>
    hastText(blank)
      .replace(/^\[|\]$/g, '')
      .replace(ofCountry, '');
  const seen = new Set<string>();
  const visit = (node: Element): void => {
    for (const child of node.children.toReversed()) {
      if (child.type !== 'element') continue;
      const id = child.properties['dataBlank'];
      if (typeof id !== 'string') visit(child);
      else if (!seen.has(id)) {
        seen.add(id);
        if (node.tagName === 'li' && hastText(node).trim() !== hastText(child).trim())
          node.children = [
            textNode(`${capitalised(named(child))}:\u00a0`),
            blankMark(id, `[${number}]`),
          ];
      } else if (node.tagName === 'li') node.children = [];
      else {
        const text = fill(listed, { what: named(child) });
        const said = h('b', { dataBlank: id, dataListed: '' }, text);
        node.children.splice(node.children.indexOf(child), 1, said);
      }
    }
    node.children = node.children.filter((child) => !isEmptyItem(child));
  };
  // Each number has its own line: that of an ambulance does not hold the next one too.
  for (const item of selectAll('li', side)) {
    const at = item.children.findIndex((child) => idOf(child) === ambulance);
    if (at >= 0) item.children.splice(at + 1);
  }
  visit(side);
}

const idOf = (node: ElementContent): unknown =>
  node.type === 'element' ? node.properties['dataBlank'] : undefined;

/** An item or a list that says nothing. */
const isEmptyItem = (child: Element['children'][number]): boolean =>
  child.type === 'element' && /^(?:li|ul)$/.test(child.tagName) && hastText(child) === '';
