import type { Element } from 'hast';
import { h } from 'hastscript';
import { peruMentions } from '../../documents/untyped.ts';
import { readMain } from '../../html/page.ts';
import { rowsInOrder } from '../../registry/countries.ts';
import { gateSteps } from '../../registry/gate.ts';
import type { Provision, Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CountryRowData } from '../../registry/schema/country-row.ts';
import type { DocumentKind, ExportDocument } from '../documents.ts';
import { type CountryFacts, teamMainAbroad } from './country.ts';
import { eachBelow, type Named, namedIn, placesIn, taughtRows } from './needed.ts';
import { protocolOrder, tokens } from './plan.ts';
import { withoutPeruWords } from './local-words.ts';
import { ofTeam, questionsOf, sorted } from './questions.ts';
import { fullLines, handTable, writingLine } from './room.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { listText, uncapitalised } from '../../words/law.ts';
import { fill } from '../../i18n/fill.ts';

/** Where the answer to a question goes: a document and the heading below which it is needed. */
interface Place {
  kind: DocumentKind;
  slug: string;
  title: string;
  heading: string;
  /** What is given or adopted: of what is printed for a module, the module. */
  whole: string;
  /** What the law that stood there is about. */
  about: readonly string[];
}

/** What tells which answers come before the first case. */
type AnnexFacts = CountryFacts & Pick<Registry, 'adoption' | 'training'>;

/** Minutes that an answer takes. Ours: nobody has timed it. */
const minutesEach = 15;

/**
 * What a lawyer of another country writes, by the number of the question in the sheet of that country: where the
 * answer goes in each document, and room for it, its source, its day and a signature. First what the first case needs;
 * then the others, below the first thing that needs each. Who is called is no question for a lawyer.
 * @param sheets filled by hand, on which no number is printed: they need an answer too
 */
export function lawyersAnnex(
  documents: readonly ExportDocument[],
  registry: AnnexFacts,
  lang: Lang,
  sheets: readonly ExportDocument[] = [],
): Element {
  const t = exportsWords[lang].annex;
  const rows = rowsInOrder(registry);
  const places = new Map<number, Place[]>();
  const aboutOf = subjectsOf(registry, lang);
  const ruleIn = rulesOf(registry, lang);
  const abroad = withoutPeruWords(lang, registry);
  const put = (number: number, place: Place) =>
    places.set(number, [...(places.get(number) ?? []), place]);
  const ofModules: { whole: string; named: readonly Named[] }[] = [];
  for (const document of documents) {
    const subjects = aboutOf(readMain(document.html, document.address));
    const main = teamMainAbroad(document, registry);
    const at = placed(document, documents, abroad);
    for (const { heading, key, numbers, said } of placesIn(main)) {
      const about = [...(subjects.get(key) ?? []), ...said.flatMap(ruleIn)];
      for (const number of numbers) put(number, { ...at, heading, about });
    }
    // What is read before a module says the rows that the module itself asks for.
    if (document.slug.endsWith('/lecturas')) continue;
    const named = [
      ...namedIn(main, lang, registry),
      ...taughtRows(document, registry).map((number) => ({ heading: t.before, number })),
    ];
    for (const { heading, number } of named) put(number, { ...at, heading, about: [] });
    if (/^formacion\/[mr]\d/.test(document.slug)) ofModules.push({ whole: at.whole, named });
  }
  for (const document of sheets) {
    const at = placed(document, documents, abroad);
    for (const { heading, numbers } of placesIn(teamMainAbroad(document, registry)))
      for (const number of numbers)
        if (number <= rows.length) put(number, { ...at, heading, about: [] });
  }
  const isFirst = beforeFirstCase(registry);
  const asked = rows.flatMap((row, at): Asked[] =>
    ofTeam(row) ? [] : [{ row, number: at + 1, places: places.get(at + 1) ?? [] }],
  );
  const [first, later] = [asked.filter(isFirst), asked.filter((each) => !isFirst(each))];
  const called = rows.filter(ofTeam).length;
  return h(
    'main',
    h('h1', t.title),
    t.intro.map((line) =>
      h('p', fill(line, line.includes('{') ? { country: tokens.country } : {})),
    ),
    ...(called > 0 ? [h('p', fill(t.called, { last: called }))] : []),
    h('h2', t.first),
    h('p', fill(t.firstAsk, { count: first.length, minutes: first.length * minutesEach })),
    ...first.flatMap((each) => questionOf(each, lang)),
    // The sheet of the country is signed here, so a question that no document asks has its place too.
    ...[...Map.groupBy(later.toSorted(byNeed), ({ places: held }) => needOf(held, lang))].flatMap(
      ([need, own]) => [
        h('h2', need),
        ...(need === t.nowhere ? [h('p', t.nowhereAsk)] : []),
        ...own.flatMap((each) => questionOf(each, lang)),
      ],
    ),
    ...modulesPart(),
    ...restOf(places.get(rows.length + 1) ?? []),
  );

  /** Which answers each module works with, so that nobody gives it without them. */
  function modulesPart(): Element[] {
    const asking = ofModules.filter(({ named }) => named.length > 0);
    const byTitle = Map.groupBy(asking, ({ whole }) => whole);
    if (byTitle.size === 0) return [];
    const items = [...byTitle].map(([title, own]) => {
      const numbers = sorted(own.flatMap(({ named }) => named.map(({ number }) => number)));
      return h('li', `${title}: ${listText(numbers, lang)}.`);
    });
    return [h('h2', t.modules), h('p', t.modulesAsk), h('ul', items)];
  }

  function restOf(held: readonly Place[]): Element[] {
    if (held.length === 0) return [];
    return [h('h2', `${rows.length + 1}. ${t.rest}`), h('p', t.restAsk), ...restParts(held, lang)];
  }
}

