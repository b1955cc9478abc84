// What of a guide holds in any country: whole sections of it, as guides tell the law and the services of Peru.
import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { isSources } from '../../documents/blocks.ts';
import { hasClass } from '../../html/page.ts';
import { classesOf, hastText } from '../../html/tree.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { listText } from '../../words/law.ts';
import { type CountryFacts, makeForOtherCountry } from './country.ts';
import { questionsOn } from './lost.ts';
import { type Questions, questionsOf, sorted } from './questions.ts';
import { sentencesIn } from './sentences.ts';

/** A heading with what stands below it, up to the next of any level. */
interface Section {
  heading: Element;
  blocks: Element[];
}

/** A section abroad: what of it holds anywhere, and the questions that stand for what does not. */
interface Judged {
  title: string;
  level: number;
  blocks: ElementContent[];
  questions: number[];
  /** Whether something of it is of Peru; whether all of it is. */
  state: 'whole' | 'cut' | 'gone';
  /** How many of its blocks stand before what was cut. */
  before: number;
  isLeading: boolean;
  isOfSources: boolean;
}

/** The guide on what cannot be kept secret: below what is said to her, it tells who must report in Peru. */
const secrecy = 'guias/primer-contacto/secreto';

/** The questions of who must report, or may keep silent. */
const dutyRows = [
  'deber-que-pesa',
  'deber-de-denunciar-adultas',
  'deber-de-denunciar-menores',
  'secreto-profesional',
  'secreto-por-oficio',
];

const levelOf = ({ tagName }: Element): number => Number(tagName.slice(1));
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);
const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => child.type === 'element');

/**
 * A guide for a country that is not Peru: its sections that tell no law and name no service, office or way of Peru, and
 * in place of the others a line with their titles; undefined where no section is left.
 * @param reading the guide by language, each with its title as its first heading: what is of Peru in one is in both
 * @param instead the rows of the sheet of a country that are read where what was left out cites no law
 */
export function readingAbroad(
  slug: string,
  reading: Readonly<Record<Lang, readonly Element[]>>,
  lang: Lang,
  registry: CountryFacts,
  instead: readonly number[] = [],
): ElementContent[] | undefined {
  const questions = questionsOf(registry);
  const sections = sectionsOf(reading[lang]);
  if (slug === secrecy) return secrecyAbroad(sections, lang, registry, questions);
  const [own, other] = (['es', 'en'] as const)
    .toSorted((a) => (a === lang ? -1 : 1))
    .map((each) => sectionsOf(reading[each]).map((section) => judge(section, each, registry)));
  const judged = strictest(own ?? [], other ?? []);
  const [guide] = judged;
  const parts = judged.slice(1).filter(({ isLeading, isOfSources }) => !isLeading && !isOfSources);
  // What only leads to its parts says nothing without them.
  if (!guide || !(parts.length > 0 ? parts : judged).some(isKept)) return undefined;
  const made: ElementContent[] = [];
  const insteadOf = (left: readonly Judged[]): readonly number[] => {
    const rows = rowsOf(left, questions);
    return rows.length > 0 ? rows : instead;
  };
  let gone: Judged[] = [];
  const endGone = () => {
    if (gone.length > 0) made.push(goneLine(gone, lang, insteadOf(gone)));
    gone = [];
  };
  for (const [at, section] of judged.entries()) {
    const below = judged.slice(at + 1);
    const end = below.findIndex(({ level }) => level <= section.level);
    const leads = (end < 0 ? below : below.slice(0, end)).some(isKept);
    if (section.state === 'gone' && !leads && section !== guide) {
      if (!section.isOfSources) gone.push(section);
      continue;
    }
    if (!leads && (section.isLeading || (section.isOfSources && section.blocks.length === 0)))
      continue;
    endGone();
    made.push(h(`h${section.level}`, section.title), ...section.blocks);
    if (section.state === 'whole' || section.isOfSources) continue;
    const t = exportsWords[lang].kitCourse;
    const part = section.state === 'gone' ? t.goneStart : t.goneRest;
    made.push(h('p.por', `${part} ${dependsOn(insteadOf([section]), lang)}`));
  }
  endGone();
  return made;
}

