import { documentSlug } from '../addresses/paths.ts';
import { refsInData } from '../citations/data-refs.ts';
import type { CitationRef } from '../citations/ref.ts';
import { recordPages, recordTitle } from '../documents/record-pages.ts';
import type { Page, Project } from '../documents/project.ts';
import { shownRecords } from '../documents/shown-records.ts';
import { type FlatCollection } from '../registry/collections.ts';
import { baseOf } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';

/** A page that cites a provision. */
export interface Citer {
  /** Address without language; a word is in the page that holds them all. */
  slug: string;
  anchor?: string;
  title: string;
}

/** The pages that cite each provision, by `ley-1~art_1`, in a language. */
export type Citers = ReadonlyMap<string, readonly Citer[]>;

/** Components that show one record, by its id, with the law that it names. */
const showsOne: Readonly<Record<string, FlatCollection>> = { Route: 'routes', List: 'lists' };

/**
 * The pages that cite each provision: those written by hand, in their order, that cite it themselves; then those that
 * show a record which rests on it, and the page of each such record. A norm is no citer: what one changed in another,
 * its page says apart.
 */
export function whoCites(
  { pages, registry }: Pick<Project, 'pages' | 'registry'>,
  lang: Lang,
): Citers {
  const own = pages.filter((page) => page.lang === lang);
  const titles = new Map(own.map(({ slug, frontMatter }) => [slug, frontMatter.title]));
  const citerOf = (page: Page): Citer => namedByDocument(page, titles);
  const citers = new Map<string, Map<string, Citer>>();
  const add = (key: string | undefined, citer: Citer): void => {
    if (key === undefined) return;
    const held = citers.get(key) ?? new Map<string, Citer>();
    const place = `${citer.slug}#${citer.anchor ?? ''}`;
    if (!held.has(place)) held.set(place, citer);
    citers.set(key, held);
  };
  for (const page of own) for (const { ref } of page.citations) add(keyOf(ref), citerOf(page));
  const named = Map.groupBy(
    refsInData(registry).filter(({ kind }) => kind !== 'provision' && kind !== 'instrument'),
    ({ file }) => file,
  );
  const addNamed = (file: string | undefined, citer: Citer): void => {
    for (const { ref } of named.get(file ?? '') ?? []) add(keyOf(ref), citer);
  };
  for (const page of own)
    for (const { name, attributes } of page.components) {
      const one = showsOne[name];
      const { of, ids } = one
        ? { of: one, ids: [attributes['id'] ?? ''] }
        : (shownRecords(name, attributes, registry) ?? { of: 'lists', ids: [] });
      for (const id of ids) addNamed(registry[of].get(id)?.file, citerOf(page));
    }
  for (const { slug, entry } of recordPages(registry))
    addNamed(entry.file, { slug, title: recordTitle(entry.data)?.[lang] ?? slug });
  for (const { file, id, data } of registry.terms.values())
    addNamed(file, { slug: 'glosario', anchor: id, title: data.term[lang] });
  return new Map([...citers].map(([key, held]) => [key, [...held.values()]]));
}

/** A part of a document is named after it: its own title is often a question that many documents ask. */
function namedByDocument({ slug, frontMatter }: Page, titles: ReadonlyMap<string, string>): Citer {
  const document = documentSlug(slug);
  const whole = document === slug ? undefined : titles.get(document);
  return { slug, title: whole ? `${whole} · ${frontMatter.title}` : frontMatter.title };
}

/** The provision that a reference names, or a part or value of it. */
const keyOf = (ref: CitationRef | undefined): string | undefined =>
  ref?.eId === undefined ? undefined : `${ref.instrument}~${baseOf(ref.eId)}`;
