// Learns from questions of people which page each is for: every word and every page gets a few numbers, such that the
// numbers of the words of a question, together, are nearest to those of its page. A linear classifier of low rank, as
// fastText's (Joulin and others, 2016, «Bag of Tricks for Efficient Text Classification»), learned with Adam.
import type { Lang } from '../registry/schema/common.ts';
import type { LearnedModel } from '../search/entries.ts';
import { asLetters, learnedTerms, mostSteps, nowhere, stemOfTerm } from '../search/learned.ts';

/** A question, and the pages that answer it by their addresses without language, first the best; none if none does. */
export interface Example {
  q: string;
  to: readonly string[];
}

// Found on questions written apart, by others than who wrote those that are learned.
/** How many numbers a word and a page have. */
const size = 32;
const rounds = 25;
const batch = 64;
/** How far a step goes in the first round; each goes less far than the one before. */
const pace = 0.01;
/** How many words of a question are left out, each time others: people say the same with fewer. */
const left = 0.25;
/** How much is kept for all the other pages: no question is for one page alone. */
const others = 0.1;
/** How much of a question that several pages answer is the best one's. */
const best = 0.65;
/**
 * In how many examples a stem has to stand, and a word or two stems: what one person said once teaches nothing of others.
 */
const least = { stem: 2, other: 2 };
/** How strongly numbers are drawn to none, if nothing keeps them away. */
const decay = 1e-4;

/** How many of the words and pairs of stems are kept, those that say most: each travels, and most say next to nothing. */
const kept = 0.45;
/** How many times a question for no page counts: few are written, and they stand for all else that people type. */
const timesNowhere = 3;

/** What is learned: numbers in rows of {@link size}, but how often each page is wanted. */
interface Numbers {
  words: Float32Array;
  pages: Float32Array;
  often: Float32Array;
}

/** An example as its words and pages are numbered. */
interface Lesson {
  words: number[];
  pages: (readonly [page: number, share: number])[];
}

/**
 * Learns from examples. The same for the same examples; takes a minute or two for some thousands.
 * @param onRound told how many rounds are done, of how many
 */
export function learn(
  given: readonly Example[],
  lang: Lang,
  sign: string,
  onRound: (done: number, of: number) => void = () => undefined,
): LearnedModel {
  const examples = given.flatMap((each) =>
    each.to.length > 0 ? [each] : Array<Example>(timesNowhere).fill(each),
  );
  const stems = examples.map(({ q }) => learnedTerms(q, lang));
  const counts = new Map<string, number>();
  for (const stem of stems.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const words = [...counts]
    .filter(([term, count]) => count >= (isStem(term) ? least.stem : least.other))
    .map(([term]) => term)
    .sort();
  const pages = [...new Set(examples.flatMap(({ to }) => (to.length > 0 ? to : [nowhere])))].sort();
  const rarity = Float32Array.from(words, (word) =>
    Math.log(1 + examples.length / (counts.get(word) ?? 1)),
  );
  const numbers = learned(lessonsOf(examples, stems, words, pages), rarity, pages.length, onRound);
  return inSteps(numbers, { words, pages, rarity }, sign);
}

function lessonsOf(
  examples: readonly Example[],
  stems: readonly string[][],
  words: readonly string[],
  pages: readonly string[],
): Lesson[] {
  const wordAt = new Map(words.map((word, at) => [word, at]));
  const pageAt = new Map(pages.map((page, at) => [page, at]));
  return examples.map(({ to }, at) => ({
    words: (stems[at] ?? []).flatMap((stem) => wordAt.get(stem) ?? []),
    pages: (to.length > 0 ? to : [nowhere]).map((page, place) => {
      const share = to.length === 1 ? 1 : place === 0 ? best : (1 - best) / (to.length - 1);
      return [pageAt.get(page) ?? 0, share] as const;
    }),
  }));
}

function learned(
  lessons: readonly Lesson[],
  rarity: Float32Array,
  pageCount: number,
  onRound: (done: number, of: number) => void,
): Numbers {
  const random = chance();
  const start = (count: number, spread: number) =>
    Float32Array.from({ length: count }, () => bell(random) * spread);
  const numbers: Numbers = {
    words: start(rarity.length * size, 0.3 / Math.sqrt(size)),
    pages: start(pageCount * size, 0.1),
    often: new Float32Array(pageCount),
  };
  const steps = [numbers.words, numbers.pages, numbers.often].map((each) => new Adam(each));
  const [words, pages, often] = steps.map(({ slope }) => slope);
  if (!words || !pages || !often) return numbers;
  const slopes: Numbers = { words, pages, often };
  const order = lessons.map((_, at) => at);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    const far = pace * (1 - round / rounds + 0.02);
    for (let from = 0; from < order.length; from += batch) {
      const own = order.slice(from, from + batch);
      for (const at of own) {
        const lesson = lessons[at];
        if (lesson) addSlopes(numbers, slopes, lesson, rarity, own.length, random);
      }
      for (const step of steps) step.go(far);
    }
    onRound(round + 1, rounds);
  }
  return numbers;
}

