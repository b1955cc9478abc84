import { z } from 'zod';
import { registry, siteDay } from '../facts/site-facts.ts';
import { drawLimit } from '../registry/limits.ts';
import { duration, type Limit, limit, refText } from '../registry/schema/common.ts';
import { deadlineOf, paper, type PaperData } from '../registry/schema/paper.ts';
import { route, type RouteData } from '../registry/schema/route.ts';

/** A limit as published: with the value that its provision sets today, so that a program need not look it up. */
const drawnLimit = limit.extend({ ...duration.shape, provision: refText });

/** A route as published. */
export const routeRow = route.extend({ deadlines: z.array(drawnLimit) });
/** A paper as published. */
export const paperRow = paper.safeExtend({ deadline: deadlineOf(drawnLimit).optional() });

/** A route with the values of its deadlines. */
export const routeRowOf = (data: RouteData): z.infer<typeof routeRow> => ({
  ...data,
  deadlines: data.deadlines.map(drawn),
});

/** A paper with the values of its terms. */
export function paperRowOf({ deadline, ...data }: PaperData): z.infer<typeof paperRow> {
  if (!deadline) return data;
  if (!('terms' in deadline)) return { ...data, deadline };
  const terms = deadline.terms.map((term) => ('until' in term ? term : drawn(term)));
  return { ...data, deadline: { ...deadline, terms } };
}

function drawn(named: Limit): z.infer<typeof drawnLimit> {
  const found = drawLimit(named, registry, siteDay);
  if (!found) throw new Error(`There is no "${named.of}" in the registry. Run npm run check.`);
  return found;
}
