import {
  type NearFile,
  type ReadIndexFile,
  added,
  fileOf,
  fromColumns,
  groups,
  readAs,
  type StartFile,
  unpackedWords,
  type WordsFile,
  worthStep,
} from './index-files.ts';
import { emptyWords, stemOf, stems, tokensOf } from '../text/stems.ts';
import { Spacing } from './spacing.ts';
import { sound } from './danger-phrases.ts';
import { beginsAlike, hasSameLetters, isNear, isShortPor, soundsAsCut } from './words.ts';
import type { Lang } from '../registry/schema/common.ts';

/** An entry, by its place, and how well it answers. */
export interface Ranked {
  row: number;
  /** 0 to about 1.3: how like it is to the likest phrase, and how much all its phrases speak of the query. */
  score: number;
  /** True if what matched is too little to be given as the answer. */
  isWeak: boolean;
  /** True if the query holds its title or one of its phrases, of more than a word, whatever else it says. */
  isHeld?: boolean;
  /** True if the query is its title or one of its phrases, of more than a word, and nothing else. */
  isOwn?: boolean;
}

/** What the ranking of a query found, and the words of it that no entry has. */
export interface Ranking {
  found: Ranked[];
  unknown: string[];
}

// Found by leaving each phrase out in turn and asking for it: of 381 phrases the entry that lost it comes first
// for half and among three for three quarters (`tests/search`); held since against questions written apart.
/** How much the likest phrase counts; the rest is how often the words stand in all of them. */
const likest = 0.3;
/**
 * How much all its phrases that are like a query of more than a word count together, beside the rest; each half of
 * the one before. Of 655 questions written apart, 12 more arrive first.
 */
const together = { weight: 0.3, next: 0.5 };
/** How soon a word that stands in one more phrase stops adding. */
const saturation = 1.2;
/** What a word counts that stands in the line under the title. */
const inText = 0.4;
/** An entry of many phrases needs a word more often for it to weigh as much: how much, and from how many on. */
const lengthWeight = 0.2;
const usualLength = 12;
/** The most that often-repeated words can give. */
const most = 1.5;
/**
 * A definition is seldom what is looked for, unless it is named; a page that gathers others, not often. A case to
 * practise with says what happens to people, and whoever it happens to needs another page.
 */
const factors: Partial<Record<(typeof groups)[number], number>> = {
  term: 0.7,
  page: 0.85,
  training: 0.6,
};
/** What a phrase says and the query does not: people type less than a phrase holds. */
const unsaid = 0.35;
/** What is left of a phrase when all its words are asked for: the worths are rounded. */
const rounding = worthStep / 2 + 0.01;
/** What a page gains whose own phrase, of more than a word, is what was asked: it was written for that. */
const sameWords = 0.5;
/** Below this an answer is a guess. */
const sure = 0.5;
const hopeless = 0.15;
/** What is for somebody in particular weighs so, if the query has a word of theirs, or has none. */
const forReader = 1.08;
const notForReader = 0.82;
/** How much of what is asked an answer must speak of, however often it says it. */
const enough = 0.45;
/** A story has many words that no phrase holds: from how many on, how much is asked of an answer instead. */
const story = { words: 6, score: 0.42, met: 0.5 };

/** What tells, in both languages, that it was done to whoever asks: «ejercicio» or “trainer” is then no word of who teaches. */
const isTold = /\bme\b/i;

/** Where a word stands. */
interface Postings {
  /** Titles and phrases, as often as they say it. */
  phrases: number[];
  /** Entries whose line says it. */
  lines: Set<number>;
  /** In how many entries. */
  count: number;
}

/** Rare words say more; a word nobody uses says that something was not understood. */
export function worthOf(count: number, rows: number): number {
  return Math.log(1 + rows / (count || 0.5));
}

/** Ranks the entries of an index; loads only the files that hold the words of the query. */
export class Ranker {
  private readonly start: StartFile;
  private readonly lang: Lang;
  private readonly read: ReadIndexFile;
  /** Of each title and phrase, its entry. */
  private readonly rowOf: number[];
  /** Of each title and phrase, what its words are worth. */
  private readonly worths: number[];
  /** The stem that others are read as. */
  private readonly same: ReadonlyMap<string, string>;
  /** The words of whoever some entries are for. */
  private readonly readers: {
    says: ReadonlySet<string>;
    rows: ReadonlySet<number>;
    /** Whether all its entries are of the training: they are for whoever teaches. */
    teaches: boolean;
  }[];
  /** Words that say nothing, as they sound. */
  private readonly empty: ReadonlySet<string>;
  private nearWords: ReadonlyMap<string, number> | undefined;

  constructor(start: StartFile, lang: Lang, read: ReadIndexFile) {
    this.start = start;
    this.lang = lang;
    this.read = read;
    this.worths = fromColumns(start.worths).map((steps) => steps * worthStep);
    this.same = readAs(start.same);
    this.readers = start.readers.map(([says, rows]) => {
      const all = added(rows);
      return {
        says: new Set(says.split('|')),
        rows: new Set(all),
        teaches: all.every((row) => groups[Number(start.kinds[row])] === 'training'),
      };
    });
    this.empty = new Set([...emptyWords(lang)].map((word) => sound(word, lang)));
    this.rowOf = start.phrases.flatMap((count, row) => Array<number>(count + 1).fill(row));
  }

  /**
   * The entries that answer a query, best first.
   * @param mayGuess whether a word that no entry has may be read as one that differs by a letter
   */
  async rank(query: string, limit = 10, mayGuess = true): Promise<Ranking> {
    const typed = await this.reread(query, mayGuess);
    const postings = new Map<string, Postings>();
    const all = await Promise.all(
      typed.map(async (word) => {
        const stem = this.stemRead(word);
        // «ke», «kien», «komo»: as they sound they say nothing of what is looked for.
        const isGuessed =
          mayGuess && !postings.has(stem) && !this.empty.has(sound(word, this.lang));
        return {
          word,
          stem,
          meant: await this.known(
            stem,
            postings,
            isGuessed ? this.nearness(word, stem) : undefined,
          ),
        };
      }),
    );
    const told = all.filter(
      ({ word, meant }) => postings.has(meant) || !this.empty.has(sound(word, this.lang)),
    );
    const unknown = told.filter(({ meant }) => !postings.has(meant)).map(({ stem }) => stem);
    if (told.length === 0) return { found: [], unknown };
    const meant = told.map((each) => each.meant);
    const found = this.scored(meant, postings, !isTold.test(query)).slice(0, limit);
    return { found, unknown: [...new Set(unknown)] };
  }

  /** The words of a query that carry sense; what was typed apart or together, as it is written. */
  private async reread(query: string, mayGuess: boolean): Promise<string[]> {
    const typed = tokensOf(query).filter(
      (_, at, all) => this.lang !== 'es' || !isShortPor(all, at),
    );
    const empty = emptyWords(this.lang);
    const isOdd = await Promise.all(
      // A number is no word, and of two letters nothing is known: neither is worth a file.
      typed.map(
        async (word) =>
          word.length > 2 && !/\d/.test(word) && !empty.has(word) && !(await this.isWritten(word)),
      ),
    );
    if (!mayGuess || !isOdd.includes(true)) return typed.filter((word) => !empty.has(word));
    const spacing = new Spacing([...(await this.near()).keys()], this.same, this.lang);
    return spacing.mended(typed, isOdd).filter((word) => !empty.has(word));
  }

  /** Whether a word stands in the index as it was typed. */
  private async isWritten(word: string): Promise<boolean> {
    return (await this.postingsOf(this.stemRead(word))) !== undefined;
  }

  /** The stem of a word, or the one that it is read as. */
  private stemRead(word: string): string {
    const own = stemOf(word, this.lang);
    return this.same.get(own) ?? own;
  }

  /** The stems of the words of a text, each as the index reads it. */
  stemsRead(text: string): string[] {
    return stems(text, this.lang).map((stem) => this.same.get(stem) ?? stem);
  }

  /**
   * How likely it is that a word that no entry has was another: 2 if it sounds the same, 1 if it is a letter
   * away, 0 if it was not.
   */
  private nearness(word: string, stem: string): (known: string) => number {
    const heard = sound(stem, this.lang);
    const isWhole = stem === word && word.length === 4;
    return (known) => {
      if (Math.abs(known.length - stem.length) > 2 || !beginsAlike(stem, known)) return 0;
      if (soundsAsCut(heard, sound(known, this.lang), known, isWhole)) return 2;
      // «comiseria» was cut a letter or two after «comisaria».
      if (known.length > 4 && known.length < stem.length && stem.startsWith(known)) return 1;
      // A word of four letters has too many others a letter away: it is read as one with the same letters.
      return isNear(stem, known) && (word.length > 4 || hasSameLetters(stem, known)) ? 1 : 0;
    };
  }

  private scored(
    asked: readonly string[],
    postings: ReadonlyMap<string, Postings>,
    mayTeach: boolean,
  ): Ranked[] {
    const { kinds, phrases } = this.start;
    const rows = phrases.length;
    const worth = (stem: string) => worthOf(postings.get(stem)?.count ?? 0, rows);
    const total = asked.reduce((sum, stem) => sum + worth(stem), 0);
    // What each phrase shares with the query, a word once; how often each entry says each word.
    const shared = new Map<number, number>();
    const hits = new Map<number, number>();
    const times = new Map<number, Map<string, number>>();
    const say = (row: number, stem: string, more: number) => {
      const own = times.get(row) ?? new Map<string, number>();
      times.set(row, own.set(stem, (own.get(stem) ?? 0) + more));
    };
    for (const [stem, found] of postings) {
      for (const phrase of new Set(found.phrases)) {
        shared.set(phrase, (shared.get(phrase) ?? 0) + worth(stem));
        hits.set(phrase, (hits.get(phrase) ?? 0) + 1);
      }
      for (const phrase of found.phrases) say(this.rowOf[phrase] ?? 0, stem, 1);
      for (const row of found.lines) say(row, stem, inText);
    }
    const isTheirs = ({ says }: { says: ReadonlySet<string> }) =>
      asked.some((stem) => says.has(stem));
    const readers = this.readers
      .filter(({ teaches }) => !teaches)
      .map(({ says, rows }) => {
        const isHere = isTheirs({ says });
        return { rows, isHere, factor: isHere ? forReader : notForReader };
      });
    // Whoever teaches is told of the training as anybody of any other page.
    const lessons = this.readers.filter((reader) => mayTeach && reader.teaches && isTheirs(reader));
    const isLesson = (row: number) => lessons.some(({ rows }) => rows.has(row));
    // Of two that hold all that is asked, the page does more than the definition.
    const isTerm = ({ row }: Ranked) => Number(groups[Number(kinds[row])] === 'term');
    // Then what is told to whoever lives it gives way, but not what is for a team.
    const isForThem = (row: number) => readers.some((each) => each.isHere && each.rows.has(row));
    const other = (row: number) => (lessons.length > 0 && !isForThem(row) ? notForReader : 1);
    const fit = (row: number) =>
      isLesson(row)
        ? forReader
        : readers.reduce(
            (all, { rows, factor }) => (rows.has(row) ? all * factor : all),
            other(row),
          );
    const held = new Set<number>();
    const best = new Map<number, number>();
    const alike = new Map<number, number[]>();
    for (const [phrase, share] of shared) {
      const whole = Math.max(this.worths[phrase] ?? 0, share);
      const rest = whole - share;
      const all = total + (rest > rounding ? rest * unsaid : 0);
      const row = this.rowOf[phrase] ?? 0;
      if (rest <= rounding && (hits.get(phrase) ?? 0) > 1) held.add(row);
      best.set(row, Math.max(best.get(row) ?? 0, share / all));
      alike.set(row, [...(alike.get(row) ?? []), share / Math.sqrt(total * whole)]);
    }
    const more = asked.length > 1 ? together.weight : 0;
    const isStory = asked.length >= story.words;
    const isWeak = (score: number, met: number) =>
      (score < sure || met < enough) && !(isStory && score >= story.score && met >= story.met);
    return [...times]
      .map(([row, said]) => {
        const length = phrases[row] ?? 0;
        const slow = saturation * (1 - lengthWeight + (lengthWeight * length) / usualLength);
        const covered = asked.reduce((sum, stem) => {
          const often = said.get(stem) ?? 0;
          return sum + (worth(stem) * (often * (1 + saturation))) / (often + slow);
        }, 0);
        const like = best.get(row) ?? 0;
        const kind = isLesson(row) ? 'guide' : (groups[Number(kinds[row])] ?? 'page');
        // A phrase of its own is what was asked, word for word; a case to practise with is nobody's answer.
        const isNamed = like >= 1 - 1e-9 && kind !== 'training';
        // Of one word many answer as well as can be: then whichever has most phrases like it goes first.
        const several = (alike.get(row) ?? [])
          .sort((a, b) => b - a)
          .reduceRight((sum, each) => each + together.next * sum, 0);
        const own = likest * like + (1 - likest) * Math.min(most, covered / total);
        const score = ((own + more * several) / (1 + more)) * (isNamed ? 1 : (factors[kind] ?? 1));
        const isOwn = isNamed && asked.length > 1 && kind !== 'term';
        const fitting = (score + (isOwn ? sameWords : 0)) * fit(row);
        const met = asked.reduce((sum, stem) => sum + (said.has(stem) ? worth(stem) : 0), 0);
        return {
          row,
          score: fitting,
          isWeak: isWeak(fitting, met / total),
          isHeld: held.has(row),
          isOwn,
          several,
        };
      })
      .filter(({ score }) => score > hopeless)
      .sort(
        (a, b) =>
          b.score - a.score || isTerm(a) - isTerm(b) || b.several - a.several || a.row - b.row,
      );
  }

  /** The word as the entries write it: itself, or the one a letter away. Notes where it stands. */
  private async known(
    stem: string,
    postings: Map<string, Postings>,
    nearness: ((known: string) => number) | undefined,
  ): Promise<string> {
    const own = await this.postingsOf(stem);
    if (own) {
      postings.set(stem, own);
      return stem;
    }
    if (!nearness || stem.length < 3 || /\d/.test(stem)) return stem;
    let found = stem;
    let best = 0;
    let bestCount = 0;
    for (const [known, count] of await this.near()) {
      const near = nearness(known);
      // Of a word of three letters, only what sounds the same.
      if (near < best || near < (stem.length < 4 ? 2 : 1)) continue;
      if (near === best && count <= bestCount) continue;
      found = known;
      best = near;
      bestCount = count;
    }
    // What is read as another word was written by nobody; it sounds like itself all the same.
    for (const [other, first] of this.same)
      if (best < 2 && nearness(other) === 2) [found, best] = [first, 2];
    const near = found === stem ? undefined : await this.postingsOf(found);
    if (near) postings.set(found, near);
    return found;
  }

  /** The words that entries have, and in how many entries each stands. */
  private async near(): Promise<ReadonlyMap<string, number>> {
    if (this.nearWords) return this.nearWords;
    const [words, counts] = await this.read<NearFile>('near');
    const each = counts.split(',');
    return (this.nearWords = new Map(
      unpackedWords(words).map((word, at) => [word, parseInt(each[at] ?? '', 36)]),
    ));
  }

  private async postingsOf(stem: string): Promise<Postings | undefined> {
    const file = await this.read<WordsFile>(`w${fileOf(this.start.words, stem)}`);
    const text = Object.prototype.hasOwnProperty.call(file, stem) ? file[stem] : undefined;
    if (text === undefined) return undefined;
    const [phrases = [], lines = []] = text.split(';').map(added);
    const rows = new Set([...phrases.map((phrase) => this.rowOf[phrase] ?? 0), ...lines]);
    return { phrases, lines: new Set(lines), count: rows.size };
  }
}