/** A question for a lawyer, by its number in the sheet of the country, and where its answer goes. */
interface Asked {
  row: CountryRowData;
  number: number;
  places: readonly Place[];
}

const placed = (
  { kind, slug, title }: ExportDocument,
  documents: readonly ExportDocument[],
  abroad: (text: string) => string,
): Omit<Place, 'heading' | 'about'> => {
  const module = slug.replace(/\/material$/, '');
  const whole = documents.find((each) => each.slug === module)?.title ?? title;
  return { kind, slug, title: abroad(title), whole: abroad(whole) };
};

/**
 * Whether the first case needs an answer: those of the first day, what the first afternoon and all that comes before
 * that case rest on, and what its question says cannot wait.
 */
function beforeFirstCase(registry: AnnexFacts): (asked: Asked) => boolean {
  const gate = gateSlugs(registry);
  return ({ row, places }) =>
    row.section === 'today' ||
    row.urgent !== undefined ||
    places.some(({ slug }) => gate.some((each) => slug === each || slug.startsWith(`${each}/`)));
}

/**
 * The pages of the first afternoon, and of the forms and modules that come before the first case; of a module that
 * waits for no answer, none.
 */
export const gateSlugs = (registry: Pick<Registry, 'adoption' | 'training'>): string[] => {
  const answered = (id: string): boolean => {
    const data = registry.training.get(id)?.data;
    return data?.kind !== 'module' || !data.unanswered;
  };
  return [
    'equipo/primera-tarde',
    ...gateSteps(registry, 'seed').flatMap(({ item: { form, module } }) => [
      ...(form === undefined ? [] : [`formatos/${form}`]),
      ...(module !== undefined && answered(module) ? [`formacion/${module}`] : []),
    ]),
  ];
};

/** A question with where its answer goes, and room for it. */
function questionOf({ row, number, places }: Asked, lang: Lang): Element[] {
  const t = exportsWords[lang].annex;
  const { name, ask, urgent, ofStates } = row;
  return [
    h('h3', `${number}. ${name[lang]}`),
    h('p', [ask[lang], urgent?.[lang], ofStates && t.ofStates].filter(Boolean).join(' ')),
    ...(places.length > 0 ? [h('p.por', `${t.goes}: ${placesText(places)}.`)] : []),
    h('p', `${t.answer}:`),
    ...fullLines(4),
    handTable([t.source, t.day, t.signature]),
  ];
}

/** The place of what needs an answer first: protocols in the order in which they are adopted, forms, the course. */
function firstNeed(places: readonly Place[]): { place: Place; rank: number } | undefined {
  const [first] = places
    // What a protocol rests on is adopted by nobody.
    .filter(({ slug }) => slug !== 'protocolos')
    .map((place, at) => ({ place, rank: rankOf(place, at) }))
    .toSorted((a, b) => a.rank - b.rank);
  return first;
}

function rankOf({ kind, slug }: Place, at: number): number {
  const adopted = protocolOrder.findIndex((id) => slug === `protocolos/${id}`);
  if (adopted >= 0) return adopted;
  const isOfCourse = partOf(kind) === 'course';
  // Pages come in the order of their files.
  return protocolOrder.length + (isOfCourse ? 2 : 1) + at / 1e6;
}

