import type { Element, ElementContent, Parents } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { namesPeru } from '../../documents/untyped.ts';
import { hasClass, isLeftOut, readMain } from '../../html/page.ts';
import { textNode, hastText } from '../../html/tree.ts';
import { blankOfService } from '../../registry/blanks.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { ExportDocument } from '../documents.ts';
import { tokens } from './plan.ts';
import { blankMark, makeRoom, writingLine } from './room.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** What is said in place of what was written for Peru alone. */
const notVerified = {
  es: fill(exportsWords.es.abroad.notVerified, { country: tokens.country }),
  en: fill(exportsWords.en.abroad.notVerified, { country: tokens.country }),
};

/** Blocks that are looked at, and left out, as one. */
const leaves = new Set(['p', 'li', 'td', 'dt', 'dd', 'h2', 'h3', 'h4', 'figcaption', 'summary']);
const inline = new Set(['a', 'b', 'span', 'strong', 'em', 'small']);

/** The blank that a danger box calls if it holds no other. */
const emergency = 'numero-emergencia';

/** Where an element stands. */
interface Within {
  /** A box that says whom to call now: a number or a line for one, never a note of an editor. */
  danger: boolean;
  cell: boolean;
}

/** What tells a page of Peru from one of another country. */
export type CountryFacts = Pick<Registry, 'services' | 'blanks' | 'countries'>;

/** What a built page says to a team of a country that is not Peru, with room for a pen. Throws if it has no `main`. */
export function teamMainAbroad(
  { html, address, lang }: Pick<ExportDocument, 'html' | 'address' | 'lang'>,
  registry: CountryFacts,
): Element {
  const main = readMain(html, address);
  makeForOtherCountry(main, lang, registry);
  makeRoom(main);
  return main;
}

/** Puts something, in place, wherever a page for another country names that country. */
export function nameCountry(node: Parents, named: ElementContent): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') nameCountry(child, named);
    if (child.type !== 'text') return child.type === 'element' ? [child] : [];
    return child.value
      .split(tokens.country)
      .flatMap((text, at) => [...(at === 0 ? [] : [structuredClone(named)]), textNode(text)]);
  });
}

/**
 * Makes a built page, in place, one for a country that is not Peru: no number, office or law of Peru stands in it
 * as if it were of that country. A blank that Peru fills is a blank again; what the page says for elsewhere stands
 * in its place; any other stretch for Peru alone says that it is not verified, and so does a block that names a
 * service, an institution or a norm of Peru. A citation says whose law it is. A danger box always has a number to
 * fill.
 */
