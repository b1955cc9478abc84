import { z } from 'zod';
import { registry, siteDay } from '../facts/site-facts.ts';
import { type DrawnLimit, drawLimit } from '../registry/limits.ts';
import { duration, type Limit, refText } from '../registry/schema/common.ts';
import { deadlineOf, paper, type PaperData, paperLimit } from '../registry/schema/paper.ts';
import { route, type RouteData, routeLimit } from '../registry/schema/route.ts';

/** What a published limit has besides: the value that its provision sets today, so that a program need not look it up. */
const value = { ...duration.shape, provision: refText };

/** A route as published. */
export const routeRow = route.extend({ deadlines: z.array(routeLimit.extend(value)) });
/** A paper as published. */
export const paperRow = paper.safeExtend({
  deadline: deadlineOf(paperLimit.extend(value)).optional(),
});

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

function drawn<Named extends Limit>(named: Named): DrawnLimit<Named> {
  const found = drawLimit(named, registry, siteDay);
  if (!found) throw new Error(`There is no "${named.of}" in the registry. Run npm run check.`);
  return found;
}
