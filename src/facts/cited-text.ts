import { lawSlug, recordPages } from '../documents/record-pages.ts';
import { allProvisions, textInForce } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { writtenVersion } from '../documents/written-version.ts';
import { documentAt, registry, siteDay, sourcePages } from './site-facts.ts';

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

/** What is cited of a page: what it is a copy of, and the version of its text; nothing of a list, a tool or a door. */
interface CitedText {
  /** Address without language of what it shows: of the page that holds a whole document, the document. */
  slug: string;
  title?: string;
  /** `YYYY.MM.n`, where it has one. */
  version?: string | undefined;
  /** Day up to which its law was read, where it says any. */
  asOf?: string | undefined;
}

/** What is cited of a page by its address without language. */
export function citedAt(slug: string, lang: Lang): CitedText | undefined {
  const page = documentAt(slug, lang);
  if (page) return { slug, title: page.title, version: page.version, asOf: page.asOf };
  const whole = slug.endsWith('/completa') ? slug.replace(/\/completa$/, '') : undefined;
  const document = whole === undefined ? undefined : documentAt(whole, lang);
  if (whole !== undefined && document)
    return {
      slug: whole,
      title: document.title,
      version: writtenVersion(sourcePages, whole, lang),
      asOf: document.asOf,
    };
  const [version, asOf] = [records.get(slug)?.version, lawDayAt(slug)];
  return version === undefined && asOf === undefined ? undefined : { slug, version, asOf };
}