/** Whether a section says something by itself that holds anywhere. */
const isKept = ({ blocks, isOfSources }: Judged): boolean => blocks.length > 0 && !isOfSources;

/** Of a guide in two languages, each section with no more than what holds anywhere in both. */
function strictest(own: readonly Judged[], other: readonly Judged[]): Judged[] {
  if (own.length !== other.length)
    throw new Error(`“${own[0]?.title}” has other sections in the other language.`);
  return own.map((section, at): Judged => {
    const { state = 'whole', questions = [], isOfSources = false, before = 0 } = other[at] ?? {};
    if (isOfSources || state === 'whole' || section.state === 'gone') return section;
    const all = sorted([...section.questions, ...questions]);
    if (state === 'cut') {
      const isShorter = section.state === 'cut' && section.before <= before;
      const blocks = isShorter ? section.blocks : section.blocks.slice(0, before);
      return { ...section, state, blocks, questions: all };
    }
    return { ...section, state: 'gone', blocks: [], questions: all };
  });
}

/** What stands in the place of sections that are of Peru. */
function goneLine(gone: readonly Judged[], lang: Lang, rows: readonly number[]): Element {
  const t = exportsWords[lang].kitCourse;
  const ofPlace = new RegExp(exportsWords[lang].abroad.ofPlace, 'iu');
  const titles = gone.flatMap(({ title }) => (ofPlace.test(title) ? [] : [title]));
  const said = titles.length > 0 ? titles.join(' · ') : t.goneUntitled;
  return h('p.por', `${said} ${dependsOn(rows, lang)}`);
}

/** The rows of the sheet of a country that stand for what was left out of some sections. */
const rowsOf = (sections: readonly Judged[], { rest }: Questions): number[] =>
  sorted(sections.flatMap(({ questions }) => questions)).filter((row) => row < rest);

/** Says that something depends on the law or the services of a country, with the questions of its sheet. */
export function dependsOn(rows: readonly number[], lang: Lang): string {
  const t = exportsWords[lang].kitCourse;
  if (rows.length === 0) return t.depends_none;
  return fill(rows.length === 1 ? t.depends_one : t.depends_other, { rows: listText(rows, lang) });
}

/** What is said before listening, and where it stands who must report. */
function secrecyAbroad(
  [guide]: readonly Section[],
  lang: Lang,
  registry: CountryFacts,
  { ofRow }: Questions,
): ElementContent[] {
  const t = exportsWords[lang].kitCourse;
  if (!guide) return [];
  const at = guide.blocks.findIndex((block) => select('[data-elsewhere]', block));
  const made = guide.blocks
    .slice(0, at + 1)
    .flatMap((block) => abroad(block, lang, registry).content);
  const rows = dutyRows.flatMap((id) => ofRow(id) ?? []);
  return [guide.heading, ...made, h('p', fill(t.secrecy, { rows: listText(rows, lang) }))];
}

/** The sections of a guide, in order; what only holds others is opened. */
function sectionsOf(nodes: readonly Element[]): Section[] {
  const sections: Section[] = [];
  const put = (node: Element): void => {
    // Whom to call stands in the box at the top.
    if (hasClass(node, 'auxilio') || hasClass(node, 'ayuda')) return;
    if (isHeading(node)) sections.push({ heading: node, blocks: [] });
    else if (node.tagName === 'summary' || select('h1, h2, h3, h4, h5, h6', node)) {
      const { dataReach, dataElsewhere } = node.properties;
      for (const child of elementsOf(node)) {
        if (dataReach !== undefined && !isHeading(child))
          Object.assign(child.properties, { dataReach, dataElsewhere });
        put(child);
      }
    } else sections.at(-1)?.blocks.push(node);
  };
  for (const node of nodes) put(node);
  return sections;
}

