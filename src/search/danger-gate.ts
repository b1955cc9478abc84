import { remember, rememberOf } from '../text/remember.ts';
import type { DangerData } from './danger-data.ts';

/** How much worse it is to wait for a word once more in what people type. */
const perUse = 20;
/** How much a row of words costs to write. */
const rowCost = 3;

/**
 * Words, or how some begin and `*`, with `|` between them, of which every phrase of danger holds one: a query with
 * none of them needs no more reading, and what is known of danger is not asked for. Of each phrase, those that stand
 * in fewest phrases that people type for other things.
 * @param common those phrases, as their words sound; asked for if there is any danger to tell
 */
export function gateOf({ kinds, groups }: DangerData, common: () => readonly string[]): string {
  if (kinds.length === 0) return '';
  const { holding, uses, inOrder } = countedIn(common());
  // Words in a row are rarer than the rarest of them: «me pasaron», where «pasaron» alone is typed for other things.
  const usesOfRow = (row: string) => {
    const some = row.split(' ').map((word) => holding.get(word) ?? []);
    const fewest = some.reduce((a, b) => (b.length < a.length ? b : a));
    return fewest.filter((phrase) => phrase.includes(` ${row} `)).length;
  };
  const cost = remember((word) => {
    if (word.includes(' ')) return rowCost + perUse * usesOfRow(word);
    const stem = word.replace('~', '');
    const count = word === stem ? (uses.get(word) ?? 0) : usesOf(stem, uses, inOrder);
    return 1 + perUse * count;
  });
  const chosen = new Set<string>();
  const price = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + (chosen.has(word) ? 0 : cost(word)), 0);
  const cheapest = (options: readonly string[][]) =>
    options.reduce((a, b) => (price(b) < price(a) ? b : a));
  const all = kinds
    .flatMap(({ says, names = [] }) => [...says, ...names])
    .map((phrase) => {
      const options = choices(phrase, groups, cost);
      if (options.length === 0) throw new Error(`«${phrase}»: todo en ella puede faltar.`);
      return { options, least: price(cheapest(options)) };
    })
    // Those that ask for rare words first: the others may make do with them.
    .sort((a, b) => a.least - b.least)
    .map(({ options }) => options);
  for (const options of all) for (const word of cheapest(options)) chosen.add(word);
  return shortened(without(chosen, all, cost), inOrder)
    .sort()
    .join('|');
}

/** The words of phrases: where each stands, how often, and all in order. Four gates ask it of the same phrases. */
const countedIn = rememberOf((typed: readonly string[]) => {
  const holding = new Map<string, string[]>();
  const uses = new Map<string, number>();
  for (const phrase of typed)
    for (const word of phrase.split(' ')) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
      const held = holding.get(word);
      if (!held) holding.set(word, [phrase]);
      else if (held.at(-1) !== phrase) held.push(phrase);
    }
  return { holding, uses, inOrder: [...uses.keys()].sort() };
});

/** The place of the first of some words, in order, that does not stand before one. */
function placeOf(word: string, inOrder: readonly string[]): number {
  let from = 0;
  let until = inOrder.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((inOrder[middle] ?? '') < word) from = middle + 1;
    else until = middle;
  }
  return from;
}

/** How many letters tell a family of words. */
const shortest = 5;

/** The same words, those of a family as how they begin and `*` where nobody types another word that begins so. */
function shortened(words: readonly string[], typed: readonly string[]): string[] {
  const own = new Set(words.flatMap(endedIn));
  const others = typed.filter((word) => !own.has(word));
  let left = [...words];
  const begun: string[] = [];
  for (let size = shortest; left.some((word) => word.length > size); size++) {
    for (const [start, family] of Map.groupBy(left, (word) => word.slice(0, size))) {
      if (start.length < size || /[~ ]/.test(start) || family.length < 2) continue;
      if (family.some((word) => word.includes(' '))) continue;
      if (others[placeOf(start, others)]?.startsWith(start)) continue;
      begun.push(`${start}*`);
      left = left.filter((word) => !word.startsWith(start));
    }
  }
  return [...begun, ...left];
}

/** A word with each ending that `~` stands for. */
const endedIn = (word: string): string[] =>
  word.includes('~')
    ? ['', 'o', 'a', 'e'].flatMap((gender) =>
        ['', 's'].map((many) => word.replace('~', gender + many)),
      )
    : [word];

/** The chosen words but those that every phrase can do without, the dearest first: what came later may hold for both. */
function without(
  chosen: ReadonlySet<string>,
  all: readonly string[][][],
  cost: (word: string) => number,
): string[] {
  const kept = new Set(chosen);
  const asking = new Map<string, Set<string[][]>>();
  for (const options of all)
    for (const word of options.flat())
      asking.set(word, (asking.get(word) ?? new Set()).add(options));
  for (const word of [...chosen].sort((a, b) => cost(b) - cost(a))) {
    kept.delete(word);
    const isNeeded = [...(asking.get(word) ?? [])].some(
      (options) => !options.some((words) => words.every((each) => kept.has(each))),
    );
    if (isNeeded) kept.add(word);
  }
  return [...kept];
}

/** For each word that a phrase must hold, the rarest word of each form of it. */
function choices(
  phrase: string,
  groups: Record<string, string>,
  cost: (word: string) => number,
): string[][] {
  return phrase
    .split(' ')
    .filter((token) => token !== '…' && !token.includes('?'))
    .map((token) =>
      token.split('/').flatMap((form) => {
        const [, group] = /^<(.*)>$/.exec(form) ?? [];
        return group === undefined ? [form] : (groups[group] ?? '').split(', ');
      }),
    )
    .filter((forms) => !forms.includes('.'))
    .map((forms) => [
      ...new Set(
        forms.map((form) => {
          const words = form.split(/[ _]/);
          // An ending of any gender stands in no row.
          const row = words.length > 1 && !form.includes('~') ? [words.join(' ')] : [];
          return [...words, ...row].reduce((a, b) => (cost(b) < cost(a) ? b : a));
        }),
      ),
    ]);
}

function usesOf(
  stem: string,
  uses: ReadonlyMap<string, number>,
  inOrder: readonly string[],
): number {
  let sum = 0;
  for (let at = placeOf(stem, inOrder); inOrder[at]?.startsWith(stem); at++)
    sum += uses.get(inOrder[at] ?? '') ?? 0;
  return sum;
}
