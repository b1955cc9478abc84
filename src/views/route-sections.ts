import type { Lang } from '../registry/schema/common.ts';
import type { RouteData } from '../registry/schema/route.ts';

/** Sections of a route page. */
export const routeSections = {
  cannot: { id: 'no-da', es: 'Lo que no puede dar', en: 'What it cannot give' },
  gives: { id: 'da', es: 'Lo que puede dar', en: 'What it can give' },
  how: { id: 'como', es: 'Quién, dónde, cuánto', en: 'Who, where, how much' },
  deadlines: { id: 'plazos', es: 'Plazos', en: 'Deadlines' },
  steps: { id: 'pasos', es: 'Pasos', en: 'Steps' },
  documents: { id: 'llevar', es: 'Qué llevar', en: 'What to bring' },
  risks: { id: 'riesgos', es: 'Riesgos', en: 'Risks' },
  conducts: { id: 'sirve', es: 'Para qué situaciones sirve', en: 'Situations it serves' },
  services: { id: 'ayuda', es: 'Quién ayuda', en: 'Who can help' },
  source: { id: 'fuente', es: 'Fuente y verificación', en: 'Source and verification' },
} as const;

/** The headings of a route page. */
export function routeHeadings(route: RouteData, lang: Lang) {
  const { deadlines, documents, services, ...always } = routeSections;
  const shown = [
    always.cannot,
    always.gives,
    always.how,
    ...(route.deadlines.length > 0 ? [deadlines] : []),
    always.steps,
    ...(route.documents.length > 0 ? [documents] : []),
    always.risks,
    always.conducts,
    ...(route.services?.length ? [services] : []),
    always.source,
  ];
  return shown.map((section) => ({ depth: 2, slug: section.id, text: section[lang] }));
}
