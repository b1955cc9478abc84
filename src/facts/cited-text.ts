import { lawSlug, recordPages } from '../documents/record-pages.ts';
import { allProvisions, textInForce } from '../registry/registry.ts';
import type { WhichText } from '../documents/text-log.ts';
import type { Lang } from '../registry/schema/common.ts';
import { documentAt, registry, siteDay } from './site-facts.ts';
import { textNow, wholeDay } from './site-texts.ts';

const records = new Map(recordPages(registry).map(({ slug, entry }) => [slug, entry.data]));
const provisions = new Map(
  allProvisions(registry).map((each) => [lawSlug(`${each.instrument.id}~${each.id}`), each]),
);

/** Day up to which the law of the page of a record was read, by its address without language; nothing if it says none. */
function lawDayAt(slug: string): string | undefined {
  const provision = provisions.get(slug);
  if (provision) return textInForce(provision, siteDay)?.text?.verification.readThrough;
  return records.get(slug)?.verification?.readThrough;
}

/** What is cited of a page: what it is a copy of, and which text; nothing of a list, a tool or a door. */
interface CitedText {
  /** Address without language of what it shows: of the page that holds a whole document, the document. */
  slug: string;
  title?: string;
  /**
   * Which text: of a page written by hand and of a record whose texts are told, the number and the day of its last
   * change, and whether it changed again since; of another record, the version that it says; of a whole document in one
   * page, the day alone.
   */
  text?: string | WhichText | undefined;
  /** Day up to which its law was read, where it says any. */
  asOf?: string | undefined;
}

/** What is cited of a page by its address without language. */
export function citedAt(slug: string, lang: Lang): CitedText | undefined {
  const page = documentAt(slug, lang);
  if (page) return { slug, title: page.title, text: textNow(slug, lang), asOf: page.asOf };
  const whole = slug.endsWith('/completa') ? slug.replace(/\/completa$/, '') : undefined;
  const document = whole === undefined ? undefined : documentAt(whole, lang);
  if (whole !== undefined && document) {
    const day = wholeDay(whole, lang);
    const text = day === undefined ? undefined : { day };
    return { slug: whole, title: document.title, text, asOf: document.asOf };
  }
  const record = records.get(slug);
  const text = record && (textNow(slug, lang) ?? record.version);
  const asOf = lawDayAt(slug);
  return text === undefined && asOf === undefined ? undefined : { slug, text, asOf };
}
