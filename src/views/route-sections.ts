import { registry } from '../facts/site-facts.ts';
import type { PaperData } from '../registry/schema/paper.ts';
import type { RouteData } from '../registry/schema/route.ts';
import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The papers that serve a route. */
export const papersFor = (route: string): PaperData[] =>
  [...registry.papers.values()].flatMap(({ data }) => (data.routes.includes(route) ? [data] : []));

/** The sections of the page of a route. */
export function routeSections(route: RouteData): PageSection[] {
  return pageSections([
    ['cannot', 'no-da', 'Lo que no puede dar', 'What it cannot give'],
    ['gives', 'da', 'Lo que puede dar', 'What it can give'],
    ['how', 'como', 'Quién, dónde, cuánto', 'Who, where, how much'],
    ['deadlines', 'plazos', 'Plazos', 'Deadlines', route.deadlines.length > 0],
    [
      'platforms',
      'plataformas',
      'Si se entera y dónde se reporta',
      'Who finds out and where to report',
      (route.platforms ?? []).length > 0,
    ],
    ['steps', 'pasos', 'Pasos', 'Steps'],
    [
      'papers',
      'papeles',
      'Papeles para este camino',
      'Papers for this route',
      papersFor(route.id).length > 0 || route.paper !== undefined,
    ],
    ['documents', 'llevar', 'Qué llevar', 'What to bring', route.documents.length > 0],
    ['risks', 'riesgos', 'Riesgos', 'Risks'],
    ['conducts', 'sirve', 'Para qué situaciones sirve', 'Situations it serves'],
    ['services', 'ayuda', 'Quién ayuda', 'Who can help', (route.services ?? []).length > 0],
    usual.source,
  ]);
}
