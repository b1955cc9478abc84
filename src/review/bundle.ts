import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Control } from '../export/docx/controls.ts';
import { mark } from '../export/docx/marks.ts';
import { footnotes, type Gathered } from '../export/docx/prepare.ts';
import type { WordDocument } from '../export/docx/write.ts';
import { releaseDay } from '../export/version.ts';
import { fill } from '../i18n/fill.ts';
import { reviewWords } from '../i18n/review.ts';
import type { Lang } from '../registry/schema/common.ts';
import { sourceTitle } from '../words/source-title.ts';
import { type Call, channelText } from './call-sheet.ts';
import type { ItemKind, ReviewItem } from './item.ts';
import { type BundleKind, bundleName } from './kinds.ts';

/** The answers that a call takes, by the last piece of the tag of their boxes. */
const callAnswers = { yes: 'Sigue igual', no: 'No existe o no contesta', change: 'Cambió' };

/** The tag of a control of an item. */
export const tagOf = (id: string, print: string, what: string): string =>
  `review:${id}.${print}:${what}`;

/** A bundle to be answered. */
export interface Bundle {
  kind: BundleKind;
  /** Spanish, if it is not said. */
  lang?: Lang;
  /** `YYYY.MM.n` of the site. */
  version: string;
  hours: number;
  minutes: number;
  /** How many things did not fit in the time. */
  left: number;
  items: readonly ReviewItem[];
}

/** A builder of the content of a bundle: it keeps the controls in the order in which they stand. */
class Sheet {
  readonly content: ElementContent[] = [];
  readonly gathered: Gathered = { controls: [], notes: [], anchors: 0 };
  readonly lang: Lang;
  readonly words: (typeof reviewWords)[Lang];

  constructor(lang: Lang = 'es') {
    this.lang = lang;
    this.words = reviewWords[lang];
  }

  heading(level: 1 | 2 | 3, text: string): void {
    this.content.push(h(`h${level}`, text));
  }

  line(...children: (string | Element)[]): void {
    this.content.push(h('p', children));
  }

  small(text: string): void {
    this.content.push(h('p.por', text));
  }

  list(tag: 'ul' | 'ol', lines: readonly (string | Element)[]): void {
    const items = lines.map((line) => h('li', line));
    this.content.push(h(tag, items));
  }

  control(control: Control): string {
    return mark(this.gathered.controls.push(control) - 1);
  }

  field(kind: 'text' | 'lines' | 'date', tag: string, alias: string): string {
    const text = kind === 'date' ? this.words.sheet.day : `[${alias}]`;
    return this.control({ kind, tag, alias, text, isPlaceholder: true });
  }

  /** Boxes to tick, one for each answer. */
  boxes(id: string, print: string, labels: Readonly<Record<string, string>>): string {
    return Object.entries(labels)
      .map(([what, label]) => {
        const tag = tagOf(id, print, what);
        return `${this.control({ kind: 'check', tag, alias: label, text: '' })} ${label}`;
      })
      .join('     ');
  }
}

/** The law that stands in a sheet that nobody publishes, beside what is asked of it. */
export interface LawBeside {
  /** The text in force of the provisions that an item is about, each by its name. */
  lawOf?: (item: ReviewItem) => readonly { name: string; text: string }[];
  /** Changes that are known and not taken in, a line each. */
  waiting?: readonly string[];
}

/**
 * The document of a review: what is asked, with its sources and a box for each answer. The name and the date
 * are left for whoever answers: nothing is filled in for anybody.
 * @param contentOf the page of an item, ready to be read; controls and notes go to what is gathered
 */
export function reviewDocument(
  bundle: Bundle,
  contentOf: (item: ReviewItem, gathered: Gathered) => ElementContent[],
  { lawOf = () => [], waiting = [] }: LawBeside = {},
): WordDocument {
  const sheet = new Sheet(bundle.lang);
  const words = sheet.words.sheet;
  opening(sheet, bundle);
  const { left, hours, minutes } = bundle;
  sheet.small(
    `${fill(words.minutes, { minutes })} ${left === 0 ? words.all : fill(words.left, { left, hours })}`,
  );
  let kind: ItemKind | undefined;
  const printed = new Map<string, number>();
  for (const [index, item] of bundle.items.entries()) {
    if (item.kind !== kind) {
      kind = item.kind;
      const [title = '', why = ''] = sheet.words.headings[kind];
      sheet.heading(1, title);
      sheet.line(why);
    }
    sheet.heading(2, `${index + 1}. ${item.title}`);
    sheet.content.push(...contentOf(item, sheet.gathered));
    if (item.says.length > 0) sheet.list('ul', item.says);
    for (const { name, text } of lawOf(item)) {
      const where = printed.get(name);
      sheet.line(h('b', where === undefined ? name : fill(words.textAt, { name, number: where })));
      if (where !== undefined) continue;
      printed.set(name, index + 1);
      for (const paragraph of text.split(/\n+/).filter(Boolean)) sheet.small(paragraph);
    }
    if (item.sources.length > 0) {
      sheet.line(words.from);
      sheet.list(
        'ul',
        item.sources.map((source) => sourceLine(source, sheet.lang)),
      );
    }
    const asked = item.kind === 'question';
    answerBox(sheet, item, index + 1, {
      labels: sheet.words.answers[asked ? 'question' : 'review'],
      question: asked ? '' : words.correct,
      note: asked ? words.answer : words.wanted,
    });
  }
  if (waiting.length > 0) {
    const [title = '', why = ''] = words.waiting;
    sheet.heading(1, title);
    sheet.line(why);
    sheet.list('ul', waiting);
  }
  return document(bundle, sheet);
}

