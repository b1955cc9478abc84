import {
  type NumberedText,
  numberedText,
  type TextChange,
  type TextLog,
  textLogAt,
} from '../documents/text-log.ts';
import { writtenVersion } from '../documents/written-version.ts';
import type { Lang } from '../registry/schema/common.ts';
import { documentParts, sourcePage, sourcePages } from './site-facts.ts';

let held: TextLog | undefined;
/** What this copy tells of the changes of each text, read once. */
export const siteTextLog = (): TextLog => (held ??= textLogAt(process.cwd()));

/** The changes of the text of a page, the oldest first; none of one that the log does not have. */
export const textChanges = (slug: string, lang: Lang): readonly TextChange[] =>
  siteTextLog()[lang][slug]?.changes ?? [];

/** The day on which the text of a page began, also under another address; nothing of one that the log does not have. */
export const textBegun = (slug: string, lang: Lang): string | undefined =>
  textChanges(slug, lang)[0]?.day;

/** Which text a page has now; nothing where the log tells nothing of it. */
export const textNow = (slug: string, lang: Lang): NumberedText | undefined =>
  numberedText(siteTextLog()[lang][slug], sourcePage(slug, lang)?.text);

/** The day of the last change of any page of a document; nothing where the log tells nothing of them. */
export const wholeDay = (slug: string, lang: Lang): string | undefined =>
  documentParts(slug, lang)
    .flatMap((page) => textNow(page.slug, lang)?.day ?? [])
    .toSorted()
    .at(-1);

/** The number of what a team signs of a protocol, that of all its pages, `YYYY.MM.n`. */
export const signedNumber = (slug: string, lang: Lang): string | undefined =>
  writtenVersion(sourcePages, slug, lang);
