import type { Lang } from '../../registry/schema/common.ts';
import { describedIn, type Hit, hitsIn, type Meaning, type Span } from './conditions.ts';

/** One value that a provision sets, as far as a sentence may mean it. */
export interface Candidate extends Meaning {
  /** The one that is meant where nothing else is said. */
  isBase: boolean;
  /** Others, by their numbers, that this one is a case of: `acusar-complejo` of `acusar`. */
  narrows: readonly number[];
  /** Others, by their numbers: this one is meant where all of them are, on one side of the figure. */
  together: readonly number[];
}

/** What the words around a figure make of it; numbers are those of the candidates. */
export type Verdict =
  | { kind: 'right' }
  /**
   * The figure is of none of the values that the words mean; or of none at all, and then `meant` is all.
   * `by` says what names them: a phrase of the record, only a word of its description, or nothing.
   */
  | { kind: 'wrong'; meant: readonly number[]; by: 'phrase' | 'description' | 'nothing' }
  /** The figure is of one of several values, and no word says which. */
  | { kind: 'unclear'; held: readonly number[] };

/** A sentence with figures, and the values they may be of. */
interface Question {
  text: string;
  lang: Lang;
  /** Where the figures stand, in order. */
  figures: readonly Span[];
  candidates: readonly Candidate[];
  /** Whether a figure is that of a candidate. */
  agrees: (figure: number, candidate: number) => boolean;
  /** What stands around the sentence, nearest first: the head of its row, the lead of its list. */
  around: readonly string[];
  /** The sentence before it, where it has no figure of its own; empty if there is none. */
  before: string;
}

/**
 * Decides for each figure of a sentence whether it is that of the value that the words mean. People say the
 * case before its figure, after it, or beside it: an order that makes the whole sentence right is taken;
 * where none does, the one that gives most figures a case of their own.
 */
export function judge(question: Question): Verdict[] {
  const { text, lang, figures, candidates } = question;
  const hits = hitsIn(text, candidates, lang);
  if (figures.length === 1) return [verdict(question, 0, hits, hits)];
  const clauses = clausesOf(text).filter((clause) => figures.some((each) => isIn(each, clause)));
  const isSplit = clauses.every((clause) => hits.some((hit) => isIn(hit, clause)));
  const near = (index: number, stretch: readonly Hit[]): Hit[] =>
    stretch.filter((hit) => {
      const own = isSplit ? clauses.find((clause) => isIn(hit, clause)) : undefined;
      return !own || isIn(figures[index] ?? hit, own);
    });
  if (isWholeList(question, hits)) return figures.map(() => ({ kind: 'right' }));
  const last = figures.length - 1;
  // No case goes unread: what stands after the last figure is of it too, and what stands before the first.
  const orders = [
    figures.map((figure, index) =>
      within(hits, figures[index - 1]?.end ?? 0, index === last ? text.length : figure.end, figure),
    ),
    figures.map((figure, index) =>
      within(
        hits,
        index === 0 ? 0 : figure.start,
        figures[index + 1]?.start ?? text.length,
        figure,
      ),
    ),
    figures.map((figure) => hits.filter((hit) => nearestTo(hit, figures) === figure)),
  ];
  const [best = []] = orders
    .map((order) => {
      const owned = order.map((own, index) => near(index, own));
      const verdicts = owned.map((own, index) => verdict(question, index, own, hits));
      const told = owned.filter((own) => own.length > 0).length;
      return { verdicts, told, weight: weight(verdicts) };
    })
    .toSorted((a, b) =>
      a.weight === 0 || b.weight === 0
        ? a.weight - b.weight
        : b.told - a.told || a.weight - b.weight,
    )
    .map(({ verdicts }) => verdicts);
  const told = best.map((each, index) => unsaid(question, index, hits) ?? each);
  return told.map((each, index) =>
    isAside(question, index, hits, told) ? { kind: 'unclear', held: [] } : each,
  );
}

