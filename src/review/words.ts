import type { Lang, Reviewer } from '../registry/schema/common.ts';
import type { ItemKind } from './item.ts';

/** What a bundle is for: a role that reviews, or calling the services. */
export type BundleKind = Reviewer | 'calls';

/** How each bundle is called. The sheet of calls is in Spanish alone: the calls are. */
export const bundleNames: Readonly<Record<Lang, Readonly<Record<BundleKind, string>>>> = {
  es: {
    legal: 'Revisión legal',
    psychology: 'Revisión de psicología',
    security: 'Revisión de seguridad digital',
    experience: 'Revisión de quien vivió esto',
    calls: 'Hoja de llamadas',
  },
  en: {
    legal: 'Legal review',
    psychology: 'Psychology review',
    security: 'Digital security review',
    experience: 'Review by people who lived through this',
    calls: 'Hoja de llamadas',
  },
};

const es = {
  review: { yes: 'Sí', no: 'No', change: 'Cambiar' },
  question: { change: 'Respondo abajo' },
  headings: {
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
  } satisfies Record<ItemKind, [title: string, why: string]>,
  day: '[día / mes / año]',
  minutes: (minutes: number) => `Lectura de unos ${minutes} minutos, calculada por nosotros.`,
  all: 'Es todo lo que espera esta revisión.',
  left: (left: number, hours: number) =>
    `Lo más urgente va aquí. Quedan ${left} puntos que no entran en ${hours} horas: son para otras hojas.`,
  textAt: (name: string, where: number) => `${name}: su texto está en el punto ${where}.`,
  from: 'De dónde sale:',
  correct: '¿Es correcto?',
  waiting: [
    'Cambios de la ley que aún no recogemos',
    'No hay nada que marcar. Si tienes alguno de estos textos, dinos dónde está.',
  ],
  version: (version: string) => `Versión ${version}.`,
  unreviewed: 'Nadie de este rol ha revisado todavía lo que sigue.',
  how: [
    'Escribe tu nombre y el día. En el sitio no sale tu nombre: solo cómo se comprobó, y qué día.',
    'Marca una casilla en cada punto. Lo que dejes sin marcar queda como está.',
    'Si algo se cambia, escribe debajo qué pondrías, o por qué.',
    'Guarda el archivo como .docx y devuélvelo. También puedes responder en la hoja .csv.',
  ],
  name: ['Nombre', 'Nombre y apellidos'],
  profession: ['Profesión y registro, si quieres', 'Profesión y número de registro'],
  date: ['Día', 'Día en que respondes'],
  sheet: ['Esta hoja', 'Hoja'],
  answer: ['Tu respuesta', 'Tu respuesta'],
  changed: ['Qué cambió', 'Qué dice ahora'],
  wanted: ['Qué cambiarías', 'Qué y por qué'],
  point: (number: number) => `Punto ${number}.`,
  meanwhile: (text: string) => `Mientras tanto: ${text}`,
  restsOn: (names: string, more: number) =>
    `Se apoya en: ${names}${more > 0 ? `, y ${more} más` : ''}.`,
  noWhy: 'es lectura nuestra del texto citado.',
  record: 'El registro',
  other: 'Otro dato',
  labels: { gaps: 'Lo que no alcanza', lawyer: 'Abogada o abogado' },
  values: {
    public: 'la fiscalía (acción pública).',
    private: 'la persona agraviada (acción privada).',
  },
  fields: {
    inForceFrom: 'Desde cuándo rige',
    action: 'Quién persigue el delito',
    aggravated: 'Formas agravadas',
    penalty: 'Pena',
    note: 'Observación',
    deadlines: 'Plazos',
    summary: 'Qué dice',
    text: 'Qué dice',
    plain: 'En palabras simples',
    what: 'Qué es',
    change: 'Qué cambió',
    changedBy: 'Qué norma lo cambió',
    correspondsTo: 'Qué disposición dice lo mismo',
    datePublication: 'Qué día se publicó',
    gives: 'Qué da',
    cannot: 'Qué no puede dar',
    notFor: 'Para qué no sirve',
    who: 'Quién puede pedirlo',
    risks: 'Riesgos',
    steps: 'Pasos',
    today: 'Qué se puede decir hoy',
  },
};

