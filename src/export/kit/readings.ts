// What each module of the course orders to read of the guides, which a kit has in no other file of Word.
import type { Element, ElementContent, Parents } from 'hast';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { classNames, readMain } from '../../html/page.ts';
import { classesOf, hastText } from '../../html/tree.ts';
import { trainingModules } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { listText } from '../../words/law.ts';
import { moduleName } from '../../words/training.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import { makeForOtherCountry } from './country.ts';
import { callsOf, courseFile, coursePage } from './course.ts';
import type { KitInputs, KitPage } from './pages.ts';
import { questionsOf, sorted } from './questions.ts';
import { dependsOn, readingAbroad } from './readings-abroad.ts';

/** What a page says of itself and of the way to others, and its made-up cases, which go to places of Peru. */
const aside = classNames(
  'apertura',
  'cierre',
  'partes',
  'seguir',
  'sobre',
  'quieta',
  'peligro',
  'caso',
);

/** What the English calls in Spanish, as offices of Peru do: «complaint (denuncia)». */
const spanishGloss = / \((?:<[^>]+>)*(?:denuncia|fiscalía|amparo|querella)(?:<[^>]+>)*\)/g;

type Taught = TrainingModule['teaches'][number];

/** The guides that a module orders. */
const guidesOf = (teaches: readonly Taught[]): Taught[] =>
  teaches.filter(({ page }) => page.startsWith('guias/'));

/**
 * The readings of each module that orders some, one after the other, each with what it is for: as guides tell them, for
 * Peru, and for any other country what of them holds anywhere, if something does.
 */
export function readingPages(inputs: KitInputs): KitPage[] {
  const { documents, lang, project } = inputs;
  const t = exportsWords[lang].kitCourse;
  return trainingModules(project.registry).flatMap(({ data }): KitPage[] => {
    const guides = guidesOf(data.teaches);
    const module = documents.find(
      ({ slug, lang: own }) => slug === `formacion/${data.id}` && own === lang,
    );
    if (guides.length === 0 || !module) return [];
    const title = fill(t.readings, { module: moduleName(data, lang) });
    const calls = callsOf(module);
    const page = (
      only: 'pe' | 'other',
      what: string,
      holds: readonly string[],
      box: Element,
      said: readonly ElementContent[],
    ): KitPage => {
      const whole = toHtml(h('main', [h('h1', title), box, h('p.por', what), ...said]));
      const html = only === 'pe' ? whole : whole.replace(spanishGloss, '');
      const slug = `formacion/${data.id}/lecturas`;
      const document = { ...module, slug, id: `${data.id}-lecturas`, title, html };
      return { file: `${courseFile(module)}-lecturas.docx`, only, document, holds };
    };
    const slugs = guides.map((each) => each.page);
    const here = () => slugs.flatMap((slug) => readingOf(slug, inputs));
    const there = readingsAbroad(guides, inputs);
    return [
      ...(data.guidesOnSite ? [] : [page('pe', t.readingsWhat, slugs, h('div', calls), here())]),
      ...(there.holds.length > 0
        ? [page('other', t.readingsAbroad, there.holds, boxAbroad(calls, inputs), there.content)]
        : []),
    ];
  });
}

/** What of some guides holds anywhere, and of which; one line for each other. */
function readingsAbroad(guides: readonly Taught[], inputs: KitInputs) {
  const { lang, project } = inputs;
  const { ofRow } = questionsOf(project.registry);
  const holds: string[] = [];
  const content = guides.flatMap(({ page: slug, rows = [] }): ElementContent[] => {
    const instead = sorted(rows.flatMap((id) => ofRow(id) ?? []));
    const reading = {
      es: readingOf(slug, { ...inputs, lang: 'es' }),
      en: readingOf(slug, { ...inputs, lang: 'en' }),
    };
    const kept = readingAbroad(slug, reading, lang, project.registry, instead);
    if (kept) {
      holds.push(slug);
      return kept;
    }
    return [h('p.por', `${hastText(reading[lang][0] ?? h('h2'))} ${dependsOn(instead, lang)}`)];
  });
  return { holds, content };
}

