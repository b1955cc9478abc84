import { readFileSync } from 'node:fs';
import { citedFolders, writtenPages } from '../addresses/section.ts';
import { recordSource, textRecordsOf } from '../documents/record-text.ts';
import { originalOfParts, type OriginalText, originalText } from '../documents/original-text.ts';
import {
  type NumberedText,
  numberedText,
  type TextChange,
  type TextLog,
  textLogAt,
  type WhichText,
} from '../documents/text-log.ts';
import { writtenVersion } from '../documents/written-version.ts';
import type { Lang } from '../registry/schema/common.ts';
import { documentParts, registry, sourcePage, sourcePages } from './site-facts.ts';

let held: TextLog | undefined;
/** What this copy tells of the changes of each text, read once. */
export const siteTextLog = (): TextLog => (held ??= textLogAt(process.cwd()));

/** The records whose texts are told one by one. */
export const textRecords = textRecordsOf(registry);
const byRecord = new Map(textRecords.map((each) => [each.slug, each]));
const sources = new Map<string, string>();

/** What is read of a page of its own, in a language, as its text is counted; nothing of a page that has none. */
export function ownSource(slug: string, lang: Lang): string | undefined {
  const record = byRecord.get(slug);
  if (!record) return sourcePage(slug, lang)?.text;
  const key = `${lang} ${slug}`;
  const held = sources.get(key) ?? recordSource(readFileSync(record.file, 'utf8'), lang);
  sources.set(key, held);
  return held;
}

/** The title of a page that has a text of its own. */
export const ownTitle = (slug: string, lang: Lang): string =>
  byRecord.get(slug)?.title?.[lang] ?? sourcePage(slug, lang)?.frontMatter.title ?? slug;

/** The changes of the text of a page, the oldest first; none of one that the log does not have. */
export const textChanges = (slug: string, lang: Lang): readonly TextChange[] =>
  siteTextLog()[lang][slug]?.changes ?? [];

/** Which text a page has now; nothing where the log tells nothing of it. */
export const textNow = (slug: string, lang: Lang): NumberedText | undefined =>
  numberedText(siteTextLog()[lang][slug], ownSource(slug, lang));

/**
 * Which Spanish text a page has beside it, if it is the English one; nothing where either has changed since what the log
 * tells, or where the translation says that it is of another version.
 */
function spanishText(slug: string, lang: Lang): OriginalText | undefined {
  const { es, en } = siteTextLog();
  const own = en[slug];
  if (lang === 'es' || !own) return undefined;
  const [ours, theirs] = [textNow(slug, 'en'), textNow(slug, 'es')];
  if (!ours || ours.isPast || !theirs || theirs.isPast) return undefined;
  const told = originalText(own, es[slug]);
  const isBehind = saidVersion(slug, 'en') !== saidVersion(slug, 'es');
  return told && isBehind ? { ...told, isTranslated: false } : told;
}

/** The version that the head of a page written by hand says, if it says one. */
function saidVersion(slug: string, lang: Lang): string | undefined {
  const front = sourcePage(slug, lang)?.frontMatter;
  return front && 'version' in front ? front.version : undefined;
}

/** Which text of a page is cited. */
export function citedTextNow(slug: string, lang: Lang): WhichText | undefined {
  const now = textNow(slug, lang);
  return now && { ...now, original: spanishText(slug, lang) };
}

/** Pages that are read and are no document, door or list: what the site is, and what a team begins with. */
const prose: ReadonlySet<string> = new Set([...citedFolders, ...writtenPages]);
export const isProse = (slug: string): boolean => prose.has(slug);

/**
 * Which text a whole document has: the day of the last change of any of its pages, and the number of each, in order,
 * while none is past what the log tells. Nothing where the log tells nothing of them.
 */
export function wholeText(slug: string, lang: Lang): WhichText | undefined {
  const pages = documentParts(slug, lang).map((page) => textNow(page.slug, lang));
  const told = pages.filter((now) => now !== undefined);
  const day = told
    .map((now) => now.day)
    .toSorted()
    .at(-1);
  if (day === undefined) return undefined;
  const isWhole = told.length === pages.length && told.every(({ isPast }) => !isPast);
  if (!isWhole) return { day };
  const original = originalOfParts(
    documentParts(slug, lang).map((page) => spanishText(page.slug, lang)),
  );
  return { day, parts: told.map(({ number }) => number), original };
}

/** The number of what a team signs of a protocol, that of all its pages, `YYYY.MM.n`. */
export const signedNumber = (slug: string, lang: Lang): string | undefined =>
  writtenVersion(sourcePages, slug, lang);
