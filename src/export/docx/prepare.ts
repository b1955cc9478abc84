import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';
import { classesOf, elementsOf, findElement, textOf } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { anchorsOf, decoded } from './anchors.ts';
import type { Control } from './controls.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** A page made ready to become a Word document: plain markup, with a mark where each control goes. */
export interface Prepared {
  /** What becomes paragraphs, lists and tables; its notes are in the last section, as footnotes. */
  content: ElementContent[];
  /** What the marks stand for: `mark(0)` is the first. */
  controls: Control[];
}

/** How a page is made ready. */
export interface PrepareOptions {
  lang: Lang;
  /** Public address of the site; without one, a link within it is left as its text. */
  siteUrl: string | undefined;
  /** The page itself, which its own links start from: `/protocolos/crisis/completa/`. */
  address: string;
}

/** The mark of a control in the text: two characters that no page has, around its place in the list. */
export const mark = (index: number): string => `\uE000${index}\uE001`;
/** Every mark, with the place it names. */
export const marks = /\uE000(\d+)\uE001/g;

/** Room for a pen, where a field is left empty. */
const rooms = { line: '_'.repeat(40), cell: '_'.repeat(8), short: '_'.repeat(16) };

const dropped = new Set(['script', 'style', 'button', 'svg', 'nav', 'link', 'template', 'input']);

/** What is only for a screen, and the notes of paper that stand by a table and would leave bare numbers here. */
const notInWord = new Set(['solo-pantalla', 'solo-papel']);

/** The part of a page that is read: `main`. Throws if the page has none. */
export function mainOf(tree: Root, address: string): Element {
  const main = findElement(tree, ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`The page ${address} has no <main>.`);
  return main;
}

/** What is gathered from the pages that go into one document. */
export interface Gathered {
  controls: Control[];
  /** Notes at the foot, in order. */
  notes: ElementContent[][];
  /** How many anchors have a name. */
  anchors: number;
}

/** Makes ready what is inside an element of a page. */
export class Preparer {
  readonly controls: Control[];
  readonly #notes: ElementContent[][];
  readonly #options: PrepareOptions;
  /** What each blank is shown as, by its id. */
  readonly #ways = new Map<string, string[]>();
  /** Anchors that something links to, by their name in the page: those of Word are short. */
  readonly #anchors: Map<string, string>;

  constructor(
    main: Element,
    options: PrepareOptions,
    gathered: Gathered = { controls: [], notes: [], anchors: 0 },
  ) {
    this.#options = options;
    this.controls = gathered.controls;
    this.#notes = gathered.notes;
    this.#anchors = anchorsOf(main, options.address, gathered.anchors);
    gathered.anchors += this.#anchors.size;
  }

