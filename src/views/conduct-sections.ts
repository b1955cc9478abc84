import type { Lang } from '../registry/schema/common.ts';
import type { ConductData } from '../registry/schema/conduct.ts';

/** Sections of a conduct page. */
export const conductSections = {
  caution: { id: 'antes', es: 'Antes de hacer nada', en: 'Before doing anything' },
  law: { id: 'ley', es: 'Qué dice la ley', en: 'What the law says' },
  read: { id: 'leer', es: 'Para leer y llenar', en: 'To read and fill in' },
  gaps: { id: 'vacios', es: 'Lo que la ley no alcanza', en: 'What the law does not reach' },
  routes: { id: 'caminos', es: 'Caminos', en: 'Routes' },
  minors: { id: 'menores', es: 'Si la persona es menor de 18', en: 'If the person is under 18' },
  source: { id: 'fuente', es: 'Fuente y verificación', en: 'Source and verification' },
} as const;

/** The headings of a conduct page. */
export function conductHeadings(conduct: ConductData, lang: Lang, hasReading: boolean) {
  const { caution, read, law, gaps, routes, minors, source } = conductSections;
  const shown = [
    ...(conduct.caution ? [caution] : []),
    ...(hasReading ? [read] : []),
    law,
    ...(conduct.gaps?.length ? [gaps] : []),
    routes,
    minors,
    source,
  ];
  return shown.map((section) => ({ depth: 2, slug: section.id, text: section[lang] }));
}
