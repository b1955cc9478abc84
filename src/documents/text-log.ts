import { z } from 'zod';
import { langOf } from '../addresses/paths.ts';
import type { Lang } from '../registry/schema/common.ts';

/** A day on which the text of a page changed: the last commit of it, and the numbers that began. */
const textDay = z.strictObject({
  /** `YYYY-MM-DD`. */
  day: z.string(),
  commit: z.string(),
  /** Of its text, `YYYY.MM.n`, in order; absent where it changed and kept its number. */
  numbers: z.array(z.string()).exactOptional(),
});
const days = z.record(z.string(), z.array(textDay));
const textLog = z.strictObject({ es: days, en: days });

/** A day on which the text of a page changed. */
export type TextDay = z.infer<typeof textDay>;
/** Those of each page, the oldest first, by language and by its address without language. */
export type TextLog = z.infer<typeof textLog>;

/** Where the pages are that are written by hand, from the root of the project. */
export const textsFolder = 'src/content/docs';
/** What git is asked of them. */
export const textLogArguments = [
  '-c',
  'core.quotePath=off',
  'log',
  '--reverse',
  '-M',
  '-p',
  '-U0',
  '--format=%x01%h %ad',
  '--date=format-local:%Y-%m-%d',
  '--',
  textsFolder,
];

/** A line of a source that is no text of it. */
const isNoText = (line: string): boolean =>
  /^\s*$|^import |^(?:asOf|reviewed|version|needsReview|before|after|code|part|movedFrom): /.test(
    line,
  );

/** The days on which each page changed, out of what git answers. What moved brings its own along. */
export function textLogOf(log: string): TextLog {
  const found = new Map<string, TextDay[]>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [, hash = '', day = ''] = /^(\S+) (\S+)/.exec(commit) ?? [];
    for (const file of commit.split(/^diff --git /m).slice(1)) {
      const [, from] = /^rename from (.+)$/m.exec(file) ?? [];
      const [, to] = /^(?:rename to|\+\+\+ b\/)(?: )?(.+)$/m.exec(file) ?? [];
      if (to === undefined) continue;
      if (from !== undefined) {
        found.set(to, found.get(from) ?? []);
        found.delete(from);
      }
      const own = found.get(to) ?? [];
      found.set(to, own);
      const lines = file.match(/^[+-](?![+-]{2} ).*$/gm) ?? [];
      const [number] = lines.flatMap((line) => /^\+version: (\S+)/.exec(line)?.[1] ?? []);
      if (number === undefined && lines.every((line) => isNoText(line.slice(1)))) continue;
      const last = own.at(-1);
      const entry = last?.day === day ? last : { day, commit: hash };
      if (entry !== last) own.push(entry);
      entry.commit = hash;
      if (number !== undefined) entry.numbers = [...(entry.numbers ?? []), number];
    }
  }
  const told: TextLog = { es: {}, en: {} };
  for (const [path, own] of [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const slug = slugOf(path);
    if (slug !== undefined) told[langOf(path)][slug] = own;
  }
  return told;
}

const slugOf = (path: string): string | undefined =>
  /^src\/content\/docs\/(?:en\/)?(.+)\.mdx?$/.exec(path)?.[1]?.replace(/(?:^|\/)index$/, '');

/** The log as its file has it, a page a line. */
export function textLogFile({ es, en }: TextLog): string {
  const lines = (own: TextLog[Lang]) =>
    Object.entries(own)
      .map(([slug, each]) => `${JSON.stringify(slug)}:${JSON.stringify(each)}`)
      .join(',\n');
  return `{"es":{\n${lines(es)}\n},"en":{\n${lines(en)}\n}}\n`;
}

/** Where it is kept, from the root of the project. */
export const textLogPath = 'archive/texts/log.json';

/** Reads that file. Throws on a text that is none. */
export const readTextLog = (text: string): TextLog => textLog.parse(JSON.parse(text));