/** The box that says whom to call, with the numbers of no country. */
function boxAbroad(calls: ElementContent | null, { lang, project }: KitInputs): Element {
  const main = h('main', [h('h1', '—'), structuredClone(calls)]);
  makeForOtherCountry(main, lang, project.registry, { isMadeUp: true });
  return h('div', main.children.slice(1));
}

/**
 * Says, on the page of a module for another country, that of what it asks people to read nothing is left, and in place of
 * a guide that no file of the kit holds, which rows of the sheet of the country are read.
 */
export function sayingReadings(readings: readonly KitPage[], inputs: KitInputs) {
  const { lang, project } = inputs;
  const modules = trainingModules(project.registry);
  const { ofRow } = questionsOf(project.registry);
  const abroad = readings.filter(({ only }) => only === 'other');
  const held = new Set(abroad.flatMap(({ holds = [] }) => holds));
  const instead = modules.flatMap(({ data: { teaches } }) =>
    teaches.flatMap(({ page, rows = [] }) =>
      held.has(page) || rows.length === 0
        ? []
        : [[page, sorted(rows.flatMap((id) => ofRow(id) ?? []))] as const],
    ),
  );
  const withGuides = modules
    .filter(({ data }) => guidesOf(data.teaches).length > 0)
    .map(({ data }) => `formacion/${data.id}`);
  return (page: KitPage): KitPage => {
    const { document, only } = page;
    if (only !== 'other' || !withGuides.includes(document.slug)) return page;
    const main = readMain(document.html, document.address);
    for (const holder of selectAll('li, p', main))
      holder.children = holder.children.flatMap((child): ElementContent[] => {
        if (child.type !== 'element') return [child];
        const [, rows] = instead.find(([guide]) => leadsTo(child, guide)) ?? [];
        return rows ? [h('span', `${hastText(child)} ${insteadText(rows, lang)}`)] : [child];
      });
    const isHeld = abroad.some(({ document: { slug } }) => slug === `${document.slug}/lecturas`);
    const html = toHtml(main);
    const said = toHtml(h('p.por', exportsWords[lang].kitCourse.noReadings));
    return {
      ...page,
      document: { ...document, html: isHeld ? html : html.replace('</h1>', `</h1>${said}`) },
    };
  };
}

/** A module of which no reading is left in a kit abroad. */
export interface UnreadModule {
  /** Its code: «R2». */
  code: string;
  /** What is read in their place, as a sentence names it. */
  instead: string | undefined;
}

/** The modules that order guides of which nothing is in a kit abroad. */
export const modulesUnread = (
  pages: readonly KitPage[],
  registry: Pick<KitInputs['project']['registry'], 'training'>,
  lang: Lang,
): UnreadModule[] =>
  trainingModules(registry).flatMap(({ data: { id, teaches, readAbroad } }) =>
    guidesOf(teaches).length === 0 ||
    pages.some(
      ({ only, document }) => only === 'other' && document.slug === `formacion/${id}/lecturas`,
    )
      ? []
      : [{ code: id.toUpperCase(), instead: readAbroad?.[lang] }],
  );

/** Whether an element is a link to a page, in either language. */
const leadsTo = ({ properties: { href } }: Element, page: string): boolean =>
  typeof href === 'string' && href.replace(/#.*$/, '').endsWith(`/${page}/`);

const insteadText = (rows: readonly number[], lang: Lang): string => {
  const t = exportsWords[lang].kitCourse;
  return fill(rows.length === 1 ? t.instead_one : t.instead_other, { rows: listText(rows, lang) });
};

/** A page of a guide as a section: its title, what it is for and what it says, its own headings below. */
function readingOf(slug: string, inputs: KitInputs): Element[] {
  const { html, address, title } = coursePage(slug, inputs);
  const main = readMain(html, address);
  const content = main.children.filter(
    (child): child is Element =>
      child.type === 'element' && !classesOf(child).some((name) => aside.has(name)),
  );
  for (const each of content) lower(each);
  return [h('h2', title), ...content];
}

/** Puts the headings of a page, in place, one level below. */
function lower(node: Element): void {
  const [, level] = /^h([2-4])$/.exec(node.tagName) ?? [];
  if (level !== undefined) node.tagName = `h${Math.min(Number(level) + 1, 4)}`;
  for (const child of (node as Parents).children) if (child.type === 'element') lower(child);
}
