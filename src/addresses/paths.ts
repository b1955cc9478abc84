import { baseOf } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';

/** What the address of a page of the law says; a citation reference is one. */
interface LawPlace {
  instrument: string;
  date?: string;
  eId?: string;
  item?: string;
}

/** Folders whose pages are named by the id of a record. */
type RecordFolder =
  | 'camino'
  | 'conductas'
  | 'formacion'
  | 'formacion/escenarios'
  | 'formatos'
  | 'paises'
  | 'papeles'
  | 'papeles/presentar-hoy'
  | 'plataformas'
  | 'rutas';

/** Puts a path of the site under its base folder and language; both end in `/`. */
export function sitePath(path: string, lang: Lang, base = '/'): string {
  const inner = `${lang === 'en' ? 'en/' : ''}${path.replace(/^\//, '')}`;
  return `${base.replace(/\/?$/, '/')}${inner}`;
}

/** A document, or any page, by its address without language or slashes at the ends; `` is the home page. */
export function pagePath(slug: string, lang: Lang, base = '/'): string {
  return sitePath(slug === '' ? '' : `${slug}/`, lang, base);
}

/** The address of the document that a page is, or is a part of, without language: `protocolos/crisis`. */
export const documentSlug = (slug: string): string => slug.split('/').slice(0, 2).join('/');

/** The page of a record by its id. */
export function recordPath(folder: RecordFolder, id: string, lang: Lang, base = '/'): string {
  return pagePath(`${folder}/${id}`, lang, base);
}

/** The short version of a form. */
export function shortFormPath(id: string, lang: Lang, base = '/'): string {
  return pagePath(`formatos/${id}/corto`, lang, base);
}

/** The cards of a scenario, to print and cut. */
export function scenarioCardsPath(id: string, lang: Lang, base = '/'): string {
  return pagePath(`formacion/escenarios/${id}/tarjetas`, lang, base);
}

/** What is printed for a module of the course, or its cards, to print and cut. */
export function deckPath(
  module: string,
  what: 'material' | 'tarjetas',
  lang: Lang,
  base = '/',
): string {
  return pagePath(`formacion/${module}/${what}`, lang, base);
}

/** The address of the cases by dice, without language. */
export const diceSlug = 'formacion/casos-con-dados';
/**
 * What is printed by itself of the cases by dice: what is thrown and said, for the table; what whoever watches holds it
 * against, of a case and of the call of M8; the conversations to mark, and what should have been marked, opened
 * afterwards; and the same of the one kept for whoever marks again, which nobody reads before.
 */
export const diceParts = [
  'mesa',
  'clave',
  'llamada',
  'conversaciones',
  'marcas',
  'otra-vez',
  'otra-vez-marcas',
] as const;
/** A part of the cases by dice that has an address of its own. */
export type DicePart = (typeof diceParts)[number];
/** The address of a part of the cases by dice, without language. */
export const dicePartSlug = (part: DicePart): string => `${diceSlug}-${part}`;
/** The address of the sheet of what is done standing up in the course, without language. */
export const standingSlug = 'formacion/de-pie';
/** A part of the cases by dice, to print. */
export const dicePartPath = (part: DicePart, lang: Lang, base = '/'): string =>
  pagePath(dicePartSlug(part), lang, base);

/** A word in the glossary. */
export function termPath(id: string, lang: Lang, base = '/'): string {
  return `${pagePath('glosario', lang, base)}#${id}`;
}

/** The id of a service where it is shown. */
export const serviceAnchor = (id: string): string => `servicio-${id}`;

/** A service in the directory. */
export function servicePath(id: string, lang: Lang, base = '/'): string {
  return `${pagePath('servicios', lang, base)}#${serviceAnchor(id)}`;
}

/** The id of a version on the page of its provision. */
export const versionAnchor = (date: string): string => `v-${date}`;

/** The page of a norm or provision; lower case, with the version, or the form or deadline, as a fragment. */
export function refPath({ instrument, date, eId, item }: LawPlace, lang: Lang, base = '/'): string {
  const anchor = date ? versionAnchor(date) : item;
  return sitePath(lawPage(instrument, eId), lang, base) + (eId && anchor ? `#${anchor}` : '');
}

/** The page of a norm or provision, by its reference, below the root of the pages of a language. */
export function lawAddress(ref: string, root: string): string {
  const [instrument = '', eId] = ref.split('~');
  return root + lawPage(instrument, eId);
}

const lawPage = (instrument: string, eId: string | undefined): string =>
  `normas/${instrument}/${eId ? `${baseOf(eId).toLowerCase()}/` : ''}`;

/** The address of a page below the language: `/en/guias/a/` → `guias/a/`. */
export const innerPath = (path: string): string => path.replace(/^\/?(?:en(?:\/|$))?/, '');

/** The same page in the other language; both always exist. */
export function otherLanguagePath(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  const inner = innerPath(path);
  return base + (inner === path ? `en/${inner}` : inner);
}

/** The language of a page by where its source stands. */
export function langOf(path: string): Lang {
  return /(^|\/)(content\/docs|dist)\/en(\/|$)/.test(path) ? 'en' : 'es';
}

/** The anchor of a release of the site where releases are listed: `v-2026-11-1`. */
export const releaseAnchor = (version: string): string => `v-${version.replaceAll('.', '-')}`;

/** The page of what is told otherwise since a release, without language: `que-cambio/versiones/2026-11-1`. */
export const releaseSlug = (version: string): string =>
  `que-cambio/versiones/${version.replaceAll('.', '-')}`;
