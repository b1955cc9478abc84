import type { Localized } from '../registry/schema/common.ts';

/** Pages made from data, with the names under which lists and the search show them. */
export const dataPages: { path: string; title: Localized; text: Localized }[] = [
  {
    path: 'camino/a1/',
    title: { es: '¿Qué me pasó?', en: 'What happened to me?' },
    text: {
      es: 'Unas pocas preguntas y, al final, cómo se llama, qué caminos hay y qué hacer primero.',
      en: 'A few questions and, at the end, what it is called, the routes and what to do first.',
    },
  },
  {
    path: 'camino/mapa/',
    title: { es: 'El camino en hojas', en: 'The path on sheets' },
    text: {
      es: 'Las preguntas de «¿Qué me pasó?» como dibujos para imprimir.',
      en: 'The questions of “What happened to me?” as drawings to print.',
    },
  },
  {
    path: 'rutas/',
    title: { es: 'Comparar caminos', en: 'Compare routes' },
    text: {
      es: 'Qué puede dar cada camino, qué no, cuánto cuesta y si hace falta abogada o abogado.',
      en: 'What each route can give, what it cannot, its cost and whether a lawyer is needed.',
    },
  },
  {
    path: 'servicios/',
    title: { es: 'Servicios y líneas de ayuda', en: 'Services and helplines' },
    text: {
      es: 'Números, horarios y costos, con la fecha en que se leyeron.',
      en: 'Numbers, hours and costs, with the day they were read.',
    },
  },
  {
    path: 'formatos/',
    title: { es: 'Formatos', en: 'Forms' },
    text: {
      es: 'Hojas para imprimir y llenar a mano.',
      en: 'Sheets to print and fill in by hand.',
    },
  },
  {
    path: 'normas/',
    title: { es: 'Todas las normas', en: 'All the norms' },
    text: {
      es: 'Cada norma y cada artículo, con lo que dice hoy y lo que decía antes.',
      en: 'Each norm and article, with what it says today and what it said before.',
    },
  },
  {
    path: 'que-ley-se-aplicaba/',
    title: { es: '¿Qué ley se aplicaba ese día?', en: 'Which law applied that day?' },
    text: {
      es: 'Elige qué pasó y qué día: el texto que regía, su pena y quién investiga.',
      en: 'Choose what happened and which day: the text in force, its penalty and who prosecutes.',
    },
  },
  {
    path: 'vacios-legales/',
    title: { es: 'Vacíos legales', en: 'Gaps in the law' },
    text: {
      es: 'Lo que la ley no alcanza, y por qué.',
      en: 'What the law does not reach, and why.',
    },
  },
  {
    path: 'que-cambio/',
    title: { es: 'Qué cambió', en: 'What changed' },
    text: {
      es: 'Los cambios de la ley y de este sitio, por fecha.',
      en: 'Changes of the law and of this site, by date.',
    },
  },
  {
    path: 'glosario/',
    title: { es: 'Glosario', en: 'Glossary' },
    text: {
      es: 'Palabras legales y técnicas, explicadas.',
      en: 'Legal and technical words, explained.',
    },
  },
  {
    path: 'estado/',
    title: { es: 'Estado', en: 'Status' },
    text: {
      es: 'Qué falta revisar, comprobar o traducir.',
      en: 'What is still to be reviewed, checked or translated.',
    },
  },
  {
    path: 'datos/',
    title: { es: 'Datos para otros programas', en: 'Data for other programs' },
    text: {
      es: 'Los registros del sitio en JSON, con su esquema y su licencia, y los canales de cambios.',
      en: 'The records of the site as JSON, with their schemas and licence, and the feeds of changes.',
    },
  },
  {
    path: 'que-guarda-este-sitio/',
    title: { es: 'Qué guarda este sitio', en: 'What this site keeps' },
    text: {
      es: 'Qué queda en tu aparato al leer: la última revisión.',
      en: 'What stays on your device when reading: the last check.',
    },
  },
];
