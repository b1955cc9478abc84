import type { Element, ElementContent, Nodes, Parents, Text } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { hasClass, isLeftOut } from '../../html/page.ts';
import { classesOf, elementText, hastText, textNode } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { settledAddress } from '../document/links.ts';
import { bookmarkNames } from './anchors.ts';
import type { Control } from './controls.ts';
import { mark } from './marks.ts';
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
  /** What says on paper where a link leads, by its address and its words; without it, nothing does. */
  refer?: ((href: string, words: string) => string | undefined) | undefined;
}

/** Room for a pen, where a field is left empty. */
const rooms = {
  line: '_'.repeat(40),
  wide: '_'.repeat(78),
  cell: '_'.repeat(5),
  short: '_'.repeat(16),
};

/** What is gathered from the pages that go into one document. */
export interface Gathered {
  controls: Control[];
  /** Notes at the foot, in order. */
  notes: ElementContent[][];
  /** How many anchors have a name. */
  anchors: number;
}

/**
 * Makes ready what is inside an element of a page. A mark is a text node, and goes to `h` within a list: alone after
 * the name of a tag, it would be taken for the attributes of an `<input>`.
 */
export class WordTree {
  readonly controls: Control[];
  readonly #notes: ElementContent[][];
  readonly #options: PrepareOptions;
  /** What each blank is shown as, by its id. */
  readonly #ways = new Map<string, string[]>();
  /** Anchors that something links to, by their name in the page: those of Word are short. */
  readonly #anchors: Map<string, string>;
  /** Margin notes of citations that were not reached yet, by their number. */
  readonly #waiting = new Map<string, Element[]>();

  constructor(
    main: Element,
    options: PrepareOptions,
    gathered: Gathered = { controls: [], notes: [], anchors: 0 },
  ) {
    this.#options = options;
    this.controls = gathered.controls;
    this.#notes = gathered.notes;
    this.#anchors = bookmarkNames(main, options.address, gathered.anchors);
    gathered.anchors += this.#anchors.size;
    for (const note of selectAll('.nota', main)) {
      const number = elementText(select('.nota-n', note));
      this.#waiting.set(number, [...(this.#waiting.get(number) ?? []), note]);
    }
  }

