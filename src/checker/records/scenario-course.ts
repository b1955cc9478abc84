import { waysThrough, type ScenarioWay } from '../../registry/scenario-graph.ts';
import type { ScenarioChoice, ScenarioData } from '../../registry/schema/scenario.ts';
import type { ScenarioFault } from './scenario-faults.ts';

type Act = NonNullable<ScenarioChoice['does']>[number];

/** What a moment owes to the course: a choice that serves, none of them an error, one question in each. */
export const momentFaults = ({ nodes }: ScenarioData): ScenarioFault[] =>
  nodes.flatMap((node, at): ScenarioFault[] => {
    if (node.kind === 'end') return [];
    if (!node.choices.some(({ sound }) => sound))
      return [
        fault(
          ['nodes', at, 'id'],
          `Ninguna opción sirve en «${node.id}»; se esperaba sound: true en una al menos`,
          `No choice serves in “${node.id}”; expected sound: true in one at least`,
        ),
      ];
    return node.choices.flatMap(({ id, sound, error, text }, item) => {
      const path = ['nodes', at, 'choices', item, 'text'];
      if (sound && error)
        return [
          fault(
            path,
            `La opción «${id}» sirve y es un error crítico; se esperaba sound o error`,
            `Choice “${id}” serves and is a critical error; expected sound or error`,
          ),
        ];
      const questions = Math.max(...[text.es, text.en].map((each) => each.split('?').length - 1));
      return sound && questions > 1
        ? [
            fault(
              path,
              `La opción «${id}», que sirve, hace ${questions} preguntas; se esperaba una: las demás van después, de una en una`,
              `Choice “${id}”, which serves, asks ${questions} questions; expected one: the others come later, one by one`,
            ),
          ]
        : [];
    });
  });

/** What each way to a good ending owes to the course, told once for each thing that is missing. */
export function wayOwes(data: ScenarioData): ScenarioFault[] {
  const held = (ways: Iterable<ScenarioWay>) =>
    [...ways].filter(({ end }) => end.kind === 'end' && end.outcome === 'held');
  const good = held(waysThrough(data, ({ sound }) => sound === true));
  const all = held(waysThrough(data));
  const owed: Act[] =
    data.contact === 'first' ? ['limits', 'safety'] : data.contact === 'known' ? ['safety'] : [];
  const isLate = good.some(({ made: [first] }) => first?.does?.includes('limits') !== true);
  return [
    ...(good.length > 0
      ? []
      : [
          fault(
            ['nodes'],
            'Ningún final con outcome: held se alcanza solo con opciones que sirven; se esperaba un camino',
            'No ending with outcome: held is reached by choices that serve alone; expected a way',
          ),
        ]),
    ...owed.flatMap((act) =>
      good
        .filter(({ made }) => !does(made, act))
        .slice(0, 1)
        .map(({ made }) =>
          fault(
            ['contact'],
            `Con contact: ${data.contact}, el buen camino ${steps(data, made)} no lleva «${act}»; se esperaba en does de una de sus opciones`,
            `With contact: ${data.contact}, the good way ${steps(data, made)} has no “${act}”; expected in does of one of its choices`,
          ),
        ),
    ),
    ...(data.contact === 'first' && isLate && data.limitsLater === undefined
      ? [
          fault(
            ['contact'],
            'En un primer contacto los límites no van en el primer momento; se esperaba limitsLater, con el motivo',
            'In a first contact the limits do not come in the first moment; expected limitsLater, with the reason',
          ),
        ]
      : []),
    ...follows(data, all, 'means', 'distance', 'after'),
    ...follows(data, all, 'calls', 'tells', 'before'),
  ];
}

/** On every way to a good ending, mistakes among them: one act has another, with it or on the side that is told. */
function follows(
  data: ScenarioData,
  ways: readonly ScenarioWay[],
  act: Act,
  other: Act,
  side: 'after' | 'before',
): ScenarioFault[] {
  const lost = ways.find(({ made }) => {
    const at = made.findIndex((choice) => choice.does?.includes(act));
    return at >= 0 && !does(side === 'after' ? made.slice(at) : made.slice(0, at + 1), other);
  });
  if (!lost) return [];
  const place = { after: ['después', 'afterwards'], before: ['antes', 'before'] }[side];
  return [
    fault(
      ['nodes'],
      `En el camino ${steps(data, lost.made)} hay «${act}» sin «${other}» a la vez o ${place[0]}; se esperaba en does`,
      `On the way ${steps(data, lost.made)} there is “${act}” without “${other}” with it or ${place[1]}; expected in does`,
    ),
  ];
}

const does = (made: readonly ScenarioChoice[], act: Act): boolean =>
  made.some((choice) => choice.does?.includes(act) === true);

/** The choices of a way by moment and letter: `n1a n3c`. */
const steps = ({ nodes }: ScenarioData, made: readonly ScenarioChoice[]): string =>
  made
    .map((choice) => {
      const node = nodes.find((each) => each.kind === 'moment' && each.choices.includes(choice));
      return `${node?.id ?? ''}${choice.id}`;
    })
    .join(' ');

const fault = (path: PropertyKey[], es: string, en: string): ScenarioFault => ({
  path,
  message: { es, en },
});
