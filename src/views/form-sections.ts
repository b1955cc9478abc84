import type { Lang } from '../registry/schema/common.ts';

/** Sections of the page of a form. */
export const formSections = {
  never: { id: 'nunca', es: 'Lo que nunca se escribe aquí', en: 'What is never written here' },
  sheet: { id: 'hoja', es: 'La hoja', en: 'The sheet' },
  proves: {
    id: 'muestra',
    es: 'Qué campos ayudan a mostrar un delito',
    en: 'Fields that help to show an offence',
  },
  used: { id: 'usan', es: 'Documentos que lo usan', en: 'Documents that use it' },
} as const;

/** The headings of the page of a form. */
export function formHeadings(lang: Lang) {
  return [formSections.never, formSections.sheet].map((section) => ({
    depth: 2,
    slug: section.id,
    text: section[lang],
  }));
}
