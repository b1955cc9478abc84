import type { RouteData } from '../../registry/schema/route.ts';

type Step = RouteData['steps'][number];

/** A part of the steps of a route. */
export interface StepPart {
  /** Absent where the route has one list alone. */
  heading?: Step['heading'];
  /** The number of its first step: they are numbered through. */
  first: number;
  steps: Step[];
}

/**
 * The steps of a route in parts: each begins at a step with a heading, and goes as far as the next. Those before the
 * first number to tell are left out.
 */
export function stepParts(steps: readonly Step[], from = 1): StepPart[] {
  const parts: StepPart[] = [];
  for (const [at, step] of steps.entries()) {
    const last = parts.at(-1);
    if (last && !step.heading) last.steps.push(step);
    else parts.push({ heading: step.heading, first: at + 1, steps: [step] });
  }
  return parts.flatMap(({ heading, first, steps: some }) => {
    const rest = some.slice(Math.max(0, from - first));
    return rest.length > 0 ? [{ heading, first: Math.max(first, from), steps: rest }] : [];
  });
}
