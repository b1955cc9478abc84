import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { everyDay } from '../support/every-day.ts';
import { builtPages } from '../support/site.ts';
import { quotedSpanish, readsAsSpanish } from '../support/spanish.ts';

/** Texts of a page that read as Spanish where the page says that they are English. */
function unmarked(node: Nodes, lang = ''): string[] {
  if (node.type === 'text') {
    const text = node.value.trim();
    if (!lang.startsWith('en')) return [];
    return readsAsSpanish(text) ? [text] : quotedSpanish(text);
  }
  if (node.type !== 'element')
    return 'children' in node ? node.children.flatMap((each) => unmarked(each, lang)) : [];
  if (['script', 'style'].includes(node.tagName)) return [];
  const own = node.properties['lang'];
  return node.children.flatMap((each) => unmarked(each, typeof own === 'string' ? own : lang));
}
const unmarkedIn = (html: string) => unmarked(htmlToHast(html));

test('Spanish in the English pages says that it is Spanish', () => {
  const english = builtPages().filter(({ path }) => path.startsWith('/en/'));
  const found = everyDay(english, 2).flatMap(({ path, html }) =>
    unmarkedIn(html).map((text) => `${path} ${text}`),
  );
  expect(found).toEqual([]);
});

test('and what does not say so is noticed', () => {
  const title = 'Código Penal, texto de SPIJ con notas de cambio';
  expect(unmarkedIn(`<html lang="en"><p>${title}</p><p>The text of the law</p></html>`)).toEqual([
    title,
  ]);
  expect(unmarkedIn(`<html lang="en"><p lang="es">${title}</p></html>`)).toEqual([]);
  expect(unmarkedIn(`<html lang="es"><p>${title}</p></html>`)).toEqual([]);
});

test('nor does a Spanish sentence hide between English words', () => {
  const said = 'Tengo una medida vigente y no la cumple. Pido que vengan';
  const told = (sentence: string) =>
    `<html lang="en"><p>Call and say: ${sentence} (I have an order in force), and wait for the car.</p></html>`;
  expect(unmarkedIn(told(`“${said}”`))).toEqual([said]);
  expect(unmarkedIn(told(`«${said}»`))).toEqual([said]);
  expect(unmarkedIn(told(`<span lang="es">“${said}”</span>`))).toEqual([]);
  expect(unmarkedIn(told('“No, no, no: the law of Peru is in force”'))).toEqual([]);
});
