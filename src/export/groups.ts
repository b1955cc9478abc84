import { madePage } from '../addresses/section.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { DocumentKind } from './documents.ts';
import { exportsWords } from '../i18n/exports.ts';
import { inBoth } from '../i18n/fill.ts';

const names = inBoth(exportsWords, 'groups');

/** What all the documents of a kind are called, where no page lists them. */
const unlisted: Partial<Record<DocumentKind, Localized>> = {
  guias: names.guides,
  protocolos: names.protocols,
  analisis: names.analyses,
};

/** What all the documents of a kind are called: the title of the page that lists them, if there is one. */
export const groupName = (kind: DocumentKind, lang: Lang): string =>
  unlisted[kind]?.[lang] ??
  madePage(kind === 'escenarios' ? 'formacion/escenarios/' : `${kind}/`, lang).title;

/** The heading of what holds all the documents of a kind. */
const volumeGroup = (lang: Lang): string => names.all[lang];

/** The heading of files under a name that says nothing of them. */
export const neutralGroup = (lang: Lang): string => names.neutral[lang];

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
export const courseGroup = (lang: Lang): string => names.course[lang];

/** What all the cards are called, of modules or of scenarios, and the name of their file. */
export const cardsName = (kind: DocumentKind, lang: Lang): { name: string; title: string } =>
  kind === 'formacion'
    ? { name: 'tarjetas-de-los-modulos', title: names.decks[lang] }
    : { name: 'tarjetas-de-los-escenarios', title: names.cards[lang] };

const training: Partial<Record<DocumentKind, { name: string; title: Localized }>> = {
  formacion: {
    name: 'libro-de-quien-facilita',
    title: names.facilitator,
  },
  escenarios: {
    name: 'arboles-de-los-escenarios',
    title: names.trees,
  },
};
