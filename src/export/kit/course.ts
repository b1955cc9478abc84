// What the course names beside its pages: cards to deal, cases by dice, conversations to mark apart, dates to write in.
import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { diceSlug, pagePath } from '../../addresses/paths.ts';
import { hasClass, isLeftOut, readMain } from '../../html/page.ts';
import { elementText, textNode } from '../../html/tree.ts';
import { courseWords } from '../../i18n/course.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import { trainingCourse, trainingDays } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { calendarPlans } from '../../registry/schema/course-calendar.ts';
import { builtPage, cardDocuments, type ExportDocument } from '../documents.ts';
import { mainForOtherCountry } from './country.ts';
import { datesToWrite } from './course-dates.ts';
import { fileIn } from './names.ts';
import type { KitInputs, KitPage } from './pages.ts';
import { writingLine } from './room.ts';
import { plainSlug } from './slug.ts';

/** The folder of the course. */
const folder = '40-formacion';
/** Where the script of the room stands in the course, and the file that begins with it for whoever gives all of it. */
export const scriptAnchor = 'guion-de-la-sala';
export const scriptFile = `${folder}/m0-material`;
const calendarSlug = 'formacion/calendario';
/** Where what goes in a file of its own begins, on the page of the dice: the two places of the key of whoever watches, with what the actor is told between them; the conversations, the one kept for whoever marks again, the slips, and their two keys. */
const dicePlaces = [
  'que-muestra',
  'quien-actua',
  'niveles',
  'antes-de-mirar',
  'otra-vez',
  'papelitos',
  'lo-que-debia-marcarse',
  'clave-otra-vez',
];

/** The file of a page of the course, without its ending, in Spanish. */
export function courseFile({ kind, id, title, lang }: ExportDocument): string {
  // A scenario is called by its id, or by its title in the other language.
  if (kind === 'escenarios') return `${folder}/escenarios/${lang === 'es' ? id : plainSlug(title)}`;
  return `${folder}/${id}`;
}

/** The files of the page of the dice, without their ending, in Spanish. */
export const diceFiles = {
  cases: `${folder}/casos-con-dados`,
  casesKey: `${folder}/casos-con-dados-clave`,
  conversations: `${folder}/conversaciones-escritas`,
  key: `${folder}/conversaciones-escritas-clave`,
  kept: `${folder}/conversacion-para-repetir`,
  keptKey: `${folder}/conversacion-para-repetir-clave`,
} as const;
/** A page of the course in a file of its own, by that file. */
const slugOf = (file: string): string => file.replace(folder, 'formacion');
const diceSlugs = Object.values(diceFiles).map(slugOf);

/** The pages of a kit that the page of the dice became, each in a file of its own. */
export const ofDice = (pages: readonly KitPage[]): KitPage[] =>
  pages.filter(({ document }) => diceSlugs.includes(document.slug));

/** The course and its scenarios for any other country, whose printed files are of Peru; and what every kit has of it. */
export function coursePages(inputs: KitInputs): KitPage[] {
  const { lang, documents, project } = inputs;
  const own = documents.filter((each) => each.lang === lang);
  const course = own.filter(({ kind }) => kind === 'formacion' || kind === 'escenarios');
  return [
    ...course.map((document): KitPage => ({
      file: `${courseFile(document)}.docx`,
      only: 'other',
      document: { ...document, html: htmlAbroad(document, project.registry) },
    })),
    ...cardPages(course, inputs),
    ...dicePages(inputs),
    ...dayPages(inputs),
    calendarPage(inputs),
  ];
}

/** A page of the course for another country; a scenario says, below its title, what is changed before it is printed. */
function htmlAbroad(document: ExportDocument, registry: KitInputs['project']['registry']): string {
  const html = toHtml(mainForOtherCountry(document, registry));
  const said = toHtml(h('p.por', exportsWords[document.lang].kitCourse.changeNames));
  return document.kind === 'escenarios' ? html.replace('</h1>', `</h1>${said}`) : html;
}

