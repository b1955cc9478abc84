import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { avoidedWords, isQuoted } from '../../src/checker/prose/avoided-words.ts';
import { readability } from '../../src/checker/prose/readability.ts';
import { momentFaults, wayOwes } from '../../src/checker/records/scenario-course.ts';
import { signFaults } from '../../src/checker/records/scenario-signs.ts';
import { guessesOf, players, seenMoments } from '../../src/checker/records/scenario-form.ts';
import {
  asksOfSuicide,
  mendable,
  nextOf,
  reachedFrom,
  waysThrough,
} from '../../src/registry/scenario-graph.ts';
import { normNames } from '../../src/citations/norm-names.ts';
import { compileNames, recognise } from '../../src/citations/recognise/index.ts';
import { citedIn, piecesOf } from '../../src/papers/text.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import {
  firstMoment,
  type ScenarioAct,
  type ScenarioChoice,
  type ScenarioData,
} from '../../src/registry/schema/scenario.ts';
import { channelValue } from '../../src/words/channel.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const scenarios = [...registry.scenarios.values()]
  .map(({ data }) => data)
  .sort((one, other) => one.order - other.order);
const langs = ['es', 'en'] as const;
const choicesOf = ({ nodes }: ScenarioData): ScenarioChoice[] =>
  nodes.flatMap((node) => (node.kind === 'moment' ? node.choices : []));

/** Every text of a scenario, in both languages. */
const textsOf = (data: ScenarioData): Localized[] => [
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
const withChoices = (
  data: ScenarioData,
  change: (choice: ScenarioChoice) => ScenarioChoice,
): ScenarioData => ({
  ...data,
  nodes: data.nodes.map((node) =>
    node.kind === 'end' ? node : { ...node, choices: node.choices.map(change) },
  ),
});

/** A scenario in which nobody does one thing. */
const without = (data: ScenarioData, act: ScenarioAct): ScenarioData => ({
  ...data,
  nodes: withChoices(data, ({ does, ...choice }) => ({
    ...choice,
    ...(does && { does: does.filter((each) => each !== act) }),
  })).nodes.map((node) =>
    node.kind === 'end' && node.does
      ? { ...node, does: node.does.filter((each) => each !== act) }
      : node,
  ),
});

test('each stands in its place', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(18);
  expect(scenarios.map(({ order }) => order)).toEqual(scenarios.map((_, at) => at + 1));
});

