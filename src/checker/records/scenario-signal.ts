// Who knows, and calls 105 if that person comes: said in one sentence, and of a danger that was heard on every way.
import { nextOf } from '../../registry/scenario-graph.ts';
import {
  firstMoment,
  type ScenarioAct,
  type ScenarioChoice,
  type ScenarioData,
  type ScenarioSign,
} from '../../registry/schema/scenario.ts';
import { fault } from './scenario-course.ts';
import type { ScenarioFault } from './scenario-faults.ts';

/** That somebody comes, or the sign that they do, and that 105 is called: all in one sentence. */
const comes =
  /(?<!\p{L})si (?:\p{L}+ ){0,3}?(?:lleg|vien|van?(?!\p{L})|aparec|llam|se acerc)|puede venir|con \p{L}+ golpes/iu;
const calls = /(?<!\p{L})llam\p{L}+ (?:\p{L}+ )?al 105/u;
/** That whoever calls knows of it, there or in the sentence before; what somebody knows of complaining is something else. */
const knows =
  /(?<!\p{L})sab(?:e|en|ía)(?!\p{L})(?! (?:ante|a quién|cómo|en qué|qué|que puede quejarse))|dijo que sí/u;

/** Whether a text says who knows, and that they call 105 if that person comes. */
export function saysSignal(text: string): boolean {
  const sentences = text.split(/(?<=[.?!»]) /);
  return sentences.some(
    (each, at) =>
      comes.test(each) && calls.test(each) && knows.test(`${sentences[at - 1] ?? ''} ${each}`),
  );
}

/** A moment, a choice or an ending, by its name: `n4`, `n4a`, `e1`. */
interface Place {
  name: string;
  text: string;
  hears: readonly ScenarioSign[];
  does: readonly ScenarioAct[];
  signalOf: ScenarioChoice['signalOf'];
  path: PropertyKey[];
}

/** Every place of a scenario; what is known at the start is heard in its first moment. */
const placesOf = ({ nodes, situation }: ScenarioData): Place[] =>
  nodes.flatMap((node, at): Place[] => [
    {
      name: node.id,
      text: node.id === firstMoment ? `${situation.es} ${node.text.es}` : node.text.es,
      hears: node.kind === 'moment' ? (node.hears ?? []) : [],
      does: node.kind === 'end' ? (node.does ?? []) : [],
      signalOf: node.kind === 'end' ? node.signalOf : undefined,
      path: ['nodes', at],
    },
    ...(node.kind === 'moment' ? node.choices : []).map((choice, item) => ({
      name: `${node.id}${choice.id}`,
      text: `${choice.text.es} ${choice.then.es}`,
      hears: choice.hears ?? [],
      does: choice.does ?? [],
      signalOf: choice.signalOf,
      path: ['nodes', at, 'choices', item],
    })),
  ]);

/** The places to which one comes from the first moment, or from another, without going through some. */
function comesTo({ nodes }: ScenarioData, start: string, without: readonly string[]): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const isIn = (name: string): boolean => !without.includes(name);
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name) || !isIn(name)) continue;
    reached.add(name);
    const node = byId.get(name);
    if (node?.kind === 'moment') waiting.push(...node.choices.map(({ id }) => `${name}${id}`));
    else if (node) waiting.push(...nextOf(node));
    else {
      const from = byId.get(name.slice(0, -1));
      const made =
        from?.kind === 'moment' ? from.choices.find(({ id }) => name.endsWith(id)) : undefined;
      if (made) waiting.push(made.next);
    }
  }
  return reached;
}

/**
 * What `signal` says of no danger, or of one that was not heard: no reference, words that are not where it says, a way
 * that misses them, a threat that it leaves out; and a text that does not say who knows and calls.
 */
export function signalFaults(data: ScenarioData): ScenarioFault[] {
  const places = placesOf(data);
  return places.flatMap(({ name, text, does, signalOf = [], path }): ScenarioFault[] => {
    const isMarked = does.includes('signal');
    if (!isMarked)
      return signalOf.length === 0
        ? []
        : [
            fault(
              [...path, 'signalOf'],
              `«${name}» lleva signalOf sin signal; se esperaba signal en does`,
              `“${name}” has signalOf with no signal; expected signal in does`,
            ),
          ];
    const named = signalOf.map(({ at }) => at);
    const owed = places
      .filter(({ hears }) => hears.includes('threat'))
      .filter((each) => comesTo(data, each.name, []).has(name))
      .map((each) => each.name);
    const unheard = signalOf.flatMap(({ at, heard }, item) =>
      places.find((each) => each.name === at)?.text.includes(heard)
        ? []
        : [
            fault(
              [...path, 'signalOf', item, 'heard'],
              `«${heard}» no se oye en «${at}»; se esperaban sus palabras de ahí`,
              `“${heard}” is not heard in “${at}”; expected its words there`,
            ),
          ],
    );
    const at = signalOf.length > 0 ? [...path, 'signalOf'] : [...path, 'does'];
    return [
      ...(saysSignal(text)
        ? []
        : [
            fault(
              [...path, path.length > 2 ? 'then' : 'text'],
              `«signal» en «${name}» sin decir, en una frase, que si esa persona llega llama al 105 alguien que lo sabe`,
              `“signal” in “${name}” without saying, in one sentence, that if that person comes somebody who knows calls 105`,
            ),
          ]),
      ...unheard,
      ...owed
        .filter((each) => !named.includes(each))
        .map((each) =>
          fault(
            at,
            `«signal» en «${name}» no nombra la amenaza que se oye en «${each}»; se esperaba en signalOf`,
            `“signal” in “${name}” does not name the threat heard in “${each}”; expected in signalOf`,
          ),
        ),
      ...(comesTo(data, firstMoment, named).has(name)
        ? [
            fault(
              at,
              `Se llega a «${name}» sin oír nada de lo que nombra signalOf; se esperaba un lugar por cada camino`,
              `“${name}” is reached without hearing anything that signalOf names; expected a place for each way`,
            ),
          ]
        : []),
    ];
  });
}
