// What a page for another country says of the law of Peru that it left out: which questions a lawyer answers.
import type { Element, ElementContent, Parents } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { isSources } from '../../documents/blocks.ts';
import { ofKnowledge } from '../../documents/source-headings.ts';
import { hasClass } from '../../html/page.ts';
import { hastText } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { listText, uncapitalised } from '../../words/law.ts';
import { tokens } from './plan.ts';
import { type Questions, sorted } from './questions.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** A property of what stands for law of Peru: the numbers of the questions whose answer takes its place. */
export const questionsOn = ({ properties }: Element): number[] =>
  String(properties['dataQuestions'] ?? '')
    .split(' ')
    .flatMap((number) => (number === '' ? [] : [Number(number)]));

/** The sentences that an element stands for: no property, as they may name what is of Peru. */
const sentencesOf = new WeakMap<Element, string[]>();

/** The sentences that were left out where an element stands. */
export const saidOn = (element: Element): string[] => sentencesOf.get(element) ?? [];

/**
 * What is left out, for the line at the end of its section.
 * @param said the sentence that was left out, for who writes what takes its place
 */
export function lost(numbers: readonly number[], said?: string): Element {
  const element = h('span', { dataLost: '', dataQuestions: numbers.join(' ') });
  if (said !== undefined) sentencesOf.set(element, [said]);
  return element;
}

/** What a sentence rests on, within it or in a cell that would be empty. */
export function mark(numbers: readonly number[], lang: Lang): Element {
  const said = `(${fill(exportsWords[lang].abroad.mark, { numbers: listText(numbers, lang) })})`;
  return h('span', { dataQuestions: numbers.join(' ') }, said);
}

/** Whether a heading is that of sources or of what is known, where no lawyer is asked for a rule. */
const isOfEvidence = (heading: string): boolean => isSources(heading) || ofKnowledge.test(heading);

/** Questions that an emptied section says with what they ask; of more of them it says only their names. */
const mostAsked = 3;

/**
 * Ends each section with a line that says what was left out of it, and in words where nothing else is left of it; of
 * sources and studies nothing is said.
 */
export function gather(
  parent: Element,
  lang: Lang,
  questions: Pick<Questions, 'rows' | 'rest'>,
  state = { isOfSources: false },
): void {
  const t = exportsWords[lang].abroad;
  const made: ElementContent[] = [];
  let open: number[] = [];
  let said: string[] = [];
  const end = () => {
    if (open.length > 0 && !state.isOfSources) {
      const numbers = sorted(open);
      const isEmptied = /^h\d$/.test(made.findLast(isElement)?.tagName ?? '');
      const line = isEmptied
        ? fill(t.emptied, { questions: askedText(numbers) })
        : fill(t.line, { numbers: listText(numbers, lang) });
      const element = h('p.por', { dataQuestions: numbers.join(' ') }, line);
      sentencesOf.set(element, said);
      made.push(element);
    }
    open = [];
    said = [];
  };
  for (const child of parent.children) {
    if (child.type !== 'element') {
      made.push(child);
      continue;
    }
    const isHeading = /^h\d$/.test(child.tagName);
    if (child.tagName === 'footer' || hasClass(child, 'cierre')) end();
    if (isHeading || select('h1, h2, h3, h4', child)) end();
    if (isHeading) state.isOfSources = isOfEvidence(hastText(child).trim());
    else if (select('h1, h2, h3, h4', child)) gather(child, lang, questions, state);
    else {
      said.push(...selectAll('[data-lost]', child).flatMap(saidOn));
      open.push(...takeLost(child));
    }
    if (child.properties['dataLost'] === undefined) made.push(child);
  }
  end();
  parent.children = made;

  /** Each question by its number and name, and if they are few, with what it asks. */
  function askedText(numbers: readonly number[]): string {
    return numbers
      .map((number) => {
        const row = questions.rows[number - 1];
        if (!row) return `${number}. ${exportsWords[lang].annex.rest}`;
        const name = `${number}. ${row.name[lang]}`;
        if (numbers.length > mostAsked) return name;
        return `${name}: ${uncapitalised(row.ask[lang]).replace(/\.$/, '')}`;
      })
      .join('; ');
  }
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** The property of a blank that holds a rule: the number of the question whose answer is that rule. */
export const asks = 'dataAsks';

/** The numbers of what was left out below an element, and of the rules that it leaves blank; it no longer says so. */
export function takeLost(element: Element): number[] {
  if (element.properties['dataLost'] !== undefined) return questionsOn(element);
  const { [asks]: asked, ...others } = element.properties;
  element.properties = others;
  const numbers: number[] = asked === undefined ? [] : [Number(asked)];
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    numbers.push(...takeLost(child));
    return child.properties['dataLost'] === undefined;
  });
  return numbers;
}

/** Whether the first cell of a row held a provision alone, so that the rest of it tells that provision. */
export function isHeadedByLaw({ children }: Element): boolean {
  const first = children.find((child) => child.type === 'element');
  const [held, ...more] = first?.children.filter((child) => hastText(child).trim() !== '') ?? [];
  return more.length === 0 && held?.type === 'element' && questionsOn(held).length > 0;
}

/** The questions of all that stands below an element. */
export const questionsBelow = (element: Element): number[] =>
  sorted(selectAll('[data-questions]', element).flatMap(questionsOn));

/** Says once, below the title, what the numbers are. */
export function explain(main: Element, lang: Lang): void {
  const words = fill(exportsWords[lang].abroad.note, { country: tokens.country });
  const note = h('p.por', words);
  if (!putAfterTitle(main, note)) main.children.unshift(note);
}

/** Puts a block after the title of a page; false if it has none. */
function putAfterTitle(parent: Parents, block: Element): boolean {
  const at = parent.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'h1',
  );
  if (at >= 0) parent.children.splice(at + 1, 0, block);
  return (
    at >= 0 ||
    parent.children.some((child) => child.type === 'element' && putAfterTitle(child, block))
  );
}
