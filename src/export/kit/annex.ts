import type { Element, Parents } from 'hast';
import { h } from 'hastscript';
import { peruMentions } from '../../documents/untyped.ts';
import { readMain } from '../../html/page.ts';
import { hastText } from '../../html/tree.ts';
import { rowsInOrder } from '../../registry/countries.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { DocumentKind, ExportDocument } from '../documents.ts';
import { type CountryFacts, teamMainAbroad } from './country.ts';
import { questionsOn, saidOn } from './lost.ts';
import { tokens } from './plan.ts';
import { withoutPeruWords } from './local-words.ts';
import { questionsOf } from './questions.ts';
import { fullLines, handTable, writingLine } from './room.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** Where the answer to a question goes: a document and the heading below which it is needed. */
interface Place {
  kind: DocumentKind;
  title: string;
  heading: string;
  /** What the law that stood there is about. */
  about: readonly string[];
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
  const aboutOf = subjectsOf(registry, lang);
  const ruleIn = rulesOf(registry, lang);
  for (const document of documents) {
    const subjects = aboutOf(readMain(document.html, document.address));
    for (const { heading, key, numbers, said } of placesIn(teamMainAbroad(document, registry)))
      for (const number of numbers) {
        const about = [...(subjects.get(key) ?? []), ...said.flatMap(ruleIn)];
        places.set(number, [
          ...(places.get(number) ?? []),
          { kind: document.kind, title: document.title, heading, about },
        ]);
      }
  }
  return h(
    'main',
    h('h1', t.title),
    t.intro.map((line) =>
      h('p', fill(line, line.includes('{') ? { country: tokens.country } : {})),
    ),
    // The sheet of the country is signed here, so each of its questions has its place, also one that no document asks.
    ...rows.flatMap(({ name, ask }, at) => {
      const held = places.get(at + 1);
      return [
        h('h2', `${at + 1}. ${name[lang]}`),
        h('p', ask[lang]),
        h('p.por', held ? `${t.goes}: ${placesText(held)}.` : t.goesNowhere),
        h('p', `${t.answer}:`),
        ...fullLines(4),
        handTable([t.source, t.day, t.signature]),
      ];
    }),
    ...restOf(places.get(rows.length + 1) ?? []),
  );

  function restOf(held: readonly Place[]): Element[] {
    if (held.length === 0) return [];
    return [h('h2', `${rows.length + 1}. ${t.rest}`), h('p', t.restAsk), ...restParts(held, lang)];
  }
}

/** What a place that no question covers is part of: a lawyer fills one part at a time. */
const partOf = (kind: DocumentKind): 'protocols' | 'forms' | 'course' =>
  kind === 'protocolos'
    ? 'protocols'
    : kind === 'formacion' || kind === 'escenarios'
      ? 'course'
      : 'forms';

/** What no question covers, in parts that are filled and signed apart: a row for each heading of a document. */
function restParts(places: readonly Place[], lang: Lang): Element[] {
  const t = exportsWords[lang].annex;
  return (['protocols', 'forms', 'course'] as const).flatMap((part) => {
    const ofPart = places.filter(({ kind }) => partOf(kind) === part);
    if (ofPart.length === 0) return [];
    // A lawyer answers what a rule is about; where only an office or a place was named, the team puts its own.
    const own = ofPart.filter(({ about }) => about.length > 0);
    const onlyOffices =
      own.length < ofPart.length ? [h('p', own.length > 0 ? t.otherOffices : t.onlyOffices)] : [];
    if (own.length === 0) return [h('h3', t.parts[part]), ...onlyOffices];
    const aboutText = (held: readonly Place[]): string =>
      [...new Set(held.flatMap(({ about }) => about))].join('; ');
    const rows = [...Map.groupBy(own, ({ title }) => title)].flatMap(([title, held]) => {
      const headings = headingsOf(title, held);
      if (headings.length === 0) return [{ where: [h('b', title)], about: aboutText(held) }];
      return headings.map((heading, at) => ({
        where: [at === 0 ? h('b', `${title}: `) : null, heading],
        about: aboutText(held.filter((each) => each.heading === heading)),
      }));
    });
    return [
      h('h3', t.parts[part]),
      h('p', t.partAsks[part]),
      ...onlyOffices,
      h(
        'table',
        h(
          'thead',
          h(
            'tr',
            [t.where, t.about, t.rule, t.source].map((title) => h('th', title)),
          ),
        ),
        h(
          'tbody',
          rows.map(({ where, about }) =>
            h('tr', [h('td', where), h('td', about), lines(writingLine), lines('_'.repeat(14))]),
          ),
        ),
      ),
      handTable([t.day, t.signature]),
    ];
  });
}

