import type { Kind } from './collection-kind.ts';
import { absent } from './schema/absent.ts';
import { adoption } from './schema/adoption.ts';
import { blank } from './schema/blank.ts';
import { code } from './schema/code.ts';
import { conduct } from './schema/conduct.ts';
import { consequence } from './schema/consequence.ts';
import { correction } from './schema/correction.ts';
import { country } from './schema/country.ts';
import { countryRow } from './schema/country-row.ts';
import { deck } from './schema/deck.ts';
import { directory } from './schema/directory.ts';
import { duty } from './schema/duty.ts';
import { figure } from './schema/figure.ts';
import { filing } from './schema/filing.ts';
import { form } from './schema/form.ts';
import { language } from './schema/language.ts';
import { institution } from './schema/institution.ts';
import { lawyerQuestion } from './schema/lawyer-question.ts';
import { list } from './schema/list.ts';
import { obstacle } from './schema/obstacle.ts';
import { paper } from './schema/paper.ts';
import { platform } from './schema/platform.ts';
import { protocolVersions } from './schema/protocol-version.ts';
import { query } from './schema/query.ts';
import { recommendation } from './schema/recommendation.ts';
import { route } from './schema/route.ts';
import { ruling } from './schema/ruling.ts';
import { scenario } from './schema/scenario.ts';
import { service } from './schema/service.ts';
import { situation } from './schema/situation.ts';
import { stage } from './schema/stage.ts';
import { apart, roleMap } from './schema/team.ts';
import { term } from './schema/term.ts';
import { training } from './schema/training.ts';

/**
 * The flat collections of the registry, a row each: reading, references, ids, drafts, `impact` and types take
 * what they know of a collection from here. The first ones are told by `impact` in this order.
 */
