import { inOrder, type Registry } from '../registry/registry.ts';
import type { ScenarioData } from '../registry/schema/scenario.ts';
import { saidBelow } from './texts-of.ts';
import { officesIn, placesIn } from './untyped.ts';

/** How many times a made-up case names a number, an office or a place of Peru. */
export const mentionsIn = (scenario: ScenarioData, registry: Registry): number =>
  saidBelow(scenario).reduce(
    (sum, { es }) => sum + officesIn(es, registry).length + placesIn(es, registry).length,
    0,
  );

/** How many are told of. */
const told = 3;

/**
 * The made-up cases that name the least of Peru, the least first, for a team of another country to make its own. Only
 * those that need nobody else in the room: such a team may have no psychologist yet.
 */
export const casesToAdapt = (registry: Registry): ScenarioData[] =>
  inOrder(registry.scenarios)
    .filter(({ presence }) => presence === undefined)
    .map((scenario) => ({ scenario, count: mentionsIn(scenario, registry) }))
    .toSorted((a, b) => a.count - b.count)
    .slice(0, told)
    .map(({ scenario }) => scenario);
