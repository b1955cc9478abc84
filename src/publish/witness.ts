import { dateText } from '../words/law.ts';
import { type CopyPlace, pinned } from '../words/source-read.ts';
import { readings } from '../facts/site-facts.ts';
import type { Lang, Localized, Source } from '../registry/schema/common.ts';
import type { Witness } from '../watch/readings.ts';
import { siteWords } from '../i18n/site.ts';
import { fill, inBoth } from '../i18n/fill.ts';

const saids = inBoth(siteWords, 'witnessSaid');

/** What the second witness said of a provision the last time it was asked. */
export interface WitnessStatement {
  /** Day it was asked, `YYYY-MM-DD`. */
  askedOn: string;
  text: Localized;
  /** The texts it was read in, the first being the one our record is held against. */
  witnesses: Witness[];
}

const answers: Record<string, Localized> = {
  'amended-by': saids.amended,
  'penalty-differs': saids.penalty,
  'reading-changed': saids.changed,
  'reading-missing': saids.missing,
};
const same: Localized = saids.same;
const nothing: Localized = saids.nothing;

/**
 * What it said of a provision (`cp~art_154-B`); nothing if it was never asked, or the provision names no file of it. One
 * whose reading was accepted after the last recorded run was asked that day, and not in the run.
 */
export function witnessSaid(ref: string): WitnessStatement | undefined {
  const { run, byRef } = readings;
  const reading = byRef.get(ref);
  if (!run || !reading) return undefined;
  const worst = Object.keys(answers).find((rule) => run.findings[ref]?.includes(rule));
  const quiet = reading.witnesses.length > 0 ? same : nothing;
  return {
    askedOn: reading.readOn > run.askedOn ? reading.readOn : run.askedOn,
    text: worst ? (answers[worst] ?? quiet) : quiet,
    witnesses: reading.witnesses,
  };
}

/**
 * The same in a sentence for a reader. Where what was read is that copy, no second source agrees: it is the same one.
 *
 * @param sources those of the version in force
 */
export function witnessSentence(
  { askedOn, text, witnesses }: WitnessStatement,
  lang: Lang,
  sources: readonly Source[],
): string {
  const isCopyRead = sources.some(({ read }) =>
    witnesses.some(({ file }) => read.endsWith(`/${file}`)),
  );
  const { again, said } = siteWords[lang].witnessSentence;
  return fill(isCopyRead ? again : said, { date: dateText(askedOn, lang), said: text[lang] });
}

/** Where the text in force of a provision stands in the copy, if its commit is known. */
export function copyPlace(said: WitnessStatement | undefined): CopyPlace | undefined {
  const commit = readings.run?.commit;
  const first = said?.witnesses[0];
  return commit !== undefined && first ? { commit, file: first.file, line: first.line } : undefined;
}

/** Files of the copy that were there in its version that was asked. */
const files = new Set(
  [...readings.byRef.values()].flatMap(({ witnesses }) => witnesses.map(({ file }) => file)),
);

/** What was read in the copy, in the version of it that is known to hold that file. */
export function copyOf(read: string): CopyPlace | undefined {
  const commit = readings.run?.commit;
  const file = /\/blob\/main\/(.+)$/.exec(read)?.[1];
  return commit !== undefined && file !== undefined && files.has(file)
    ? { commit, file }
    : undefined;
}

/** The address of what was read, in that version. */
export const readAt = (read: string): string => pinned(read, copyOf(read));

/** For editors: the line of the first text of each provision, by file. */
export function linesByFile(): { file: string; lines: { ref: string; line: number }[] }[] {
  const files = new Map<string, { ref: string; line: number }[]>();
  for (const [ref, { witnesses }] of readings.byRef) {
    const [first] = witnesses;
    if (first) files.set(first.file, [...(files.get(first.file) ?? []), { ref, line: first.line }]);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, lines]) => ({ file, lines }));
}