const byNeed = (a: Asked, b: Asked): number =>
  (firstNeed(a.places)?.rank ?? Infinity) - (firstNeed(b.places)?.rank ?? Infinity) ||
  a.number - b.number;

/** Before what an answer is needed: «Antes de adoptar Crisis». */
function needOf(places: readonly Place[], lang: Lang): string {
  const t = exportsWords[lang].annex;
  const first = firstNeed(places)?.place;
  return first ? fill(t.needs[partOf(first.kind)], { title: first.whole }) : t.nowhere;
}

/** What a place that no question covers is part of: a lawyer fills one part at a time. */
const partOf = (kind: DocumentKind): 'protocols' | 'forms' | 'course' =>
  kind === 'protocolos'
    ? 'protocols'
    : kind === 'formacion' || kind === 'escenarios'
      ? 'course'
      : 'forms';

/** What no question covers, in parts that are filled and signed apart: each rule once, in the first part that needs it. */
function restParts(places: readonly Place[], lang: Lang): Element[] {
  const t = exportsWords[lang].annex;
  const asked = new Set<string>();
  return (['protocols', 'forms', 'course'] as const).flatMap((part) => {
    const ofPart = places.filter(({ kind }) => partOf(kind) === part);
    if (ofPart.length === 0) return [];
    // A lawyer answers what a rule is about; where only an office or a place was named, the team puts its own.
    const rules = [...new Set(ofPart.flatMap(({ about }) => about))].filter(
      (about) => !asked.has(about),
    );
    for (const about of rules) asked.add(about);
    const hasOffices = ofPart.some(({ about }) => about.length === 0);
    const isAskedAbove = ofPart.some(({ about }) => about.some((each) => !rules.includes(each)));
    // Nothing to answer, nothing to sign.
    if (rules.length === 0) return [];
    const rows = rules.map((about) => ({
      about,
      where: placesText(places.filter((each) => each.about.includes(about))),
    }));
    return [
      h('h3', t.parts[part]),
      h('p', t.partAsks[part]),
      ...(isAskedAbove || hasOffices ? [h('p', isAskedAbove ? t.otherRules : t.otherOffices)] : []),
      h(
        'table',
        h(
          'thead',
          h(
            'tr',
            [t.about, t.where, t.rule, t.source].map((title) => h('th', title)),
          ),
        ),
        h(
          'tbody',
          rows.map(({ where, about }) =>
            h('tr', [h('td', about), h('td', where), lines(writingLine), lines('_'.repeat(14))]),
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

/** What an offence punishes, as a question: what the law of a country calls it means nothing in another. */
function conductOf({ data, versions }: Provision, lang: Lang): string | undefined {
  if (data.kind !== 'offence') return undefined;
  const elements = versions.findLast(({ text }) => text)?.text?.elements;
  if (!elements?.conduct) return undefined;
  const conduct = elements.conduct[lang];
  // An age is of each law; what the verbs have said already is not said again.
  const object = elements.object?.[lang].replace(/\d+/g, '…') ?? '';
  const isSaid = object.split(' ').some((word) => word.length > 5 && conduct.includes(word));
  const done = object === '' || isSaid ? conduct : `${conduct}: ${object}`;
  const what = [done, ...(elements.consent ? [elements.consent[lang]] : [])].join(', ');
  return fill(exportsWords[lang].annex.isOffence, { what });
}

/** What a provision is called, as a question; nothing of a title that tells a lawyer of another country no subject. */
function ruleAsked(heading: string, lang: Lang): string | undefined {
  const t = exportsWords[lang].annex;
  if (new RegExp(t.noSubject, 'iu').test(heading)) return undefined;
  return fill(t.isRule, { what: uncapitalised(heading) });
}

/**
 * What the law of a page is about, below each of its headings: what the provisions that no question covers are called.
 */
function subjectsOf(registry: CountryFacts, lang: Lang): (main: Element) => Map<string, string[]> {
  const { ofLaw, rest } = questionsOf(registry);
  const headings = new Map(
    [...registry.instruments].flatMap(([id, { provisions }]) =>
      // One that amends a law is called by that law, which says no subject.
      [...provisions].flatMap(([eId, provision]) => {
        const { kind, heading } = provision.data;
        if (kind === 'amending') return [];
        const asked = conductOf(provision, lang) ?? ruleAsked(heading[lang], lang);
        return asked === undefined ? [] : [[`${id}/${eId}`.toLowerCase(), asked] as const];
      }),
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
