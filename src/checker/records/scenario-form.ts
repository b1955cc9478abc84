import type { Lang } from '../../registry/schema/common.ts';
import type { ScenarioChoice, ScenarioData } from '../../registry/schema/scenario.ts';

/** What is seen of a choice without understanding it. */
interface Form {
  length: 'longest' | 'middle' | 'shortest';
  place: string;
  apology: boolean;
  question: boolean;
  spoken: boolean;
  tag: boolean;
  together: boolean;
  warm: boolean;
  safety: Asked;
  where: Asked;
  near: Asked;
  closing: boolean;
  soothing: boolean;
  denies: boolean;
}

/** Whether the words of something are within a question, only said, or not there. */
type Asked = 'asked' | 'said' | 'none';

/** A moment as somebody sees it who reads none of its words. */
interface SeenMoment {
  scenario: string;
  choices: { form: Form; sound: boolean }[];
}

const apologies: Record<Lang, RegExp> = {
  es: /perd[oó]n|disculp|lo siento|me equivoqu|me apur|no deb[ií]/i,
  en: /sorry|forgive|apolog|my mistake|shouldn’t have/i,
};

/** What is added at the end to be agreed with: a question that asks nothing. */
const tags: Record<Lang, RegExp> = {
  es: /¿(?:ya|sí|no|quieres|(?:te|le|les) parece|está bien)\?[»”".]*$/i,
  en: /, (?:all right|ok|okay|yes|no|right|isn’t it|doesn’t he|(?:don|wouldn)’t (?:you|we)(?: think)?|shall (?:I|we)|will you|can you)\?[»”".]*$/i,
};

/** What sounds like leaving it to the person, or doing it with them, wherever it stands. */
const invitations: Record<Lang, RegExp> = {
  es: /(?<!\p{L})(?:junt[ao]s|quieres|quiere usted|(?:te|le|les) parece)(?!\p{L})|¿ya\?/iu,
  en: /\b(?:together|(?:do|would) you (?:want|like)|if you (?:like|want)|what if|all right\?|okay\?)/i,
};
/** Thanks, and being believed. */
const warmth: Record<Lang, RegExp> = {
  es: /(?<!\p{L})(?:gracias|(?:te|le) cre(?:o|emos))(?!\p{L})/iu,
  en: /\b(?:thanks?(?: you)?|I believe you|we believe you)\b/i,
};

/** What soothes, agrees or promises at once: whoever knows the course takes it for a mistake. */
const soothes: Record<Lang, RegExp> = {
  es: /(?<!\p{L})(?:tranquil\p{L}*|claro|te prometo|te lo prometo)(?!\p{L})/iu,
  en: /\b(?:don’t worry|of course|I promise|relax|calmer)\b/i,
};

/** Choices that begin by saying no, which look like the caution that is taught. */
const denials: Record<Lang, RegExp> = {
  es: /^[«“]?no\b/iu,
  en: /^[«“]?(?:no|don’t|nobody|(?:you|I|we|it) (?:\p{L}+n’t|can’t))\b/iu,
};

/** Words that whoever skims takes for the right thing to ask: whether somebody is safe, where they are or sleep, and who is near or listens. */
const skimmed: Record<'safety' | 'where' | 'near', Record<Lang, RegExp>> = {
  safety: {
    es: /(?<!\p{L})(?:a salvo|es seguro|te sientes segura)(?!\p{L})/iu,
    en: /\bsafe(?:r|ly)?\b/i,
  },
  where: {
    es: /(?<!\p{L})(?:dónde|d(?:o|ue)rm\p{L}*)(?!\p{L})/iu,
    en: /\b(?:where|sleep\w*)\b/i,
  },
  near: {
    es: /(?<!\p{L})(?:con quién|(?:quién|alguien|nadie) (?:\p{L}+ ){0,3}(?:contigo|te oye|escuch[ea]|al? (?:tu )?lado|más lee)|está (?:ahora )?con usted|te oye|te espera|a solas|puedes hablar|buen momento)(?!\p{L})/iu,
    en: /\b(?:who(?:m|’s)?\b[^.?!]*\bwith|with whom|(?:anybody|nobody|somebody|is \w+(?: \w+)?) (?:\w+ ){0,3}with you|(?:anybody|nobody|somebody) (?:beside|near|listening|waiting)|anybody else read|hear us|in private|can you talk|good (?:moment|time))\b/i,
  },
};
const questions: Record<Lang, RegExp> = { es: /¿[^?]*\?/g, en: /[^.?!]*\?/g };

function askedIn(of: keyof typeof skimmed, text: string, lang: Lang): Asked {
  const words = skimmed[of][lang];
  if (!words.test(text)) return 'none';
  return (text.match(questions[lang]) ?? []).some((each) => words.test(each)) ? 'asked' : 'said';
}

/** Whether the last that is said is a question with some of those words. */
function closes(text: string, lang: Lang): boolean {
  const last = /\?[»”".]*$/.test(text) ? text.match(questions[lang])?.at(-1) : undefined;
  return last !== undefined && Object.values(skimmed).some((words) => words[lang].test(last));
}

/** The moments of some scenarios, in one language, by their form alone. */
export const seenMoments = (scenarios: readonly ScenarioData[], lang: Lang): SeenMoment[] =>
  scenarios.flatMap(({ id, nodes }) =>
    nodes.flatMap((node) =>
      node.kind === 'end'
        ? []
        : [
            {
              scenario: id,
              choices: formsOf(node.choices, lang).map((form, at) => ({
                form,
                sound: node.choices[at]?.sound === true,
              })),
            },
          ],
    ),
  );

function formsOf(choices: readonly ScenarioChoice[], lang: Lang): Form[] {
  const lengths = choices.map(({ text }) => text[lang].length);
  return choices.map(({ id, text }, at) => ({
    length:
      lengths[at] === Math.max(...lengths)
        ? 'longest'
        : lengths[at] === Math.min(...lengths)
          ? 'shortest'
          : 'middle',
    place: id,
    apology: apologies[lang].test(text[lang]),
    question: text[lang].includes('?'),
    spoken: /^[«“]/.test(text[lang]),
    tag: tags[lang].test(text[lang]),
    together: invitations[lang].test(text[lang]),
    warm: warmth[lang].test(text[lang]),
    safety: askedIn('safety', text[lang], lang),
    where: askedIn('where', text[lang], lang),
    near: askedIn('near', text[lang], lang),
    closing: closes(text[lang], lang),
    soothing: soothes[lang].test(text[lang]),
    denies: denials[lang].test(text[lang]),
  }));
}

/** How often a guess at random is right, and the most that a guess by form may be: chance and two standard errors. */
function chanceOf(moments: readonly SeenMoment[]): { chance: number; limit: number } {
  const chance = mean(moments.map(({ choices }) => share(choices, ({ sound }) => sound)));
  return { chance, limit: chance + 2 * Math.sqrt((chance * (1 - chance)) / moments.length) };
}

/** Players who look at one thing: each takes what has it, at random if several do, and anything if none does. */
export const players = {
  longest: ({ length }) => length === 'longest',
  shortest: ({ length }) => length === 'shortest',
  middle: ({ length }) => length === 'middle',
  first: ({ place }) => place === 'a',
  second: ({ place }) => place === 'b',
  third: ({ place }) => place === 'c',
  apology: ({ apology }) => apology,
  question: ({ question }) => question,
  spoken: ({ spoken }) => spoken,
  tag: ({ tag }) => tag,
  untagged: ({ tag }) => !tag,
  together: ({ together }) => together,
  warm: ({ warm }) => warm,
  safety: ({ safety }) => safety === 'asked',
  where: ({ where }) => where === 'asked',
  near: ({ near }) => near === 'asked',
  asksAnyOfThese: ({ safety, where, near }) => [safety, where, near].includes('asked'),
  closesWithAnyOfThese: ({ closing }) => closing,
  soothing: ({ soothing }) => soothing,
  unsoothing: ({ soothing }) => !soothing,
  denies: ({ denies }) => denies,
  saysAnyOfThese: ({ safety, where, near }) =>
    [safety, where, near].some((each) => each !== 'none'),
} satisfies Record<string, (form: Form) => boolean>;

/** The moments at which a player finds something to go by: what they look at is in some choices and not in others. */
const toldTo = (moments: readonly SeenMoment[], takes: (form: Form) => boolean): SeenMoment[] =>
  moments.filter(({ choices }) => new Set(choices.map(({ form }) => takes(form))).size > 1);

/** How often a player is right, from 0 to 1. */
const rightOf = (moments: readonly SeenMoment[], takes: (form: Form) => boolean): number =>
  mean(
    moments.map(({ choices }) => {
      const taken = choices.filter(({ form }) => takes(form));
      return share(taken.length > 0 ? taken : choices, ({ sound }) => sound);
    }),
  );

/**
 * How often somebody is right who has learnt from the form of every other scenario: a naive Bayes classifier,
 * each scenario guessed from the rest. From 0 to 1.
 */
const learntOf = (moments: readonly SeenMoment[]): number => {
  const all = tallyOf(moments);
  const own = new Map(
    [...Map.groupBy(moments, ({ scenario }) => scenario)].map(([id, each]) => [id, tallyOf(each)]),
  );
  return mean(
    moments.map(({ scenario, choices }) => {
      const scores = choices.map(({ form }) => oddsOf(form, all, own.get(scenario)));
      const best = Math.max(...scores);
      return share(
        choices.filter((_, at) => scores[at] === best),
        ({ sound }) => sound,
      );
    }),
  );
};

/** How many choices have each trait of form, those that are sound and the others; under `''`, how many there are. */
type Tally = Map<string, { sound: number; other: number }>;

const traitsOf = (form: Form): string[] =>
  Object.entries(form).map(([key, value]) => `${key} ${value}`);

function tallyOf(moments: readonly SeenMoment[]): Tally {
  const tally: Tally = new Map();
  for (const { form, sound } of moments.flatMap(({ choices }) => choices))
    for (const trait of ['', ...traitsOf(form)]) {
      const of = tally.get(trait) ?? { sound: 0, other: 0 };
      of[sound ? 'sound' : 'other'] += 1;
      tally.set(trait, of);
    }
  return tally;
}

/** Log odds of a choice of this form being sound, from all but those left out; each count begins at one. */
function oddsOf(form: Form, all: Tally, without?: Tally): number {
  const count = (trait: string, of: 'sound' | 'other'): number =>
    (all.get(trait)?.[of] ?? 0) - (without?.get(trait)?.[of] ?? 0);
  const like = (trait: string, of: 'sound' | 'other'): number =>
    (count(trait, of) + 1) / (count('', of) + 2);
  return traitsOf(form).reduce(
    (sum, trait) => sum + Math.log(like(trait, 'sound') / like(trait, 'other')),
    0,
  );
}

/** How often somebody who goes by form is right, from 0 to 1, and what chance gives and allows at the moments at which they go by it. */
interface Guess {
  name: string;
  rate: number;
  chance: number;
  limit: number;
}

/** What each player gets, where there is something for them to go by, and whoever learnt from all that they look at. */
export const guessesOf = (moments: readonly SeenMoment[]): Guess[] => [
  ...Object.entries(players).flatMap(([name, takes]) => {
    const told = toldTo(moments, takes);
    return told.length === 0 ? [] : [{ name, rate: rightOf(told, takes), ...chanceOf(told) }];
  }),
  { name: 'learnt', rate: learntOf(moments), ...chanceOf(moments) },
];

/** Whether a player takes a choice for its form, its place in the moment or how many there are. */
type Glance = (form: Form, at: number, of: number) => boolean;

/**
 * Players who look at what is seen at a glance: how long a choice is, where it stands, and whether it says sorry or asks.
 * Of the length, one that never serves tells as much as one that always does.
 */
const atAGlance: Record<string, { takes: Glance; isLength?: true }> = {
  longest: { takes: players.longest, isLength: true },
  shortest: { takes: players.shortest, isLength: true },
  middle: { takes: players.middle },
  first: { takes: players.first },
  second: { takes: players.second },
  third: { takes: players.third },
  last: { takes: (_, at, of) => at === of - 1 },
  apology: { takes: players.apology },
  question: { takes: players.question },
};

/** How many moments of a scenario a player gets right, on average, and the least and the most that they may. */
interface ScenarioGuess {
  name: string;
  right: number;
  least: number;
  most: number;
}

/**
 * How many moments over or under chance a player may be in one scenario. So few do not tell chance from form: a moment
 * is the least that can be counted, and less than a standard error of six moments or more.
 */
const slack = { over: 1, under: 2 };

/** What each of those players gets in one scenario, guessing where what they look at is in no choice. */
export const glancesAt = (moments: readonly SeenMoment[]): ScenarioGuess[] => {
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  const chance = sum(moments.map(({ choices }) => share(choices, ({ sound }) => sound)));
  return Object.entries(atAGlance).map(([name, { takes, isLength }]) => ({
    name,
    right: tenths(
      sum(
        moments.map(({ choices }) => {
          const taken = choices.filter(({ form }, at) => takes(form, at, choices.length));
          return share(taken.length > 0 ? taken : choices, ({ sound }) => sound);
        }),
      ),
    ),
    least: isLength ? tenths(Math.max(0, chance - slack.under)) : 0,
    most: tenths(chance + slack.over),
  }));
};

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const mean = (values: readonly number[]): number => sum(values) / (values.length || 1);
const share = <T>(all: readonly T[], is: (each: T) => boolean): number =>
  all.filter(is).length / (all.length || 1);
