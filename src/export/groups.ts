import type { Lang, Localized } from '../registry/schema/common.ts';
import type { DocumentKind } from './documents.ts';

/** Headings under which files are listed, by the kind of document that they hold. */
const groups: Record<DocumentKind, Localized> = {
  guias: { es: 'Guías', en: 'Guides' },
  protocolos: { es: 'Protocolos', en: 'Protocols' },
  analisis: { es: 'Análisis', en: 'Analyses' },
  despues: { es: 'Qué viene después', en: 'What comes next' },
  formatos: { es: 'Formatos', en: 'Forms' },
  papeles: { es: 'Papeles listos para entregar', en: 'Papers ready to hand in' },
};

/** What all the documents of a kind are called. */
export const groupName = (kind: DocumentKind, lang: Lang): string => groups[kind][lang];

/** The heading of what holds all the documents of a kind. */
export const volumeGroup = (lang: Lang): string =>
  ({ es: 'Todo junto, por tipo', en: 'All together, by kind' })[lang];

/** The heading of files under a name that says nothing of them. */
export const neutralGroup = (lang: Lang): string =>
  ({ es: 'Con nombre neutro', en: 'Under a neutral name' })[lang];
