// Which answers of the sheet of a country a page needs, and below which of its headings.
import type { Element, Parents } from 'hast';
import { hasClass } from '../../html/page.ts';
import { hastText } from '../../html/tree.ts';
import { exportsWords } from '../../i18n/exports.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { rowsInOrder } from '../../registry/countries.ts';
import type { Registry } from '../../registry/registry.ts';
import type { ExportDocument } from '../documents.ts';
import { questionsOn, saidOn } from './lost.ts';
import { ofTeam } from './questions.ts';

/** What a heading says, without the other language of a sheet that two people read. */
const headingText = (heading: Element): string =>
  hastText({
    ...heading,
    children: heading.children.filter(
      (each) => each.type !== 'element' || !hasClass(each, 'en-dos'),
    ),
  }).trim();

/** What a heading is known by on a page of Peru and on the same for another country, whose words may differ. */
const keyOf = (heading: Element): string => heading.properties.id ?? hastText(heading).trim();

/** Where a page for another country needs what a lawyer writes: the heading, and the numbers of the questions. */
export function placesIn(
  main: Element,
): { heading: string; key: string; numbers: number[]; said: string[] }[] {
  const found: { heading: string; key: string; numbers: number[]; said: string[] }[] = [];
  eachBelow(main, (child, at) => {
    const numbers = questionsOn(child);
    if (numbers.length > 0) found.push({ ...at, numbers, said: saidOn(child) });
  });
  return found;
}
/** A question that a page names, and the heading that it stands below, or is. */
export interface Named {
  heading: string;
  number: number;
}

type Rows = Pick<Registry, 'countryRows'>;

/** The questions that a page names in its words, «filas 18 a 24», but for who is called. */
export function namedIn(main: Element, lang: Lang, registry: Rows): Named[] {
  const rows = rowsInOrder(registry);
  const pattern = new RegExp(exportsWords[lang].annex.rowsNamed, 'giu');
  const found: Named[] = [];
  eachBelow(main, (child, { heading }) => {
    if (!/^(?:p|li|t[dh]|h[1-4])$/.test(child.tagName)) return;
    // What holds others is read in them.
    if (
      child.children.some((each) => each.type === 'element' && /^(?:p|[uo]l)$/.test(each.tagName))
    )
      return;
    for (const [, said = ''] of hastText(child).matchAll(pattern))
      for (const [, from, until] of said.matchAll(/(\d+)(?: (?:a|to) (\d+))?/g))
        for (let number = Number(from); number <= Number(until ?? from); number++)
          if (rows[number - 1] && !ofTeam(rows[number - 1])) found.push({ heading, number });
  });
  return found;
}

/** The questions that a module reads in the place of guides, but for who is called. */
export function taughtRows(
  { slug }: Pick<ExportDocument, 'slug'>,
  registry: Rows & Pick<Registry, 'training'>,
): number[] {
  const data = registry.training.get(slug.replace('formacion/', ''))?.data;
  const teaches = data?.kind === 'module' ? data.teaches : [];
  const rows = rowsInOrder(registry);
  const read = new Set(teaches.flatMap((each) => each.rows ?? []));
  return rows.flatMap((row, at) => (read.has(row.id) && !ofTeam(row) ? [at + 1] : []));
}

/** Goes through a page, each element with the heading that it stands below, or is. */
export function eachBelow(
  main: Parents,
  visit: (element: Element, at: { heading: string; key: string }) => void,
): void {
  let at = { heading: '', key: '' };
  const walk = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^h[1-3]$/.test(child.tagName)) at = { heading: headingText(child), key: keyOf(child) };
      visit(child, at);
      walk(child);
    }
  };
  walk(main);
}
