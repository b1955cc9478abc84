import { recordOf } from '../../components/resolve.ts';
import { registry } from '../../facts/site-facts.ts';
import type { RouteData } from '../../registry/schema/route.ts';

/** Routes of one line of a list: one alone, or several side by side that differ only in where they are followed. */
export interface RouteLine {
  among?: NonNullable<RouteData['among']> | undefined;
  ids: string[];
}

/** How many lines stand open. */
const most = 5;

/** The lines of a list of routes: those that stand open and, if there is more than one, the rest. */
export function routeLines(routes: readonly string[]): { open: RouteLine[]; folded: RouteLine[] } {
  const lines: RouteLine[] = [];
  for (const id of routes) {
    const { among } = recordOf(registry.routes, id);
    const last = lines.at(-1);
    if (among && last?.among === among) last.ids.push(id);
    else lines.push({ among, ids: [id] });
  }
  const open = lines.length === most + 1 ? lines.length : most;
  return { open: lines.slice(0, open), folded: lines.slice(open) };
}
