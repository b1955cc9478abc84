import { registry } from './course.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import { type ScenarioChoice, type ScenarioData } from '../../src/registry/schema/scenario.ts';

/** The scenarios, in their order. */
export const scenarios = [...registry.scenarios.values()]
  .map(({ data }) => data)
  .sort((one, other) => one.order - other.order);

export const langs = ['es', 'en'] as const;

/** Every choice of a scenario. */
export const choicesOf = ({ nodes }: ScenarioData): ScenarioChoice[] =>
  nodes.flatMap((node) => (node.kind === 'moment' ? node.choices : []));

/** Every text of a scenario, in both languages. */
export const textsOf = (data: ScenarioData): Localized[] => [
  ...[data.title, data.summary, data.contentNote, data.situation],
  ...data.people.map(({ who }) => who),
  ...data.nodes.flatMap((node) => [
    ...[node.title, node.text],
    ...(node.kind === 'end'
      ? node.keep
      : node.choices.flatMap(({ text, then, why }) => [text, then, why])),
  ]),
];

/** A scenario with each of its choices changed. */
export const withChoices = (
  data: ScenarioData,
  change: (choice: ScenarioChoice) => ScenarioChoice,
): ScenarioData => ({
  ...data,
  nodes: data.nodes.map((node) =>
    node.kind === 'end' ? node : { ...node, choices: node.choices.map(change) },
  ),
});
