import type { Element } from 'hast';
import { namesPeru } from '../../checker/untyped.ts';
import { edited, type Edit } from '../../html/edits.ts';
import { classesOf, elementsOf, parseHtml, rangeOf, tagsOf, textOf } from '../../html/tree.ts';
import { blankOfService } from '../../registry/blanks.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { tokens } from './plan.ts';
import { escaped, room } from './room.ts';
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

/**
 * A built page for a country that is not Peru: no number, office or law of Peru stands in it as if it were of
 * that country. A blank that Peru fills is a blank again; what the page says for elsewhere stands in its place;
 * any other stretch for Peru alone says that it is not verified, and so does a block that names a service, an
 * institution or a norm of Peru. A citation says whose law it is. A danger box always has a number to fill.
 * @param html of the page
 */
export function forOtherCountry(
  html: string,
  lang: Lang,
  registry: Pick<Registry, 'services' | 'blanks' | 'countries'>,
): string {
  const t = exportsWords[lang].abroad;
  const isPeruvian = (said: string): boolean => namesPeru(said, registry);
  const edits: Edit[] = [];
  let marks = 0;
  const main = [...elementsOf(parseHtml(html))].find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error('A page for another country has no <main>.');
  visit(main, { danger: false, cell: false });
  return edited(html, edits);

  function visit(element: Element, within: Within): void {
    let before: Element | undefined;
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      change(child, within, before);
      before = child;
    }
  }

  function change(element: Element, within: Within, before: Element | undefined): void {
    const { tagName, properties } = element;
    const classes = classesOf(element);
    const { dataBlank: blank, dataReach: reach, dataElsewhere: elsewhere } = properties;
    if (classes.includes('peligro')) changeDanger(element, within);
    else if (classes.includes('numeros')) replace(element, linesFor(element, within));
    else if (typeof blank === 'string' && (reach === 'pe' || typeof elsewhere === 'string'))
      replace(element, blankMark(blank));
    // What serves whoever reads alone, or only on a screen, is in no file of a team.
    else if (classes.includes('sin-equipo') || classes.includes('solo-pantalla'))
      replace(element, '');
    else if (reach === 'pe' && typeof elsewhere === 'string')
      replace(element, said(elsewhere, inline.has(tagName)));
    // The note of a citation tells penalties and deadlines; the citation says itself whose law it is.
    else if (classes.includes('nota')) replace(element, '');
    else if (classes.includes('caso') && isPeruvian(textOf(element)))
      // A made-up case goes to offices and places of Peru.
      replace(element, `<p class="por">${t.example}: ${notVerified[lang]}.</p>`);
    else if (tagName === 'a' && properties.href?.includes('/normas/'))
      replace(element, `${escaped(textOf(element))} (${t.law})`);
    else if (reach === 'pe' && classes.includes('parte')) {
      const [heading] = [...elementsOf(element)].filter(({ tagName: name }) => name === 'h2');
      const title = heading ? textOf(heading) : '';
      replace(
        element,
        `<h2>${isPeruvian(title) ? placeName() : escaped(title)}</h2>${missing(within)}`,
      );
    } else if (reach === 'pe' && inline.has(tagName)) {
      // A service and its number are one thing: where a blank stands for it, that blank.
      const isNumber = before?.properties['dataReach'] === 'pe' && before.tagName === 'b';
      if (isNumber) edits.push({ start: rangeOf(before).end, end: rangeOf(element).end, text: '' });
      else replace(element, blankFor(textOf(element)) ?? `${notVerified[lang]} ${room}`);
    } else if (reach === 'pe') replace(element, missing(within));
    else if (leaves.has(tagName) && isPeruvian(ownText(element)))
      replaceInside(element, /^h\d$/.test(tagName) ? placeName() : bracket(within));
    else visit(element, { ...within, cell: within.cell || tagName === 'td' });
  }

  /** A danger box, with the emergency number if nothing in it can be filled with one. */
  function changeDanger(element: Element, within: Within): void {
    const before = marks;
    visit(element, { ...within, danger: true });
    const { closing } = tagsOf(element);
    if (marks > before || !closing) return;
    const text = `<ul class="por-llenar">${line(emergency)}</ul>`;
    edits.push({ start: closing.start, end: closing.start, text });
  }

  /** A line to write each number on that a row of numbers of Peru stands for. */
  function linesFor(row: Element, { danger, cell }: Within): string {
    const held = [...elementsOf(row)].flatMap(({ properties: { href } }) => {
      const number = /^tel:(.+)$/.exec(href ?? '')?.[1];
      const id = number === undefined ? undefined : blankOfNumber(number);
      return id === undefined ? [] : [id];
    });
    const ids = held.length === 0 && danger ? [emergency] : [...new Set(held)];
    // In a cell, the sentence beside it says whom to call.
    if (ids.length === 0 || cell) return '';
    return `<ul class="por-llenar">${ids.map(line).join('')}</ul>`;
  }

  function blankOfNumber(number: string): string | undefined {
    const [service] = [...registry.services.values()].filter(({ data }) =>
      data.channels.some(({ value }) => value.replace(/\D/g, '').startsWith(number)),
    );
    return service && blankOfService(registry, service.id);
  }

  function line(id: string): string {
    const use = registry.blanks.get(id)?.data.use?.[lang];
    return `<li>${use === undefined ? '' : `${escaped(use)}: `}${blankMark(id)}</li>`;
  }

  function blankMark(id: string): string {
    marks++;
    const data = registry.blanks.get(id)?.data;
    const label = (data?.elsewhere ?? data)?.label[lang] ?? id;
    const text = data?.abroad?.[lang] ?? `[${label}]`;
    return `<span class="blanco" data-blank="${id}">${escaped(text)}</span>`;
  }

  /** What a page says for elsewhere, with its blanks. */
  function said(words: string, isInline: boolean): string {
    const made = escaped(words).replace(/(?<!\{)\{([a-z0-9-]+)\}(?!\})/g, (_, id: string) =>
      blankMark(id),
    );
    return isInline || made === '' ? made : `<p>${made}</p>`;
  }

  /** The blank that a service of Peru fills, by what the service is called. */
  function blankFor(name: string): string | undefined {
    const found = [...registry.services.values()].find(
      ({ data }) => data.name[lang] === name.trim(),
    );
    const id = found && blankOfService(registry, found.id);
    return id === undefined ? undefined : blankMark(id);
  }

  /** Its text without what is changed by itself. */
  function ownText(element: Element): string {
    return element.children
      .map((child) => {
        if (child.type === 'text') return child.value;
        if (child.type !== 'element') return '';
        const classes = classesOf(child);
        const isApart =
          child.properties['dataReach'] === 'pe' ||
          classes.includes('nota') ||
          classes.includes('sin-equipo') ||
          classes.includes('numeros') ||
          leaves.has(child.tagName);
        return isApart ? ' ' : ownText(child);
      })
      .join('');
  }

  function bracket({ danger }: Within): string {
    if (danger) return '';
    return `${t.only}: ${notVerified[lang]}`;
  }
  function placeName(): string {
    return fill(t.place, { country: tokens.country });
  }
  function missing({ danger }: Within): string {
    if (danger) return '';
    const what = fill(t.missing, { notVerified: notVerified[lang] });
    return `<p class="por">${what}</p>`;
  }

  function replace(element: Element, made: string): void {
    edits.push({ ...rangeOf(element), text: made });
  }
  function replaceInside(element: Element, made: string): void {
    const [first] = element.children;
    const last = element.children.at(-1);
    if (!first || !last) return;
    edits.push({ start: rangeOf(first).start, end: rangeOf(last).end, text: made });
  }
}

/** The cells of a sheet for a country that is not Peru: one that names what is of Peru says that it is not verified. */
export function cellsForOtherCountry(
  rows: readonly (readonly (string | number)[])[],
  lang: Lang,
  registry: Pick<Registry, 'services' | 'blanks' | 'countries'>,
): (string | number)[][] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' && namesPeru(cell, registry) ? notVerified[lang] : cell,
    ),
  );
}