export const collections = {
  routes: {
    schema: route,
    folder: 'routes',
    kind: 'route',
    name: { es: 'ruta', en: 'route' },
    pages: 'rutas',
    draft: { word: 'ruta', guide: 'una-ruta' },
  },
  /** Platforms, search engines and operators: how to report there, and who finds out. */
  platforms: {
    schema: platform,
    folder: 'platforms',
    kind: 'platform',
    name: { es: 'plataforma', en: 'platform' },
    pages: 'plataformas',
    draft: { word: 'plataforma', guide: 'una-plataforma' },
  },
  conducts: {
    schema: conduct,
    folder: 'conducts',
    kind: 'conduct',
    name: { es: 'conducta', en: 'conduct' },
    pages: 'conductas',
    draft: { word: 'conducta', guide: 'una-conducta' },
  },
  forms: {
    schema: form,
    folder: 'forms',
    kind: 'form',
    name: { es: 'formato', en: 'form' },
    pages: 'formatos',
    draft: { word: 'formato', guide: 'un-formato' },
  },
  /** Papers to hand in. */
  papers: {
    schema: paper,
    folder: 'papers',
    kind: 'paper',
    name: { es: 'papel', en: 'paper' },
    pages: 'papeles',
    draft: { word: 'papel', guide: 'un-papel', also: ['deadline', 'authority'] },
  },
  /** Papers that are handed in together, with what they share typed once. */
  filings: {
    schema: filing,
    folder: 'filings',
    kind: 'filing',
    name: { es: 'juego de papeles', en: 'set of papers' },
    pages: 'papeles/presentar-hoy',
    draft: { word: 'juego', guide: 'un-juego-de-papeles' },
  },
  /** Stages of a criminal case after the complaint. */
  stages: {
    schema: stage,
    folder: 'stages',
    kind: 'stage',
    name: { es: 'etapa', en: 'stage' },
    draft: { word: 'etapa', guide: 'qué-lleva-cada-clase' },
  },
  /** What was read of each country. */
  countries: {
    schema: country,
    folder: 'countries',
    kind: 'country',
    name: { es: 'país', en: 'country' },
    pages: 'paises',
    draft: { word: 'pais', guide: 'los-roles-el-calendario-y-las-hojas-de-país' },
  },
  /** What a team asks a lawyer of its own. */
  lawyerQuestions: {
    schema: lawyerQuestion,
    folder: 'lawyer-questions',
    kind: 'lawyer-question',
    name: { es: 'pregunta a una abogada', en: 'question to a lawyer' },
    draft: { word: 'consulta', guide: 'una-consulta-legal' },
  },
  /** Lists that several pages share. */
  lists: {
    schema: list,
    folder: 'lists',
    kind: 'list',
    name: { es: 'lista', en: 'list' },
    draft: { word: 'lista', guide: 'una-lista-una-adopción-un-blanco' },
  },
  /** Nodes of the path «¿Qué me pasó?»; it begins at `a1`. */
  situations: {
    schema: situation,
    folder: 'situations',
    kind: 'situation',
    name: { es: 'paso del camino', en: 'step of the path' },
    pages: 'camino',
    draft: { word: 'paso', guide: 'un-paso-del-camino', variant: 'question' },
  },
  /** The course for who accompanies: its modules, and what holds for all of them. */
  training: {
    schema: training,
    folder: 'training',
    kind: 'training',
    name: { es: 'formación', en: 'training' },
    draft: { word: 'modulo', guide: 'un-módulo-de-la-formación', variant: 'module' },
  },
  /** What is printed for each module of the course: its cards and sheets. */
  decks: {
    schema: deck,
    folder: 'decks',
    kind: 'deck',
    name: { es: 'material de un módulo', en: 'deck' },
    draft: { word: 'material', guide: 'el-material-de-un-módulo' },
  },
  /** Fictional cases to practise with, for who trains to accompany. */
  scenarios: {
    schema: scenario,
    folder: 'scenarios',
    kind: 'scenario',
    name: { es: 'escenario', en: 'scenario' },
    pages: 'formacion/escenarios',
    draft: { word: 'escenario', guide: 'un-escenario' },
  },
  terms: {
    schema: term,
    folder: 'glossary',
    kind: 'term',
    name: { es: 'término', en: 'term' },
    draft: { word: 'termino', guide: 'un-término' },
  },
  /** Norms we know of and do not hold. */
  absent: {
    schema: absent,
    folder: 'absent',
    kind: 'absent',
    name: { es: 'norma que no tenemos', en: 'norm we do not hold' },
    draft: { word: 'falta', guide: 'una-norma-que-falta' },
  },
  /** What this site said wrongly and says right now. */
  corrections: {
    schema: correction,
    folder: 'corrections',
    kind: 'correction',
    name: { es: 'corrección', en: 'correction' },
    draft: { word: 'correccion', guide: 'una-corrección' },
  },
  /** Who answers for an obstacle or is asked for something. */
  institutions: {
    schema: institution,
    folder: 'institutions',
    kind: 'institution',
    name: { es: 'institución', en: 'institution' },
    draft: { word: 'institucion', guide: 'una-institución' },
  },
  /** Numbers that somebody published, with what they do not show. */
  figures: {
    schema: figure,
    folder: 'figures',
    kind: 'figure',
    name: { es: 'cifra', en: 'figure' },
    draft: { word: 'cifra', guide: 'una-cifra' },
  },
  /** What this violence leaves in a life. */
  consequences: {
    schema: consequence,
    folder: 'consequences',
    kind: 'consequence',
    name: { es: 'consecuencia', en: 'consequence' },
    draft: { word: 'consecuencia', guide: 'una-consecuencia', also: ['evidence'] },
  },
  /** What stands in the way of an answer. */
  obstacles: {
    schema: obstacle,
    folder: 'obstacles',
    kind: 'obstacle',
    name: { es: 'obstáculo', en: 'obstacle' },
    draft: { word: 'obstaculo', guide: 'un-obstáculo' },
  },
  /** Codes by which a visit to an office is described. */
  codes: {
    schema: code,
    folder: 'codebook',
    kind: 'code',
    name: { es: 'código', en: 'code' },
    draft: { word: 'codigo', guide: 'un-código' },
  },
  /** What is asked of an institution, and how it will be known. */
  recommendations: {
    schema: recommendation,
    folder: 'recommendations',
    kind: 'recommendation',
    name: { es: 'pedido', en: 'recommendation' },
    draft: { word: 'pedido', guide: 'un-pedido' },
  },
  /** Sentences that a source told of, one case each. */
  rulings: {
    schema: ruling,
    folder: 'rulings',
    kind: 'ruling',
    name: { es: 'condena', en: 'ruling' },
    draft: { word: 'condena', guide: 'una-condena' },
  },
  services: {
    schema: service,
    folder: 'services',
    kind: 'service',
    name: { es: 'servicio', en: 'service' },
    draft: { word: 'servicio', guide: 'un-servicio' },
  },
  /** Official lists of offices by region, and those that were not found. */
  directories: {
    schema: directory,
    folder: 'directories',
    kind: 'directory',
    name: { es: 'directorio', en: 'directory' },
    draft: { word: 'directorio', guide: 'una-lista-por-región' },
  },
  /** What adopting each protocol takes, by the last part of its address. */
  adoption: {
    schema: adoption,
    folder: 'adoption',
    kind: 'adoption',
    name: { es: 'adopción', en: 'adoption data' },
    draft: { word: 'adopcion', guide: 'una-lista-una-adopción-un-blanco' },
  },
  /** The versions of each protocol that a team may have signed, by the last part of its address. */
  protocolVersions: {
    schema: protocolVersions,
    folder: 'changes',
    kind: 'protocol-versions',
    name: { es: 'versiones de un protocolo', en: 'versions of a protocol' },
  },
  /** Blanks that who adopts a document fills. */
  blanks: {
    schema: blank,
    folder: 'blanks',
    kind: 'blank',
    name: { es: 'blanco', en: 'blank' },
    draft: { word: 'blanco', guide: 'una-lista-una-adopción-un-blanco' },
  },
  /** What a team does again and again. */
  duties: {
    schema: duty,
    folder: 'duties',
    kind: 'duty',
    name: { es: 'deber', en: 'duty' },
    draft: { word: 'deber', guide: 'los-roles-el-calendario-y-las-hojas-de-país', also: ['every'] },
  },
  /** Questions that each country answers for itself. */
  countryRows: {
    schema: countryRow,
    folder: 'country-rows',
    kind: 'country-row',
    name: { es: 'pregunta', en: 'question' },
    draft: { word: 'pregunta', guide: 'los-roles-el-calendario-y-las-hojas-de-país' },
  },
  /** Who holds which roles in a team of 3, 4, 6 or 12 people. */
  roleMaps: {
    schema: roleMap,
    folder: 'role-maps',
    kind: 'role-map',
    name: { es: 'mapa de roles', en: 'role map' },
  },
  /** Pairs of roles that one person should not hold. */
  apart: {
    schema: apart,
    folder: 'roles-apart',
    kind: 'roles-apart',
    name: { es: 'roles que no se juntan', en: 'roles kept apart' },
  },
  /** Languages that wait for whoever speaks them, or that somebody signed. */
  languages: {
    schema: language,
    folder: 'languages',
    kind: 'language',
    name: { es: 'lengua', en: 'language' },
  },
  /** What people type, and the pages it leads to. */
  queries: {
    schema: query,
    folder: 'queries',
    kind: 'query',
    name: { es: 'búsqueda', en: 'query' },
    draft: { word: 'busqueda', guide: 'una-búsqueda', variant: 'page' },
  },
} as const satisfies Record<string, Kind>;

/** A collection that holds records by id, one file each. */
export type FlatCollection = keyof typeof collections;

/** The rows of the table, each with its name. */
export const collectionRows = Object.entries(collections) as [FlatCollection, Kind][];
