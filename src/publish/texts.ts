import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readTextLog,
  type TextDay,
  type TextLog,
  textLogArguments,
  textLogFile,
  textLogOf,
  textLogPath,
} from '../documents/text-log.ts';
import type { Lang } from '../registry/schema/common.ts';

/** Address of the log, below the base folder. */
export const textLogAddress = 'datos/archivo/textos.json';

/** The page of the log, without language. */
export const textsSlug = 'que-cambio/textos';

/** The anchor of a page in it. */
export const textAnchor = (slug: string): string => slug.replaceAll('/', '-');

/** What git tells of the days on which each text changed; without its whole history, what the last release kept. */
export function textLogAt(root: string): TextLog {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'false')
      return textLogOf(git(...textLogArguments));
  } catch {
    // No git, or no repository: a copy that was unpacked.
  }
  return readTextLog(readFileSync(join(root, textLogPath), 'utf8'));
}

let held: TextLog | undefined;
/** That of this copy, read once. */
export const siteTextLog = (): TextLog => (held ??= textLogAt(process.cwd()));

/** The log as it is published. */
export const textLogText = (): string => textLogFile(siteTextLog());

/** The days on which the text of a page changed, the newest first; none of one that the log does not have. */
export const textDays = (slug: string, lang: Lang): readonly TextDay[] =>
  (siteTextLog()[lang][slug] ?? []).toReversed();

/** The day on which the text of a page began, also under another address; nothing of one that the log does not have. */
export const textBegun = (slug: string, lang: Lang): string | undefined =>
  textDays(slug, lang).at(-1)?.day;
