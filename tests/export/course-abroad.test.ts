import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { type CountryFacts, makeForOtherCountry } from '../../src/export/kit/country.ts';
import { withoutMinutes } from '../../src/registry/step-times.ts';
import { readMain } from '../../src/html/page.ts';
import { hastText } from '../../src/html/tree.ts';
import { everyDay, isWhole } from '../support/every-day.ts';

// The course as a team abroad gets it, text by text, from the records: nothing has to be built.
const { registry } = projectOnce(process.cwd());
const langs = ['es', 'en'] as const;
type Lang = (typeof langs)[number];

interface Text {
  where: string;
  here: Record<Lang, string>;
  elsewhere: Record<Lang, string> | undefined;
}

/** Each text of the modules, the decks and the scenarios that somebody reads in a room. */
const texts: Text[] = [];
/** Where a text comes from, and the days that nobody works. */
const apart = new Set(['sources', 'source', 'holidays']);
const walk = (value: unknown, where: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if ('es' in value && typeof value.es === 'string' && 'en' in value) {
    const text = value as Record<Lang, string> & Partial<Pick<Text, 'elsewhere'>>;
    texts.push({ where, here: text, elsewhere: text.elsewhere });
    return;
  }
  for (const [key, each] of Object.entries(value))
    if (!apart.has(key)) walk(each, `${where}.${key}`);
};
for (const kind of ['training', 'decks', 'scenarios'] as const)
  for (const { id, data } of registry[kind].values()) walk(data, `${kind}/${id}`);

/** Every day each that says something else elsewhere, which is what goes wrong, and one of four of the rest. */
const looked = [
  ...texts.filter(({ elsewhere }) => elsewhere !== undefined),
  ...everyDay(texts.filter(({ elsewhere }) => elsewhere === undefined)),
];

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\{[^}]+\}/g, '48 horas');
const linked = (text: string): string =>
  escaped(text).replace(/\[([^\]]+)\]\(norma:([^)~\s]+)~?([^)\s]*)\)/g, (_, said, law, at) => {
    const path = `${String(law)}/${String(at)}`.toLowerCase();
    return `<a href="/normas/${path}/">${String(said)}</a>`;
  });

function abroad(text: string, lang: Lang, facts: CountryFacts = registry): Element {
  const html = `<!doctype html><html lang="${lang}"><body><main><h1>A</h1><p><b>Label.</b> ${linked(text)}</p></main></body></html>`;
  const main = readMain(html, '/a/');
  makeForOtherCountry(main, lang, facts, { isMadeUp: true });
  return main;
}
const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];
const paragraph = (main: Element): string => {
  const [, ...rest] = main.children.filter((child) => child.type === 'element');
  const own = rest.filter((child) => hastText(child).startsWith('Label.'));
  return own
    .map((child) => hastText(child).replace(/^Label\./, ''))
    .join(' ')
    .trim();
};

const isGutted = (here: string, there: string): boolean =>
  wordsOf(there).length < wordsOf(here).length / 2;

describe.each(langs)('the course abroad, in %s', (lang) => {
  const made = looked.map(({ where, here, elsewhere }) => ({
    where,
    here: here[lang],
    instead: elsewhere?.[lang],
    there: paragraph(abroad(here[lang], lang)),
  }));

  test('no text is emptied, nor loses half of its words', () => {
    const found = made.flatMap(({ where, here, there, instead }) =>
      instead === undefined && isGutted(here, there) ? [`${where}: ${here} → ${there}`] : [],
    );
    expect(found).toEqual([]);
  });

  test('no quote is empty, no word is said twice and no place stands alone', () => {
    const odd = /«\W*»|“\W*”|\b(\p{L}{3,})[ ,]+\1\b|(?:^|[.!?] )\W*\[(?:un lugar|a place)\]\W*$/u;
    const found = made.flatMap(({ where, here, there }) =>
      odd.test(there) && !odd.test(here) ? [`${where}: ${there}`] : [],
    );
    expect(found).toEqual([]);
  });

  test('nothing counts three limits of secrecy, which are of Peru', () => {
    const counted =
      /tres (?:casos en que|límites)|los tres casos|three (?:cases in|limits)|the three cases/i;
    expect(made.filter(({ there }) => counted.test(there)).map(({ where }) => where)).toEqual([]);
    // It is looked for where it is said.
    expect(made.filter(({ here }) => counted.test(here)).length).toBeGreaterThan(isWhole ? 20 : 5);
  });

  test('only what is of a study speaks of one', () => {
    const study = /En este estudio se agrega|In this study, this is added/;
    const found = made.filter(({ where, there }) => study.test(there) && !/\/r4\b/.test(where));
    expect(found.map(({ where }) => where)).toEqual([]);
  });

  test('a material, which says the minutes beside a step, says elsewhere what its module says', () => {
    const steps = made.flatMap(({ where, here, instead }) => {
      if (instead === undefined) return [];
      const alone = withoutMinutes({ es: here, en: here }, lang);
      return alone === here ? [] : [{ where, alone, instead }];
    });
    expect(steps.length).toBeGreaterThan(5);
    const found = steps.flatMap(({ where, alone, instead }) => {
      const there = paragraph(abroad(alone, lang));
      const told = withoutMinutes({ es: instead, en: instead }, lang);
      const isThere = told.split(/\{[^}]+\}/).every((piece) => there.includes(piece.trim()));
      return isThere ? [] : [`${where}: ${there}`];
    });
    expect(found).toEqual([]);
  });

  test('what a text says elsewhere stands in its place, with no mark of the data', () => {
    const told = made.filter(({ instead }) => instead !== undefined);
    expect(told.length).toBeGreaterThan(20);
    const found = told.flatMap(({ where, instead = '', there }) => {
      const plain = instead.replace(/\{[^}]+\}/g, '\n').split('\n');
      const isThere = plain.every((piece) => there.includes(piece.trim()));
      return isThere && !/[{}]/.test(there) ? [] : [`${where}: ${there}`];
    });
    expect(found).toEqual([]);
  });
});

test('a key names no card that is gone abroad', () => {
  const found = [...registry.decks.values()].flatMap(({ id, data: { sets } }) =>
    sets.flatMap((set) => {
      const cards = set.cards.map(({ lines }) => lines.map((line) => line.es).join(' '));
      const keys = (set.key ?? []).map((line) => paragraph(abroad(line.es, 'es'))).join(' ');
      return cards.flatMap((card, at) =>
        isGutted(card, paragraph(abroad(card, 'es'))) &&
        new RegExp(String.raw`(?<!\d)${at + 1}(?!\d)`).test(keys)
          ? [`${id}/${set.id}: ${at + 1}`]
          : [],
      );
    }),
  );
  expect(found).toEqual([]);
});
