// What files of a kit are called in each language, in Node and in a browser alike.
import type { Lang } from '../../registry/schema/common.ts';

/** What stands between numbers and endings in the files of a kit, and what an English kit says for it. */
const english: Readonly<Record<string, string>> = {
  'primera-tarde': 'first-afternoon',
  'acta-de-adopcion': 'adoption-minutes',
  'roles-y-suplentes': 'roles-and-deputies',
  calendario: 'calendar',
  blancos: 'blanks',
  'hoja-de-pais': 'country-sheet',
  'lo-que-escribe-su-abogada': 'what-your-lawyer-writes',
  'preguntas-para-su-abogada': 'questions-for-your-lawyer',
  protocolos: 'protocols',
  'cuidado-y-carga': 'care-and-workload',
  'ninas-ninos-adolescentes': 'children-and-adolescents',
  'exposicion-a-contenido': 'exposure-to-content',
  'confidencialidad-y-datos': 'confidentiality-and-data',
  'recibir-y-esperar': 'taking-cases-and-waiting',
  salvaguarda: 'safeguarding',
  'seguridad-digital-del-equipo': 'digital-security-of-the-team',
  'respuesta-a-incidentes': 'incident-response',
  'salidas-audiencias-visitas': 'outings-hearings-visits',
  'plan-de-cuidado-y-cierre': 'care-plan-and-closing',
  'seguridad-juridica': 'legal-safety',
  'investigar-sin-danar': 'research-without-harm',
  anexo: 'annex',
  formatos: 'forms',
  hojas: 'sheets',
  'hoja-de-visitas': 'sheet-of-visits',
  'visitas-de-ensayo': 'rehearsal-visits',
  pared: 'wall',
  'tarjeta-de-crisis': 'crisis-card',
  'hoja-de-llamadas': 'call-sheet',
  'primera-hora': 'first-hour',
  'orden-en-la-puerta': 'order-at-the-door',
  formacion: 'training',
  escenarios: 'scenarios',
  cuaderno: 'workbook',
  'dar-el-curso': 'giving-the-course',
  evaluacion: 'assessing',
  guias: 'guides',
  lecturas: 'readings',
  tarjetas: 'cards',
  'casos-con-dados': 'cases-with-dice',
  'casos-con-dados-clave': 'cases-with-dice-key',
  'conversaciones-escritas': 'written-conversations',
  'conversaciones-escritas-clave': 'written-conversations-key',
  'conversacion-para-repetir': 'conversation-to-repeat',
  'conversacion-para-repetir-clave': 'conversation-to-repeat-key',
  'calendario-de-la-cohorte': 'calendar-of-the-cohort',
  'tres-horas': 'three-hours',
  'formar-a-quien-forma': 'training-trainers',
  'tarjetas-de-los-modulos': 'cards-of-the-modules',
  'tarjetas-de-los-escenarios': 'cards-of-the-scenarios',
  'libro-de-quien-facilita': 'facilitators-book',
  'arboles-de-los-escenarios': 'trees-of-the-scenarios',
  aparte: 'apart',
  carta: 'letter',
  evidencia: 'evidence',
};

/** Any of some names, the longest first. */
const anyOf = (names: readonly string[]): string =>
  [...names].sort((a, b) => b.length - a.length).join('|');

const spanish = new RegExp(`(?<![a-z0-9])(?:${anyOf(Object.keys(english))})(?![a-z0-9])`, 'g');

/** A file of a kit as a language calls it, by its Spanish name; one that has its name already keeps it. */
export const fileIn = (file: string, lang: Lang): string =>
  lang === 'es' ? file : file.replace(spanish, (name) => english[name] ?? name);

const either = `(?:${anyOf([...Object.keys(english), ...Object.values(english), 'crisis'])})(?:-an(?:exo|nex))?`;

/** Finds where a text names a file or a folder of a kit, in either language: `30-wall/01-crisis-card`. */
export const namedFiles = new RegExp(
  `(?<![\\w/-])\\d\\d-${either}(?:/(?:\\d\\d-)?${either})?(?![\\w-])`,
  'g',
);

/** What every kit holds, whatever it is for. */
export const fixedFiles = {
  es: { readme: 'LEEME.txt', licence: 'LICENCIA.txt', texts: 'textos.json' },
  en: { readme: 'README.txt', licence: 'LICENCE.txt', texts: 'texts.json' },
} as const satisfies Record<Lang, Record<string, string>>;