/** The cards of each module and scenario, a box each, under what says whom to call. */
const cardPages = (
  course: readonly ExportDocument[],
  { dist, project: { registry }, lang }: KitInputs,
): KitPage[] =>
  cardDocuments(course, dist, registry).map((document): KitPage => {
    const page = course.find(({ slug }) => slug === document.slug);
    const cards = readMain(document.html, document.address);
    const t = exportsWords[lang].kitCourse;
    const [here, there] = page ? keysOf(page) : [document.id, document.id];
    const told = (file: string) => fill(t.cards, { file: fileIn(file, lang) });
    const where = { dataReach: 'pe', dataElsewhere: `${told(there)} ${t.changeNames}` };
    const main = h('main', [
      h('h1', document.title),
      callsOf(page),
      h('p.por', where, told(here)),
      ...setsOf(cards).flatMap((held, at) => [
        ...(at === 0 ? [] : [h('p.hoja-nueva')]),
        ...held.flatMap((card) => [cardBox(card), h('p')]),
      ]),
    ]);
    const slug = `${document.slug}/tarjetas`;
    return {
      file: `${page ? courseFile(page) : document.id}-tarjetas.docx`,
      document: { ...document, slug, id: slug.replaceAll('/', '-'), html: toHtml(main) },
    };
  });

/**
 * Where whoever facilitates finds what the cards do not say, in Peru and elsewhere: the list with its key, or the tree,
 * which in Peru is in one file with all of them.
 */
const keysOf = (page: ExportDocument): readonly [string, string] =>
  page.kind === 'escenarios'
    ? [`${folder}/arboles-de-los-escenarios`, courseFile(page)]
    : [`${courseFile(page)}-material`, `${courseFile(page)}-material`];

/** The box of a page that says whom to call. */
export function callsOf(page: ExportDocument | undefined): ElementContent | null {
  return page ? (select('.peligro', readMain(page.html, page.address)) ?? null) : null;
}

/** The cards of a page, those of each set together: of a scenario, all in one. */
export function setsOf(cards: Element): Element[][] {
  const sets = selectAll('.fichas', cards);
  return (sets.length > 0 ? sets : [cards]).map((set) => selectAll('.ficha', set));
}

/** A card as a box: its title with its number, what it says, and its foot. */
function cardBox(card: Element): Element {
  const content = card.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || isLeftOut(child, 'word')) return [];
    if (child.tagName !== 'h2') return [child];
    const number = child.properties['dataNumber'];
    const title = elementText(child).trim();
    return [h('p', h('b', number === undefined ? title : `${String(number)}. ${title}`))];
  });
  return h('table', h('tbody', h('tr', h('td', content))));
}

/** The cases by dice, and apart the key, which stays with whoever watches and is not seen by who throws; the conversations, without their key; and the key, for when both sheets are there. What is kept for whoever marks again, the same, apart. */
function dicePages(inputs: KitInputs): KitPage[] {
  const t = exportsWords[inputs.lang].kitCourse;
  const page = coursePage(diceSlug, inputs);
  const main = readMain(page.html, page.address);
  const calls = selectAll('.peligro', main).slice(0, 1);
  const [thrown = [], shown = [], acted = [], levels = [], ...marked] = stretches(main, dicePlaces);
  const [written, kept, slips = [], key, keptKey] = marked;
  const conversation = (content: readonly ElementContent[] = []): ElementContent[] => [
    ...calls,
    ...content.map(withoutSummary),
  ];
  const made = (file: string, title: string, content: readonly ElementContent[]): KitPage => {
    const slug = slugOf(file);
    const html = toHtml(h('main', [h('h1', title), ...content]));
    return {
      file: `${file}.docx`,
      document: { ...page, slug, id: slug.replaceAll('/', '-'), title, html },
    };
  };
  return [
    made(diceFiles.cases, page.title, [...thrown, ...acted, ...slips, ...otherPhone(inputs.lang)]),
    made(diceFiles.casesKey, t.casesKey, [...calls, ...shown, ...levels]),
    made(diceFiles.conversations, t.conversations, conversation(written)),
    made(diceFiles.key, t.key, [...calls, ...(key ?? [])]),
    made(diceFiles.kept, t.kept, conversation(kept)),
    made(diceFiles.keptKey, t.keptKey, [...calls, ...(keptKey ?? [])]),
  ];
}