/**
 * «…, al menos 60 días; en la fiscalía te atienden en 15 días»: no word of the second clause ties its figure to
 * the law, and the first is right. It may be of something else.
 */
function isAside(
  { text, figures }: Question,
  index: number,
  hits: readonly Hit[],
  told: readonly Verdict[],
): boolean {
  const own = told[index];
  if (own?.kind !== 'wrong' || own.by !== 'nothing') return false;
  const clauses = clausesOf(text);
  const clauseOf = (figure: number) =>
    clauses.find((clause) => isIn(figures[figure] ?? { start: 0, end: 0 }, clause));
  const clause = clauseOf(index);
  if (!clause || hits.some((hit) => isIn(hit, clause))) return false;
  return told.some((each, other) => each.kind === 'right' && clauseOf(other) !== clause);
}

/** How far from a figure the words may stand that are its own, in UTF-16 units. */
const besideFigure = 25;

/**
 * Two figures that are one and the same, «15 días, o 15 en casos complejos»: where the words beside one of them
 * mean a value that no figure of the sentence is, that one is wrong.
 */
function unsaid(
  { figures, candidates, agrees }: Question,
  index: number,
  hits: readonly Hit[],
): Verdict | undefined {
  const figure = figures[index];
  const held = (at: number) => candidates.map((_, each) => agrees(at, each)).join();
  const isTwice = figures.some((_, other) => other !== index && held(other) === held(index));
  if (!figure || !isTwice) return undefined;
  const gap = (hit: Hit) => Math.max(hit.start - figure.end, figure.start - hit.end);
  const isApart = (hit: Hit) =>
    figures.some(
      (each) =>
        each !== figure &&
        each.start < Math.max(hit.start, figure.start) &&
        each.end > Math.min(hit.end, figure.end),
    );
  const [nearest] = hits
    .filter((hit) => hit.weight >= 1 && gap(hit) <= besideFigure && !isApart(hit))
    .toSorted((one, other) => gap(one) - gap(other));
  if (!nearest || figures.some((_, at) => agrees(at, nearest.value))) return undefined;
  return { kind: 'wrong', meant: [nearest.value], by: 'phrase' };
}

/** The hits of a stretch, and those whose words stand on both sides of the figure: «resuelve en 3 días la apelación». */
const within = (hits: readonly Hit[], start: number, end: number, figure: Span): Hit[] =>
  hits.filter(
    (hit) =>
      (hit.start >= start && hit.end <= end) ||
      (hit.start >= start && hit.start < figure.start && hit.end > figure.end),
  );

/** What semicolons part: where each clause with a figure has words of its own, they are not of that of another. */
const clausesOf = (text: string): Span[] =>
  [...text.matchAll(/[^;]+/g)].map(({ index, 0: clause }) => ({
    start: index,
    end: index + clause.length,
  }));
const isIn = (one: Span, clause: Span): boolean =>
  one.start >= clause.start && one.start < clause.end;