/** Adds how each number has to change for a lesson to be answered better. */
function addSlopes(
  numbers: Numbers,
  slopes: Numbers,
  lesson: Lesson,
  rarity: Float32Array,
  share: number,
  random: () => number,
): void {
  const some = lesson.words.filter(() => random() > left);
  const words = lesson.words.length > 2 && some.length > 0 ? some : lesson.words;
  if (words.length === 0) return;
  const long = Math.hypot(...words.map((word) => rarity[word] ?? 0));
  const query = new Float32Array(size);
  for (const word of words) {
    const weight = (rarity[word] ?? 0) / long;
    for (let at = 0; at < size; at++)
      query[at] = (query[at] ?? 0) + weight * (numbers.words[word * size + at] ?? 0);
  }
  const wrong = likelihoods(numbers, query);
  const pageCount = wrong.length;
  for (let page = 0; page < pageCount; page++)
    wrong[page] = ((wrong[page] ?? 0) - others / pageCount) / share;
  for (const [page, own] of lesson.pages)
    wrong[page] = (wrong[page] ?? 0) - ((1 - others) * own) / share;
  const back = new Float32Array(size);
  for (let page = 0; page < pageCount; page++) {
    const far = wrong[page] ?? 0;
    slopes.often[page] = (slopes.often[page] ?? 0) + far;
    for (let at = 0, place = page * size; at < size; at++, place++) {
      slopes.pages[place] = (slopes.pages[place] ?? 0) + far * (query[at] ?? 0);
      back[at] = (back[at] ?? 0) + far * (numbers.pages[place] ?? 0);
    }
  }
  for (const word of words) {
    const weight = (rarity[word] ?? 0) / long;
    for (let at = 0, place = word * size; at < size; at++, place++)
      slopes.words[place] = (slopes.words[place] ?? 0) + weight * (back[at] ?? 0);
  }
}

/** How likely each page is, by the numbers of a query. */
function likelihoods({ pages, often }: Numbers, query: Float32Array): Float32Array {
  const found = new Float32Array(often.length);
  let most = -Infinity;
  for (let page = 0; page < found.length; page++) {
    let near = often[page] ?? 0;
    for (let at = 0, place = page * size; at < size; at++, place++)
      near += (query[at] ?? 0) * (pages[place] ?? 0);
    found[page] = near;
    if (near > most) most = near;
  }
  let all = 0;
  for (let page = 0; page < found.length; page++) {
    const each = Math.exp((found[page] ?? 0) - most);
    found[page] = each;
    all += each;
  }
  for (let page = 0; page < found.length; page++) found[page] = (found[page] ?? 0) / all;
  return found;
}

