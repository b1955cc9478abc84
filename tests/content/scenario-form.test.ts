import { describe, expect, test } from 'vitest';
import {
  glancesAt,
  guessesOf,
  players,
  seenMoments,
} from '../../src/checker/records/scenario-form.ts';
import {
  firstMoment,
  type ScenarioChoice,
  type ScenarioData,
} from '../../src/registry/schema/scenario.ts';
import { rememberOf } from '../../src/text/remember.ts';
import { scenarios, langs, withChoices } from '../support/scenarios.ts';

/** The moments of each scenario, looked at once for all players. */
const seenIn = {
  es: rememberOf((data: ScenarioData) => seenMoments([data], 'es')),
  en: rememberOf((data: ScenarioData) => seenMoments([data], 'en')),
};

/** Whether a player who takes the first choice of that form comes to a good ending by choices that serve alone. */
function playedWell(
  data: ScenarioData,
  lang: 'es' | 'en',
  takes: (typeof players)[keyof typeof players],
): boolean {
  const seen = seenIn[lang](data);
  const forms = new Map(
    data.nodes
      .filter((node) => node.kind === 'moment')
      .map((node, at) => [node.id, seen[at]?.choices ?? []]),
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

  test.each(langs)('nor in any one scenario, by what is seen at a glance: %s', (lang) => {
    for (const data of scenarios) {
      const moments = seenMoments([data], lang);
      expect(moments.length, data.id).toBeGreaterThan(5);
      for (const { name, right, least, most } of glancesAt(moments)) {
        expect(right, `${data.id} ${name}`).toBeLessThanOrEqual(most);
        expect(right, `${data.id} ${name}`).toBeGreaterThanOrEqual(least);
        // A moment over chance, and never as many as half of them.
        expect(most, `${data.id} ${name}`).toBeLessThan(moments.length / 2 + 0.5);
      }
    }
  });

  test.each([
    [
      'shortest',
      (text: string, sound: boolean) => (sound ? text : text.replace(/([»”.]*)$/, ', así$1')),
    ],
    ['apology', (text: string, sound: boolean) => (sound ? `${text} Perdón, sorry.` : text)],
  ] as const)('one scenario is found out where all of them are not: %s', (player, change) => {
    const at = scenarios.find(({ id }) => id === 'todo-bien-y-salio-mal');
    if (!at) throw new Error('no such scenario');
    const plain = withChoices(at, ({ text, ...choice }) => ({
      ...choice,
      text: {
        es: change(text.es.slice(0, 60), choice.sound === true),
        en: change(text.en.slice(0, 60), choice.sound === true),
      },
    }));
    for (const lang of langs) {
      const over = (data: ScenarioData) =>
        glancesAt(seenMoments([data], lang))
          .filter(({ right, most }) => right > most)
          .map(({ name }) => name);
      expect(over(at)).toEqual([]);
      expect(over(plain)).toContain(player);
      const all = guessesOf(
        seenMoments(
          scenarios.map((data) => (data === at ? plain : data)),
          lang,
        ),
      );
      const found = all.find(({ name }) => name === player);
      expect(found?.rate).toBeLessThanOrEqual(found?.limit ?? 0);
    }
  });

  /** Players who look at one thing, or whoever learns from all of them, do better than chance allows. */
  const expectFoundOut = (told: typeof scenarios, ...names: string[]) => {
    for (const lang of langs) {
      const found = guessesOf(seenMoments(told, lang)).filter(({ rate, limit }) => rate > limit);
      expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
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
    expectFoundOut(longer, 'longest', 'learnt');
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
    expectFoundOut(tagged, 'untagged', 'learnt');
  });

  test.each([
    [
      'together',
      /(?<!\p{L})(?:junt[ao]s|(?:te|le|les) parece|quieres)(?!\p{L})/giu,
      /\b(?:together|what if)\b/gi,
    ],
    [
      'warm',
      /(?<!\p{L})(?:gracias|(?:te|le) cre(?:o|emos))(?!\p{L})/giu,
      /\b(?:thank you|I believe you)\b/gi,
    ],
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
