import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { namesPeru } from '../../documents/untyped.ts';
import { withBlanks, withoutPlaces } from './typed-numbers.ts';
import { hasClass, isLeftOut, readMain } from '../../html/page.ts';
import { textNode, hastText } from '../../html/tree.ts';
import { piecesAtBlanks } from '../../registry/blank-marks.ts';
import { blankOfService } from '../../registry/blanks.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { ExportDocument } from '../documents.ts';
import { unchecked } from './call-first.ts';
import { settleNumbers } from './card.ts';
import { forgetLawDay } from './law-day.ts';
import { markWords } from './local-words.ts';
import {
  asks,
  explain,
  gather,
  isHeadedByLaw,
  lost,
  mark,
  questionsBelow,
  questionsOn,
  takeLost,
} from './lost.ts';
import { tokens } from './plan.ts';
import { type QuestionFacts, questionsOf, saysRow, sorted } from './questions.ts';
import { ambulance, blankMark, emergency, makeRoom, writingLine } from './room.ts';
import { labelOf, plain, sayingsOf, scriptIn, scriptsOfPeru, withSayings } from './scripts.ts';
import { beforeStop, inline, sentencesIn, withoutColon, withoutReason } from './sentences.ts';
import { sayInEnglish, withoutSpanishName } from './spoken.ts';
import { dropFrom, emptyTitles, titleAbroad } from './titles.ts';
import { ofSources } from '../../documents/source-headings.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** Blocks that are nothing once they say nothing. */
const goesEmpty = new Set('p li ul ol dl dt dd table tbody thead tr figure'.split(' '));

/** What tells a page of Peru from one of another country. */
export type CountryFacts = Pick<
  Registry,
  'adoption' | 'blanks' | 'decks' | 'lists' | 'scenarios' | 'terms' | 'training'
> &
  QuestionFacts;

/** What is read of a document. */
type Told = Pick<ExportDocument, 'html' | 'address' | 'lang'> &
  Partial<Pick<ExportDocument, 'kind'>>;

/** A built page as `makeForOtherCountry` makes it. Throws if it has no `main`. */
export function mainForOtherCountry(
  { html, address, lang, kind }: Told,
  registry: CountryFacts,
): Element {
  const main = readMain(html, address);
  const isMadeUp = kind === 'formacion' || kind === 'escenarios';
  makeForOtherCountry(main, lang, registry, { isMadeUp });
  return main;
}

/** What a built page says to a team of a country that is not Peru, with room for a pen. Throws if it has no `main`. */
export function teamMainAbroad(document: Told, registry: CountryFacts): Element {
  const main = mainForOtherCountry(document, registry);
  makeRoom(main);
  return main;
}

/** What a run of text and inline elements becomes, before it is known which sentences stay. */
interface Run {
  nodes: ElementContent[];
  /** Questions that its law stands for. */
  questions: number[];
  /** It says something of Peru that no other country reads. */
  isPeruvian: boolean;
}

/**
 * Makes a built page, in place, one for a country that is not Peru: it tells what to do, and no number, office or
 * law of Peru as if it were of that country. A blank that Peru fills is a blank again, and what the page says for
 * elsewhere stands in its place. A sentence that tells the law of Peru or names one of its offices is left out, and
 * its section ends with the numbers of the questions that a lawyer of the country answers; one that only rests on
 * that law stays, with the numbers. A danger box always has a line for a number.
 * @param options.isForTeam false for a sheet that somebody else fills in, which has no use for those numbers
 * @param options.isMadeUp true for cases to practise with, whose places may be any
 */
