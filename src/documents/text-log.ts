import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { langOf } from '../addresses/paths.ts';
import type { Lang } from '../registry/schema/common.ts';
import { difference, readText, textSum } from './text-difference.ts';
import type { OriginalText } from './original-text.ts';
import { recordFolders, recordSlug, recordSource } from './record-text.ts';
import { BrokenTexts, stepsBetween, sumOf, textsOf, textStep } from './text-steps.ts';

/** A change of the text of a page: its place in the list is its number, from 1. */
const textChange = z.strictObject({
  /** `YYYY-MM-DD`. */
  day: z.string(),
  /** The one that has the page as it was left. */
  commit: z.string(),
  /** What its head called it from then on, `YYYY.MM.n`: what its files say, and of a protocol what is signed. */
  called: z.array(z.string()).exactOptional(),
  /** Whether what its head says changed: its title, for whom it is, when it helps. */
  head: z.literal(true).exactOptional(),
  /** Headings of the sections that say something else; empty, what stands before the first. */
  changed: z.array(z.string()).exactOptional(),
  added: z.array(z.string()).exactOptional(),
  gone: z.array(z.string()).exactOptional(),
  /** Words that came and words that went, in the fewest steps; absent where no word did. */
  words: z.tuple([z.number(), z.number()]).exactOptional(),
  /** Provisions that the page did not cite before, and those that it does not cite any more. */
  cites: z.array(z.string()).exactOptional(),
  uncites: z.array(z.string()).exactOptional(),
  /** Of the text from then on. */
  sum: z.string(),
  /** What leads to it from the one before, of the first from none: with them any text is had again, without git. */
  steps: z.array(textStep),
});
const textHistory = z.strictObject({
  /** Of the text after the last change: tells whether a page still says it. */
  sum: z.string(),
  changes: z.array(textChange),
});
const histories = z.record(z.string(), textHistory);
const textLog = z.strictObject({
  /** Up to which it tells. */
  commit: z.string(),
  es: histories,
  en: histories,
});

/** A change of the text of a page. */
export type TextChange = z.infer<typeof textChange>;
/** The changes of the text of a page, the oldest first. */
export type TextHistory = z.infer<typeof textHistory>;
/** Those of each page, by language and by its address without language. */
export type TextLog = z.infer<typeof textLog>;

/** What is asked of git; throws where it does not answer. */
type AskGit = (args: readonly string[], input?: string) => Buffer;

/** Where the pages are that are written by hand, and the records that have a text of their own, from the root. */
const textFolders = ['src/content/docs', ...recordFolders];
/** What git is asked of them, for each commit: which files it changed, and what they held before and after. */
const logArguments = [
  '-c',
  'core.quotePath=off',
  'log',
  '--reverse',
  '-M',
  // What the main line said, one text after another: of a branch, what its merge brought.
  '--first-parent',
  '--diff-merges=first-parent',
  '--raw',
  '--no-abbrev',
  '-z',
  '--format=%x01%H %ad',
  '--date=format-local:%Y-%m-%d',
];

/** A file that a commit changed. */
interface FileChange {
  day: string;
  commit: string;
  from: string;
  to: string;
  before: string;
  after: string;
}

/**
 * Goes on with a log up to the commit that is checked out. What it already tells stays as it is, so that no number
 * that was cited is given to another text. Throws where git does not hold the commit up to which it tells.
 */