describe.each(scenarios)('$id', (data) => {
  const all = [...waysThrough(data)];
  const held = all.filter(({ end }) => end.kind === 'end' && end.outcome === 'held');

  test('every way stops at an ending, or comes back to a moment from which a good one is reached', () => {
    const good = mendable(data.nodes);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ end }) => !good.has(end.id))).toEqual([]);
  });

  test('every ending is reached by some way, and from every node some good ending', () => {
    const ends = data.nodes.filter((node) => node.kind === 'end');
    // Through an open ending too, where it is taken up again.
    const reached = reachedFrom(firstMoment, data.nodes);
    expect(ends.filter(({ id }) => !reached.has(id))).toEqual([]);
    const goodEnds = new Set(ends.filter(({ outcome }) => outcome === 'held').map(({ id }) => id));
    for (const { id } of data.nodes)
      expect(
        [...reachedFrom(id, data.nodes)].some((each) => goodEnds.has(each)),
        id,
      ).toBe(true);
  });

  test('a good ending is reached without any critical error, by a short way', () => {
    const clean = held.filter(({ made }) => made.every(({ error }) => error === undefined));
    const shortest = Math.min(...clean.map(({ made }) => made.length));
    expect(shortest).toBeGreaterThanOrEqual(2);
    expect(shortest).toBeLessThanOrEqual(6);
  });

  test('a critical error leads to a moment where it can be mended, never straight to an ending', () => {
    const after = choicesOf(data)
      .filter(({ error }) => error !== undefined)
      .map(({ next }) => data.nodes.find(({ id }) => id === next)?.kind);
    expect(new Set(after).has('end')).toBe(false);
  });

  test('each moment offers at least one choice that is no critical error', () => {
    for (const node of data.nodes)
      if (node.kind === 'moment')
        expect(
          node.choices.some(({ error }) => error === undefined),
          node.id,
        ).toBe(true);
  });

  test('choices are lettered in order, and no two say the same', () => {
    for (const node of data.nodes) {
      if (node.kind === 'end') continue;
      expect(node.choices.map(({ id }) => id).join('')).toBe('abcd'.slice(0, node.choices.length));
      expect(new Set(node.choices.map(({ text }) => text.es)).size).toBe(node.choices.length);
      expect(nextOf(node)).toHaveLength(node.choices.length);
    }
  });

  test('both languages cite the same law, and no law is named without its citation', () => {
    const vocabulary = compileNames(normNames(registry));
    for (const text of textsOf(data)) {
      expect(citedIn(text.en)).toEqual(citedIn(text.es));
      for (const lang of langs) {
        const bare = piecesOf(text[lang]).map((piece) =>
          piece.kind === 'words' ? piece.text : '',
        );
        expect(recognise(bare.join(' … '), lang, vocabulary), text[lang]).toEqual([]);
      }
    }
  });

  test('a number to call is one of the registry', () => {
    const known = new Set(
      [...registry.services.values()].flatMap(({ data: { channels } }) =>
        channels.flatMap((channel) => channelValue(channel, 'es').match(/\d+/g) ?? []),
      ),
    );
    for (const text of textsOf(data))
      for (const lang of langs)
        for (const number of text[lang]
          .replace(/\(norma:[^)]*\)/g, '')
          .match(/(?<![\d:,.])1\d{2,3}(?![\d:]|, ?\d)/g) ?? [])
          expect(known.has(number), `${number}: ${text[lang]}`).toBe(true);
  });

  test('is easy to read, says no avoided word, and scolds nobody', () => {
    const spoken = textsOf(data).map(({ es }) =>
      piecesOf(es)
        .map((each) => ('text' in each ? each.text : ''))
        .join(''),
    );
    expect(readability(spoken).score).toBeGreaterThanOrEqual(65);
    for (const text of textsOf(data))
      for (const lang of langs)
        for (const { found } of avoidedWords[lang])
          for (const { index } of text[lang].matchAll(new RegExp(found.source, 'giu')))
            expect(isQuoted(text[lang], index), text[lang]).toBe(true);
    for (const { why } of choicesOf(data)) {
      expect(why.es).not.toMatch(
        /nunca debiste|cómo se te ocurre|mal hecho|irresponsable|grave error/i,
      );
      expect(why.en).not.toMatch(/you should never|how could you|irresponsible|terrible mistake/i);
    }
  });

  test('a moment fits its card of A6', () => {
    for (const node of data.nodes) {
      if (node.kind === 'end') continue;
      for (const lang of langs)
        expect(
          [node.text, ...node.choices.map(({ text }) => text)].map((text) => text[lang]).join(' ')
            .length,
          `${node.id} ${lang}`,
        ).toBeLessThanOrEqual(cardRoom);
    }
  });
});

/** Characters that a card has room for, with its title: measured on paper (tests/browser/scenario-cards.test.ts). */
const cardRoom = 700;

test('opening an image of somebody under 18 is never on the way to a good ending without being mended', () => {
  const opened = scenarios.flatMap((data) =>
    [...waysThrough(data)].filter(({ made, end }) => {
      const at = made.findLastIndex(({ error }) => error === 'abrir-imagen-de-menor');
      if (at === -1 || end.kind !== 'end' || end.outcome !== 'held') return false;
      // What comes next is the moment that says how to stop, and its choice says where it stands.
      const mended = made[at + 1];
      return !mended?.rests.some((slug) =>
        /menores-de-18|la-imagen|lo-inesperado|despues/.test(slug),
      );
    }),
  );
  expect(opened).toEqual([]);
});

test('the question about suicide goes alone: whoever asks it says no other question with it', () => {
  const asked = /quitarte la vida|estás pensando en morir/i;
  const stacked = scenarios.flatMap((data) =>
    choicesOf(data)
      .filter(({ text }) => asked.test(text.es) && (text.es.match(/¿/g) ?? []).length > 1)
      .map(({ text }) => `${data.id}: ${text.es}`),
  );
  expect(
    scenarios.flatMap(choicesOf).filter(({ text }) => asked.test(text.es)).length,
  ).toBeGreaterThan(5);
  expect(stacked).toEqual([]);
});

/** Softer words for the question, and two lines given as if either would do for somebody at the door. */
const notTheQuestion = /pensando en morir|piensa en morir/;
const eitherLine = /105 o,? (?:si [^.]*, )?(?:a )?la (?:Línea )?100/;

test('the question is the one of the protocol in whoever says it, and 105 is called before 100', () => {
  expect('pregúntele si está pensando en morir').toMatch(notTheQuestion);
  expect('el 105 o, si le da miedo por ser policía, la Línea 100').toMatch(eitherLine);
  const said = scenarios.flatMap((data) => textsOf(data).map(({ es }) => `${data.id}: ${es}`));
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter((es) => notTheQuestion.test(es) || eitherLine.test(es))).toEqual([]);
});

