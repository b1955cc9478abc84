import { doesSomewhere, practised, waysThrough } from '../../registry/scenario-graph.ts';
import {
  firstMoment,
  type ScenarioAct,
  type ScenarioData,
  type ScenarioSign,
} from '../../registry/schema/scenario.ts';
import type { ScenarioFault } from './scenario-faults.ts';

/** What has to be done once something was heard or came in: then, or later on the way. */
export const askedBySign: Record<ScenarioSign, readonly [ScenarioAct, ...ScenarioAct[]]> = {
  despair: ['suicide'],
  yes: ['six', 'tomorrow', 'relief'],
  no: ['harm'],
  threat: ['danger', 'tonight', 'signal'],
  home: ['refuge'],
  neck: ['neck'],
  image: ['image'],
  hurt: ['mends', 'safety'],
};
/** What has to be done once a critical error was made, by its id. */
export const askedByError: Record<string, ScenarioAct> = {
  'prometer-secreto': 'limits',
  'abrir-imagen-de-menor': 'image',
};
/** Critical errors by which the person may be in danger: afterwards one asks again whether they are safe. */
const endangering = ['contactar-al-agresor', 'nombrar-sin-permiso', 'dejar-la-linea'];
/** What has to be done once something else was. */
const askedByAct: Partial<Record<ScenarioAct, ScenarioAct>> = { means: 'distance' };
/** What has to be done before something else, or with it. */
const askedFirst: Partial<Record<ScenarioAct, ScenarioAct>> = {
  calls: 'tells',
  sends: 'where',
  danger: 'safety',
  suicide: 'where',
};
/** What is owed to whom one talks with. */
const askedByContact: Record<ScenarioData['contact'], ScenarioAct[]> = {
  first: ['limits', 'safety'],
  known: ['safety'],
  team: [],
};

/** The same in one scenario: somebody known heard the limits before, or hears them; what is asked on one way is asked on all. */
const owedIn = (data: ScenarioData): ScenarioAct[] => [
  ...askedByContact[data.contact],
  ...(data.contact === 'known' && data.limitsBefore === undefined ? ['limits' as const] : []),
  ...practised(data),
];