/** The figure that stands nearest to a hit. */
function nearestTo(
  hit: Hit,
  figures: Question['figures'],
): Question['figures'][number] | undefined {
  const distance = ({ start, end }: { start: number; end: number }) =>
    hit.end <= start ? start - hit.end : hit.start - end;
  return figures.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** «Tiene tres penas: hasta 2 años, de 1 a 3 años y de 2 a 4 años»: all its values, and none is tied to a case. */
const isWholeList = ({ figures, candidates, agrees }: Question, hits: readonly Hit[]): boolean =>
  hits.every(({ weight: plainly }) => plainly < 1) &&
  figures.length === candidates.length &&
  figures.every((_, figure) => candidates.some((__, each) => agrees(figure, each))) &&
  candidates.every((_, each) => figures.some((__, figure) => agrees(figure, each)));

/**
 * A wrong figure weighs more than any number of unclear ones; one that no words tie to a value, a little less
 * than one that is said to be another.
 */
const weight = (verdicts: readonly Verdict[]): number =>
  verdicts.reduce((sum, each) => {
    if (each.kind === 'wrong') return sum + (each.by === 'nothing' ? 99.5 : 100);
    return sum + (each.kind === 'unclear' ? 1 : 0);
  }, 0);

/** The values that hits mean: one that takes several others together stands for them. */
function meantBy(
  hits: readonly Hit[],
  candidates: readonly Candidate[],
  figure: { start: number; end: number } | undefined,
): number[] {
  const sides = figure
    ? [
        hits.filter(({ end }) => end <= figure.start),
        hits.filter(({ start }) => start >= figure.end),
      ]
    : [hits];
  const meant = new Set(hits.map(({ value }) => value));
  for (const [index, { together }] of candidates.entries()) {
    const isMet = sides.some((side) =>
      together.every((each) => side.some(({ value, weight }) => value === each && weight >= 1)),
    );
    if (together.length === 0 || !isMet) continue;
    for (const each of together) meant.delete(each);
    meant.add(index);
  }
  // «En un caso complejo, … para acusar»: the case of an act is meant, and not the act in any other.
  const wider = new Set([...meant].flatMap((each) => candidates[each]?.narrows ?? []));
  return [...meant].filter((each) => !wider.has(each));
}

/**
 * @param hits those that stand by the figure
 * @param said those of the whole sentence: what one clause says may hold in the next, «y con amenaza, …»
 */
function verdict(question: Question, figure: number, hits: Hit[], said: readonly Hit[]): Verdict {
  const { candidates, agrees, around, lang, figures } = question;
  const all = candidates.map((_, index) => index);
  let telling = hits;
  for (const text of around) {
    if (telling.length > 0) break;
    telling = hitsIn(text, candidates, lang);
  }
  const place = telling === hits ? question.figures[figure] : undefined;
  const meant = meantBy(telling, candidates, place);
  const held = all.filter((each) => agrees(figure, each));
  if (meant.some((each) => held.includes(each))) return { kind: 'right' };
  const isGathered = held.some((each) => {
    const together = candidates[each]?.together ?? [];
    return together.length > 0 && together.every((one) => said.some(({ value }) => value === one));
  });
  if (isGathered) return { kind: 'right' };
  if (meant.length === 0 && held.length === 0) return { kind: 'wrong', meant: all, by: 'nothing' };
  const by = telling.some((hit) => hit.weight >= 1) ? 'phrase' : 'description';
  if (held.length === 0 || (meant.length > 0 && by === 'phrase'))
    return { kind: 'wrong', meant, by };
  // A word of a description is not enough to say that another value is meant.
  const isKnown = held.length === all.length || held.some((each) => candidates[each]?.isBase);
  if (isKnown) return { kind: 'right' };
  // «Para una sentencia, …; para un auto, …»: one word by the figure is enough to say that it is that one.
  const own = clausesOf(question.text).find((clause) => isIn(figures[figure] ?? clause, clause));
  const start = Math.max(figures[figure - 1]?.end ?? 0, own?.start ?? 0);
  const stretch = question.text.slice(start, figures[figure + 1]?.start ?? own?.end);
  const named = figures.length > 1 ? describedIn(stretch, candidates, lang) : [];
  if (named.some(({ value }) => held.includes(value))) return { kind: 'right' };
  return saidAround(question, held) ?? { kind: 'unclear', held };
}

/** What the row, the list or the sentence before says of a figure of one of several values, where it names one alone. */
function saidAround(
  { around, before, candidates, lang }: Question,
  held: readonly number[],
): Verdict | undefined {
  for (const text of [...around, before]) {
    const plain = hitsIn(text, candidates, lang).filter(({ weight }) => weight >= 1);
    const [value, ...others] = new Set(plain.map((hit) => hit.value));
    if (value === undefined) continue;
    if (others.length > 0) return undefined;
    return held.includes(value)
      ? { kind: 'right' }
      : { kind: 'wrong', meant: [value], by: 'phrase' };
  }
  return undefined;
}
