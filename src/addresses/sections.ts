import { discreetWords } from '../i18n/discreet.ts';
import { inBoth } from '../i18n/fill.ts';
import type { Localized } from '../registry/schema/common.ts';
import { pagesWords } from '../i18n/pages.ts';

const called = inBoth(discreetWords, 'names');

/**
 * Kinds of page, each with one style sheet and one policy: few, so that the rules of every host can hold
 * them. Those read most are apart from the rest, and lighter for it.
 */
export type PageKind =
  | 'documents'
  | 'team'
  | 'cases'
  | 'routes'
  | 'records'
  | 'papers'
  | 'forms'
  | 'pages'
  | 'kit'
  | 'tally'
  | 'search'
  | 'exit';

/** Groups in which the search shows results. */
export type ResultKind =
  'guide' | 'protocol' | 'law' | 'route' | 'form' | 'service' | 'term' | 'page' | 'training';

/** A page that code makes at an address of its own; `pages.json` of `src/i18n` says what it is called, by address. */
export interface MadePage {
  /** Where, below the folder of its section: `` for the section itself. */
  at: string;
  /** False if lists and the search do not show it. */
  isListed?: boolean;
  /** Whether it is read for what it says, and so cited; not a door to other pages. */
  isCited?: true;
}

/** What the discreet edition calls the pages of a section. */
export type DiscreetName =
  /** A letter for the folder, and what one of its pages is called. */
  | { letter: string; name: Localized }
  /** The address is a rule for search, headers or hosts, and stays; so this is the whole title. */
  | { title: Localized };

/** A section of the site: the pages below one folder, or the page that stands there. */
export interface Section {
  /** First folder of its addresses, below the language; `` is the home page. */
  folder: string;
  /** Whether its pages are documents written by hand in `src/content/docs/<folder>/`. */
  hasDocuments?: true;
  /** Absent: `pages`. */
  kind?: PageKind;
  /** Absent: `page`. */
  group?: ResultKind;
  /** Absent: a page among others, with a number for a name. */
  discreet?: DiscreetName;
  /**
   * Address without language of the page that lists its pages, where it has no page of its own: whoever cuts an address
   * is told of it.
   */
  door?: string;
  /** Whether whoever cuts an address is told of every document of the section too. */
  isDoorFull?: true;
  /** Whether they are asked what the home page asks first, with its answers. */
  isDoorAsking?: true;
  /** Pages that code makes and that stand for themselves, not for a record. */
  made?: readonly MadePage[];
  /** Whether the page written by hand at its address is read for what it says, and so cited. */
  isCited?: true;
  /** Names of texts written by hand that stand among the pages that code makes, where it has no documents. */
  written?: readonly string[];
  /** Whether it is a tool and not reading: no text of its own. */
  isTool?: true;
  /** Whether words of the glossary stay without a link: the page is a list of names. */
  isUnlinked?: true;
  /** Whether the title of the page, which a history keeps, is only the name of the site. */
  isQuiet?: true;
}

/**
 * The sections of the site, one row each. Policies, style sheets, budgets, the groups of the search, the
 * index, the discreet edition and the rules read what they know of a section from here.
 */
