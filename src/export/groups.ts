import { madePage } from '../addresses/section.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { DocumentKind } from './documents.ts';

/** What all the documents of a kind are called, where no page lists them. */
const unlisted: Partial<Record<DocumentKind, Localized>> = {
  guias: { es: 'Guías', en: 'Guides' },
  protocolos: { es: 'Protocolos', en: 'Protocols' },
  analisis: { es: 'Análisis', en: 'Analyses' },
};

/** What all the documents of a kind are called: the title of the page that lists them, if there is one. */
export const groupName = (kind: DocumentKind, lang: Lang): string =>
  unlisted[kind]?.[lang] ??
  madePage(kind === 'escenarios' ? 'formacion/escenarios/' : `${kind}/`, lang).title;

/** The heading of what holds all the documents of a kind. */
const volumeGroup = (lang: Lang): string =>
  ({ es: 'Todo junto, por tipo', en: 'All together, by kind' })[lang];

/** The heading of files under a name that says nothing of them. */
export const neutralGroup = (lang: Lang): string =>
  ({ es: 'Con nombre neutro', en: 'Under a neutral name' })[lang];

/** Where all the files of whoever gives the course stand, below the folder of their kind and language. */
export const trainingFolder = 'formacion';

/** What holds all the documents of a kind: where its file goes, without paper or suffix, and what it is called. */
export interface VolumeName {
  path: string;
  title: string;
  group: string;
}

/**
 * The name of the volume of a kind.
 * @param folder where volumes go that have no folder of their own, with its slash
 */
export function volumeName(kind: DocumentKind, lang: Lang, folder = ''): VolumeName {
  const own = training[kind];
  return own
    ? { path: `${trainingFolder}/${own.name}`, title: own.title[lang], group: courseGroup(lang) }
    : { path: `${folder}${kind}`, title: groupName(kind, lang), group: volumeGroup(lang) };
}

/** The heading of what holds all of the course. */
export const courseGroup = (lang: Lang): string =>
  ({ es: 'Para dar el curso', en: 'To give the course' })[lang];

/** What all the cards are called. */
export const cardsName = (lang: Lang): string =>
  ({ es: 'Tarjetas de todos los escenarios', en: 'Cards of all the scenarios' })[lang];

const training: Partial<Record<DocumentKind, { name: string; title: Localized }>> = {
  formacion: {
    name: 'libro-de-quien-facilita',
    title: { es: 'Libro de quien facilita', en: 'The facilitator’s book' },
  },
  escenarios: {
    name: 'arboles-de-los-escenarios',
    title: { es: 'Los escenarios, en árbol', en: 'The scenarios, as trees' },
  },
};