export function continued(log: TextLog | undefined, git: AskGit): TextLog {
  const head = git(['rev-parse', 'HEAD']).toString().trim();
  if (log) git(['merge-base', '--is-ancestor', log.commit, head]);
  const range = log ? `${log.commit}..${head}` : head;
  const files = fileChanges(
    git([...logArguments, '--end-of-options', range, '--', ...textFolders]).toString(),
  );
  const texts = blobsOf(files, git);
  const found = new Map<string, TextHistory>(
    (['es', 'en'] as const).flatMap((lang) =>
      Object.entries(log?.[lang] ?? {}).map(([slug, own]): [string, TextHistory] => [
        keyOf(lang, slug),
        { ...own, changes: own.changes.map((each) => ({ ...each })) },
      ]),
    ),
  );
  /** What each page said last: a merge may have changed it in between. */
  const latest = new Map<string, string>();
  /** The text of each history after its last change. */
  const lastTexts = new Map<TextHistory, string>();
  const changes = files.flatMap((file) =>
    textsAt(file.to).map((text) => ({ ...file, ...text, was: keyAt(file.from, text.lang) })),
  );
  for (const { day, commit, before, after, was, key: is, read } of changes) {
    if (isNone(after)) continue;
    if (was !== undefined && was !== is) {
      const moved = found.get(was);
      if (moved) found.set(is, moved);
      found.delete(was);
      const said = latest.get(was);
      if (said !== undefined) latest.set(is, said);
    }
    const own = found.get(is) ?? { sum: '', changes: [] };
    found.set(is, own);
    const whole = texts.get(after) ?? '';
    const source = read(whole);
    const called = calledIn(whole);
    const last = own.changes.findLast((each) => each.called)?.called?.at(-1);
    const isCalled = called !== undefined && called !== last;
    // What a protocol draws out of the data is signed too: its number rises, and its source says the same.
    const isDrawn = isCalled && is.includes(' protocolos/');
    const text = readText(source);
    const sum = sumOf(text);
    const isSame = sum === own.sum && !isDrawn;
    let entry = own.changes.at(-1);
    if (!isSame) {
      const last = lastTexts.get(own) ?? textsOf(own.changes, is).at(-1) ?? '';
      const told = difference(latest.get(is) ?? read(texts.get(before) ?? ''), source);
      entry = { day, commit, ...told, sum, steps: stepsBetween(last, text) };
      own.changes.push(entry);
      lastTexts.set(own, text);
    }
    latest.set(is, source);
    if (entry === undefined) continue;
    own.sum = sum;
    if (isCalled) entry.called = [...(entry.called ?? []), called];
  }
  const told = (lang: Lang) =>
    Object.fromEntries(
      [...found]
        .flatMap(([key, own]): [string, TextHistory][] =>
          key.startsWith(`${lang} `) ? [[key.slice(3), own]] : [],
        )
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return { commit: head, es: told('es'), en: told('en') };
}

const keyOf = (lang: Lang, slug: string): string => `${lang} ${slug}`;

/** A text that a file holds: the page of its address in a language, and how it is read out of the file. */
interface TextOfFile {
  lang: Lang;
  key: string;
  read: (whole: string) => string;
}

/** The texts of a file: of a page one, of a record one in each language; none of a file that is neither. */
function textsAt(path: string): TextOfFile[] {
  const slug = /^src\/content\/docs\/(?:en\/)?(.+)\.mdx?$/.exec(path)?.[1];
  if (slug !== undefined) {
    const lang = langOf(path);
    return [{ lang, key: keyOf(lang, slug.replace(/(?:^|\/)index$/, '')), read: (whole) => whole }];
  }
  const record = recordSlug(path);
  if (record === undefined) return [];
  return (['es', 'en'] as const).map((lang) => ({
    lang,
    key: keyOf(lang, record),
    read: (whole) => recordSource(whole, lang),
  }));
}

/** The page of a file in a language. */
const keyAt = (path: string, lang: Lang): string | undefined =>
  textsAt(path).find((each) => each.lang === lang)?.key;

/** How git names a file that is not there. */
const isNone = (blob: string): boolean => /^0+$/.test(blob);

/** The files that each commit changed, in order, out of what git answers. */
function fileChanges(answer: string): FileChange[] {
  return answer.split('\u0001').flatMap((part) => {
    const [head = '', ...fields] = part.replace(/\0\n?/g, '\0').split('\0');
    const [, commit = '', day = ''] = /^(\S+) (\S+)/.exec(head) ?? [];
    const files: FileChange[] = [];
    for (let at = 0; at < fields.length;) {
      const [, before, after, status = ''] =
        /^\n?:\d+ \d+ (\w+) (\w+) (\w)/.exec(fields[at] ?? '') ?? [];
      const from = fields[at + 1];
      const to = status === 'R' || status === 'C' ? fields[at + 2] : from;
      if (before === undefined || after === undefined || from === undefined || to === undefined) {
        at += 1;
        continue;
      }
      files.push({ day, commit: commit.slice(0, 10), from, to, before, after });
      at += from === to ? 2 : 3;
    }
    return files;
  });
}

/** The texts of the files that were changed, by the name that git gives to each. */
function blobsOf(files: readonly FileChange[], git: AskGit): Map<string, string> {
  const names = [...new Set(files.flatMap(({ before, after }) => [before, after]))].filter(
    (name) => !isNone(name),
  );
  if (names.length === 0) return new Map();
  const packed = git(['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  let at = 0;
  return new Map(
    names.map((name) => {
      const headEnd = packed.indexOf(10, at);
      const size = Number(packed.toString('utf8', at, headEnd).split(' ')[2]);
      const text = packed.toString('utf8', headEnd + 1, headEnd + 1 + size);
      at = headEnd + size + 2;
      return [name, text];
    }),
  );
}

/** What the head of a source calls its text. */
const calledIn = (source: string): string | undefined => /^version: (\S+)/m.exec(source)?.[1];

/**
 * The log as its file has it, a page a line; of a page that did not change, the same line as before. Throws where a
 * text that it tells of could not be had again.
 */
export function textLogFile(log: TextLog): string {
  for (const lang of ['es', 'en'] as const)
    for (const [slug, { changes }] of Object.entries(log[lang]))
      textsOf(changes, `${lang}/${slug}`);
  return linesOf(textLog.parse(log));
}

/** The log without what each text said. */
export const publishedLog = (log: TextLog): string =>
  linesOf(log, (key, value: unknown) => (key === 'steps' ? undefined : value));

/** A log, a page a line. */
function linesOf({ commit, es, en }: TextLog, kept?: (key: string, value: unknown) => unknown) {
  const lines = (own: TextLog[Lang]) =>
    Object.entries(own)
      .map(([slug, each]) => `${JSON.stringify(slug)}:${JSON.stringify(each, kept)}`)
      .join(',\n');
  return `{"commit":${JSON.stringify(commit)},"es":{\n${lines(es)}\n},"en":{\n${lines(en)}\n}}\n`;
}

/** Where it is kept, from the root of the project. */
export const textLogPath = 'archive/texts/log.json';

/** Reads that file. Throws on a text that is none. */
export const readTextLog = (text: string): TextLog => textLog.parse(JSON.parse(text));

/**
 * What is told of the changes of each text: what the last release kept, and what git tells of what came after it. A
 * copy that has no git, or not the history since, has the first alone; its pages then say whether they came later.
 */
export function textLogAt(root: string): TextLog {
  const git: AskGit = (args, input) =>
    execFileSync('git', [...args], {
      cwd: root,
      maxBuffer: 1 << 28,
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
    });
  const kept = readTextLog(readFileSync(join(root, textLogPath), 'utf8'));
  try {
    return continued(kept, git);
  } catch (error) {
    if (error instanceof BrokenTexts) throw error;
    return kept;
  }
}

/** A text by the day of its last change, with its number or, of several pages in one, the number of each. */
export interface WhichText {
  day: string;
  number?: number;
  parts?: readonly number[];
  isPast?: boolean;
  /** Of what it says, as it is kept: the first signs of its SHA-256. Several pages in one have none. */
  sum?: string;
  /** Of a translation, the text of the original that it is of, or that stands beside it. */
  original?: OriginalText | undefined;
}

/** Which text a page has. */
export interface NumberedText {
  /** Of its last change, from 1. */
  number: number;
  /** Of that change, `YYYY-MM-DD`. */
  day: string;
  /** Whether the page says something else by now, of which the log does not tell. */
  isPast: boolean;
  /** Of what the page says now. */
  sum: string;
}

/** Which text a page has by its history and its source; nothing where no change is told. */
export function numberedText(
  history: TextHistory | undefined,
  source: string | undefined,
): NumberedText | undefined {
  const last = history?.changes.at(-1);
  if (!history || !last) return undefined;
  const sum = source === undefined ? history.sum : textSum(source);
  return { number: history.changes.length, day: last.day, isPast: sum !== history.sum, sum };
}
