import { waysThrough } from '../../registry/scenario-graph.ts';
import {
  firstMoment,
  type ScenarioAct,
  type ScenarioData,
  type ScenarioSign,
} from '../../registry/schema/scenario.ts';
import type { ScenarioFault } from './scenario-faults.ts';

/** What has to be done once something was heard or came in: then, or later on the way. */
const askedBySign: Record<ScenarioSign, ScenarioAct> = {
  despair: 'suicide',
  yes: 'six',
  no: 'harm',
  threat: 'danger',
  image: 'image',
};
/** What has to be done once a critical error was made, by its id. */
const askedByError: Record<string, ScenarioAct> = {
  'prometer-secreto': 'limits',
  'abrir-imagen-de-menor': 'image',
};
/** What has to be done once something else was. */
const askedByAct: Partial<Record<ScenarioAct, ScenarioAct>> = { means: 'distance' };
/** What has to be done before something else, or with it. */
const askedFirst: Partial<Record<ScenarioAct, ScenarioAct>> = { calls: 'tells', sends: 'where' };
/** What is owed to whom one talks with. */
const askedByContact: Record<ScenarioData['contact'], ScenarioAct[]> = {
  first: ['limits', 'safety'],
  known: ['safety'],
  team: [],
};

/** What is told by words, so that nobody forgets its mark. */
const signs = ['despair', 'threat', 'image'] as const satisfies ScenarioSign[];
const signWords: Record<(typeof signs)[number], RegExp> = {
  despair:
    /ya no doy\b|(?:mejor|ya) no (?:quiero )?estar\b|no sé si quiero seguir|(?:me quiero|quiero) morir|pienso en morir|nadie va a llorar|no sirvo\b|me siento chiquita/i,
  threat:
    /un día de estos me mata|\bmi (?:ex|esposo|marido|pareja)\b|desaparecer|me entierra|del cuello|amenaza a|\bsu (?:ex ?pareja|esposo|marido)\b|para que la visiten/i,
  image:
    /(?<!\p{L})l[oa]s? manda(?!\p{L})|\d+ imágenes|vista previa|está en el teléfono del equipo/iu,
};

/** Where the question about suicide is asked, and what is answered: a yes, or nothing plain, and a no. */
const question = /quitar(?:te|se) la vida|con la palabra/gi;
const answers = [
  [
    'yes',
    /«sí[».]|dice que sí|lo he pensado|lo pens[éo]|lo pienso|a ratos|anoche sí|pero sí|, sí»/i,
  ],
  ['no', /«(?:hoy )?no\b/i],
] as const;
/** The question that whoever needs help answers in their own first words. */
const saysYes = /estoy pensando en quitarme la vida/i;

/** What the crisis card asks after each answer, by the words that say it. */
const cardWords: Partial<Record<ScenarioAct, RegExp[]>> = {
  six: [
    /hizo (?:nada|algo)|hecho nada/,
    /cerca/,
    /cuándo/,
    /intentó/,
    /tomado/,
    /nadie con|no está sol|qui[eé]n puede |su (?:hermana|primo)/,
  ],
  harm: [/hecho daño/, /113|a quién llamar/],
};

/** Words with which somebody calls, and numbers that send help to where the person is. */
const callWords =
  /(?<!\p{L})(?:llam(?:a|ará|amos|emos|ar|as)|avisa)(?!\p{L})[^.?»]*?(?:105|106|113|1810|Línea 100)/iu;
const helpGoes = /\b(?:106|113)\b/;

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

/**
 * Words of not wanting to live, of a threat or of an image that came, with no mark. What is known at the start is heard in the first
 * moment; what that one hears is owed on every way, so it needs no mark again.
 */
export const signFaults = ({ contact, nodes, situation }: ScenarioData): ScenarioFault[] => {
  const first = nodes.find(({ id }) => id === firstMoment);
  const ever = first?.kind === 'moment' ? (first.hears ?? []) : [];
  return nodes.flatMap((node, at): ScenarioFault[] => {
    if (node.kind === 'end' || contact === 'team') return [];
    const known = node.id === firstMoment ? `${situation.es} ` : '';
    return [
      ...(saysYes.test(node.text.es) && !node.hears?.includes('yes')
        ? [unheard(saysYes.exec(node.text.es)?.[0] ?? '', 'yes', ['nodes', at, 'text'])]
        : []),
      ...unmarked(known + node.text.es, [...ever, ...(node.hears ?? [])], ['nodes', at, 'text']),
      ...node.choices.flatMap(({ text, then, hears = [], does = [], sound, error = '' }, item) => [
        ...unmarked(
          then.es,
          // An answer to the question is no news: it was asked. An error asks for the same by itself.
          [
            ...[...ever, ...hears],
            ...signs.filter((sign) => [...does, askedByError[error]].includes(askedBySign[sign])),
          ],
          ['nodes', at, 'choices', item, 'then'],
        ),
        ...unanswered(text.es, then.es, { does, hears }, ['nodes', at, 'choices', item, 'then']),
        ...(sound ? uncalled(text.es, does, ['nodes', at, 'choices', item, 'text']) : []),
      ]),
    ];
  });
};

