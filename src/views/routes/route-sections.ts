import { registry } from '../../facts/site-facts.ts';
import { inOrder } from '../../registry/registry.ts';
import { obstacles } from '../../components/findings/records.ts';
import type { ObstacleData, PathStep } from '../../registry/schema/obstacle.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import type { RouteData } from '../../registry/schema/route.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'route');

/** The papers that serve a route, in the order in which they come. */
export const papersFor = (route: string): PaperData[] =>
  inOrder(registry.papers).filter(({ routes }) => routes.includes(route));

/** Steps of a criminal case that has begun: what is met there stands with the stage, and not on the route. */
const ofCase: ReadonlySet<PathStep> = new Set(['investigate', 'charge', 'trial', 'execute']);

/** The obstacles met on a route, in the order of the path. */
export const obstaclesOn = (route: string): ObstacleData[] =>
  obstacles.filter(
    ({ routes, stages, step }) => routes?.includes(route) && !(stages && ofCase.has(step)),
  );

/** The situations that a route is for. */
export const conductsOn = (route: string): string[] =>
  [...registry.conducts.values()].flatMap(({ id, data }) =>
    data.routes.includes(route) ? [id] : [],
  );

/** Whether somebody sues on it, with a lawyer: its page, and the list of all, say that nobody has to. */
export const isSuit = ({ kind, lawyer }: RouteData): boolean =>
  (kind === 'civil' || kind === 'constitutional') && lawyer.needed === 'yes';

/** The platform whose own way this is: its page says what to touch, and is linked first instead of in a box below. */
export const reportedAt = ({ kind, platforms = [] }: RouteData): string[] =>
  kind === 'platform' && platforms.length === 1 ? platforms : [];

/** The sections of the page of a route: what is done, what it gives, what it does not, and then the rest. */
export function routeSections(route: RouteData): PageSection[] {
  return pageSections([
    ['steps', 'pasos', titles.steps],
    ['gives', 'da', titles.gives],
    ['cannot', 'no-da', titles.cannot],
    [
      'papers',
      'papeles',
      titles.papers,
      papersFor(route.id).length > 0 || route.paper !== undefined,
    ],
    ['how', 'como', titles.how],
    ['road', 'camino', titles.road, route.staged === true],
    ['deadlines', 'plazos', titles.deadlines, route.deadlines.length > 0],
    [
      'platforms',
      'plataformas',
      titles.platforms,
      (route.platforms ?? []).length > reportedAt(route).length,
    ],
    ['documents', 'llevar', titles.documents, route.documents.length > 0],
    ['risks', 'riesgos', titles.risks],
    ['obstacles', 'obstaculos', titles.obstacles, obstaclesOn(route.id).length > 0],
    ['conducts', 'sirve', titles.conducts, conductsOn(route.id).length > 0],
    ['services', 'ayuda', titles.services, (route.services ?? []).length > 0],
    ['norms', 'normas', titles.norms, route.steps.some(({ cites }) => cites.length > 0)],
    usual.source,
  ]);
}
