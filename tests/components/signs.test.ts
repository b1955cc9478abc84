import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentSlug } from '../../src/addresses/paths.ts';
import { choicesMarkup } from '../../src/components/choices-markup.ts';
import {
  signMarkup,
  type SignName,
  signOfPage,
  signOfRecord,
  signs,
} from '../../src/components/signs.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { routeKinds } from '../../src/views/site/data-pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = Object.keys(signs) as SignName[];
const { registry } = projectOnce(root);

/** Signs that stand on pages; the rest are drawn for cards alone. */
const onPages = new Set<string>([...Object.values(signOfPage), ...Object.values(signOfRecord)]);
const onCards = new Set<string>(
  [...registry.decks.values()].flatMap(({ data }) =>
    data.sets.flatMap(({ cards }) => cards.map(({ sign }) => sign)),
  ),
);

test('there are at most twenty signs on pages and six more on cards, of at most 600 bytes each, silent and of one hand', () => {
  expect(names.length).toBeGreaterThan(10);
  expect(onPages.size).toBeLessThanOrEqual(20);
  expect(names.length - onPages.size).toBeLessThanOrEqual(6);
  for (const name of names) {
    const markup = signMarkup(name);
    expect(Buffer.byteLength(markup), name).toBeLessThanOrEqual(600);
    expect(markup, name).toContain('aria-hidden="true"');
    // One path on the grid: no colour, no weight and no filling of its own.
    expect(markup, name).toMatch(
      /^<svg class="signo" viewBox="0 0 24 24"[^<]*><path d="[^"<]+"\/><\/svg>$/,
    );
    expect(markup, name).not.toMatch(/fill|stroke|style|color/);
  }
});

test('no sign leaves the grid at the start of a line', () => {
  for (const name of names)
    for (const [, x, y] of signs[name].matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g))
      for (const at of [Number(x), Number(y)]) {
        expect(at, `${name} ${x} ${y}`).toBeGreaterThanOrEqual(2);
        expect(at, `${name} ${x} ${y}`).toBeLessThanOrEqual(22);
      }
});

test('each sign is used', () => {
  expect(names.filter((name) => !onPages.has(name) && !onCards.has(name))).toEqual([]);
});

test('every kind of route and every stage has its sign, and nothing else does', () => {
  const { stages } = registry;
  const known = [...routeKinds.map(({ kind }) => kind), ...stages.keys()];
  expect(Object.keys(signOfRecord).toSorted()).toEqual(known.toSorted());
});

test('every row and door of the pages from which readers begin that leads to another page has its sign', () => {
  const folder = join(root, 'src/content/docs');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const lists = pages.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/<Choices[^>]*>([^]*?)<\/Choices>/g),
  ]);
  // Of a group, the first page gives its sign.
  const links = lists.flatMap(([, inside = '']) =>
    inside.split('\n').flatMap((line) => /\]\(\/([^)#]+?)\/\)/.exec(line)?.[1] ?? []),
  );
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter((path) => !signOfPage[path] && !signOfPage[documentSlug(path)])).toEqual([]);
});

test('a list of links becomes rows with their signs, or groups of rows', () => {
  const pageOf = (href: string) => href.slice('/base/'.length);
  const rows = choicesMarkup(
    '<ul>\n<li><a href="/base/buscar/">Buscar</a></li>\n<li><a href="#x">Otra</a></li>\n</ul>',
    'rows',
    pageOf,
  );
  expect(rows).toContain(`<a href="/base/buscar/">${signMarkup('glass')}<span>Buscar</span></a>`);
  expect(rows).toContain('<a href="#x"><span>Otra</span></a>');
  const groups = choicesMarkup(
    '<ul>\n<li><strong>Fotos:</strong> <a href="/base/guias/imagenes-intimas/caminos/">una</a>, <a href="/base/x/">otra</a>.</li>\n</ul>',
    'groups',
    pageOf,
  );
  expect(groups.replace(/\s+/g, ' ')).toBe(
    `<ul> <li><strong>${signMarkup('photo')}Fotos</strong> <ul> <li><a href="/base/guias/imagenes-intimas/caminos/"><span>una</span></a></li> <li><a href="/base/x/"><span>otra</span></a></li> </ul></li> </ul>`,
  );
});
