import { readFileSync } from 'node:fs';
import type { Element, Parents } from 'hast';
import { expect, test } from 'vitest';
import { cellsForOtherCountry } from '../../src/export/kit/cells.ts';
import { makeForOtherCountry } from '../../src/export/kit/country.ts';
import { planSheet } from '../../src/export/kit/plan-sheet.ts';
import { tokens } from '../../src/export/kit/plan.ts';
import { valuesByCountry } from '../../src/export/kit/values.ts';
import { blanksSheet, roleSheets } from '../../src/export/xlsx/sheets.ts';
import { readMain } from '../../src/html/page.ts';
import { hastText } from '../../src/html/tree.ts';
import { everyDay, isWhole } from '../support/every-day.ts';
import { documents, mainAbroad, pagesIn, project } from '../support/kit-abroad.ts';

// What is of Peru is looked for with patterns of its own, which nothing under test reads.
interface Told {
  found: Record<string, string>;
  /** Looked for in English alone. */
  foundInEnglish: Record<string, string>;
  allowed: { text: string; why: string }[];
}
const told = JSON.parse(readFileSync('tests/fixtures/of-peru-abroad.json', 'utf8')) as Told;
const patternsOf = (found: Record<string, string>) =>
  Object.entries(found).map(([what, pattern]) => [what, new RegExp(pattern, 'giu')] as const);
const patterns = patternsOf(told.found);
const inEnglish = patternsOf(told.foundInEnglish);

const { registry } = project;
const blocks = new Set('p li h1 h2 h3 h4 h5 td th dt dd summary figcaption'.split(' '));

interface Said {
  file: string;
  mains: Element[];
  cells?: string[];
  /** True of a printed sheet in English, whose line of Spanish becomes one to write on as it is drawn. */
  isGlossed?: boolean;
}

/** All that a kit of another country holds: its documents, its printed sheets and its books. */
function saidAbroad(lang: 'es' | 'en'): Said[] {
  const sheets = documents.filter(
    (each) => each.lang === lang && each.kind === 'formatos' && each.fill === 'pen',
  );
  const books = [
    blanksSheet(registry, lang, tokens),
    ...roleSheets(registry, lang),
    planSheet(registry, 'seed', lang, (id) => id),
  ];
  // The sheet of a country tells its own law, and the one of any other what was read of several.
  const pages = pagesIn(lang)
    .filter(({ only = 'other' }) => ['other', 'otro'].includes(only))
    .filter(({ file, only }) => only === undefined || !file.startsWith('05-'));
  return [
    ...everyDay(pages, 2).map((page) => ({ file: page.file, mains: [mainAbroad(page)] })),
    ...everyDay(sheets, 2).map(({ id, html, address }) => {
      const main = readMain(html, address);
      makeForOtherCountry(main, lang, registry, { isForTeam: false });
      return { file: id, mains: [main], isGlossed: lang === 'en' };
    }),
    ...books.map(({ name, rows }) => ({
      file: name,
      mains: [],
      cells: cellsForOtherCountry(rows, lang, registry).flat().map(String),
    })),
  ];
}

/** Each paragraph, cell or heading of a page that holds no other. */
function paragraphsOf(node: Parents): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const within = paragraphsOf(child);
    return within.length > 0 || !blocks.has(child.tagName) ? within : [child];
  });
}

const isAllowed = (text: string, at: number): boolean =>
  told.allowed.some((each) => text.slice(Math.max(0, at - 80), at + 80).includes(each.text));

// One of two in Spanish every day: the kits of the countries that have a sheet are in them; with all tests all, and English.
test.each(everyDay(['es', 'en'] as const, 2))(
  'in %s, no document of a kit abroad tells an article, a penalty, money or an office of Peru, nor Spanish in English',
  (lang) => {
    const said = saidAbroad(lang);
    expect(said.length).toBeGreaterThan(lang === 'es' && isWhole ? 100 : 50);
    const found = said.flatMap(({ file, mains, cells = [], isGlossed = false }) =>
      [...mains.flatMap(paragraphsOf).map((each) => hastText(each)), ...cells].flatMap((text) =>
        [...patterns, ...(lang === 'en' && !isGlossed ? inEnglish : [])].flatMap(
          ([what, pattern]) =>
            [...text.matchAll(pattern)]
              .filter(({ index }) => !isAllowed(text, index))
              .map(
                ({ index }) =>
                  `${file}: ${what}: ${text.slice(Math.max(0, index - 40), index + 60)}`,
              ),
        ),
      ),
    );
    expect(found).toEqual([]);
  },
);

test('what stands in a sentence for a blank is short enough to read in it', () => {
  const found: string[] = [];
  for (const [country, values] of Object.entries(valuesByCountry(registry, 'es'))) {
    if (country === 'pe') continue;
    for (const [id, value] of Object.entries(values))
      // What was read of the law stands after a colon, whole, with its law.
      if (
        id !== 'regla-de-material' &&
        value.replace(/ \([^)]*\)$/, '').split(' ').length > 15 &&
        !/[.»]$/.test(value)
      )
        found.push(`${country} ${id}`);
  }
  expect(found).toEqual([]);
});

test('each pattern finds what it is for', () => {
  const examples =
    'artículo 129-M; 2 a 4 años; 900 soles; la comisaría; 48 horas para la autoridad; . Toda'.split(
      '; ',
    );
  expect(examples.map((each, at) => each.search(patterns[at]?.[1] ?? /$^/))).not.toContain(-1);
  for (const each of ['Pido que conste.', 'Denuncia or querella?', '¿Van?'])
    expect(inEnglish.some(([, pattern]) => each.search(pattern) >= 0)).toBe(true);
  for (const each of ['quell', 'a complaint', 'recuento/index.html', 'rows 18 and 31'])
    expect(inEnglish.some(([, pattern]) => each.search(pattern) >= 0)).toBe(false);
});