/** What a moment owes to the course: a choice that serves, none of them an error, one question in each, and a harm said once. */
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
    return node.choices.flatMap(({ id, sound, error, harms, hears, text }, item) => {
      const path = ['nodes', at, 'choices', item, 'text'];
      // An error, or somebody left exposed, asks for `mends` by itself.
      if (harms && (error || hears?.includes('hurt')))
        return [
          fault(
            ['nodes', at, 'choices', item, 'harms'],
            `La opción «${node.id}${id}» dice su daño dos veces; se esperaba ${error ? 'error' : 'hears con hurt'}, sin harms`,
            `Choice “${node.id}${id}” says its harm twice; expected ${error ? 'error' : 'hears with hurt'}, without harms`,
          ),
        ];
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

/** What each way to a good ending owes to the course, mistakes and turns back among them: told once for each thing. */
export function wayOwes(data: ScenarioData): ScenarioFault[] {
  const good = [...waysThrough(data, ({ sound }) => sound === true)].filter(
    ({ end }) => end.kind === 'end' && end.outcome === 'held',
  );
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
    ...(data.contact === 'first' && isLate && data.limitsLater === undefined
      ? [
          fault(
            ['contact'],
            'En un primer contacto los límites no van en el primer momento; se esperaba limitsLater, con el motivo',
            'In a first contact the limits do not come in the first moment; expected limitsLater, with the reason',
          ),
        ]
      : []),
    ...debtsOf(data),
  ];
}

/** Something owed on a way: what, to what, and where that is written. */
interface Debt {
  act: ScenarioAct;
  to: string;
  path: PropertyKey[];
}

/** Where somebody stands who walks a scenario: the choices so far, what was done and what is owed. */
interface Walker {
  id: string;
  steps: string[];
  done: ReadonlySet<ScenarioAct>;
  owed: readonly Debt[];
  /** What had to come first, and did not: nothing mends it. */
  lost: readonly Debt[];
}

/** The debts with which a good ending is reached: the shortest way to each, over every way there is. */
function debtsOf(data: ScenarioData): ScenarioFault[] {
  const places = new Map(data.nodes.map((node, at) => [node.id, { node, at }]));
  const faults = new Map<string, ScenarioFault>();
  const met = new Set<string>();
  const owed = owedIn(data);
  const asks = {
    talksWith: data.contact !== 'team',
    mends: doesSomewhere(data.nodes, 'mends'),
  };
  const waiting: Walker[] = [{ id: firstMoment, steps: [], done: new Set(), owed: [], lost: [] }];
  for (let come = waiting.shift(); come; come = waiting.shift()) {
    const place = places.get(come.id);
    if (!place) continue;
    const { node, at } = place;
    const walker = stepped(come, node, ['nodes', at], asks);
    const state = stateOf(walker);
    if (met.has(state)) continue;
    met.add(state);
    if (node.kind === 'moment')
      for (const [item, choice] of node.choices.entries())
        waiting.push({
          ...stepped(walker, choice, ['nodes', at, 'choices', item], asks),
          id: choice.next,
          steps: [...walker.steps, `${node.id}${choice.id}`],
        });
    else if (node.outcome === 'open') {
      // What was left open is taken up again, and owes what it owed.
      if (node.back !== undefined)
        waiting.push({ ...walker, id: node.back, steps: [...walker.steps, node.id] });
    } else
      for (const debt of [
        ...owed
          .filter((act) => !walker.done.has(act))
          .map((act) => ({ act, to: `contact: ${data.contact}`, path: ['contact'] })),
        ...walker.owed,
        ...walker.lost,
      ]) {
        const key = `${debt.act} ${debt.to}`;
        if (!faults.has(key)) faults.set(key, debtFault(debt, node.id, walker.steps));
      }
  }
  return [...faults.values()];
}

/** Whoever walks, after a moment, a choice or an ending: what it hears is owed, and what it does is done. */
function stepped(
  { id, steps, done, owed, lost }: Walker,
  what: {
    hears?: readonly ScenarioSign[] | undefined;
    does?: readonly ScenarioAct[] | undefined;
    error?: string | undefined;
    harms?: true | undefined;
    sound?: true | undefined;
  },
  path: PropertyKey[],
  { talksWith, mends }: { talksWith: boolean; mends: boolean },
): Walker {
  const { hears = [], does = [], error, harms, sound } = what;
  const doneNow = new Set([...done, ...does]);
  const fresh: Debt[] = [
    ...hears.flatMap((sign, item) =>
      askedBySign[sign].map((act) => ({ act, to: sign, path: [...path, 'hears', item] })),
    ),
    ...(error && askedByError[error]
      ? [{ act: askedByError[error], to: error, path: [...path, 'error'] }]
      : []),
    ...(error && talksWith && endangering.includes(error)
      ? [{ act: 'safety' as const, to: error, path: [...path, 'error'] }]
      : []),
    ...(error && mends ? [{ act: 'mends' as const, to: error, path: [...path, 'error'] }] : []),
    ...(harms ? [{ act: 'mends' as const, to: 'harms', path: [...path, 'harms'] }] : []),
    ...does.flatMap((act, item) => debtOf(act, askedByAct[act], [...path, 'does', item])),
  ];
  const late = does.flatMap((act, item) => {
    const first = askedFirst[act];
    return first && doneNow.has(first) ? [] : debtOf(act, first, [...path, 'does', item]);
  });
  const once = (debts: readonly Debt[]) => [
    ...new Map(debts.map((debt) => [`${debt.act} ${debt.to}`, debt])).values(),
  ];
  return {
    id,
    steps,
    done: doneNow,
    owed: once([...owed, ...fresh]).filter(({ act }) => !does.includes(act)),
    lost: once([
      ...lost,
      ...late,
      // Said in the first choice that serves after the error, or not at all.
      ...owed.filter(({ act }) => act === 'mends' && sound && !does.includes('mends')),
    ]),
  };
}

const debtOf = (to: ScenarioAct, act: ScenarioAct | undefined, path: PropertyKey[]): Debt[] =>
  act ? [{ act, to, path }] : [];

/** What tells one walker from another at a moment, the way that each came apart. */
const stateOf = ({ id, done, owed, lost }: Walker): string =>
  [
    id,
    ...[...done].toSorted(),
    '|',
    ...owed.map(({ act, to }) => `${act} ${to}`).toSorted(),
    '|',
    ...lost.map(({ act, to }) => `${act} ${to}`).toSorted(),
  ].join(' ');

/** `n1a n3c` is the way by moment and letter. */
const debtFault = ({ act, to, path }: Debt, end: string, steps: readonly string[]): ScenarioFault =>
  fault(
    path,
    `El camino ${steps.join(' ')} llega a «${end}» sin «${act}», que pide «${to}»; se esperaba en does de una de sus opciones`,
    `The way ${steps.join(' ')} comes to “${end}” without “${act}”, which “${to}” asks for; expected in does of one of its choices`,
  );

export const fault = (path: PropertyKey[], es: string, en: string): ScenarioFault => ({
  path,
  message: { es, en },
});
