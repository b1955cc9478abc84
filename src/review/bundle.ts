import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Control } from '../export/docx/controls.ts';
import { mark } from '../export/docx/marks.ts';
import { footnotes, type Gathered } from '../export/docx/prepare.ts';
import type { WordDocument } from '../export/docx/write.ts';
import { releaseDay } from '../export/version.ts';
import type { Reviewer } from '../registry/schema/common.ts';
import { sourceTitle } from '../words/source-title.ts';
import { type Call, channelText } from './call-sheet.ts';
import type { ItemKind, ReviewItem } from './item.ts';

/** What a bundle is for: a role that reviews, or calling the services. */
export type BundleKind = Reviewer | 'calls';

/** How each bundle is called. */
export const bundleNames: Readonly<Record<BundleKind, string>> = {
  legal: 'Revisión legal',
  psychology: 'Revisión de psicología',
  security: 'Revisión de seguridad digital',
  experience: 'Revisión de quien vivió esto',
  calls: 'Hoja de llamadas',
};

/** The answers that an item takes, by the last piece of the tag of their boxes. */
export const answers = {
  review: { yes: 'Sí', no: 'No', change: 'Cambiar' },
  question: { change: 'Respondo abajo' },
  calls: { yes: 'Sigue igual', no: 'No existe o no contesta', change: 'Cambió' },
} as const;

/** The tag of a control of an item. */
export const tagOf = (id: string, print: string, what: string): string =>
  `review:${id}.${print}:${what}`;

const headings: Record<ItemKind, [title: string, why: string]> = {
  question: [
    'Lo que los protocolos dejan para una abogada o un abogado',
    'Un equipo pregunta esto antes del primer caso. Escribe tu respuesta y marca la casilla.',
  ],
  conflict: ['Donde las lecturas no coinciden', 'La página cuenta las dos. ¿Las cuenta bien?'],
  inference: [
    'Lecturas nuestras de un texto oficial',
    'Nadie las ha confirmado. Primero van aquellas en que se apoyan más páginas.',
  ],
  danger: [
    'Páginas que se leen con peligro cerca',
    'Un error aquí puede costar caro. Cada página va completa.',
  ],
  page: ['Otras páginas que esperan esta revisión', 'Cada página va completa.'],
};

/** A bundle to be answered. */
export interface Bundle {
  kind: BundleKind;
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
  readonly gathered: Gathered;

  constructor(gathered: Gathered) {
    this.gathered = gathered;
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
    const text = kind === 'date' ? '[día / mes / año]' : `[${alias}]`;
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
  const sheet = new Sheet({ controls: [], notes: [], anchors: 0 });
  opening(sheet, bundle);
  sheet.small(
    `Lectura de unos ${bundle.minutes} minutos, calculada por nosotros. ${leftText(bundle)}`,
  );
  let kind: ItemKind | undefined;
  const printed = new Map<string, number>();
  for (const [index, item] of bundle.items.entries()) {
    if (item.kind !== kind) {
      kind = item.kind;
      const [title, why] = headings[kind];
      sheet.heading(1, title);
      sheet.line(why);
    }
    sheet.heading(2, `${index + 1}. ${item.title}`);
    sheet.content.push(...contentOf(item, sheet.gathered));
    if (item.says.length > 0) sheet.list('ul', item.says);
    for (const { name, text } of lawOf(item)) {
      const where = printed.get(name);
      sheet.line(
        h('b', where === undefined ? name : `${name}: su texto está en el punto ${where}.`),
      );
      if (where !== undefined) continue;
      printed.set(name, index + 1);
      for (const paragraph of text.split(/\n+/).filter(Boolean)) sheet.small(paragraph);
    }
    if (item.sources.length > 0) {
      sheet.line('De dónde sale:');
      sheet.list('ul', item.sources.map(sourceLine));
    }
    if (item.kind === 'question') answerBox(sheet, item, index + 1, answers.question, '');
    else answerBox(sheet, item, index + 1, answers.review, '¿Es correcto?');
  }
  if (waiting.length > 0) {
    sheet.heading(1, 'Cambios de la ley que aún no recogemos');
    sheet.line('No hay nada que marcar. Si tienes alguno de estos textos, dinos dónde está.');
    sheet.list('ul', waiting);
  }
  return document(bundle, sheet);
}

/** The sheet of calls: number, question, script and room for the day and the answer of each service. */
export function callDocument(bundle: Omit<Bundle, 'items'>, calls: readonly Call[]): WordDocument {
  const sheet = new Sheet({ controls: [], notes: [], anchors: 0 });
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
    answerBox(sheet, call, index + 1, answers.calls, '¿Sigue igual?');
    sheet.line('Día: ', sheet.field('date', tagOf(call.id, call.print, 'date'), 'Día'));
  }
  return document(bundle, sheet);
}