  /** The content, ready, of an element: all of it, or what is so. */
  contentOf(element: Parents): ElementContent[] {
    return element.children.flatMap((child) => this.#ready(child));
  }

  /** The notes that the content has called for until now, as footnotes; nothing if there are none. */
  notes(): ElementContent[] {
    if (this.#notes.length === 0) return [];
    const items = this.#notes.map((children, index) =>
      built('li', [built('p', children)], { id: `user-content-fn-${index + 1}` }),
    );
    return [built('section', [built('ol', items)], { dataFootnotes: '' })];
  }

  #ready(node: Nodes): ElementContent[] {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const { tagName } = node;
    const classes = classesOf(node);
    if (dropped.has(tagName) || classes.some((each) => notInWord.has(each))) return [];
    if (classes.includes('nota')) return this.#footnote(node);
    if (classes.includes('blanco') || node.properties['dataBlank'] !== undefined)
      return [this.#blank(node)];
    if (classes.includes('lista')) return this.#boxes(node);
    if (classes.includes('campo')) return this.#field(node);
    if (classes.includes('hueco')) return this.#room(node);
    if (tagName === 'a') return this.#link(node);
    if (tagName === 'td' && wordsOf(node) === '') return [built('td', [textNode('—')])];
    // A document has all of it open.
    if (['header', 'details', 'summary'].includes(tagName)) return this.contentOf(node);
    return [built(tagName, this.contentOf(node), this.#keptProperties(node))];
  }

  /** Only what says how it is read: classes for its style, language, direction, anchor. */
  #keptProperties({ properties }: Element): Element['properties'] {
    const { className, lang, dir, scope, id, start } = properties;
    const anchor = typeof id === 'string' ? this.#anchors.get(id) : undefined;
    return {
      ...(className !== undefined && { className }),
      ...(lang !== undefined && { lang }),
      ...(dir !== undefined && { dir }),
      ...(scope !== undefined && { scope }),
      ...(start !== undefined && { start }),
      ...(anchor !== undefined && { id: anchor }),
    };
  }

  #control(control: Control): Text {
    this.controls.push(control);
    return textNode(mark(this.controls.length - 1));
  }

  #footnote(note: Element): ElementContent[] {
    const lines = note.children.filter(
      (child) =>
        child.type === 'element' &&
        !dropped.has(child.tagName) &&
        !classesOf(child).includes('nota-n'),
    );
    const number = this.#notes.push([]);
    this.#notes[number - 1] = lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [textNode(' · ')]),
      ...('children' in line ? this.contentOf(line) : []),
    ]);
    const link = built('a', [textNode(String(number))], {
      href: `#user-content-fn-${number}`,
      dataFootnoteRef: '',
    });
    return [built('sup', [link])];
  }

  #blank(element: Element): Text {
    const id = element.properties['dataBlank'];
    const text = wordsOf(element);
    if (typeof id !== 'string') return textNode(text);
    const alias = text.replace(/^\[|\][\s_]*$/g, '');
    return this.#control({
      kind: 'text',
      tag: `blank:${id}`,
      alias,
      text,
      bound: this.#key(id, text),
    });
  }

  /** Where the value of a blank is kept: one place for each way it is said, such as a number and its name. */
  #key(id: string, text: string): string {
    const ways = this.#ways.get(id) ?? [];
    this.#ways.set(id, ways);
    const way = ways.includes(text) ? ways.indexOf(text) : ways.push(text) - 1;
    return way === 0 ? id : `${id}.${way + 1}`;
  }

  #link(element: Element): ElementContent[] {
    const children = this.contentOf(element);
    const href = element.properties['href'] ?? '';
    const { siteUrl, address } = this.#options;
    if (/^https?:/.test(href)) return [built('a', children, { href })];
    const [path = '', anchor = ''] = href.split('#');
    const own = path === '' || path === address ? this.#anchors.get(decoded(anchor)) : undefined;
    if (own) return [built('a', children, { href: `#${own}` })];
    if (path === '' || siteUrl === undefined || !href.startsWith('/')) return children;
    return [built('a', children, { href: new URL(href, siteUrl).href })];
  }

  /** Room to write in the sheet of a paper: a control if it has a name, and a line for a pen if not. */
  #room(element: Element): ElementContent[] {
    const id = element.properties['dataCampo'];
    const label = wordsOf(element);
    if (typeof id !== 'string')
      return [textNode(`${rooms.short} `), built('em', [textNode(`(${label})`)]), textNode(' ')];
    const kind = classesOf(element).includes('hueco-ancho') ? 'lines' : 'text';
    const tag = `field:${id}`;
    const text = `[${label}]`;
    return [this.#control({ kind, tag, alias: label, text, isPlaceholder: true })];
  }

  /** A list to tick, with a box for each of its lines. */
  #boxes(list: Element): ElementContent[] {
    const items = [...elementsOf(list)].filter(({ tagName }) => tagName === 'li');
    return items.map((item) => this.#option(`box:${this.controls.length}`, wordsOf(item), item));
  }

  #option(tag: string, alias: string, item: Element): Element {
    const box = this.#control({ kind: 'check', tag, alias, text: '' });
    return built('p', [box, textNode(' '), ...this.contentOf(item)], { className: ['opcion'] });
  }

  #field(element: Element): ElementContent[] {
    const id = String(element.properties['dataField']);
    const kind = /^campo-([a-z]+)$/.exec(classesOf(element)[1] ?? '')?.[1] ?? '';
    const title = findElement(element, (each) => classesOf(each).includes('campo-t'));
    const label = wordsOf(findElement(title ?? element, ({ tagName }) => tagName === 'b'));
    const parts = element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [];
      const classes = classesOf(child);
      if (classes.includes('cuadros')) return this.#squares(child, kind, id, label);
      if (classes.includes('preguntas')) return [this.#questions(child, id, label)];
      if (child.tagName === 'table') return [this.#table(child, id, label)];
      return classes.includes('renglon') ? [] : this.#ready(child);
    });
    const hasLines = element.children.some(
      (child) => child.type === 'element' && classesOf(child).includes('renglon'),
    );
    return hasLines ? [...parts, this.#lines(element, kind, id, label)] : parts;
  }

  #lines(element: Element, kind: string, id: string, alias: string): Element {
    const t = exportsWords[this.#options.lang].controls;
    if (kind === 'signature') return built('p', [textNode(rooms.line)]);
    if (kind === 'date') return built('p', [this.#slot('date', id, alias, `[${t.day}]`)]);
    const count = element.children.filter(
      (child) => child.type === 'element' && classesOf(child).includes('renglon'),
    ).length;
    return built('p', [this.#slot(count > 1 ? 'lines' : 'text', id, alias, rooms.line)]);
  }

  #slot(kind: 'text' | 'lines' | 'date', id: string, alias: string, text: string): Text {
    return this.#control({ kind, tag: `field:${id}`, alias, text, isPlaceholder: true });
  }

  /** Options: a box for each where several may be ticked; where one is chosen, a list that opens and the words. */
  #squares(list: Element, kind: string, id: string, label: string): ElementContent[] {
    const options = [...elementsOf(list)].filter(({ tagName }) => tagName === 'li');
    if (kind === 'ticks')
      return options.map((option, index) =>
        this.#option(`field:${id}:${index + 1}`, `${label}: ${wordsOf(option)}`, option),
      );
    return [
      built('p', [
        this.#choice(`field:${id}`, label, options),
        textNode(` (${options.map(wordsOf).join(' · ')})`),
      ]),
    ];
  }

  #choice(tag: string, alias: string, options: readonly Element[]): Text {
    const t = exportsWords[this.#options.lang].controls;
    return this.#control({
      kind: 'list',
      tag,
      alias,
      text: `[${t.choose}]`,
      isPlaceholder: true,
      options: options.map(wordsOf),
    });
  }

  #questions(list: Element, id: string, label: string): Element {
    const items = list.children.filter((child) => child.type === 'element');
    return built(
      'ol',
      items.map((item, index) => {
        const answers = [...elementsOf(item)].filter(({ tagName }) => tagName === 'li');
        const asked = item.children.filter(
          (child) => !(child.type === 'element' && classesOf(child).includes('cuadros')),
        );
        return built('li', [
          ...asked.flatMap((child) => this.#ready(child)),
          this.#choice(`field:${id}:${index + 1}`, `${label} ${index + 1}`, answers),
          textNode(` (${answers.map(wordsOf).join(' · ')})`),
        ]);
      }),
    );
  }

  /** A table to fill: every cell holds a control, so that none is blank for whoever hears it read. */
  #table(table: Element, id: string, label: string): Element {
    const columns = [...elementsOf(table)].filter(({ tagName }) => tagName === 'th').map(wordsOf);
    const body = findElement(table, ({ tagName }) => tagName === 'tbody');
    const rows = (body?.children ?? []).filter((child) => child.type === 'element');
    const head = columns.map((column) => built('th', [textNode(column)], { scope: 'col' }));
    const filled = rows.map((_row, row) =>
      built(
        'tr',
        columns.map((column, at) =>
          built('td', [
            this.#control({
              kind: 'text',
              tag: `field:${id}:${row + 1}.${at + 1}`,
              alias: `${label}: ${column} ${row + 1}`,
              text: rooms.cell,
              isPlaceholder: true,
            }),
          ]),
        ),
      ),
    );
    return built('table', [built('thead', [built('tr', head)]), built('tbody', filled)]);
  }
}

/** What an element says, with single spaces; nothing for no element. */
export const wordsOf = (element: Element | undefined): string =>
  element ? textOf(element).replace(/\s+/g, ' ').trim() : '';

/** A text node. */
export const textNode = (value: string): Text => ({ type: 'text', value });

/** An element. */
export const built = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });
