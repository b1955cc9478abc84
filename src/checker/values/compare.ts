import type { Lang, Localized } from '../../registry/schema/common.ts';
import { type Block, sentencesOf } from '../../documents/blocks.ts';
import type { Beside } from '../law/provisions-beside.ts';
import { hitsIn } from './conditions.ts';
import { isForeignFigure } from './elsewhere.ts';
import { type Candidate, judge, type Verdict } from './judge.ts';

/** A figure in prose: what it is, as written, and where. */
export interface Figure {
  text: string;
  start: number;
  end: number;
}

/** A value that a provision sets, and how people mean it. */
export interface SetValue<Mention> {
  id: string;
  isBase: boolean;
  /** A few words of what it is of, for a message; nothing where it has none. */
  label: Localized | undefined;
  phrases: Record<Lang, readonly string[]>;
  /** Ids of others: this one is meant where all of them are; absent where it stands alone. */
  together?: readonly string[];
  description: Localized;
  /** The value in words. */
  said: Localized;
  agrees: (mention: Mention) => boolean;
}

/** What names a value in a sentence. */
export type NamedBy = Extract<Verdict, { kind: 'wrong' }>['by'];

/** A kind of value that prose and registry are compared in. */
export interface ValueKind<Mention extends Figure> {
  /** Whether a text may have such a figure; quick to see that most have none. */
  mayMention: (text: string, lang: Lang) => boolean;
  /**
   * @param around what stands around the text, which may say what its figures are of
   * @param isBesideLaw the text itself cites a provision
   */
  mentionsIn: (text: string, lang: Lang, around: string, isBesideLaw: boolean) => Mention[];
  /** The values that a citation means. */
  valuesOf: (beside: Beside) => SetValue<Mention>[];
  /** True if two figures, with what stands between them, say one value; absent where each says its own. */
  isOneValue?: (one: Mention, other: Mention, between: string) => boolean;
  /** True for a figure of a kind that the provision sets none of: it is of something else. */
  isOther?: (mention: Mention, beside: Beside) => boolean;
  /** True for a figure after what somebody did, in a sentence that cites no law and names no value. */
  isTold?: (text: string, mention: Mention, lang: Lang) => boolean;
  /** True for a figure that, by what names a value in its sentence, is of something else. */
  isLoose: (mention: Mention, beside: Beside, by: NamedBy) => boolean;
}

/** A figure that is not, or may not be, that of what the words mean. */
export interface Doubt<Mention> {
  mention: Mention;
  verdict: Exclude<Verdict, { kind: 'right' }>;
  /** The provisions it was held against, and their values: those that are meant, or all. */
  beside: readonly Beside[];
  meant: readonly SetValue<Mention>[];
}

/** A stretch of a block that is judged as one: a sentence, or the cell of a row. */
interface Stretch {
  text: string;
  at: number;
  around: readonly string[];
  /** The sentence before it, where it has no figure. */
  before: string;
  /** It cites no law itself. */
  isUnlinked: boolean;
}

/** A text to compare: that of a block of a page, or of a record. */
interface Compared extends Pick<Block, 'text' | 'cells' | 'lead' | 'section'> {
  links: readonly Pick<Block['links'][number], 'kind' | 'start' | 'end'>[];
}

/**
 * Every figure of a text that is not that of the provisions named beside it.
 * @param named gives those provisions; asked only of a text with figures
 */
export function doubtsIn<Mention extends Figure>(
  compared: Compared,
  kind: ValueKind<Mention>,
  lang: Lang,
  named: () => readonly Beside[],
): Doubt<Mention>[] {
  if (!kind.mayMention(compared.text, lang)) return [];
  const cited = compared.links.flatMap(({ kind: of, start }) => (of === 'citation' ? [start] : []));
  // What one sentence tells, the next goes on with: «… de 10 a 15 años de cárcel. Con rehenes, de 20 a 30 años.»
  let goesOn = false;
  let last = '';
  const stretches = stretchesOf(compared).flatMap((stretch) => {
    const { text, at, around } = stretch;
    const isUnlinked =
      compared.cells.length === 0 &&
      !cited.some((start) => start >= at && start < at + text.length);
    const isBesideLaw = goesOn || !isUnlinked;
    const mentions = kind
      .mentionsIn(text, lang, around.join('. '), isBesideLaw)
      .filter((mention) => !isForeignFigure(text, mention, lang));
    goesOn = mentions.length > 0;
    const before = last;
    last = goesOn || compared.cells.length > 0 ? '' : text;
    return mentions.length > 0 ? [{ ...stretch, before, isUnlinked, mentions }] : [];
  });
  if (stretches.length === 0) return [];
  const beside = named().filter((each) => kind.valuesOf(each).length > 0);
  if (beside.length === 0) return [];
  return stretches.flatMap(({ text, at, around, before, isUnlinked, mentions }) => {
    const own = beside.filter(({ at: where }) => where >= at && where < at + text.length);
    const groups = own.length > 1 && mentions.length > 1 ? shared(own, mentions, at) : undefined;
    const ways = groups ?? [[{ beside: own.length > 0 ? own : beside, mentions }]];
    const judged = ways.map((way) =>
      way.flatMap((group) => doubtsOf(group, kind, { text, around, before, isUnlinked, lang })),
    );
    const [best = []] = judged.toSorted((one, other) => weight(one) - weight(other));
    return best.map((doubt) => ({
      ...doubt,
      mention: {
        ...doubt.mention,
        start: doubt.mention.start + at,
        end: doubt.mention.end + at,
      },
    }));
  });
}

/** Figures and the provisions that they may be of. */
interface Group<Mention> {
  beside: readonly Beside[];
  mentions: readonly Mention[];
}

/** A figure is of the provision named before it or of the one named after it: both ways of a whole sentence. */
function shared<Mention extends Figure>(
  own: readonly Beside[],
  mentions: readonly Mention[],
  at: number,
): Group<Mention>[][] {
  const last = own.at(-1);
  const ways = [
    (where: number) => own.findLast((each) => each.at - at <= where) ?? own[0],
    (where: number) => own.find((each) => each.at - at >= where) ?? last,
  ];
  return ways.map((providerOf) =>
    [...Map.groupBy(mentions, ({ start }) => providerOf(start))].map(([provider, group]) => ({
      beside: provider ? [provider] : [],
      mentions: group,
    })),
  );
}

/** Judges figures against each of several provisions: one that fits is enough. */
function doubtsOf<Mention extends Figure>(
  { beside, mentions: all }: Group<Mention>,
  kind: ValueKind<Mention>,
  { text, around, before, isUnlinked, lang }: Omit<Stretch, 'at'> & { lang: Lang },
): Doubt<Mention>[] {
  const offers = beside.map((each) => {
    const values = kind.valuesOf(each);
    const candidates = values.map(
      ({ id, isBase, phrases, together = [], description }): Candidate => ({
        isBase,
        narrows: values.flatMap((value, index) => (isCaseOf(id, value.id) ? [index] : [])),
        together: together.map((id) => values.findIndex((value) => value.id === id)),
        phrases: phrases[lang],
        description: description[lang],
      }),
    );
    return { each, values, candidates };
  });
  // «5 días en 30 días calendario»: the second is a word of the first.
  const named = offers.flatMap(({ candidates }) => hitsIn(text, candidates, lang));
  const free = all.filter(
    (mention) =>
      !named.some(
        (hit) =>
          hit.weight >= 2 &&
          hit.start <= mention.start &&
          mention.end <= hit.end &&
          hit.words.some((word) => mention.start <= word.start && word.end <= mention.end),
      ) && !beside.every((each) => kind.isOther?.(mention, each) ?? false),
  );
  const wholes = wholesOf(free, text, kind);
  const figures = wholes.map((whole) => ({
    start: whole[0]?.start ?? 0,
    end: whole.at(-1)?.end ?? 0,
  }));
  const judged = offers.map(({ each, values, candidates }) => {
    const agrees = (figure: number, candidate: number): boolean =>
      wholes[figure]?.every((mention) => values[candidate]?.agrees(mention)) === true;
    return {
      each,
      values,
      verdicts: judge({ text, lang, figures, candidates, agrees, around, before }),
    };
  });
  return wholes.flatMap((whole, index): Doubt<Mention>[] => {
    const verdicts = judged.map((each) => each.verdicts[index] ?? { kind: 'right' as const });
    const isOther = judged.some(({ each }, at) => {
      const verdict = verdicts[at];
      const by = verdict?.kind === 'wrong' ? verdict.by : 'nothing';
      return whole.some((mention) => kind.isLoose(mention, each, by));
    });
    const isSaid = verdicts.some((each) => each.kind === 'wrong' && each.by === 'phrase');
    const isOfDeed = isUnlinked && !isSaid && whole.some((each) => kind.isTold?.(text, each, lang));
    if (isOther || isOfDeed || verdicts.some((each) => each.kind === 'right')) return [];
    const [verdict] = verdicts.toSorted((one) => (one.kind === 'unclear' ? -1 : 1));
    if (!verdict || verdict.kind === 'right') return [];
    const meant = verdicts.flatMap((each, at) => {
      const indexes = each.kind === 'wrong' ? each.meant : each.kind === 'unclear' ? each.held : [];
      return indexes.flatMap((value) => judged[at]?.values[value] ?? []);
    });
    const off = whole.filter((mention) => !meant.some((value) => value.agrees(mention)));
    return (off.length > 0 ? off : whole.slice(0, 1)).map((mention) => ({
      mention,
      verdict,
      beside,
      meant,
    }));
  });
}

/** True for the id of a case of what another id names: `acusar-complejo` of `acusar`, or of `acusar-simple`. */
function isCaseOf(id: string, other: string): boolean {
  if (id === other || other === '') return false;
  if (id.startsWith(`${other}-`)) return true;
  const [act] = id.split('-');
  const [suffix] = /-(?:complej[oa]|riesgo-severo)$/.exec(id) ?? [];
  return suffix !== undefined && other.split('-')[0] === act && !other.endsWith(suffix);
}

/** Figures that together say one value: «2 a 5 años y 30 a 120 días-multa». */
function wholesOf<Mention extends Figure>(
  mentions: readonly Mention[],
  text: string,
  { isOneValue }: ValueKind<Mention>,
): Mention[][] {
  const wholes: Mention[][] = [];
  for (const mention of mentions) {
    const last = wholes.at(-1)?.at(-1);
    if (last && isOneValue?.(last, mention, text.slice(last.end, mention.start)))
      wholes.at(-1)?.push(mention);
    else wholes.push([mention]);
  }
  return wholes;
}

const weight = (doubts: readonly { verdict: Verdict }[]): number =>
  doubts.reduce((sum, { verdict }) => sum + (verdict.kind === 'wrong' ? 100 : 1), 0);

/** A row is judged cell by cell, with its other cells and the head of the column; a text, by its sentences. */
function stretchesOf({
  text,
  cells,
  lead,
  section,
}: Compared): Omit<Stretch, 'before' | 'isUnlinked'>[] {
  if (cells.length === 0)
    return sentencesOf(text).map((each) => ({ ...each, around: [lead, section].filter(Boolean) }));
  return cells.map((cell) => ({
    text: text.slice(cell.start, cell.end),
    at: cell.start,
    // «Riesgo | Leve»: the head of another column goes with what stands under it.
    around: [
      [
        ...cells
          .filter((each) => each !== cell)
          .map(({ head, start, end }) => {
            const other = text.slice(start, end);
            // The head of a column of figures is the case of its own figures alone.
            return /\d/.test(other) ? other : `${head} ${other}`;
          }),
        cell.head,
      ].join('. '),
      section,
    ],
  }));
}