function opening(sheet: Sheet, { kind, version }: Pick<Bundle, 'kind' | 'version'>): void {
  sheet.heading(1, bundleNames[kind]);
  const state = kind === 'calls' ? '' : ' Nadie de este rol ha revisado todavía lo que sigue.';
  sheet.small(`Versión ${version}.${state}`);
  sheet.list('ol', [
    'Escribe tu nombre y el día. En el sitio no sale tu nombre: solo cómo se comprobó, y qué día.',
    'Marca una casilla en cada punto. Lo que dejes sin marcar queda como está.',
    'Si algo se cambia, escribe debajo qué pondrías, o por qué.',
    'Guarda el archivo como .docx y devuélvelo. También puedes responder en la hoja .csv.',
  ]);
  sheet.line('Nombre: ', sheet.field('text', 'review:name', 'Nombre y apellidos'));
  sheet.line(
    'Profesión y registro, si quieres: ',
    sheet.field('text', 'review:profession', 'Profesión y número de registro'),
  );
  sheet.line('Día: ', sheet.field('date', 'review:date', 'Día en que respondes'));
  sheet.line(
    'Esta hoja: ',
    sheet.control({
      kind: 'text',
      tag: `review:bundle:${kind}`,
      alias: 'Hoja',
      text: `${bundleNames[kind]}, ${version}`,
    }),
  );
}

/** What is written below the boxes, by what is asked. */
const asks: Readonly<Record<string, readonly [label: string, hint: string]>> = {
  '': ['Tu respuesta', 'Tu respuesta'],
  '¿Sigue igual?': ['Qué cambió', 'Qué dice ahora'],
};

function answerBox(
  sheet: Sheet,
  { id, print }: { id: string; print: string },
  number: number,
  labels: Readonly<Record<string, string>>,
  question: string,
): void {
  sheet.content.push(
    h('p.campo-t', `Punto ${number}. ${question} ${sheet.boxes(id, print, labels)}`),
  );
  const [ask, hint] = asks[question] ?? ['Qué cambiarías', 'Qué y por qué'];
  sheet.line(`${ask}: `, sheet.field('lines', tagOf(id, print, 'note'), hint));
}

function sourceLine({ official, read, title }: ReviewItem['sources'][number]): Element {
  const href = official ?? read;
  return h(
    'span',
    title === undefined ? '' : `${sourceTitle(title, 'es')}: `,
    h('a', { href }, href),
  );
}

const leftText = ({ left, hours }: Bundle): string =>
  left === 0
    ? 'Es todo lo que espera esta revisión.'
    : `Lo más urgente va aquí. Quedan ${left} puntos que no entran en ${hours} horas: son para otras hojas.`;

function document({ kind, version }: Pick<Bundle, 'kind' | 'version'>, sheet: Sheet): WordDocument {
  const title = bundleNames[kind];
  const foot = footnotes(sheet.gathered.notes);
  return {
    lang: 'es',
    title,
    day: releaseDay(version),
    parts: [{ content: [...sheet.content, ...foot], foot: `${title} · ${version}` }],
    controls: sheet.gathered.controls,
  };
}
