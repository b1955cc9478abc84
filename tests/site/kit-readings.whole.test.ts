import type { Element } from 'hast';
import { expect, test } from 'vitest';
import type { KitPage } from '../../src/export/kit/pages.ts';
import { fileIn } from '../../src/export/kit/names.ts';
import { readMain } from '../../src/html/page.ts';
import { elementsOf, parseHtml, hastText } from '../../src/html/tree.ts';
import { pagesIn, project } from '../support/kit-abroad.ts';

const mainOf = ({ document }: KitPage): Element => readMain(document.html, document.address);

const readingsAbroad = (lang: 'es' | 'en') =>
  pagesIn(lang).filter(
    ({ only, document }) => only === 'other' && document.slug.endsWith('/lecturas'),
  );

test.each(['es', 'en'] as const)(
  'in %s, what a module orders to read of the guides is in a kit of Peru, but for the law',
  (lang) => {
    const own = pagesIn(lang).filter(({ only }) => only === 'pe');
    const held = new Set(own.flatMap(({ holds = [] }) => holds));
    const { pages, registry } = project;
    const title = new Map(
      pages.flatMap((page) =>
        page.lang === lang ? [[page.slug, page.frontMatter.title] as const] : [],
      ),
    );
    const missing: string[] = [];
    for (const { data } of registry.training.values()) {
      if (data.kind !== 'module' || data.id === 'm9') continue;
      const file = fileIn(`40-formacion/${data.id}-lecturas.docx`, lang);
      const html = own.find((each) => each.file === file)?.document.html ?? '';
      const guides = data.teaches.filter(({ page }) => page.startsWith('guias/'));
      const headings = [...elementsOf(parseHtml(html))]
        .filter(({ tagName }) => tagName === 'h2')
        .map((each) => hastText(each));
      expect(headings, data.id).toEqual(guides.map(({ page }) => title.get(page)));
      missing.push(...guides.flatMap(({ page }) => (held.has(page) ? [] : [page])));
    }
    expect(held.size).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  },
);

test.each([
  [
    'es',
    /(?<!\d )de (?:19|20)\d\d o después|154-B|va por denuncia|Debes denunciar|marca la opción|Ley leída|carné de extranjería|Línea 1|Hogar de Refugio|Ley \d{5}|Es gratis|Defensa Pública/,
  ],
  [
    'en',
    /154-B|denuncia|fiscalía|You must report|choose option|Law read|foreigner.s card|Line 1|Law \d{5}|is free\.|public defence|\(private prosecution\)/,
  ],
] as const)('in %s, no reading abroad tells law or services of Peru', (lang, ofPeru) => {
  const readings = readingsAbroad(lang);
  expect(readings.length).toBeGreaterThan(5);
  const found = readings.flatMap((page) => {
    const said = hastText(mainOf(page));
    const at = said.search(ofPeru);
    return at < 0 ? [] : [`${page.file}: ${said.slice(at - 40, at + 60)}`];
  });
  expect(found).toEqual([]);
  // Those of Peru do, so it is looked for.
  const here = pagesIn(lang).filter(
    ({ only, document }) => only === 'pe' && document.slug.endsWith('/lecturas'),
  );
  expect(here.filter((page) => ofPeru.test(hastText(mainOf(page)))).length).toBeGreaterThan(2);
});

test.each(['es', 'en'] as const)(
  'in %s, a reading abroad has no heading without text, nor an empty cell beside a filled one',
  (lang) => {
    const found = readingsAbroad(lang).flatMap((page) => {
      const main = mainOf(page);
      const blocks = main.children.filter((child) => child.type === 'element');
      const level = (at: number) => Number(/^h([1-6])$/.exec(blocks[at]?.tagName ?? '')?.[1] ?? 0);
      const bare = blocks.flatMap((block, at) =>
        level(at) > 0 &&
        (blocks[at + 1] === undefined || (level(at + 1) > 0 && level(at + 1) <= level(at)))
          ? [hastText(block)]
          : [],
      );
      const cells = [...elementsOf(main)]
        .filter(({ tagName }) => tagName === 'tr')
        .map((row) => [...elementsOf(row)].filter(({ tagName }) => /^t[dh]$/.test(tagName)))
        .filter((row) => row.some((cell) => hastText(cell).trim() === ''))
        .map((row) => row.map((cell) => hastText(cell)).join(' | '));
      return [...bare, ...cells].map((each) => `${page.file}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, a module whose readings say nothing abroad says so',
  (lang) => {
    const held = new Set(readingsAbroad(lang).map(({ document: { slug } }) => slug));
    const silent = [...project.registry.training.values()].flatMap(({ data }) => {
      const slug = `formacion/${data.id}`;
      const orders =
        'teaches' in data && data.teaches.some(({ page }) => page.startsWith('guias/'));
      if (!orders || held.has(`${slug}/lecturas`)) return [];
      const page = pagesIn(lang).find(
        (each) => each.only === 'other' && each.document.slug === slug,
      );
      return [
        [
          data.id,
          page &&
            hastText(mainOf(page)).includes(
              lang === 'es' ? 'no va ninguna en el kit' : 'None of the guides',
            ),
        ],
      ];
    });
    expect(silent).toEqual([['r2', true]]);
  },
);
