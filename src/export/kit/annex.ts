import type { Element, Parents } from 'hast';
import { h } from 'hastscript';
import { hastText } from '../../html/tree.ts';
import { rowsInOrder } from '../../registry/countries.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { ExportDocument } from '../documents.ts';
import { type CountryFacts, teamMainAbroad } from './country.ts';
import { questionsOn } from './lost.ts';
import { tokens } from './plan.ts';
import { writingLine } from './room.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** Where the answer to a question goes: a document and the heading below which it is needed. */
interface Place {
  title: string;
  heading: string;
}

/**
 * What a lawyer of another country writes, by the number of the question in the sheet of that country: where the
 * answer goes in each document, and room for it, its source, its day and a signature.
 */
export function lawyersAnnex(
  documents: readonly ExportDocument[],
  registry: CountryFacts,
  lang: Lang,
): Element {
  const t = exportsWords[lang].annex;
  const rows = rowsInOrder(registry);
  const places = new Map<number, Place[]>();
  for (const document of documents)
    for (const { heading, numbers } of placesIn(teamMainAbroad(document, registry)))
      for (const number of numbers)
        places.set(number, [...(places.get(number) ?? []), { title: document.title, heading }]);
  return h(
    'main',
    h('h1', t.title),
    t.intro.map((line) =>
      h('p', fill(line, line.includes('{') ? { country: tokens.country } : {})),
    ),
    [...places.keys()]
      .toSorted((a, b) => a - b)
      .flatMap((number) => {
        const row = rows[number - 1];
        return [
          h('h2', `${number}. ${row?.name[lang] ?? t.rest}`),
          h('p', row?.ask[lang] ?? t.restAsk),
          ...(row
            ? [
                h('p.por', `${t.goes}: ${placesText(places.get(number) ?? [])}.`),
                h('p', `${t.answer}: ${writingLine.repeat(4)}`),
              ]
            : eachPlace(places.get(number) ?? [])),
          h(
            'p',
            [t.source, t.day, t.signature].map((each) => `${each}: ${writingLine}`).join(' · '),
          ),
        ];
      }),
  );
}

/** What no question covers, asked place by place: the headings of each document, each with its line. */
const eachPlace = (places: readonly Place[]): Element[] =>
  [...Map.groupBy(places, ({ title }) => title)].flatMap(([title, own]) => [
    h('h3', title),
    h(
      'ul',
      [...new Set(own.map(({ heading }) => heading))].map((each) =>
        h('li', `${each}: ${writingLine.repeat(2)}`),
      ),
    ),
  ]);

/** Each document with its headings: «Crisis (A quién se llama; Después)». */
const placesText = (places: readonly Place[]): string =>
  [...Map.groupBy(places, ({ title }) => title)]
    .map(([title, own]) => {
      const headings = [...new Set(own.map(({ heading }) => heading))].filter(
        (each) => each !== title,
      );
      return headings.length === 0 ? title : `${title} (${headings.join('; ')})`;
    })
    .join('; ');

/** Where a page for another country needs what a lawyer writes: the heading, and the numbers of the questions. */
export function placesIn(main: Element): { heading: string; numbers: number[] }[] {
  const found: { heading: string; numbers: number[] }[] = [];
  let heading = '';
  const walk = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^h[1-3]$/.test(child.tagName)) heading = hastText(child).trim();
      const numbers = questionsOn(child);
      if (numbers.length > 0) found.push({ heading, numbers });
      walk(child);
    }
  };
  walk(main);
  return found;
}