export function makeForOtherCountry(
  main: Element,
  lang: Lang,
  registry: CountryFacts,
  { isForTeam = true, isMadeUp = false }: { isForTeam?: boolean; isMadeUp?: boolean } = {},
): void {
  const t = exportsWords[lang].abroad;
  const isPeruvian = (said: string): boolean => namesPeru(said, registry);
  const questions = questionsOf(registry);
  const rowSaid = saysRow(questions);
  const namesLaw = new RegExp(t.lawNames, 'iu');
  const lawSpeaks = new RegExp(t.lawSpeaks, 'u');
  const tellsLaw = new RegExp(t.tellsLaw, 'iu');
  const reason = new RegExp(t.reason, 'su');
  const scripts = scriptsOfPeru(registry, lang);
  const sayings = sayingsOf(registry, lang);
  const placeName = fill(t.place, { country: tokens.country });
  let marks = 0;
  let isOfSources = false;
  const leading = emptyTitles(main);
  if (lang === 'en') sayInEnglish(main);
  forgetLawDay(main, lang);
  visit(main, false);
  settleNumbers(main, lang);
  if (isForTeam) gather(main, lang, questions);
  else takeLost(main);
  // A title that leads to others has nothing below it in Peru either.
  dropFrom(main, emptyTitles(main).difference(leading));
  if (select('[data-questions]', main)) explain(main, lang);
  markWords(main, lang, registry);

  function visit(element: Element, isDanger: boolean): void {
    const made: ElementContent[] = [];
    let run: ElementContent[] = [];
    const endRun = () => {
      if (run.length > 0) made.push(...changedRun(run, isDanger));
      run = [];
    };
    for (const child of element.children) {
      if (child.type === 'text' || (child.type === 'element' && inline.has(child.tagName))) {
        run.push(child);
        continue;
      }
      endRun();
      if (child.type === 'element') made.push(...changedBlock(child, isDanger));
    }
    endRun();
    element.children = made;
  }

  function changedBlock(element: Element, isDanger: boolean): ElementContent[] {
    const { dataReach: reach, dataElsewhere: elsewhere } = element.properties;
    if (hasClass(element, 'peligro')) return [changedDanger(element)];
    if (hasClass(element, 'numeros')) return linesFor(element, isDanger);
    if (isLeftOut(element, 'team') || hasClass(element, 'nota')) return [];
    // The numbers of every page, and of whoever reads alone.
    if (hasClass(element, 'auxilio') || (reach === 'pe' && hasClass(element, 'ayuda'))) return [];
    if (reach === 'pe' && typeof elsewhere === 'string')
      return elsewhere === ''
        ? []
        : elsewhere
            .split('\n')
            .map((each) => h('p', { className: element.properties.className }, said(each)));
    // A made-up case goes to offices and places of Peru.
    if (hasClass(element, 'caso') && isPeruvian(hastText(element))) return [];
    if (reach === 'pe') {
      const heading = hasClass(element, 'parte') ? select('h2', element) : undefined;
      return [...(heading ? changedBlock(heading, isDanger) : []), lost(questions.of(element))];
    }
    if (/^h\d$/.test(element.tagName)) {
      isOfSources = ofSources.test(hastText(element).trim());
      const title = hastText(h('span', [...withSayings(element.children, sayings, said)]));
      const named = lang === 'en' ? withoutSpanishName(title, registry) : title;
      element.children = [textNode(titleAbroad(named, isPeruvian, placeName))];
      return [element];
    }
    if (isOfSources && element.tagName === 'li') markWords(element, lang, registry, true);
    // A source of the law or of the press of Peru goes whole: what is said of it would be of nothing.
    if (isOfSources && element.tagName === 'li' && isPeruvian(hastText(element))) return [];
    const before = hastText(element).trim();
    nameBlank(element);
    visit(element, isDanger);
    if (element.tagName === 'tr' && isHeadedByLaw(element)) return [lost(questionsBelow(element))];
    if (element.tagName === 'table' && !select('td', element))
      return selectAll('[data-lost]', element);
    if (before === '' || hastText(element).trim() !== '') return [element];
    const left = selectAll('[data-lost]', element);
    if (goesEmpty.has(element.tagName)) return left;
    const numbers = sorted(left.flatMap(questionsOn));
    if (/^t[dh]$/.test(element.tagName) && numbers.length > 0)
      element.children.push(isForTeam ? mark(numbers, lang) : textNode(writingLine));
    return [element];
  }

  /** What a run of text says elsewhere, sentence by sentence. */
  function changedRun(held: readonly ElementContent[], isDanger: boolean): ElementContent[] {
    const changed = h('span', [...withSayings(held, sayings, said)]);
    markWords(changed, lang, registry, true);
    const run = changed.children;
    const text = plain(run.map((node) => hastText(node)).join(''));
    const script = scriptIn(scripts, text);
    if (script && select('[data-elsewhere]', h('p', [...run])) === undefined)
      return [...labelOf(run, script.sentences), ...said(script.elsewhere)];
    // Somebody speaks: a made-up case, which may happen anywhere.
    const hasPlaces = isMadeUp || /[«“]/.test(text);
    const instead = { number: openBlank, ...(hasPlaces && { place: textNode(t.somewhere) }) };
    const placed = isMadeUp ? withoutPlaces(run, registry) : run;
    return sentencesIn(placed).flatMap((whole) => {
      const sentence = withBlanks(withoutReason(whole, reason, isOfLaw), registry, instead);
      const changed = changedInline(sentence);
      const words = changed.nodes.map((node) => hastText(node)).join('');
      if (changed.isPeruvian || isPeruvian(words) || (changed.questions.length > 0 && isLaw(words)))
        return [
          changed.questions.length > 0
            ? lost(sorted(changed.questions))
            : lost(sorted(questions.of(h('p', [...sentence]))), plain(words)),
        ];
      if (changed.questions.length === 0 || isDanger || !isForTeam) return changed.nodes;
      return beforeStop(changed.nodes, [textNode(' '), mark(sorted(changed.questions), lang)]);
    });
  }

  /** Whether what rests on a provision tells what the law says, or nothing, and not what to do. */
  function isLaw(words: string): boolean {
    return lawSpeaks.test(words.trim()) || tellsLaw.test(words) || !/\p{L}/u.test(words);
  }

  function isOfLaw(node: ElementContent): boolean {
    return (
      node.type === 'element' &&
      node.tagName === 'a' &&
      questions.ofLaw(String(node.properties['href'])) !== undefined
    );
  }

  function changedInline(nodes: readonly ElementContent[]): Run {
    const made: Run = { nodes: [], questions: [], isPeruvian: false };
    let before: Element | undefined;
    for (const [at, node] of nodes.entries()) {
      if (node.type !== 'element') {
        made.nodes.push(node);
        continue;
      }
      const one = changedOne(node, before, nodes.slice(0, at), nodes.slice(at + 1));
      if (one.isCut)
        made.nodes = made.nodes.map((each, index) =>
          index === at - 1 ? withoutColon(each) : each,
        );
      made.nodes.push(...one.nodes);
      made.questions.push(...one.questions);
      made.isPeruvian ||= one.isPeruvian;
      before = node;
    }
    return made;
  }

  /** What stands in place of an element of a sentence. */
  function changedOne(
    element: Element,
    before: Element | undefined,
    earlier: readonly ElementContent[],
    later: readonly ElementContent[],
  ): Run & { isCut?: boolean } {
    const only = (...nodes: ElementContent[]): Run => ({ nodes, questions: [], isPeruvian: false });
    const {
      dataBlank: blank,
      dataReach: reach,
      dataElsewhere: elsewhere,
      href,
    } = element.properties;
    if (typeof blank === 'string' && (reach === 'pe' || typeof elsewhere === 'string'))
      return only(openBlank(blank));
    if (isLeftOut(element, 'team') || hasClass(element, 'nota')) return only();
    if (reach === 'pe' && typeof elsewhere === 'string') return only(...said(elsewhere));
    const law = element.tagName === 'a' ? questions.ofLaw(String(href)) : undefined;
    if (law) {
      const text = hastText(element);
      const isTail =
        /:\s*$/.test(earlier.map((each) => hastText(each)).join('')) &&
        /^\W*$/u.test(later.map((each) => hastText(each)).join(''));
      if (namesLaw.test(text))
        return { nodes: [], questions: law, isPeruvian: !isTail, isCut: isTail };
      // A number of that law is not one of any other.
      return {
        nodes: [textNode(/\d/.test(text) ? writingLine : text)],
        questions: law,
        isPeruvian: false,
      };
    }
    if (reach === 'pe') {
      // A service and its number are one thing: where a blank stands for it, that blank.
      if (before?.properties['dataReach'] === 'pe' && before.tagName === 'b') return only();
      const known = blankFor(hastText(element));
      if (known) return only(known);
      return { nodes: [], questions: questions.of(element), isPeruvian: true };
    }
    const within = changedInline(element.children);
    return { ...within, nodes: [{ ...element, children: within.nodes }] };
  }

  /** A danger box, with the emergency number if nothing in it can be filled with one. */
  function changedDanger(element: Element): Element {
    const before = marks;
    visit(element, true);
    if (marks === before) element.children.push(h('ul.por-llenar', line(emergency)));
    return element;
  }

  /** A line to write each number on that a row of numbers of Peru stands for. */
  function linesFor(row: Element, isDanger: boolean): Element[] {
    const held = selectAll('[href^="tel:"]', row).flatMap(
      ({ properties: { href = '' } }) => blankOfNumber(href.replace('tel:', '')) ?? [],
    );
    const ids = held.length === 0 && isDanger ? [emergency] : [...new Set(held)];
    return ids.length === 0 ? [] : [h('ul.por-llenar', ids.map(line))];
  }

  function blankOfNumber(number: string): string | undefined {
    const [service] = [...registry.services.values()].filter(({ data }) =>
      data.channels.some(
        ({ value }) => typeof value === 'string' && value.replace(/\D/g, '').startsWith(number),
      ),
    );
    return service && blankOfService(registry, service.id);
  }

  function line(id: string): Element {
    const use = registry.blanks.get(id)?.data.use?.[lang];
    const otherwise = id === ambulance ? unchecked(lang, !isForTeam) : [];
    return h('li', use === undefined ? null : `${use}: `, openBlank(id), otherwise);
  }

  function openBlank(id: string): ElementContent {
    marks++;
    const data = registry.blanks.get(id)?.data;
    const label = (data?.elsewhere ?? data)?.label[lang] ?? id;
    const blank = blankMark(id, data?.abroad?.[lang] ?? `[${label}]`);
    // A rule that the team writes is one that its lawyer answers.
    const number = id.startsWith('regla-') ? questions.ofRow(data?.row) : undefined;
    if (number !== undefined && blank.type === 'element') blank.properties[asks] = number;
    return blank;
  }

  /** What a page says for elsewhere, with its blanks. */
  function said(words: string): ElementContent[] {
    return piecesAtBlanks(words).map((piece) =>
      piece.kind === 'words' ? textNode(piece.text) : (rowSaid(piece.id) ?? openBlank(piece.id)),
    );
  }

  /** The blank that a service of Peru fills, by what the service is called. */
  function blankFor(name: string): ElementContent | undefined {
    const found = [...registry.services.values()].find(
      ({ data }) => data.name[lang] === name.trim(),
    );
    const id = found && blankOfService(registry, found.id);
    return id === undefined ? undefined : openBlank(id);
  }

  /** Says, in place, what the blank that an item explains is called, where another value than its name stands in it. */
  function nameBlank({ tagName, children }: Element): void {
    const [first] = children;
    if (tagName !== 'li' || first?.type !== 'element' || !hasClass(first, 'blanco')) return;
    const data = registry.blanks.get(String(first.properties['dataBlank']))?.data;
    if (data?.abroad) children.unshift(h('b', data.label[lang]), textNode(': '));
  }
}