const unmarked = (
  text: string,
  marked: readonly ScenarioSign[],
  path: PropertyKey[],
): ScenarioFault[] =>
  signs.flatMap((sign) => {
    const [words] = signWords[sign].exec(text) ?? [];
    return words === undefined || marked.includes(sign) ? [] : [unheard(words, sign, path)];
  });

const unheard = (words: string, sign: ScenarioSign, path: PropertyKey[]): ScenarioFault =>
  fault(
    path,
    `«${words}» sin marca; se esperaba hears con ${sign}, u otras palabras si no lo es`,
    `“${words}” with no mark; expected hears with ${sign}, or other words if it is not`,
  );

/** The answer to the question about suicide, with no mark; and what the crisis card asks then, marked and not said. */
function unanswered(
  text: string,
  then: string,
  { does, hears }: { does: readonly ScenarioAct[]; hears: readonly ScenarioSign[] },
  path: PropertyKey[],
): ScenarioFault[] {
  const all = `${text} ${then}`;
  const asked = [...all.matchAll(question)].at(-1);
  const answer =
    does.includes('suicide') && asked ? all.slice(asked.index + asked[0].length) : undefined;
  const [heard] =
    answer === undefined
      ? []
      : answers.flatMap(([sign, words]) => {
          const [found] = words.exec(answer) ?? [];
          return found === undefined ? [] : [{ sign, found }];
        });
  return [
    ...(heard && !hears.includes(heard.sign) ? [unheard(heard.found, heard.sign, path)] : []),
    ...does.flatMap((act) =>
      (cardWords[act] ?? []).every((words) => words.test(all))
        ? []
        : [
            fault(
              path,
              `«${act}» sin todo lo que la tarjeta de crisis pregunta; se esperaba en then, de una en una`,
              `“${act}” without all that the crisis card asks; expected in then, one by one`,
            ),
          ],
    ),
  ];
}

/** A call that carries no mark: that it is made, and that help goes to where the person is if it does. */
function uncalled(
  text: string,
  does: readonly ScenarioAct[],
  path: PropertyKey[],
): ScenarioFault[] {
  const [words] = callWords.exec(text) ?? [];
  if (words === undefined) return [];
  const acts: ScenarioAct[] = helpGoes.test(words) ? ['calls', 'sends'] : ['calls'];
  return acts
    .filter((act) => !does.includes(act))
    .map((act) =>
      fault(
        path,
        `«${words}» sin marca; se esperaba does con ${act}`,
        `“${words}” with no mark; expected does with ${act}`,
      ),
    );
}

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
  const waiting: Walker[] = [{ id: firstMoment, steps: [], done: new Set(), owed: [], lost: [] }];
  for (let come = waiting.shift(); come; come = waiting.shift()) {
    const place = places.get(come.id);
    if (!place) continue;
    const { node, at } = place;
    const walker = stepped(come, node, ['nodes', at]);
    const state = stateOf(walker);
    if (met.has(state)) continue;
    met.add(state);
    if (node.kind === 'moment')
      for (const [item, choice] of node.choices.entries())
        waiting.push({
          ...stepped(walker, choice, ['nodes', at, 'choices', item]),
          id: choice.next,
          steps: [...walker.steps, `${node.id}${choice.id}`],
        });
    else if (node.outcome === 'held')
      for (const debt of [
        ...askedByContact[data.contact]
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
  },
  path: PropertyKey[],
): Walker {
  const { hears = [], does = [], error } = what;
  const doneNow = new Set([...done, ...does]);
  const fresh: Debt[] = [
    ...hears.map((sign, item) => ({
      act: askedBySign[sign],
      to: sign,
      path: [...path, 'hears', item],
    })),
    ...(error && askedByError[error]
      ? [{ act: askedByError[error], to: error, path: [...path, 'error'] }]
      : []),
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
    lost: once([...lost, ...late]),
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

const fault = (path: PropertyKey[], es: string, en: string): ScenarioFault => ({
  path,
  message: { es, en },
});