  /** The content, ready, of an element: all of it, or what is so. */
  contentOf(element: Parents): ElementContent[] {
    return element.children.flatMap((child) => this.#ready(child));
  }

  /** The notes that the content has called for until now, as footnotes; nothing if there are none. */
  notes(): ElementContent[] {
    return footnotes(this.#notes);
  }

  /** A sheet that is handed out: it begins on a new page, and so does each of those that it holds, after the first. */
  #handout(sheet: Element): ElementContent[] {
    const apart = sheet.children.filter((child) => hasClass(child, 'hoja-aparte'));
    const content = sheet.children.flatMap((child) => [
      ...(apart.some((each, at) => at > 0 && each === child) ? [h('p.hoja-nueva')] : []),
      ...this.#ready(child),
    ]);
    return [h('p.hoja-nueva'), ...content];
  }

  #ready(node: Nodes): ElementContent[] {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const { tagName } = node;
    if (isLeftOut(node, 'word')) return [];
    if (hasClass(node, 'nota')) return this.#lateNote(node);
    if (hasClass(node, 'blanco') || node.properties['dataBlank'] !== undefined)
      return [this.#blank(node)];
    if (hasClass(node, 'lista')) return this.#boxes(node);
    if (hasClass(node, 'campo')) return this.#field(node);
    if (hasClass(node, 'a-mano'))
      return [this.#table(node, `mano-${this.controls.length}`, elementText(select('th', node)))];
    if (hasClass(node, 'hueco')) return this.#room(node);
    if (hasClass(node, 'formato')) return [this.#form(node)];
    if (tagName === 'a') return this.#link(node);
    if (tagName === 'td' && select('.renglon', node)) return [h('td.celda', rooms.line)];
    if (tagName === 'td' && elementText(node) === '') return [h('td', '—')];
    if (hasClass(node, 'para-repartir')) return this.#handout(node);
    // A document has all of it open.
    if (['header', 'details', 'summary'].includes(tagName)) return this.contentOf(node);
    return [h(tagName, this.#keptProperties(node), this.contentOf(node))];
  }

  /** Only what says how it is read: classes for its style, language, direction, anchor. */
  #keptProperties({ properties }: Element): Element['properties'] {
    const { className, lang, dir, scope, id, start } = properties;
    const anchor = typeof id === 'string' ? this.#anchors.get(id) : undefined;
    return { className, lang, dir, scope, start, id: anchor };
  }

  #control(control: Control): Text {
    this.controls.push(control);
    return textNode(mark(this.controls.length - 1));
  }

  /** The note of a citation, which stands at its claim. */
  #noteOf(citation: Element): ElementContent[] {
    const note = this.#waiting.get(String(citation.properties['dataN']))?.shift();
    return note ? this.#footnote(note) : [];
  }

  /** A note that no citation called for stands where the page has it. */
  #lateNote(note: Element): ElementContent[] {
    const waiting = this.#waiting.get(elementText(select('.nota-n', note))) ?? [];
    const at = waiting.indexOf(note);
    if (at === -1) return [];
    waiting.splice(at, 1);
    return this.#footnote(note);
  }

  #footnote(note: Element): ElementContent[] {
    const lines = note.children.filter(
      (child) =>
        child.type === 'element' && !isLeftOut(child, 'word') && !hasClass(child, 'nota-n'),
    );
    const number = this.#notes.push([]);
    this.#notes[number - 1] = lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [textNode(' · ')]),
      ...('children' in line ? this.contentOf(line) : []),
    ]);
    const href = `#user-content-fn-${number}`;
    return [h('sup', h('a', { href, dataFootnoteRef: '' }, String(number)))];
  }

  #blank(element: Element): Text {
    const id = element.properties['dataBlank'];
    const text = elementText(element);
    if (typeof id !== 'string') return textNode(`${text.replace(/^\[|\]$/g, '')}: ${rooms.line}`);
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
    const inside = (path: string, fragment = ''): string | undefined => {
      const own = path === '' || path === address ? this.#anchors.get(fragment) : undefined;
      return own && `#${own}`;
    };
    const settled = settledAddress(href, { opens: /^https?:/, inside, siteUrl });
    const link = settled === undefined ? children : [h('a', { href: settled }, children)];
    if (hasClass(element, 'cita')) return [...link, ...this.#noteOf(element)];
    const told = hasClass(element, 'termino')
      ? undefined
      : this.#options.refer?.(href, elementText(element));
    return told === undefined
      ? link
      : [...link, ' ', h('span.referencia', `(${told})`)].map(asNode);
  }

  /** A form or paper and what it is for: two sentences, which a page sets apart by how they look. */
  #form(element: Element): Element {
    const pieces = element.children.flatMap((child) => {
      const ready = this.#ready(child);
      return ready.map(hastText).join('').trim() === '' ? [] : [ready];
    });
    return h(
      'p.formato',
      pieces.flatMap((piece, at) => [...(at === 0 ? [] : [textNode('. ')]), ...piece]),
    );
  }

  /** Room to write in the sheet of a paper: a control if it has a name, and a line for a pen if not. */
  #room(element: Element): ElementContent[] {
    const id = element.properties['dataCampo'];
    const label = elementText(element);
    if (typeof id !== 'string')
      return [textNode(`${rooms.short} `), h('em', `(${label})`), textNode(' ')];
    const kind = hasClass(element, 'hueco-ancho') ? 'lines' : 'text';
    const tag = `field:${id}`;
    const text = `[${label}]`;
    return [this.#control({ kind, tag, alias: label, text, isPlaceholder: true })];
  }

  /** A list to tick, with a box for each of its lines. */
  #boxes(list: Element): ElementContent[] {
    return selectAll('li', list).map((item) =>
      this.#option(`box:${this.controls.length}`, elementText(item), item),
    );
  }

  #option(tag: string, alias: string, item: Element): Element {
    const box = this.#control({ kind: 'check', tag, alias, text: '' });
    return h('p.opcion', [box, ' ', ...this.contentOf(item)]);
  }

  #field(element: Element): ElementContent[] {
    const id = String(element.properties['dataField']);
    const kind = /^campo-([a-z]+)$/.exec(classesOf(element)[1] ?? '')?.[1] ?? '';
    const label = elementText(select('b', select('.campo-t', element) ?? element));
    const parts = element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [];
      if (hasClass(child, 'cuadros')) return this.#squares(child, kind, id, label);
      if (hasClass(child, 'preguntas')) return [this.#questions(child, id, label)];
      if (child.tagName === 'table') return [this.#table(child, id, label)];
      return hasClass(child, 'renglon') ? [] : this.#ready(child);
    });
    const lines = element.children.filter((child) => hasClass(child, 'renglon')).length;
    // A line below the squares is another control of the same field.
    const own = select('.cuadros', element) ? `${id}:noted` : id;
    return lines > 0 ? [...parts, this.#lines(lines, kind, own, label)] : parts;
  }

  #lines(count: number, kind: string, id: string, alias: string): Element {
    const t = exportsWords[this.#options.lang].controls;
    if (kind === 'signature') return h('p', rooms.line);
    if (kind === 'date') return h('p', [this.#slot('date', id, alias, `[${t.day}]`)]);
    return h('p', [this.#slot(count > 1 ? 'lines' : 'text', id, alias, rooms.wide)]);
  }

  #slot(kind: 'text' | 'lines' | 'date', id: string, alias: string, text: string): Text {
    return this.#control({ kind, tag: `field:${id}`, alias, text, isPlaceholder: true });
  }

  /** Options: a box for each where several may be ticked; where one is chosen, a list that opens and the words. */
  #squares(list: Element, kind: string, id: string, label: string): ElementContent[] {
    const options = selectAll('li', list);
    if (kind === 'ticks')
      return options.map((option, index) =>
        this.#option(`field:${id}:${index + 1}`, `${label}: ${elementText(option)}`, option),
      );
    return [
      h('p', [
        this.#choice(`field:${id}`, label, options),
        ` (${options.map(elementText).join(' · ')})`,
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
      options: options.map(elementText),
    });
  }

  #questions(list: Element, id: string, label: string): Element {
    const items = list.children.filter((child) => child.type === 'element');
    return h(
      'ol',
      items.map((item, index) => {
        const answers = selectAll('.cuadros li', item);
        const asked = item.children.filter((child) => !hasClass(child, 'cuadros'));
        return h(
          'li',
          asked.flatMap((child) => this.#ready(child)),
          this.#choice(`field:${id}:${index + 1}`, `${label} ${index + 1}`, answers),
          ` (${answers.map(elementText).join(' · ')})`,
        );
      }),
    );
  }

  /** A table to fill: every cell holds a control, so that none is blank for whoever hears it read. */
  #table(table: Element, id: string, label: string): Element {
    const columns = selectAll('thead th', table).map(elementText);
    const head = columns.map((column) => h('th', { scope: 'col' }, column));
    const filled = selectAll('tbody > tr', table).map((element, row) => {
      const name = select('th', element);
      const named = name ? elementText(name) : String(row + 1);
      const slots = columns.map((column, at) => {
        const place = `${id}:${row + 1}.${at + 1}`;
        // As high as a hand writes.
        return h('td.celda', [
          this.#slot('text', place, `${label}: ${column} ${named}`, rooms.cell),
        ]);
      });
      return h('tr', [...(name ? [h('th', { scope: 'row' }, named)] : []), ...slots]);
    });
    const corner = select('tbody th', table) ? [h('td')] : [];
    return h('table', h('thead', h('tr', [...corner, ...head])), h('tbody', filled));
  }
}

const asNode = (node: ElementContent | string): ElementContent =>
  typeof node === 'string' ? textNode(node) : node;

/** Notes as the section that becomes those at the foot of each page; nothing if there are none. */
export function footnotes(notes: readonly ElementContent[][]): ElementContent[] {
  if (notes.length === 0) return [];
  const items = notes.map((children, index) =>
    h('li', { id: `user-content-fn-${index + 1}` }, h('p', children)),
  );
  return [h('section', { dataFootnotes: '' }, h('ol', items))];
}