/** The sheet of calls: number, question, script and room for the day and the answer of each service. */
export function callDocument(bundle: Omit<Bundle, 'items'>, calls: readonly Call[]): WordDocument {
  const sheet = new Sheet();
  opening(sheet, bundle);
  sheet.heading(1, 'Qué se dice al llamar');
  sheet.line(
    '«Buenos días. Tengo una lista de servicios y quiero saber si este dato sigue bien. No llamo por un caso. ¿Este es el canal para pedir ayuda? ¿En qué horario atienden? ¿Cuesta algo? ¿En qué idiomas? ¿A quién no atienden? Gracias.»',
  );
  sheet.line(
    'Si preguntan quién llama, pueden decir que es una persona que actualiza un directorio. No cuenten ningún caso, ni inventado. Si quien contesta está ocupado, cuelguen y llamen otro día.',
  );
  sheet.heading(1, 'Los servicios');
  for (const [index, call] of calls.entries()) {
    sheet.heading(2, `${index + 1}. ${call.name}`);
    sheet.list('ul', call.channels.map(channelText));
    sheet.line(call.todo);
    sheet.small(`Horario que tenemos: ${call.hours}. Última comprobación: ${call.checked}.`);
    answerBox(sheet, call, index + 1, {
      labels: callAnswers,
      question: '¿Sigue igual?',
      note: sheet.words.sheet.changed,
    });
    sheet.line('Día: ', sheet.field('date', tagOf(call.id, call.print, 'date'), 'Día'));
  }
  return document(bundle, sheet);
}

function opening(sheet: Sheet, { kind, version }: Pick<Bundle, 'kind' | 'version'>): void {
  const words = sheet.words.sheet;
  const name = bundleName(kind, sheet.lang);
  const field = (
    type: 'text' | 'date',
    tag: string,
    [label = '', hint = '']: readonly string[],
  ) => {
    sheet.line(`${label}: `, sheet.field(type, tag, hint));
  };
  sheet.heading(1, name);
  const state = kind === 'calls' ? [] : [words.unreviewed];
  sheet.small([fill(words.version, { version }), ...state].join(' '));
  sheet.list('ol', words.how);
  field('text', 'review:name', words.name);
  field('text', 'review:profession', words.profession);
  field('date', 'review:date', words.date);
  const [label = '', alias = ''] = words.sheet;
  const control = { tag: `review:bundle:${kind}`, alias, text: `${name}, ${version}` };
  sheet.line(`${label}: `, sheet.control({ kind: 'text', ...control }));
}

/** What is asked of a point, the answers it takes and what is written below them, with its hint. */
interface Question {
  labels: Readonly<Record<string, string>>;
  question: string;
  note: readonly string[];
}

function answerBox(
  sheet: Sheet,
  { id, print }: { id: string; print: string },
  number: number,
  { labels, question, note: [ask = '', hint = ''] }: Question,
): void {
  const point = fill(sheet.words.sheet.point, { number });
  sheet.content.push(h('p.campo-t', `${point} ${question} ${sheet.boxes(id, print, labels)}`));
  sheet.line(`${ask}: `, sheet.field('lines', tagOf(id, print, 'note'), hint));
}

function sourceLine({ official, read, title }: ReviewItem['sources'][number], lang: Lang): Element {
  const href = official ?? read;
  return h(
    'span',
    title === undefined ? '' : `${sourceTitle(title, lang)}: `,
    h('a', { href }, href),
  );
}

function document({ kind, version }: Pick<Bundle, 'kind' | 'version'>, sheet: Sheet): WordDocument {
  const title = bundleName(kind, sheet.lang);
  const foot = footnotes(sheet.gathered.notes);
  return {
    lang: sheet.lang,
    title,
    day: releaseDay(version),
    parts: [{ content: [...sheet.content, ...foot], foot: `${title} · ${version}` }],
    controls: sheet.gathered.controls,
  };
}