const en: typeof es = {
  review: { yes: 'Yes', no: 'No', change: 'Change' },
  question: { change: 'My answer is below' },
  headings: {
    question: [
      'What the protocols leave to a lawyer',
      'A team asks this before its first case. Write your answer and tick the box.',
    ],
    conflict: ['Where readings do not agree', 'The page tells both. Does it tell them rightly?'],
    inference: [
      'Our readings of an official text',
      'Nobody has confirmed them. Those on which most pages rest come first.',
    ],
    danger: [
      'Pages that are read with danger near',
      'A mistake here may cost somebody dear. Each page is whole.',
    ],
    page: ['Other pages that wait for this review', 'Each page is whole.'],
  },
  day: '[day / month / year]',
  minutes: (minutes) => `About ${minutes} minutes to read, by our own count.`,
  all: 'It is all that waits for this review.',
  left: (left, hours) =>
    `The most urgent is here. ${left} points do not fit in ${hours} hours: they are for other sheets.`,
  textAt: (name, where) => `${name}: its text is in point ${where}.`,
  from: 'Where it comes from:',
  correct: 'Is it correct?',
  waiting: [
    'Changes in the law that we do not hold yet',
    'There is nothing to tick. If you have any of these texts, tell us where it is.',
  ],
  version: (version) => `Version ${version}.`,
  unreviewed:
    'Nobody with this role has reviewed what follows yet. It is the English text, which is a translation: agreeing with an English page marks that page and not the Spanish one, and what you say of our readings of the law is passed on and marks nothing.',
  how: [
    'Write your name and the day. Your name does not appear on the site: only how it was checked, and on what day.',
    'Tick one box at each point. What you leave unticked stays as it is.',
    'If something has to change, write below what you would put, or why.',
    'Save the file as .docx and send it back. You can also answer on the .csv sheet.',
  ],
  name: ['Name', 'First name and surname'],
  profession: ['Profession and registration, if you wish', 'Profession and registration number'],
  date: ['Day', 'Day on which you answer'],
  sheet: ['This sheet', 'Sheet'],
  answer: ['Your answer', 'Your answer'],
  changed: ['What changed', 'What it says now'],
  wanted: ['What you would change', 'What and why'],
  point: (number) => `Point ${number}.`,
  meanwhile: (text) => `Meanwhile: ${text}`,
  restsOn: (names, more) => `It rests on: ${names}${more > 0 ? `, and ${more} more` : ''}.`,
  noWhy: 'it is our reading of the text cited.',
  record: 'The record',
  other: 'Another item',
  labels: { gaps: 'What it does not cover', lawyer: 'Lawyer' },
  values: {
    public: 'the prosecutor (prosecuted by the State).',
    private: 'the injured party (prosecuted only by the victim).',
  },
  fields: {
    inForceFrom: 'In force since',
    action: 'Who prosecutes',
    aggravated: 'Aggravated forms',
    penalty: 'Penalty',
    note: 'Remark',
    deadlines: 'Time limits',
    summary: 'What it says',
    text: 'What it says',
    plain: 'In plain words',
    what: 'What it is',
    change: 'What changed',
    changedBy: 'Which law changed it',
    correspondsTo: 'Which provision says the same',
    datePublication: 'Day of publication',
    gives: 'What it gives',
    cannot: 'What it cannot give',
    notFor: 'What it is not for',
    who: 'Who may ask for it',
    risks: 'Risks',
    steps: 'Steps',
    today: 'What can be said today',
  },
};

/** What a sheet says, in each language. */
export const sheetWords: Readonly<Record<Lang, typeof es>> = { es, en };
