import type { Element } from 'hast';
import { edited, type Edit } from '../../html/edits.ts';
import { classesOf, elementsOf, parseHtml, rangeOf, textOf } from '../../html/tree.ts';
import { namesPeru } from '../../checker/untyped.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { notVerified, tokens } from './plan.ts';

/** Blocks that are looked at, and left out, as one. */
const leaves = new Set(['p', 'li', 'td', 'dt', 'dd', 'h2', 'h3', 'h4', 'figcaption', 'summary']);
const inline = new Set(['a', 'b', 'span', 'strong', 'em', 'small']);

/**
 * A built page for a country that is not Peru: no number, office or law of Peru stands in it as if it were of
 * that country. A blank that Peru fills is a blank again; a stretch for Peru alone says that it is not verified;
 * so does any other block that names a service, an institution or a norm of Peru. A citation says whose law it is.
 * @param html of the page
 */
export function forOtherCountry(
  html: string,
  lang: Lang,
  registry: Pick<Registry, 'services' | 'blanks' | 'countries'>,
): string {
  const es = lang === 'es';
  const edits: Edit[] = [];
  const main = [...elementsOf(parseHtml(html))].find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error('A page for another country has no <main>.');
  visit(main);
  return edited(html, edits);

  function visit(element: Element): void {
    let before: Element | undefined;
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      change(child, before);
      before = child;
    }
  }

  function change(element: Element, before: Element | undefined): void {
    const { tagName, properties } = element;
    const classes = classesOf(element);
    const blank = properties['dataBlank'];
    const reach = properties['dataReach'];
    if (typeof blank === 'string' && reach === 'pe') {
      replace(element, blankMark(blank));
    } else if (classes.includes('sin-equipo')) replace(element, '');
    else if (classes.includes('nota'))
      // The note of a citation tells penalties and deadlines.
      replace(element, ` <span class="por">(${notVerified[lang]})</span>`);
    else if (classes.includes('caso') && isPeruvian(textOf(element)))
      // A made-up case goes to offices and places of Peru.
      replace(
        element,
        `<p class="por">${es ? 'El ejemplo del original pasa en el Perú' : 'The example of the original happens in Peru'}: ${notVerified[lang]}.</p>`,
      );
    else if (tagName === 'a' && properties.href?.includes('/normas/'))
      replace(element, `${text(textOf(element))} (${es ? 'ley del Perú' : 'law of Peru'})`);
    else if (reach === 'pe' && classes.includes('parte')) {
      const [heading] = [...elementsOf(element)].filter(({ tagName: name }) => name === 'h2');
      const title = heading ? textOf(heading) : '';
      replace(element, `<h2>${isPeruvian(title) ? placeName() : text(title)}</h2>${missing()}`);
    } else if (reach === 'pe' && inline.has(tagName)) {
      // A service and its number are one thing: where a blank stands for it, that blank.
      const isNumber = before?.properties['dataReach'] === 'pe' && before.tagName === 'b';
      if (isNumber) edits.push({ start: rangeOf(before).end, end: rangeOf(element).end, text: '' });
      else replace(element, blankFor(textOf(element)) ?? `${notVerified[lang]} ${room}`);
    } else if (reach === 'pe') replace(element, missing());
    else if (leaves.has(tagName) && isPeruvian(ownText(element)))
      replaceInside(element, /^h\d$/.test(tagName) ? placeName() : bracket());
    else visit(element);
  }

  function blankMark(id: string): string {
    const label = registry.blanks.get(id)?.data.label[lang] ?? id;
    return `<span class="blanco" data-blank="${id}">[${text(label)}]</span>`;
  }

  /** The blank that a service of Peru fills, by what the service is called. */
  function blankFor(name: string): string | undefined {
    const found = [...registry.blanks.values()].find(({ data: { values } }) => {
      const service = values?.pe && registry.services.get(values.pe.service);
      return service?.data.name[lang] === name.trim();
    });
    return found && blankMark(found.id);
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
          leaves.has(child.tagName);
        return isApart ? ' ' : ownText(child);
      })
      .join('');
  }

  function isPeruvian(said: string): boolean {
    return namesPeru(said, registry);
  }

  function bracket(): string {
    return es ? `Solo del Perú: ${notVerified.es}` : `Only of Peru: ${notVerified.en}`;
  }
  function placeName(): string {
    return es ? `Según ${tokens.country}` : `By the law of ${tokens.country}`;
  }
  function missing(): string {
    const what = es
      ? `Aquí el original habla solo del Perú: ${notVerified.es}. Escriban lo de su país con alguien que lo sepa, su fuente y el día.`
      : `Here the original speaks of Peru alone: ${notVerified.en}. Write what holds in your country with somebody who knows it, its source and the day.`;
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

/** Room for a pen. */
const room = '_'.repeat(24);
const text = (value: string): string =>
  value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The cells of a sheet for a country that is not Peru: one that names what is of Peru says that it is not verified. */
export function cellsForOtherCountry(
  rows: readonly (readonly (string | number)[])[],
  lang: Lang,
  registry: Pick<Registry, 'services' | 'blanks' | 'countries'>,
): (string | number)[][] {
  const isPeruvian = (cell: string | number) =>
    typeof cell === 'string' && namesPeru(cell, registry);
  return rows.map((row) => row.map((cell) => (isPeruvian(cell) ? notVerified[lang] : cell)));
}

/** Room for a pen in place of what only says what goes there: in a kit, brackets are for blanks alone. */
export function withRoom(html: string): string {
  const edits = [...elementsOf(parseHtml(html))].flatMap((element): Edit[] => {
    if (!classesOf(element).includes('blanco') || element.properties['dataBlank'] !== undefined)
      return [];
    const label = textOf(element).replace(/^\s*\[|\]\s*$/g, '');
    return [{ ...rangeOf(element), text: `<span>${text(label)}: ${room}</span>` }];
  });
  return edited(html, edits);
}
