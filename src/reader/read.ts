import type { Registry } from '../registry/registry.ts';
import { expectedOf, wordsWithFigures } from './expected.ts';
import { type NamedProvision, namesReader } from './named.ts';
import { passagesOf, passageSentences } from './passages.ts';
import { versionDay } from './version-day.ts';
import { type Value, valuesIn } from './values.ts';

/** A value that a text gives beside a provision, and that the provision does not have. */
export interface Disagreement {
  /** Counted from 1. */
  line: number;
  sentence: string;
  /** As it is written. */
  value: string;
  /** The provision named, with its part: `cp~art_154-B__al_3`; several where the sentence names several. */
  named: string[];
  /** What the registry holds, as keys of `Value`. */
  expected: string[];
}

/** What was read in a text. */
export interface ReaderResult {
  /** Values compared with the provision beside them. */
  compared: number;
  disagreements: Disagreement[];
}

/** Makes what reads texts against a registry on a day, `YYYY-MM-DD`. */
export function secondReader(registry: Registry, day: string): (page: string) => ReaderResult {
  const namesIn = namesReader(registry);
  return (page) => {
    const passages = passagesOf(page);
    const notes = new Map(passages.flatMap(({ note, text }) => (note ? [[note, text]] : [])));
    const byNote = new Map<string, NamedProvision | undefined>();
    /** The provision that a note cites: the first that it names. */
    const cited = (note: string) => {
      if (!byNote.has(note)) byNote.set(note, namesIn(notes.get(note) ?? '')[0]);
      return byNote.get(note);
    };
    const reading: ReaderResult = { compared: 0, disagreements: [] };
    for (const { line, text, marks } of passages) {
      const values = valuesIn(text);
      if (values.length === 0) continue;
      const noted = marks.flatMap(({ note, at }) => {
        const named = cited(note);
        return named ? [{ ...named, at }] : [];
      });
      const named = [...namesIn(text), ...noted].toSorted((a, b) => a.at - b.at);
      const own = outside(values, text, named);
      const on = versionDay(text) ?? day;
      for (const { at, text: sentence } of passageSentences(text))
        for (const value of own) {
          if (value.at < at || value.at >= at + sentence.length) continue;
          const beside = besideOf(named, at, sentence.length, text.length);
          hold(value, beside, on, { line, sentence: sentence.trim() }, reading);
        }
    }
    return reading;
  };
}

/** What a sentence names or, where it names nothing, what its passage begins with, or alone ends with. */
function besideOf(
  named: readonly NamedProvision[],
  at: number,
  length: number,
  whole: number,
): NamedProvision[] {
  const own = named.filter((each) => each.at >= at && each.at < at + length);
  if (own.length > 0) return own;
  const first = named.filter((each) => each.at === 0).slice(0, 1);
  if (first.length > 0) return first;
  return named.length === 1 && (named[0]?.at ?? 0) > whole - longestName ? [...named] : [];
}

/** How far from its end a passage may name what all of it is about, in characters. */
const longestName = 120;

/** Values that do not stand in words which the registry says of what is named, such as what a deadline is for. */
function outside(
  values: readonly Value[],
  text: string,
  named: readonly NamedProvision[],
): Value[] {
  const words = named.flatMap(({ provision }) => wordsWithFigures(provision.versions));
  const spans = words.flatMap((each) => {
    const at = text.indexOf(each);
    return at === -1 ? [] : [[at, at + each.length] as const];
  });
  return values.filter(({ at }) => !spans.some(([from, until]) => at >= from && at < until));
}

function hold(
  value: Value,
  beside: readonly NamedProvision[],
  day: string,
  place: { line: number; sentence: string },
  reading: ReaderResult,
): void {
  const expected = beside.flatMap((each) => expectedOf(each, day)[value.kind]);
  if (expected.length === 0) return;
  reading.compared++;
  if (expected.includes(value.key) || expected.includes(sameDays(value, place.sentence))) return;
  const named = beside.map(({ provision, eId }) => `${provision.instrument.id}~${eId}`);
  reading.disagreements.push({ ...place, value: value.written, named, expected });
}

/** The key of «hasta 60 días más» after «120 días calendario»: days of the unit that its sentence has said. */
function sameDays({ key }: Value, sentence: string): string {
  const [, unit = 'days'] =
    valuesIn(sentence)
      .map((each) => / ((?:working|calendar)Days)$/.exec(each.key))
      .find(Boolean) ?? [];
  return key.replace(/^(time \S+) days$/, `$1 ${unit}`);
}

/** A disagreement in one line for who mends it, in Spanish. */
export const disagreementLine = (file: string, each: Disagreement): string =>
  `${file}:${each.line}: «${each.value}» junto a ${each.named.join(', ')}, que tiene ${[...new Set(each.expected)].join('; ')}: ${each.sentence}`;
