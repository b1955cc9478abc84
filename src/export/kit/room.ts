import { edited, type Edit } from '../../html/edits.ts';
import { classesOf, elementsOf, parseHtml, rangeOf, textOf } from '../../html/tree.ts';

/** Room for a pen. */
export const room = '_'.repeat(24);

/**
 * A page of a team, with room for a pen: a blank has a line to write it on, and what only says what goes there
 * is a line alone, as in a kit brackets are for blanks. Who serves a person that reads alone is left out.
 */
export function withRoom(html: string): string {
  const edits = [...elementsOf(parseHtml(html))].flatMap((element): Edit[] => {
    const classes = classesOf(element);
    if (classes.includes('sin-equipo')) return [{ ...rangeOf(element), text: '' }];
    if (!classes.includes('blanco')) return [];
    const id = element.properties['dataBlank'];
    const label = textOf(element).trim();
    if (typeof id !== 'string') {
      const what = label.replace(/^\[|\]$/g, '');
      return [{ ...rangeOf(element), text: `<span>${escaped(what)}: ${room}</span>` }];
    }
    // What already holds a value, such as the cautious one of another country, needs no line.
    if (!label.startsWith('[')) return [];
    const mark = `<span class="blanco" data-blank="${id}">${escaped(label)} ${room}</span>`;
    return [{ ...rangeOf(element), text: mark }];
  });
  return edited(html, edits);
}

/** Text as HTML. */
export const escaped = (value: string): string =>
  value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