function judge({ heading, blocks }: Section, lang: Lang, registry: CountryFacts): Judged {
  const title = hastText(heading).trim();
  const isOfSources = isSources(title);
  const made = blocks.map((block) =>
    abroad(block, lang, registry, isOfSources ? heading : undefined),
  );
  const questions = sorted(made.flatMap((each) => each.questions));
  const isLeading = blocks.length === 0;
  const base = { title, level: levelOf(heading), questions, isLeading, isOfSources };
  const first = made.findIndex(({ isOfPeru }) => isOfPeru);
  const all = made.flatMap(({ content }) => content);
  if (first < 0 || isOfSources) return { ...base, state: 'whole', before: all.length, blocks: all };
  // What closes a section after its list goes, and what is left reads whole; whom to call stays.
  const before = made.slice(0, first).flatMap(({ content }) => content);
  const last = before.at(-1);
  const isWhole =
    select('ul, ol, table', h('div', before)) !== undefined &&
    !/:\s*$/.test(last ? hastText(last) : '');
  if (!isWhole) return { ...base, state: 'gone', before: 0, blocks: [] };
  const numbers = made.flatMap(({ content, isOfPeru }, at) =>
    at > first && !isOfPeru && blocks[at] && hasClass(blocks[at], 'numeros') ? content : [],
  );
  return { ...base, state: 'cut', before: before.length, blocks: [...before, ...numbers] };
}

/** Whether a source is on a site of Peru. */
const isOfPeruSite = (source: ElementContent): boolean =>
  source.type === 'element' &&
  selectAll('a[href]', source).some(({ properties }) =>
    /^https?:\/\/[^/]+\.pe(?:\/|$)/.test(String(properties.href)),
  );

/** Takes from a block, in place, the sentences that send to a paper, which is handed in at an office of Peru. */
function withoutPapers(block: Element): void {
  for (const holder of [block, ...selectAll('p, li, td', block)])
    if (holder.children.some(isPaper))
      holder.children = sentencesIn(holder.children)
        .filter((sentence) => !sentence.some(isPaper))
        .flat();
}

const isPaper = (node: ElementContent): boolean =>
  node.type === 'element' &&
  node.tagName === 'a' &&
  String(node.properties.href).includes('/papeles/');

/** A block of a guide abroad, with the questions that stand for what of it is of Peru. */
function abroad(block: Element, lang: Lang, registry: CountryFacts, heading?: Element) {
  const copy = structuredClone(block);
  withoutPapers(copy);
  const title = h('h1', heading ? hastText(heading) : '—');
  // A source of the law of Peru is one of several.
  for (const line of selectAll('p.por', h('div', copy)))
    line.children = line.children.filter(
      (child) =>
        child.type !== 'element' ||
        !classesOf(child).includes('cita-dato') ||
        child.properties['dataReach'] !== 'pe',
    );
  const ofLaw = new RegExp(exportsWords[lang].abroad.sourceOfLaw, 'iu');
  if (heading)
    for (const list of selectAll('ul, ol', h('div', copy)))
      list.children = list.children.filter(
        (item) => !isOfPeruSite(item) && !ofLaw.test(hastText(item)),
      );
  const main = h('main', [title, copy]);
  makeForOtherCountry(main, lang, registry, { isMadeUp: true });
  const content = main.children.slice(1).filter((each) => hastText(each).trim() !== '');
  const questions = sorted(selectAll('[data-questions]', main).flatMap(questionsOn));
  const ofPlace = new RegExp(exportsWords[lang].abroad.ofPlace, 'iu');
  const left = content.map((each) => hastText(each)).join(' ');
  const isOfPeru = questions.length > 0 || ofPlace.test(left);
  return { content, questions, isOfPeru };
}
