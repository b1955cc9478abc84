/* oxlint-disable max-lines -- one table, one row a section */
import type { Localized } from '../registry/schema/common.ts';

/**
 * Kinds of page, each with one style sheet and one policy: few, so that the rules of every host can hold
 * them. Those read most are apart from the rest, and lighter for it.
 */
export type PageKind = 'documents' | 'records' | 'papers' | 'pages' | 'kit' | 'search' | 'exit';

/** Groups in which the search shows results. */
export type ResultKind =
  'guide' | 'protocol' | 'law' | 'route' | 'form' | 'service' | 'term' | 'page' | 'training';

/** A page that code makes at an address of its own. */
export interface MadePage {
  /** Where, below the folder of its section: `` for the section itself. */
  at: string;
  title: Localized;
  /** One line that says what it is for: under its name in lists, and its description. */
  text: Localized;
  /** False if lists and the search do not show it. */
  isListed?: boolean;
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
  /** Pages that code makes and that stand for themselves, not for a record. */
  made?: readonly MadePage[];
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
    discreet: { title: { es: 'Inicio', en: 'Home' } },
    isUnlinked: true,
    isQuiet: true,
  },
  {
    folder: '404',
    discreet: { title: { es: 'Página', en: 'Page' } },
    isTool: true,
  },
  { folder: 'me-esta-pasando' },
  { folder: 'acompano' },
  {
    folder: 'equipo',
    made: [
      {
        at: 'roles/',
        title: {
          es: 'Roles para 3, 6 o 12 personas',
          en: 'Roles for 3, 6 or 12 people',
        },
        text: {
          es: 'Quién toma cada rol según cuántas son, quién suple, qué no se junta y quién supervisa a coordinación.',
          en: 'Who takes each role by how many you are, who stands in, what is kept apart and who supervises coordination.',
        },
      },
      {
        at: 'calendario/',
        title: { es: 'Calendario del equipo', en: 'Calendar of the team' },
        text: {
          es: 'Todo lo que se repite en los protocolos: quién lo hace, cada cuánto y desde qué nivel.',
          en: 'Everything that comes again in the protocols: who does it, how often and from which level.',
        },
      },
    ],
    written: ['primera-tarde'],
  },
  { folder: 'entender-la-ley' },
  { folder: 'leer-con-cuidado' },
  {
    folder: 'camino',
    kind: 'records',
    discreet: { letter: 'q', name: { es: 'Paso', en: 'Step' } },
    made: [
      {
        at: 'a1/',
        title: { es: '¿Qué me pasó?', en: 'What happened to me?' },
        text: {
          es: 'Unas pocas preguntas y, al final, cómo se llama, qué caminos hay y qué hacer primero.',
          en: 'A few questions and, at the end, what it is called, the routes and what to do first.',
        },
      },
      {
        at: 'mapa/',
        title: { es: 'El camino en hojas', en: 'The path on sheets' },
        text: {
          es: 'Las preguntas de «¿Qué me pasó?» como dibujos para imprimir.',
          en: 'The questions of “What happened to me?” as drawings to print.',
        },
      },
    ],
    isQuiet: true,
  },
  {
    folder: 'guias',
    hasDocuments: true,
    kind: 'documents',
    group: 'guide',
    discreet: { letter: 'g', name: { es: 'Guía', en: 'Guide' } },
  },
  {
    folder: 'protocolos',
    hasDocuments: true,
    kind: 'documents',
    group: 'protocol',
    discreet: { letter: 'p', name: { es: 'Protocolo', en: 'Protocol' } },
  },
  {
    folder: 'analisis',
    hasDocuments: true,
    kind: 'documents',
    group: 'law',
    discreet: { letter: 'a', name: { es: 'Análisis', en: 'Analysis' } },
  },
  {
    folder: 'conductas',
    kind: 'records',
    group: 'guide',
    discreet: { letter: 'c', name: { es: 'Situación', en: 'Situation' } },
  },
  {
    folder: 'rutas',
    kind: 'records',
    group: 'route',
    discreet: { letter: 'r', name: { es: 'Camino', en: 'Route' } },
    made: [
      {
        at: '',
        title: { es: 'Comparar caminos', en: 'Compare routes' },
        text: {
          es: 'Qué puede dar cada camino, qué no, cuánto cuesta y si hace falta abogada o abogado.',
          en: 'What each route can give, what it cannot, its cost and whether a lawyer is needed.',
        },
      },
    ],
  },
  {
    folder: 'plataformas',
    kind: 'records',
    group: 'route',
    discreet: { letter: 'b', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: {
          es: 'Plataformas: cómo reportar y si se entera',
          en: 'Platforms: how to report and who finds out',
        },
        text: {
          es: 'Si la otra persona se entera de tu reporte, dónde está el formulario y qué anotar antes.',
          en: 'Whether the other person learns of your report, where the form is and what to note first.',
        },
      },
    ],
  },
  {
    folder: 'servicios',
    group: 'service',
    discreet: { letter: 's', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: 'Servicios y líneas de ayuda', en: 'Services and helplines' },
        text: {
          es: 'Números, horarios y costos, con la fecha en que se leyeron.',
          en: 'Numbers, hours and costs, with the day they were read.',
        },
      },
      {
        at: 'por-region/',
        title: { es: 'Oficinas en tu región', en: 'Offices in your region' },
        text: {
          es: 'Qué listas oficiales de oficinas hay por región, cuáles no encontramos y cómo preguntar.',
          en: 'Which official lists of offices by region exist, which we did not find, and how to ask.',
        },
      },
    ],
  },
  {
    folder: 'formatos',
    group: 'form',
    discreet: { letter: 'f', name: { es: 'Formato', en: 'Form' } },
    made: [
      {
        at: '',
        title: { es: 'Formatos', en: 'Forms' },
        text: {
          es: 'Hojas para imprimir y llenar a mano: qué pide cada una y qué no se escribe nunca.',
          en: 'Sheets to print and fill in by hand: what each asks for and what is never written.',
        },
      },
      {
        at: 'tarjeta-de-crisis/',
        title: { es: 'Tarjeta de crisis', en: 'Crisis card' },
        text: {
          es: 'Qué decir y a quién llamar si alguien piensa en morir, en una tarjeta de dos caras.',
          en: 'What to say and whom to call if somebody thinks of dying, on a card with two sides.',
        },
      },
      {
        at: 'hoja-de-llamadas/',
        title: { es: 'Hoja de llamadas', en: 'Call sheet' },
        text: {
          es: 'A quién llama el equipo en una crisis o en un incidente, en una hoja para pegar junto al teléfono.',
          en: 'Whom the team calls in a crisis or an incident, on one sheet to put up by the phone.',
        },
      },
    ],
  },
  {
    folder: 'papeles',
    kind: 'papers',
    group: 'form',
    discreet: { letter: 'e', name: { es: 'Hoja', en: 'Sheet' } },
    made: [
      {
        at: '',
        title: { es: 'Papeles listos para entregar', en: 'Papers ready to hand in' },
        text: {
          es: 'Modelos de escritos, con su plazo y ante quién van, para imprimir y llenar.',
          en: 'Models of papers, with their deadline and before whom they go, to print and fill in.',
        },
      },
    ],
  },
  {
    folder: 'despues',
    hasDocuments: true,
    kind: 'documents',
    group: 'guide',
    discreet: { letter: 'v', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: 'Qué viene después', en: 'What comes next' },
        text: {
          es: 'Cómo sigue un caso: nombres, etapas, costos, quién es quién y qué pasa si lo dejas.',
          en: 'How a case goes on: names, stages, costs, who is who and what if you leave it.',
        },
      },
    ],
  },
  {
    folder: 'formacion',
    hasDocuments: true,
    kind: 'documents',
    group: 'training',
    discreet: { letter: 't', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: 'Aprender a acompañar', en: 'Learning to accompany' },
        text: {
          es: 'Un curso que un colectivo puede dar: módulos con todo lo que hace falta para cada tarde.',
          en: 'A course that a collective can give: modules with all that each evening needs.',
        },
      },
      {
        at: 'cuaderno/',
        title: { es: 'Cuaderno de quien aprende', en: 'The learner’s workbook' },
        text: {
          es: 'Una hoja por módulo para escribir a mano, sin ningún dato de un caso.',
          en: 'A sheet for each module to write on by hand, with no data of any case.',
        },
      },
      {
        at: 'escenarios/',
        title: { es: 'Escenarios para practicar', en: 'Scenarios to practise with' },
        text: {
          es: 'Casos inventados para equipos que practican: se abren según lo que digas, con lo que sigue y por qué.',
          en: 'Made-up cases for teams who practise: they open according to what you say, with what follows and why.',
        },
      },
    ],
  },
  {
    folder: 'normas',
    kind: 'records',
    group: 'law',
    discreet: { letter: 'n', name: { es: 'Norma', en: 'Norm' } },
    made: [
      {
        at: '',
        title: { es: 'Todas las normas', en: 'All the norms' },
        text: {
          es: 'Cada norma y cada artículo, con lo que dice hoy y lo que decía antes.',
          en: 'Each norm and article, with what it says today and what it said before.',
        },
      },
    ],
    isUnlinked: true,
  },
  {
    folder: 'que-ley-se-aplicaba',
    group: 'law',
    discreet: { letter: 'd', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: '¿Qué ley se aplicaba ese día?', en: 'Which law applied that day?' },
        text: {
          es: 'Elige qué pasó y qué día: el texto que regía, su pena y quién investiga.',
          en: 'Choose what happened and which day: the text in force, its penalty and who prosecutes.',
        },
      },
    ],
  },
  {
    folder: 'paises',
    group: 'protocol',
    discreet: { letter: 'h', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: 'Hojas de país', en: 'Country sheets' },
        text: {
          es: 'Lo que cambia de un país a otro al adoptar los protocolos: qué se leyó y qué nadie ha comprobado.',
          en: 'What changes from one country to another when adopting the protocols: what was read and what nobody has checked.',
        },
      },
    ],
  },
  {
    folder: 'vacios-legales',
    made: [
      {
        at: '',
        title: { es: 'Donde la ley se queda corta', en: 'Where the law falls short' },
        text: {
          es: 'Qué puedes hacer, situación por situación, y qué caminos hay.',
          en: 'What you can do, situation by situation, and which routes there are.',
        },
      },
    ],
  },
  {
    folder: 'que-cambio',
    made: [
      {
        at: '',
        title: { es: 'Qué cambió', en: 'What changed' },
        text: {
          es: 'Los cambios de la ley y de este sitio, por fecha.',
          en: 'Changes of the law and of this site, by date.',
        },
      },
    ],
  },
  {
    folder: 'que-corregimos',
    made: [
      {
        at: '',
        title: { es: 'Qué corregimos', en: 'What we corrected' },
        text: {
          es: 'Lo que este sitio dijo mal, desde cuándo, y qué hacer si alguien actuó según eso.',
          en: 'What this site said wrongly, since when, and what to do if somebody acted on it.',
        },
      },
    ],
  },
  {
    folder: 'glosario',
    group: 'term',
    discreet: { letter: 'w', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: 'Glosario', en: 'Glossary' },
        text: {
          es: 'Palabras legales y técnicas, explicadas.',
          en: 'Legal and technical words, explained.',
        },
      },
    ],
    isUnlinked: true,
  },
  {
    folder: 'datos',
    made: [
      {
        at: '',
        title: { es: 'Datos para otros programas', en: 'Data for other programs' },
        text: {
          es: 'Los registros del sitio en JSON, con su esquema y su licencia, y los canales de cambios.',
          en: 'The records of the site as JSON, with their schemas and licence, and the feeds of changes.',
        },
      },
    ],
  },
  {
    folder: 'descargas',
    discreet: { letter: 'k', name: { es: 'Página', en: 'Page' } },
    made: [
      {
        at: '',
        title: { es: 'Archivos para guardar o imprimir', en: 'Files to keep or print' },
        text: {
          es: 'Cada documento del sitio como archivo, para leer sin conexión, imprimir o adaptar.',
          en: 'Each document of the site as a file, to read offline, print or adapt.',
        },
      },
    ],
    isTool: true,
    isUnlinked: true,
  },
  {
    folder: 'estado',
    made: [
      {
        at: '',
        title: { es: 'Estado', en: 'Status' },
        text: {
          es: 'Qué falta revisar, comprobar o traducir.',
          en: 'What is still to be reviewed, checked or translated.',
        },
      },
    ],
  },
  {
    folder: 'que-guarda-este-sitio',
    made: [
      {
        at: '',
        title: { es: 'Qué guarda este sitio', en: 'What this site keeps' },
        text: {
          es: 'Qué queda en tu aparato al leer: la última revisión.',
          en: 'What stays on your device when reading: the last check.',
        },
      },
    ],
  },
  {
    folder: 'a-z',
    made: [
      {
        at: '',
        title: { es: 'De la A a la Z', en: 'A to Z' },
        text: {
          es: 'Situaciones, documentos, caminos, formatos, servicios, palabras y artículos, en una sola lista.',
          en: 'Situations, documents, routes, forms, services, words and articles, in one list.',
        },
        isListed: false,
      },
    ],
  },
  {
    folder: 'kit',
    kind: 'kit',
    made: [
      {
        at: '',
        title: { es: 'Armar el kit del equipo', en: 'Build the kit of the team' },
        text: {
          es: 'Los protocolos, formatos y hojas de pared en archivos que se editan, con sus blancos llenos.',
          en: 'The protocols, forms and wall sheets as files you can edit, with their blanks filled in.',
        },
      },
    ],
  },
  {
    folder: 'buscar',
    kind: 'search',
    discreet: { title: { es: 'Buscar', en: 'Search' } },
    made: [
      {
        at: '',
        title: { es: 'Buscar', en: 'Search' },
        text: {
          es: 'Buscar en las guías, protocolos y normas de este sitio.',
          en: 'Search the guides, protocols and norms of this site.',
        },
        isListed: false,
      },
    ],
    isTool: true,
    isUnlinked: true,
  },
  {
    folder: 'salir',
    kind: 'exit',
    discreet: { title: { es: 'Continuar', en: 'Continue' } },
    isTool: true,
  },
];

/** What stands at an address that something had before. It names nothing: a title stays in a history. */
export const movedPage: Pick<MadePage, 'title' | 'text'> = {
  title: { es: 'Esta página tiene otra dirección', en: 'This page has another address' },
  text: { es: 'Ahora está aquí:', en: 'It is here now:' },
};

/** Marks, in that page, the link to where it is now: hosts are told of it (`safe/redirects.ts`). */
export const movedMark = 'data-direccion-nueva';
