import type { Element } from 'hast';
import { h } from 'hastscript';
import { hastText } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** Leaves, in place, one line for each number of a side of a card, the last; the others say where it is. */
export function askOnce(side: Element, lang: Lang): void {
  const { listed } = exportsWords[lang].abroad;
  const seen = new Set<string>();
  const visit = (node: Element): void => {
    for (const child of node.children.toReversed()) {
      if (child.type !== 'element') continue;
      const id = child.properties['dataBlank'];
      if (typeof id !== 'string') visit(child);
      else if (!seen.has(id)) seen.add(id);
      else if (node.tagName === 'li') node.children = [];
      else {
        const what = hastText(child).replace(/^\[|\]$/g, '');
        node.children.splice(node.children.indexOf(child), 1, h('b', fill(listed, { what })));
      }
    }
    node.children = node.children.filter((child) => !isEmptyItem(child));
  };
  visit(side);
}

/** An item or a list that says nothing. */
const isEmptyItem = (child: Element['children'][number]): boolean =>
  child.type === 'element' && /^(?:li|ul)$/.test(child.tagName) && hastText(child) === '';
