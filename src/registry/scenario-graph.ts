import {
  firstMoment,
  type ScenarioAct,
  type ScenarioChoice,
  type ScenarioData,
  type ScenarioNode,
} from './schema/scenario.ts';

/** The nodes that may come after one: where its choices lead, or where an open ending is taken up again. */
export function nextOf(node: ScenarioNode): string[] {
  if (node.kind === 'moment') return node.choices.map(({ next }) => next);
  return node.back === undefined ? [] : [node.back];
}

/** The critical errors that some choice of a scenario is, by id, each once, in the order in which they are met. */
export const errorsIn = ({ nodes }: ScenarioData): string[] => [
  ...new Set(
    nodes.flatMap((node) =>
      node.kind === 'moment' ? node.choices.flatMap(({ error }) => error ?? []) : [],
    ),
  ),
];

/** Whether somebody asks about suicide in a scenario, or it has nobody to ask: a team that asks somebody else whether they are safe has. */
export const asksOfSuicide = ({ contact, nodes }: Pick<ScenarioData, 'contact' | 'nodes'>) =>
  doesSomewhere(nodes, 'suicide') || (contact === 'team' && !doesSomewhere(nodes, 'safety'));

/** Whether some choice of a scenario does something. */
export const doesSomewhere = (nodes: ScenarioData['nodes'], act: ScenarioAct) =>
  nodes.some(
    (node) => node.kind === 'moment' && node.choices.some(({ does = [] }) => does.includes(act)),
  );

/** What a conversation asks besides, that a scenario may leave out if its page says so. */
const besides = {
  first: ['heard', 'minors', 'notes'],
  // Somebody known was asked once whether something may be noted.
  known: ['heard', 'minors'],
  team: [],
} as const satisfies Record<ScenarioData['contact'], ScenarioAct[]>;
/** One of those. */
type BesideAct = (typeof besides)['first'][number];

/** Those of a scenario that somebody asks, or that nobody does. Where it is about somebody under 18, that is known. */
const besidesOf = (
  { contact, nodes, underage }: Pick<ScenarioData, 'contact' | 'nodes' | 'underage'>,
  isAsked: boolean,
): BesideAct[] =>
  besides[contact].filter(
    (act) => !(act === 'minors' && underage) && doesSomewhere(nodes, act) === isAsked,
  );

/** Which of those nobody asks in a scenario. */
export const unpractised = (data: ScenarioData): BesideAct[] => besidesOf(data, false);

/** Which of those somebody asks: then they are owed on every way. */
export const practised = (data: ScenarioData): BesideAct[] => besidesOf(data, true);

/** The ids of the nodes that can be reached from one, itself among them. */
export function reachedFrom(start: string, nodes: ScenarioData['nodes']): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = byId.get(id);
    if (!node || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...nextOf(node));
  }
  return reached;
}

/** The ids of the nodes from which an ending where the person was held well can be reached. */
export function mendable(nodes: ScenarioData['nodes']): Set<string> {
  const well = nodes.filter((node) => node.kind === 'end' && node.outcome === 'held');
  const found = new Set(well.map(({ id }) => id));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const node of nodes) if (nextOf(node).some((id) => found.has(id))) found.add(node.id);
  }
  return found;
}

/** A way through a scenario: the choices made, and the node where it stops. */
export interface ScenarioWay {
  made: readonly ScenarioChoice[];
  end: ScenarioNode;
}

/**
 * Every way through a scenario that takes up no moment twice, by the choices that a player would make. It stops at
 * an ending, or at a moment to which it comes back. Throws if a choice leads to no node: `scenario-complete` tells.
 */
export function* waysThrough(
  { nodes }: Pick<ScenarioData, 'nodes'>,
  takes: (choice: ScenarioChoice) => boolean = () => true,
  id = firstMoment,
  seen: readonly string[] = [],
  made: readonly ScenarioChoice[] = [],
): Generator<ScenarioWay> {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`No moment ${id}`);
  if (node.kind === 'end' || seen.includes(id)) yield { made, end: node };
  else
    for (const choice of node.choices.filter(takes))
      yield* waysThrough({ nodes }, takes, choice.next, [...seen, id], [...made, choice]);
}