/** Moves numbers down their slope, by how steep it has been (Kingma and Ba, 2015). */
class Adam {
  /** What was added since the last step. */
  readonly slope: Float32Array;
  private readonly numbers: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private steps = 0;

  constructor(numbers: Float32Array) {
    this.numbers = numbers;
    this.slope = new Float32Array(numbers.length);
    this.mean = new Float32Array(numbers.length);
    this.square = new Float32Array(numbers.length);
  }

  go(far: number): void {
    const { numbers, slope, mean, square } = this;
    this.steps++;
    const [meanShare, squareShare] = [1 - 0.9 ** this.steps, 1 - 0.99 ** this.steps];
    for (let at = 0; at < numbers.length; at++) {
      const each = (slope[at] ?? 0) + decay * (numbers[at] ?? 0);
      const first = 0.9 * (mean[at] ?? 0) + 0.1 * each;
      const second = 0.99 * (square[at] ?? 0) + 0.01 * each * each;
      mean[at] = first;
      square[at] = second;
      numbers[at] =
        (numbers[at] ?? 0) - (far * (first / meanShare)) / (Math.sqrt(second / squareShare) + 1e-6);
    }
    slope.fill(0);
  }
}

/** What was learned in steps that travel as letters: a few levels of each number are enough. */
function inSteps(
  { words, pages, often }: Numbers,
  names: { words: readonly string[]; pages: readonly string[]; rarity: Float32Array },
  sign: string,
): LearnedModel {
  const weighed = words.map((each, at) => each * (names.rarity[Math.floor(at / size)] ?? 0));
  const steps = {
    word: stepOf(weighed),
    rarity: rounded(Math.max(...names.rarity) / (2 * mostSteps)),
    page: stepOf(pages),
    often: rounded(Math.max(...often.map(Math.abs)) / mostSteps || 1),
  };
  const row = (numbers: Float32Array, at: number, step: number, last: number) =>
    asLetters([...numbers.subarray(at * size, (at + 1) * size)].map(toSteps(step)).concat(last));
  return {
    sign,
    steps,
    words: Object.fromEntries(
      telling(names.words, weighed).map((at) => {
        const word = names.words[at] ?? '';
        const rare = toSteps(steps.rarity)((names.rarity[at] ?? 0) - mostSteps * steps.rarity);
        return [word, row(weighed, at, steps.word, rare)];
      }),
    ),
    pages: Object.fromEntries(
      names.pages.map((page, at) => {
        const last = toSteps(steps.often)(often[at] ?? 0);
        return [page, row(pages, at, steps.page, last)];
      }),
    ),
  };
}

const isStem = (term: string): boolean => stemOfTerm(term) === term;

/** Places of the terms that are kept: every stem, and of the rest those whose numbers are largest. */
function telling(terms: readonly string[], numbers: Float32Array): number[] {
  const places = terms.map((_, at) => at);
  const says = places.map((at) => Math.hypot(...numbers.subarray(at * size, (at + 1) * size)));
  const others = places
    .filter((at) => !isStem(terms[at] ?? ''))
    .sort((a, b) => (says[b] ?? 0) - (says[a] ?? 0));
  const most = new Set(others.slice(0, Math.round(others.length * kept)));
  return places.filter((at) => isStem(terms[at] ?? '') || most.has(at));
}

/** Three times the spread of numbers in as many steps as there are: what is further is cut. */
const stepOf = (numbers: Float32Array): number =>
  rounded(
    (3 * Math.sqrt(numbers.reduce((sum, each) => sum + each * each, 0) / numbers.length)) /
      mostSteps || 1,
  );

const toSteps = (step: number) => (each: number) =>
  Math.max(-mostSteps, Math.min(mostSteps, Math.round(each / step)));

const rounded = (step: number): number => Number(step.toPrecision(4));

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Numbers from 0 to 1 by chance, always the same ones (mulberry32). */
function chance(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number by chance, most often near 0. */
const bell = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
