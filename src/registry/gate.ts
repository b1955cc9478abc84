import { type Registry, trainingCourse } from './registry.ts';
import { gateRisks, type Included } from './schema/adoption.ts';
import type { AdoptionLevel } from './schema/team.ts';
import { levelsTo } from './team.ts';

/** Something without which nobody accompanies. */
export interface GateStep {
  item: Included;
  level: AdoptionLevel;
  /** The protocols that ask for it, by id. */
  protocols: string[];
}

/** What the gate knows a step by: its form or module, so that what several protocols ask for is done once. */
export const gateKey = ({ form, module, es }: Included): string => form ?? module ?? es;

/** The forms and modules that come before a step. */
export const earlier = ({ after }: Included): string[] => [
  ...(after?.forms ?? []),
  ...(after?.modules ?? []),
];

/** The modules that come before the first case, in the order of the course: those of the first step of its path. */
export const firstModules = (registry: Pick<Registry, 'training'>): string[] =>
  trainingCourse(registry)?.data.ladder[0]?.modules ?? [];

/**
 * What is signed, learnt, rehearsed and in place before anybody accompanies, up to a level: first what averts the
 * gravest harm, and nothing before what it comes after.
 * @param protocols in the order in which they are adopted; in that of their files, if left out
 */
export function gateSteps(
  { adoption }: Pick<Registry, 'adoption'>,
  level: AdoptionLevel,
  protocols: readonly string[] = [...adoption.keys()],
): GateStep[] {
  const steps = new Map<string, GateStep>();
  for (const protocol of protocols)
    for (const each of levelsTo(level))
      for (const item of adoption.get(protocol)?.data.levels[each] ?? []) {
        if (!item.gate) continue;
        const known = steps.get(gateKey(item));
        if (known) known.protocols.push(protocol);
        // What averts something graver in one protocol than in another is done as that one says.
        if (!known || risk(item) < risk(known.item))
          steps.set(gateKey(item), {
            item,
            level: each,
            protocols: known?.protocols ?? [protocol],
          });
      }
  return inOrder([...steps.values()]);
}

const risk = ({ averts }: Included): number =>
  averts ? gateRisks.indexOf(averts) : gateRisks.length;

/** The steps by risk, each time the first whose earlier ones are done; those that wait for one another, at the end. */
function inOrder(steps: readonly GateStep[]): GateStep[] {
  const ranks = ranksOf(steps);
  const left = steps.toSorted(
    (a, b) => (ranks.get(gateKey(a.item)) ?? 0) - (ranks.get(gateKey(b.item)) ?? 0),
  );
  const done: GateStep[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ item }) => gateKey(item)));
    const at = left.findIndex(({ item }) => !earlier(item).some((key) => waiting.has(key)));
    done.push(...left.splice(Math.max(at, 0), 1));
  }
  return done;
}

/** How grave is what each step averts, or what waits for it. */
function ranksOf(steps: readonly GateStep[]): Map<string, number> {
  const ranks = new Map(steps.map(({ item }) => [gateKey(item), risk(item)]));
  // As many rounds as steps reach the end of the longest chain.
  for (const _ of steps)
    for (const { item } of steps)
      for (const key of earlier(item))
        ranks.set(key, Math.min(ranks.get(key) ?? risk(item), ranks.get(gateKey(item)) ?? 0));
  return ranks;
}