export function makeForOtherCountry(main: Element, lang: Lang, registry: CountryFacts): void {
  const t = exportsWords[lang].abroad;
  const isPeruvian = (said: string): boolean => namesPeru(said, registry);
  let marks = 0;
  visit(main, { danger: false, cell: false });

  function visit(element: Element, within: Within): void {
    const made: ElementContent[] = [];
    let before: Element | undefined;
    let end = 0;
    for (const child of element.children) {
      if (child.type !== 'element') {
        made.push(child);
        continue;
      }
      const changed = changedElement(child, within, before);
      if (changed) made.push(...changed);
      else made.length = end;
      before = child;
      end = made.length;
    }
    element.children = made;
  }

  /** What stands in place of an element; nothing where what stands before it stands for it too. */
  function changedElement(
    element: Element,
    within: Within,
    before: Element | undefined,
  ): ElementContent[] | undefined {
    const { tagName, properties } = element;
    const { dataBlank: blank, dataReach: reach, dataElsewhere: elsewhere } = properties;
    if (hasClass(element, 'peligro')) return changedDanger(element, within);
    if (hasClass(element, 'numeros')) return linesFor(element, within);
    if (typeof blank === 'string' && (reach === 'pe' || typeof elsewhere === 'string'))
      return [openBlank(blank)];
    if (isLeftOut(element, 'team')) return [];
    if (reach === 'pe' && typeof elsewhere === 'string')
      return said(elsewhere, inline.has(tagName));
    // The note of a citation tells penalties and deadlines; the citation says itself whose law it is.
    if (hasClass(element, 'nota')) return [];
    // A made-up case goes to offices and places of Peru.
    if (hasClass(element, 'caso') && isPeruvian(hastText(element)))
      return [h('p.por', `${t.example}: ${notVerified[lang]}.`)];
    if (tagName === 'a' && properties.href?.includes('/normas/'))
      return [textNode(`${hastText(element)} (${t.law})`)];
    if (reach === 'pe' && hasClass(element, 'parte')) {
      const heading = select('h2', element);
      const title = heading ? hastText(heading) : '';
      return [h('h2', isPeruvian(title) ? placeName() : title), ...missing(within)];
    }
    if (reach === 'pe' && inline.has(tagName)) {
      // A service and its number are one thing: where a blank stands for it, that blank.
      if (before?.properties['dataReach'] === 'pe' && before.tagName === 'b') return undefined;
      return [blankFor(hastText(element)) ?? textNode(`${notVerified[lang]} ${writingLine}`)];
    }
    if (reach === 'pe') return missing(within);
    if (leaves.has(tagName) && isPeruvian(ownText(element)))
      element.children = bracket(/^h\d$/.test(tagName), within);
    else visit(element, { ...within, cell: within.cell || tagName === 'td' });
    return [element];
  }

  /** A danger box, with the emergency number if nothing in it can be filled with one. */
  function changedDanger(element: Element, within: Within): Element[] {
    const before = marks;
    visit(element, { ...within, danger: true });
    if (marks === before) element.children.push(h('ul.por-llenar', line(emergency)));
    return [element];
  }

  /** A line to write each number on that a row of numbers of Peru stands for. */
  function linesFor(row: Element, { danger, cell }: Within): Element[] {
    const held = selectAll('[href^="tel:"]', row).flatMap(
      ({ properties: { href = '' } }) => blankOfNumber(href.replace('tel:', '')) ?? [],
    );
    const ids = held.length === 0 && danger ? [emergency] : [...new Set(held)];
    // In a cell, the sentence beside it says whom to call.
    return ids.length === 0 || cell ? [] : [h('ul.por-llenar', ids.map(line))];
  }

  function blankOfNumber(number: string): string | undefined {
    const [service] = [...registry.services.values()].filter(({ data }) =>
      data.channels.some(
        ({ value }) => typeof value === 'string' && value.replace(/\D/g, '').startsWith(number),
      ),
    );
    return service && blankOfService(registry, service.id);
  }

  function line(id: string): Element {
    const use = registry.blanks.get(id)?.data.use?.[lang];
    return h('li', use === undefined ? null : `${use}: `, openBlank(id));
  }

  function openBlank(id: string): ElementContent {
    marks++;
    const data = registry.blanks.get(id)?.data;
    const label = (data?.elsewhere ?? data)?.label[lang] ?? id;
    return blankMark(id, data?.abroad?.[lang] ?? `[${label}]`);
  }

  /** What a page says for elsewhere, with its blanks. */
  function said(words: string, isInline: boolean): ElementContent[] {
    if (words === '') return [];
    // Every second piece is the id of a blank.
    const made = words
      .split(/(?<!\{)\{([a-z0-9-]+)\}(?!\})/)
      .map((piece, at) => (at % 2 === 1 ? openBlank(piece) : textNode(piece)));
    return isInline ? made : [h('p', made)];
  }

  /** The blank that a service of Peru fills, by what the service is called. */
  function blankFor(name: string): ElementContent | undefined {
    const found = [...registry.services.values()].find(
      ({ data }) => data.name[lang] === name.trim(),
    );
    const id = found && blankOfService(registry, found.id);
    return id === undefined ? undefined : openBlank(id);
  }

  function bracket(isHeading: boolean, { danger }: Within): ElementContent[] {
    if (isHeading) return [textNode(placeName())];
    return danger ? [] : [textNode(`${t.only}: ${notVerified[lang]}`)];
  }
  function placeName(): string {
    return fill(t.place, { country: tokens.country });
  }
  function missing({ danger }: Within): Element[] {
    return danger ? [] : [h('p.por', fill(t.missing, { notVerified: notVerified[lang] }))];
  }

  /** Its text without what is changed by itself. */
  function ownText(element: Element): string {
    return element.children
      .map((child) => {
        if (child.type === 'text') return child.value;
        if (child.type !== 'element') return '';
        const isApart =
          child.properties['dataReach'] === 'pe' ||
          hasClass(child, 'nota') ||
          hasClass(child, 'sin-equipo') ||
          hasClass(child, 'numeros') ||
          leaves.has(child.tagName);
        return isApart ? ' ' : ownText(child);
      })
      .join('');
  }
}

/** The cells of a sheet for a country that is not Peru: one that names what is of Peru says that it is not verified. */
export function cellsForOtherCountry(
  rows: readonly (readonly (string | number)[])[],
  lang: Lang,
  registry: CountryFacts,
): (string | number)[][] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' && namesPeru(cell, registry) ? notVerified[lang] : cell,
    ),
  );
}