export const sections: readonly Section[] = [
  {
    folder: '',
    discreet: { title: called.home },
    isUnlinked: true,
    isQuiet: true,
  },
  {
    folder: '404',
    discreet: { title: called.page },
    isTool: true,
  },
  { folder: 'me-esta-pasando' },
  { folder: 'acompano' },
  {
    folder: 'equipo',
    kind: 'team',
    isCited: true,
    made: [
      { at: 'roles/', isCited: true },
      { at: 'calendario/', isCited: true },
    ],
    written: ['primera-tarde', 'otro-pais', 'otras-guias', 'hoja-de-ejemplo'],
  },
  { folder: 'entender-la-ley' },
  { folder: 'leer-con-cuidado' },
  { folder: 'acerca', isCited: true },
  {
    folder: 'camino',
    door: 'camino/a1',
    isDoorAsking: true,
    kind: 'records',
    group: 'guide',
    discreet: { letter: 'q', name: called.step },
    made: [{ at: 'a1/' }, { at: 'mapa/' }],
    isQuiet: true,
  },
  {
    folder: 'guias',
    door: 'me-esta-pasando',
    hasDocuments: true,
    kind: 'documents',
    group: 'guide',
    discreet: { letter: 'g', name: called.guide },
  },
  {
    folder: 'protocolos',
    door: 'equipo',
    isDoorFull: true,
    hasDocuments: true,
    kind: 'team',
    group: 'protocol',
    discreet: { letter: 'p', name: called.protocol },
  },
  {
    folder: 'analisis',
    door: 'entender-la-ley',
    isDoorFull: true,
    hasDocuments: true,
    kind: 'documents',
    group: 'law',
    discreet: { letter: 'a', name: called.analysis },
  },
  {
    folder: 'conductas',
    kind: 'records',
    group: 'guide',
    discreet: { letter: 'c', name: called.conduct },
    made: [{ at: '' }],
  },
  {
    folder: 'rutas',
    kind: 'routes',
    group: 'route',
    discreet: { letter: 'r', name: called.route },
    made: [{ at: '' }],
  },
  {
    folder: 'plataformas',
    kind: 'records',
    group: 'route',
    discreet: { letter: 'b', name: called.page },
    made: [{ at: '' }],
  },
  {
    folder: 'servicios',
    group: 'service',
    discreet: { letter: 's', name: called.page },
    made: [
      { at: '', isCited: true },
      { at: 'por-region/', isCited: true },
    ],
  },
  {
    folder: 'formatos',
    kind: 'forms',
    group: 'form',
    discreet: { letter: 'f', name: called.form },
    made: [{ at: '' }, { at: 'tarjeta-de-crisis/' }, { at: 'hoja-de-llamadas/' }],
  },
  {
    folder: 'papeles',
    kind: 'papers',
    group: 'form',
    discreet: { letter: 'e', name: called.sheet },
    made: [{ at: '' }, { at: 'presentar-hoy/' }],
  },
  {
    folder: 'despues',
    hasDocuments: true,
    kind: 'cases',
    group: 'guide',
    discreet: { letter: 'v', name: called.page },
    made: [{ at: '' }],
  },
  {
    folder: 'formacion',
    hasDocuments: true,
    kind: 'team',
    group: 'training',
    discreet: { letter: 't', name: called.page },
    made: [
      { at: '' },
      { at: 'calendario/' },
      { at: 'casos-con-dados/', isCited: true },
      { at: 'cuaderno/', isCited: true },
      { at: 'escenarios/' },
      { at: 'formar-a-quien-forma/', isCited: true },
      { at: 'tres-horas/', isCited: true },
    ],
  },
  {
    folder: 'normas',
    kind: 'records',
    group: 'law',
    discreet: { letter: 'n', name: called.norm },
    made: [{ at: '' }],
    isUnlinked: true,
  },
  {
    folder: 'que-ley-se-aplicaba',
    group: 'law',
    discreet: { letter: 'd', name: called.page },
    made: [{ at: '', isCited: true }],
  },
  {
    folder: 'paises',
    group: 'protocol',
    discreet: { letter: 'h', name: called.page },
    made: [
      { at: '', isCited: true },
      { at: 'la-ley/', isCited: true },
    ],
  },
  {
    folder: 'vacios-legales',
    made: [{ at: '', isCited: true }],
  },
  {
    folder: 'que-cambio',
    made: [{ at: '' }, { at: 'versiones/' }, { at: 'textos/' }],
  },
  {
    folder: 'que-corregimos',
    made: [{ at: '', isCited: true }],
  },
  {
    folder: 'glosario',
    group: 'term',
    discreet: { letter: 'w', name: called.page },
    made: [{ at: '', isCited: true }],
    isUnlinked: true,
  },
  {
    folder: 'datos',
    made: [{ at: '' }],
  },
  {
    folder: 'descargas',
    discreet: { letter: 'k', name: called.page },
    made: [{ at: '' }],
    isTool: true,
    isUnlinked: true,
  },
  {
    folder: 'estado',
    made: [{ at: '', isCited: true }],
  },
  {
    folder: 'que-guarda-este-sitio',
    made: [{ at: '' }],
  },
  {
    folder: 'a-z',
    made: [{ at: '', isListed: false }],
  },
  {
    folder: 'kit',
    kind: 'kit',
    made: [{ at: '', isCited: true }],
  },
  {
    folder: 'recuento',
    kind: 'tally',
    made: [{ at: '', isCited: true }],
  },
  {
    folder: 'buscar',
    kind: 'search',
    discreet: { title: called.search },
    made: [{ at: '', isListed: false }],
    isTool: true,
    isUnlinked: true,
  },
  {
    folder: 'salir',
    kind: 'exit',
    discreet: { title: called.goOn },
    isTool: true,
  },
];

/** What stands at an address that something had before. It names nothing: a title stays in a history. */
export const movedPage = inBoth(pagesWords, 'moved');

/** What stands at the address of a section that has no page of its own, by its folder. That of the path names nothing either. */
export const doorPages: ReadonlyMap<string | undefined, typeof movedPage> = new Map([
  ['camino', inBoth(pagesWords, 'door')],
  ['guias', inBoth(pagesWords, 'guias/')],
  ['protocolos', inBoth(pagesWords, 'protocolos/')],
  ['analisis', inBoth(pagesWords, 'analisis/')],
]);

/** Marks, in that page, the link to where it is now: hosts are told of it (`delivery/redirects.ts`). */
export const movedMark = 'data-direccion-nueva';