/** The strip of whoever has the other phone in the call of M8, which a page prints on a part of its own. */
function otherPhone(lang: Lang): ElementContent[] {
  const { otherPhone: title, otherPhoneDoes: lines } = courseWords[lang].dice;
  const strip = h(
    'ul',
    lines.map((each) => h('li', each)),
  );
  return [h('h3', title), h('table', h('tbody', h('tr', h('td', strip))))];
}

/** What is opened on a screen, without the words that open it. */
const withoutSummary = (node: ElementContent): ElementContent =>
  node.type === 'element' && node.tagName === 'details'
    ? {
        ...node,
        children: node.children.filter(
          (each) => each.type !== 'element' || each.tagName !== 'summary',
        ),
      }
    : node;

/** What a page says, cut where some of its headings stand, which may head a section; without how it begins and ends. */
function stretches(main: Element, begins: readonly string[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const child of main.children) {
    if (child.type !== 'element' || hasClass(child, 'apertura') || hasClass(child, 'cierre'))
      continue;
    const heading = child.tagName === 'h2' ? child : select('h2', child);
    if (begins.includes(String(heading?.properties.id))) parts.push([]);
    parts.at(-1)?.push(child);
  }
  return parts;
}

/** The days that are no module, each with its script and what is said in it. */
const dayPages = (inputs: KitInputs): KitPage[] =>
  [...trainingDays(inputs.project.registry).keys()].map((id) => ({
    file: `${folder}/${id}.docx`,
    document: coursePage(`formacion/${id}`, inputs),
  }));

/** The calendar of a cohort as a table, with room for the day of each session, who comes and whether its copies are made. */
function calendarPage(inputs: KitInputs): KitPage {
  const { lang } = inputs;
  const { registry } = inputs.project;
  const t = exportsWords[lang].kitCourse;
  const page = coursePage(calendarSlug, inputs);
  const main = readMain(page.html, page.address);
  const calendar = trainingCourse(registry)?.data.calendar;
  const plans = calendar ? calendarPlans.flatMap((key) => [calendar[key] ?? []]) : [];
  const written = plans.filter((plan) => plan.length > 0);
  const tables = selectAll('section table', main);
  for (const [at, plan] of written.entries()) {
    const rows = selectAll('tbody > tr', tables[at]);
    const lines = calendar ? datesToWrite(plan, calendar, registry, lang) : [];
    if (rows.length !== lines.length) throw new Error(`Not a row for each session of plan ${at}.`);
    for (const [place, row] of rows.entries()) {
      const [day, what] = selectAll('td', row);
      day?.children.push(...toWrite(t.day));
      what?.children.push(...(lines[place] ?? []).flatMap(toWrite));
    }
  }
  const opening = main.children.findIndex((child) => hasClass(child, 'apertura'));
  main.children.splice(opening + 1, 0, h('p', t.calendar));
  return {
    file: `${folder}/calendario-de-la-cohorte.docx`,
    document: { ...page, html: toHtml(main) },
  };
}

/** Something with a place to write it, on a line of its own. */
const toWrite = (text: string): ElementContent[] => [
  h('br'),
  textNode(`${text} ${writingLine.slice(0, 12)}`),
];

/** A page of the course that no document is made of. Throws if it was not built. */
export function coursePage(slug: string, { dist, lang, version }: KitInputs): ExportDocument {
  const address = pagePath(slug, lang);
  const html = builtPage(dist, address);
  const title = elementText(select('h1', readMain(html, address)));
  const id = slug.replaceAll('/', '-');
  return { kind: 'formacion', lang, slug, id, title, isForAffected: false, version, address, html };
}
