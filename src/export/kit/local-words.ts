import type { ElementContent, Parents } from 'hast';
import { textNode } from '../../html/tree.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { remember, rememberOf } from '../../text/remember.ts';
import { capitalised } from '../../words/law.ts';
import { blankMark } from './room.ts';
import { plainSlug } from './slug.ts';

type Facts = Pick<Registry, 'countries'>;

/** The words of Peru, and what is said of each in any country that has none of its own. */
const peruvian = ({ countries }: Facts) => countries.get('pe')?.data.words ?? [];

/** How long the name of a word may be: Word takes 64 characters for a control, with what says that it is a blank. */
const longest = 42;

/** The blank that a word is in a copy for another country, so that each fills it with its own; a long one, cut. */
function blankOf(here: string, isFirst: boolean): string {
  const whole = plainSlug(here);
  const name = whole.length > longest ? `${whole.slice(0, longest - 3)}-${whole.length}` : whole;
  return `palabra-${name}${isFirst ? '-inicial' : ''}`;
}

const pattern = (words: readonly { here: string }[]): RegExp => {
  const all = words.map(({ here }) => RegExp.escape(here)).toSorted((a, b) => b.length - a.length);
  return all.length === 0
    ? /(?!)/g
    : // An address is no word.
      new RegExp(`(?<![\\p{L}\\d/-])(?:${all.join('|')})(?![\\p{L}\\d]|-\\p{L})`, 'giu');
};

/** How many texts are kept: about those of a kit. */
const textsOfAKit = 50_000;

const finders = rememberOf((countries: Facts['countries']) => {
  const names = countries.get('pe')?.data.own?.names ?? [];
  const every = peruvian({ countries });
  const named = every.filter(({ here }) => names.some((name) => here.includes(name)));
  const finder = (words: typeof every) => {
    const all = pattern(words);
    // Of two that are written alike, the first.
    const known = new Map(words.toReversed().map((word) => [word.here.toLowerCase(), word]));
    // Most texts stand in many documents of a kit.
    return remember(
      (text) =>
        [...text.matchAll(all)].flatMap(({ 0: said, index: at }) => {
          const word = known.get(said.toLowerCase());
          return word ? [{ said, at, word }] : [];
        }),
      textsOfAKit,
    );
  };
  return { every: finder(every), named: finder(named) };
});

/**
 * What finds each word of Peru in a text, with where it stands and what is said elsewhere.
 * @param isNamed whether only those that name the country are looked for: «hora de Perú»
 */
function finderOf(lang: Lang, { countries }: Facts, isNamed = false) {
  const wordsIn = finders(countries)[isNamed ? 'named' : 'every'];
  return (text: string) =>
    wordsIn(text).map(({ said, at, word }) => {
      const isFirst = !said.startsWith(word.here.charAt(0));
      const there = isFirst ? capitalised(word.there[lang]) : word.there[lang];
      return { said, at, there, blank: blankOf(word.here, isFirst) };
    });
}

/**
 * Puts, in place, a blank with what is said elsewhere where a text says a word of Peru.
 * @param isNamed only where it names the country, whose sentence would be left out for it
 */
export function markWords(main: Parents, lang: Lang, facts: Facts, isNamed = false): void {
  const wordsIn = finderOf(lang, facts, isNamed);
  const markIn = (node: Parents): void => {
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') markIn(child);
      if (child.type !== 'text') return child.type === 'element' ? [child] : [];
      let end = 0;
      const made = wordsIn(child.value).flatMap(({ said, at, there, blank }) => {
        const before = textNode(child.value.slice(end, at));
        end = at + said.length;
        return [before, blankMark(blank, there)];
      });
      return [...made, textNode(child.value.slice(end))];
    });
  };
  markIn(main);
}

/** What says a text with what is said in any other country in the place of each word of Peru. */
export function withoutPeruWords(lang: Lang, facts: Facts): (text: string) => string {
  const wordsIn = finderOf(lang, facts);
  return (text) =>
    wordsIn(text).reduceRight(
      (whole, { said, at, there }) => whole.slice(0, at) + there + whole.slice(at + said.length),
      text,
    );
}

/** What fills those blanks in a country, by blank. */
export function wordValues(country: string, lang: Lang, facts: Facts): Record<string, string> {
  const own = facts.countries.get(country)?.data.words ?? [];
  return Object.fromEntries(
    peruvian(facts).flatMap(({ here, there }) => {
      const said = (own.find((each) => each.here === here)?.there ?? there)[lang];
      return [
        [blankOf(here, false), said],
        [blankOf(here, true), capitalised(said)],
      ];
    }),
  );
}