test('a scenario in which nobody asks about suicide is told from those in which somebody does', () => {
  const unasked = scenarios.filter((each) => !asksOfSuicide(each));
  expect(unasked.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'amenaza-sin-fecha',
      'la-reportera-quiere-el-caso',
      'pareja-que-controla',
    ]),
  );
  for (const each of unasked) {
    if (each.contact === 'team')
      expect(
        choicesOf(each).some(({ does = [] }) => does.includes('safety')),
        each.id,
      ).toBe(true);
    const said = choicesOf(each).flatMap(({ text, then }) => [text.es, then.es]);
    expect(said.join('\n'), each.id).not.toMatch(/quitar(?:te|se) la vida/);
  }
});

describe('what the course asks of a conversation', () => {
  test('every way is walked, and none lacks it', () => {
    expect(scenarios.flatMap((data) => [...waysThrough(data)]).length).toBeGreaterThan(1500);
    expect(
      scenarios.flatMap((data) => [...momentFaults(data), ...signFaults(data), ...wayOwes(data)]),
    ).toEqual([]);
  });

  test('a way that loses its limits, the question or what follows from an answer is told', () => {
    const owed = [
      ...(['limits', 'safety', 'distance', 'tells'] as const),
      ...(['suicide', 'six', 'harm', 'where', 'danger', 'image', 'tomorrow', 'relief'] as const),
    ];
    for (const act of owed) {
      const spoilt = scenarios.flatMap((data) => wayOwes(without(data, act)));
      expect(spoilt.length, act).toBeGreaterThan(1);
    }
  });

  test.each([
    ['limits', /tres casos|casos en que no|tres límites|no pueden callar/],
    [
      'safety',
      /a salvo|segur[ao]|dónde (?:estás?|vas a dorm|duerm|vives)|con usted|con quién|quién se queda|quedarse a tu lado|su hija|está con ella|otro lado de la puerta|tranquila con lo|si hizo algo/i,
    ],
    ['heard', /oye|escuche|lee|lea|otro cuarto|sin nadie a tu lado/],
    ['minors', /menor de 18/],
    ['notes', /anot/],
    [
      'mends',
      /perd[oó]n|estuvo mal|no deb[ií]|me apuré|se equivocaron|dices qué escribieron|corriges|me tocaba|lo siento|le hablamos mal/i,
    ],
    ['tomorrow', /mañana/i],
    ['tonight', /noche|duerm/i],
    ['relief', /en esa hora.+toman hoy los casos/],
    ['suicide', /quitar(?:te|se) la vida|pensando en morir|con la palabra/],
    ['means', /cerca/],
    ['sends', /113|105|106/],
    [
      'where',
      /dónde (?:estás|duermes|está)|primero la dirección|lo poco que saben|distrito|su casa|en (?:qué calle|mi casa|mi carro)|da la calle|está ahora con usted/i,
    ],
    ['danger', /preguntas de peligro|las otras preguntas/],
    [
      'image',
      /sin abrir|no la tocamos|nadie lo abre|no se toca|no se conecta|sin conectarlo|ni lo conecte|sin tocar/i,
    ],
    ['distance', /aleje|dejarlo en|sale del cuarto|guard|patio|taxi|no la sueltes/i],
  ] as const)('a choice that does «%s» says it, in its words or in what follows', (act, said) => {
    const tagged = scenarios.flatMap(choicesOf).filter(({ does }) => does?.includes(act));
    expect(tagged.length).toBeGreaterThan(1);
    for (const { text, then } of tagged) expect(`${text.es} ${then.es}`).toMatch(said);
  });
});

