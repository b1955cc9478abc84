// What the words of a scenario say, so that nobody forgets its mark: despair, a threat, an image, an answer, a call.
import {
  firstMoment,
  type ScenarioAct,
  type ScenarioData,
  type ScenarioSign,
} from '../../registry/schema/scenario.ts';
import { askedByError, askedBySign, fault } from './scenario-course.ts';
import type { ScenarioFault } from './scenario-faults.ts';

/** What is told by words, so that nobody forgets its mark. */
const signs = [
  'despair',
  'threat',
  'home',
  'neck',
  'image',
  'hurt',
] as const satisfies ScenarioSign[];
const signWords: Record<(typeof signs)[number], RegExp> = {
  despair:
    /ya no doy\b|(?:mejor|ya) no (?:quiero )?estar\b|no sé si quiero seguir|(?:me quiero|quiero) morir|pienso en morir|nadie va a llorar|no sirvo\b|me siento chiquita|(?:soy|ser) una (?:carga|molestia)/i,
  threat:
    /un día de estos me mata|\bmi (?:ex|esposo|marido|pareja)\b|desaparecer|me entierra|del cuello|amenaza a|\bsu (?:ex ?pareja|esposo|marido)\b|para que la visiten/i,
  home: /(?<!\p{L})[ms][iu] (?:esposo|marido|conviviente)(?!\p{L})|viv(?:en|imos) juntos|vive con (?:él|su pareja|su ex)(?!\p{L})/iu,
  neck: /(?:agarró|apretó|agarra|apreta\p{L}*) (?:del|el) cuello(?!, «no|[^.;]*: «no)/iu,
  image:
    /(?<!\p{L})l[oa]s? manda(?!\p{L})|\d+ imágenes|vista previa|está en el teléfono del equipo/iu,
  hurt: /ya lo vio|lo ha visto|ahora sabe que|usted quién es|, (?:dice, )?y (?:vuelve a )?corta(?!\p{L})|(?<!\p{L}|no )cuelgas?\.|colgó/iu,
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

/**
 * What the crisis card asks after each answer, by the words that say it; of serious danger, the four that the assessment looks for
 * (T40), each with its answer; of tonight, where they sleep; and of another place, that and a shelter.
 */
const cardWords: Partial<Record<ScenarioAct, RegExp[]>> = {
  six: [
    /hi(?:zo|ciste) (?:nada|algo)|hecho nada/,
    /cerca/,
    /cuándo/,
    /intentó/,
    /tomado/,
    /nadie con|no está sol|qui[eé]n puede |su (?:hermana|primo)/,
  ],
  harm: [/hecho daño/, /113|a quién llamar/],
  danger: [/amenaz/, /cuello/, /\barma\b/, /sigue|espera\b|vigila/],
  neck: [/hace |cuándo/, /respirar/, /tragar/, /hablar/, /desmay/, /embaraz/],
  tonight: [/noche|duerm|durmi|acuesta/],
  refuge: [/otr[oa] (?:lugar|casa)|qué casa/i, /refugio/],
};

/** Words with which somebody calls, and numbers that send help to where the person is. */
const callWords =
  /(?<!\p{L})(?:llam(?:a|ará|amos|emos|ar|as)|avisa)(?!\p{L})[^.?»]*?(?:105|106|113|1810|Línea 100)/iu;
const helpGoes = /\b(?:106|113)\b/;
/** A line that tells other services by itself, and the words that say so before somebody says yes. */
const teller = /Línea 100\b/;
const mayTell = /puede avisar|avisa a/i;

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
      // What harm was done is told in what follows from a choice; a moment only finds it.
      ...unmarked(
        known + node.text.es,
        [...ever, ...(node.hears ?? []), 'hurt'],
        ['nodes', at, 'text'],
      ),
      ...node.choices.flatMap(({ text, then, hears = [], does = [], sound, error = '' }, item) => [
        ...unmarked(
          then.es,
          // An answer to the question is no news: it was asked. An error asks for the same by itself.
          [
            ...[...ever, ...hears],
            ...signs.filter((sign) =>
              [...does, askedByError[error]].includes(askedBySign[sign][0]),
            ),
          ],
          ['nodes', at, 'choices', item, 'then'],
        ),
        ...unanswered(text.es, then.es, { does, hears }, ['nodes', at, 'choices', item, 'then']),
        ...(sound ? uncalled(text.es, does, ['nodes', at, 'choices', item, 'text']) : []),
        ...(sound && does.includes('calls')
          ? unwarned(`${text.es} ${then.es}`, ['nodes', at, 'choices', item, 'then'])
          : []),
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

/** The answer to the question about suicide, with no mark; and what the crisis card asks then, or is asked about serious danger, marked and not said. */
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
      (cardWords[act] ?? []).every((words) => words.test(all)) ? [] : [unsaid(act, path)],
    ),
    ...(does.includes('six') ? outOfOrder(all, path) : []),
  ];
}

const unsaid = (act: ScenarioAct, path: PropertyKey[]): ScenarioFault =>
  fault(
    path,
    `«${act}» sin todo lo que se pregunta; se esperaba en then, de una en una`,
    `“${act}” without all that is asked; expected in then, one by one`,
  );

/** The means asked about before what was already done: something swallowed would be found out late. */
function outOfOrder(all: string, path: PropertyKey[]): ScenarioFault[] {
  const [done, near] = (cardWords.six ?? []).map((words) => all.search(words));
  return done === undefined || near === undefined || near < 0 || done < near
    ? []
    : [
        fault(
          path,
          '«cerca» antes de lo que ya hizo; se esperaba primero si ya hizo algo, como en la tarjeta',
          '“near” before what was already done; expected first whether they have done something, as on the card',
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

/** A line that may tell others, called without saying it to whom it is about. */
function unwarned(text: string, path: PropertyKey[]): ScenarioFault[] {
  const [line] = teller.exec(text) ?? [];
  return line === undefined || mayTell.test(text)
    ? []
    : [
        fault(
          path,
          `«${line}» sin decir que puede avisar a otros servicios; se esperaba en then, antes de llamar`,
          `“${line}” without saying that it may tell other services; expected in then, before the call`,
        ),
      ];
}