/** A cell with two lines to write on. */
const lines = (line: string): Element => h('td', [h('p', line), h('p', line)]);

/** The headings of a document that needs an answer, but for its own title. */
const headingsOf = (title: string, own: readonly Place[]): string[] =>
  [...new Set(own.map(({ heading }) => heading))].filter((each) => each !== title);

/** Each document with its headings: «Crisis (A quién se llama; Después)». */
const placesText = (places: readonly Place[]): string =>
  [...Map.groupBy(places, ({ title }) => title)]
    .map(([title, own]) => {
      const headings = headingsOf(title, own);
      return headings.length === 0 ? title : `${title} (${headings.join('; ')})`;
    })
    .join('; ');

/** What a heading is known by on a page of Peru and on the same for another country, whose words may differ. */
const keyOf = (heading: Element): string => heading.properties.id ?? hastText(heading).trim();

/**
 * What the law of a page is about, below each of its headings: what the provisions that no question covers are called.
 */
function subjectsOf(registry: CountryFacts, lang: Lang): (main: Element) => Map<string, string[]> {
  const { ofLaw, rest } = questionsOf(registry);
  const headings = new Map(
    [...registry.instruments].flatMap(([id, { provisions }]) =>
      // One that amends a law is called by that law, which says no subject.
      [...provisions].flatMap(([eId, { data }]) =>
        data.kind === 'amending'
          ? []
          : [[`${id}/${eId}`.toLowerCase(), data.heading[lang]] as const],
      ),
    ),
  );
  return (main) => {
    const found = new Map<string, string[]>();
    eachBelow(main, (child, { key }) => {
      const href = child.properties['href'] ?? '';
      const [, law = ''] = /\/normas\/([a-z0-9-]+\/[^/#]+)/.exec(href) ?? [];
      const heading = headings.get(law.toLowerCase());
      if (heading !== undefined && ofLaw(href)?.includes(rest))
        found.set(key, [...new Set([...(found.get(key) ?? []), heading])]);
    });
    return found;
  };
}

/**
 * What a sentence that was left out tells, with «…» for an office, a place or a law of Peru in it; nothing of one that
 * tells no rule, or of which too little is left to be understood.
 */
function rulesOf(registry: CountryFacts, lang: Lang): (sentence: string) => string[] {
  const t = exportsWords[lang].annex;
  const tellsRule = new RegExp(t.tellsRule, 'iu');
  const abroad = withoutPeruWords(lang, registry);
  return (sentence) => {
    const told = peruMentions(sentence, registry)
      .toSorted((a, b) => b.at - a.at)
      .reduce(
        (kept, { at, text }) => `${kept.slice(0, at)}…${kept.slice(at + text.length)}`,
        sentence,
      );
    if (!tellsRule.test(told)) return [];
    const rule = abroad(told)
      .trim()
      .replace(/\d+/g, '…')
      .replace(/[.»”]+$/, '');
    return rule.split('…').length > 2 ? [] : [fill(t.told, { rule })];
  };
}

/** Where a page for another country needs what a lawyer writes: the heading, and the numbers of the questions. */
export function placesIn(
  main: Element,
): { heading: string; key: string; numbers: number[]; said: string[] }[] {
  const found: { heading: string; key: string; numbers: number[]; said: string[] }[] = [];
  eachBelow(main, (child, at) => {
    const numbers = questionsOn(child);
    if (numbers.length > 0) found.push({ ...at, numbers, said: saidOn(child) });
  });
  return found;
}

/** Goes through a page, each element with the heading that it stands below, or is. */
function eachBelow(
  main: Parents,
  visit: (element: Element, at: { heading: string; key: string }) => void,
): void {
  let at = { heading: '', key: '' };
  const walk = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^h[1-3]$/.test(child.tagName))
        at = { heading: hastText(child).trim(), key: keyOf(child) };
      visit(child, at);
      walk(child);
    }
  };
  walk(main);
}