describe('form does not tell which choice serves', () => {
  test.each(langs)(
    'whoever picks by it, or has learnt from it, does no better than chance: %s',
    (lang) => {
      const guesses = guessesOf(seenMoments(scenarios, lang));
      expect(guesses.length).toBe(Object.keys(players).length + 1);
      for (const { name, rate, chance, limit } of guesses) {
        expect(chance, name).toBeLessThan(0.5);
        expect(rate, name).toBeLessThanOrEqual(limit);
      }
    },
  );

  /** A player who looks at one thing, and whoever learns from all of them, do better than chance allows. */
  const expectFoundOut = (told: typeof scenarios, player: keyof typeof players) => {
    for (const lang of langs) {
      const found = guessesOf(seenMoments(told, lang)).filter(({ rate, limit }) => rate > limit);
      expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([player, 'learnt']));
    }
  };

  test('choices that serve made the longest, or put first, are found out', () => {
    const longer = scenarios.map((data) =>
      withChoices(data, ({ text, ...choice }) => ({
        ...choice,
        text: choice.sound
          ? { es: `${text.es} Y después seguimos.`, en: `${text.en} And then we go on.` }
          : text,
      })),
    );
    expectFoundOut(longer, 'longest');
  });

  test('a closing tag that only those that do not serve have is found out', () => {
    const tagged = scenarios.map((data) =>
      withChoices(data, ({ text, ...choice }) => ({
        ...choice,
        text: choice.sound
          ? text
          : {
              es: text.es.replace(/[.?]*([»”.]*)$/, ', ¿ya?$1'),
              en: text.en.replace(/[.?]*([»”.]*)$/, ', okay?$1'),
            },
      })),
    );
    expectFoundOut(tagged, 'untagged');
  });

  test.each([
    ['safety', / a salvo(?!\p{L})/giu, /\bsafe(?:r|ly)?\b/gi],
    ['where', /(?<!\p{L})dónde|d(?:o|ue)rm\p{L}+/giu, /\bwhere\b|\bsleep\w*/gi],
    [
      'near',
      /(?<!\p{L})(?:con quién|alguien contigo|con usted|a solas|puedes hablar|buen momento)/giu,
      /\b(?:who with|with you|in private|can you talk|good time)\b/gi,
    ],
  ] as const)('what only choices that serve ask about is found out: %s', (player, es, en) => {
    const bare = scenarios.map((data) =>
      withChoices(data, ({ text, ...choice }) => ({
        ...choice,
        text: choice.sound
          ? text
          : { es: text.es.replace(es, ' así'), en: text.en.replace(en, 'so') },
      })),
    );
    expectFoundOut(bare, player);
  });

  test('a player who looks at one thing goes well through few scenarios', () => {
    for (const lang of langs)
      for (const [name, takes] of Object.entries(players)) {
        const held = scenarios.filter((data) => playedWell(data, lang, takes));
        expect(held.length, `${name} ${lang}`).toBeLessThanOrEqual(3);
      }
  });
});

/** Two questions of danger with one answer: «si la amenazó o tiene un arma: «no»». A threat that is one question, in T40’s words, is not. */
const twoInOne =
  /\bsi (?:él |ese chico |alguien )?(?:la |lo |te )?(?:amenaza|amenazó|pegó|siguió) o (?:la |lo |te )?(?:tiene|espera|quiso|sigue)[^;.«]*«/u;
/** Fear of blows, and asking whose. */
const fearsBlows = /miedo de que (?:me|le|la|lo) pe(?:guen|gue|garan)/u;
const asksWhose = /(?:de quién|quién le pegaría)/iu;

describe('danger is asked about one thing at a time', () => {
  const followed = scenarios.flatMap((data) =>
    choicesOf(data).map(({ then }) => `${data.id}: ${then.es}`),
  );

  test('no answer is given to two questions of danger', () => {
    expect(twoInOne.test('Si la amenazó o tiene un arma: «no».'.toLowerCase())).toBe(true);
    expect(followed.filter((text) => twoInOne.test(text.toLowerCase()))).toEqual([]);
  });

  test('a girl or a boy who fears blows is asked whose', () => {
    const afraid = followed.filter((text) => fearsBlows.test(text));
    expect(afraid.length).toBeGreaterThan(0);
    expect(afraid.filter((text) => !asksWhose.test(text))).toEqual([]);
  });
});

/** Whether a player who takes the first choice of that form comes to a good ending by choices that serve alone. */
function playedWell(
  data: ScenarioData,
  lang: 'es' | 'en',
  takes: (typeof players)[string],
): boolean {
  const forms = new Map(
    data.nodes
      .filter((node) => node.kind === 'moment')
      .map((node, at) => [node.id, seenMoments([data], lang)[at]?.choices ?? []]),
  );
  let node = data.nodes.find(({ id }) => id === firstMoment);
  for (let steps = 0; node?.kind === 'moment' && steps < 20; steps += 1) {
    const at = Math.max(
      0,
      (forms.get(node.id) ?? []).findIndex(({ form }) => takes(form)),
    );
    const choice: ScenarioChoice | undefined = node.choices[at];
    if (!choice?.sound) return false;
    node = data.nodes.find(({ id }) => id === choice.next);
  }
  return node?.kind === 'end' && node.outcome === 'held';
}
