import { collectionRows } from '../registry/collections.ts';
import { madePages } from '../addresses/section.ts';
import type { Place } from '../registry/place.ts';
import { recordKey, type Registry, trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { pattern, soundOf } from '../search/danger-phrases.ts';
import type { DangerGroups } from '../search/danger-data.ts';
import { remember, rememberOf } from '../text/remember.ts';
import type { PageIndex } from './page-index.ts';

/** Pages made by code, by the address that a query may name. */
const made = madePages.map(({ path }) => path.slice(0, -1));

/** Records with a page that no query leads to: the countries are reached in other ways. */
const apart: readonly string[] = ['countries'];
/** Collections that a query may lead to, by the folder of their pages. */
const folders = new Map(
  collectionRows.flatMap(([name, { pages }]) =>
    pages === undefined || apart.includes(name) ? [] : [[pages, name]],
  ),
);

/** Every address, without language, that a query may lead to. */
export function pagesForQueries(registry: Registry, index: PageIndex): ReadonlySet<string> {
  const records = [...folders].flatMap(([folder, collection]) =>
    [...registry[collection]]
      // Of the path, its ends: a question answers nobody.
      .filter(([, { data }]) => !('kind' in data && data.kind === 'question'))
      .map(([id]) => `${folder}/${id}`),
  );
  const modules = trainingModules(registry).map(({ id }) => `formacion/${id}`);
  return new Set([...made, ...index.all, ...records, ...modules]);
}

/** The record, by `recordKey`, that the page of an address shows; nothing if it is no page of a record. */
export function recordShownAt(slug: string): string | undefined {
  const at = slug.lastIndexOf('/');
  const [folder, id] = [slug.slice(0, Math.max(at, 0)), slug.slice(at + 1)];
  const collection = folder === 'formacion' ? 'training' : folders.get(folder);
  return collection && recordKey(collection, id);
}

/** A text of a query: what leads to a page, a pattern of what is refused, or a phrase of danger. */
interface QueryText {
  kind: 'phrases' | 'patterns' | 'says' | 'apart' | 'names';
  lang: Lang;
  text: string;
  file: string;
  at: () => Place;
}

/** Every text that a query is read by. */
export function queryTexts(registry: Registry): QueryText[] {
  return [...registry.queries.values()].flatMap(({ file, data, place }) =>
    (['phrases', 'patterns', 'says', 'apart', 'names'] as const).flatMap((kind) => {
      const texts = (data as Partial<Record<typeof kind, Record<Lang, string[]>>>)[kind];
      return (['es', 'en'] as const).flatMap((lang) =>
        (texts?.[lang] ?? []).map((text, index) => ({
          kind,
          lang,
          text,
          file,
          at: () => place([kind, lang, index]),
        })),
      );
    }),
  );
}

/** Whether a word of a phrase can be looked for: the same few are in thousands of phrases. Throws like `soundOf`. */
const readerOf = rememberOf((groups: DangerGroups) => ({
  es: remember((word) => pattern([soundOf(word, 'es', groups.es)], {}) instanceof RegExp),
  en: remember((word) => pattern([soundOf(word, 'en', groups.en)], {}) instanceof RegExp),
}));

/** Whether a text can be looked for: a regular expression, or a phrase of danger with the groups there are. */
export function canBeRead({ kind, lang, text }: QueryText, groups: DangerGroups): boolean {
  try {
    if (kind === 'patterns') return new RegExp(text, 'iu') instanceof RegExp;
    if (kind === 'phrases') return true;
    return text.split(/[\s/]+/).every(readerOf(groups)[lang]);
  } catch {
    return false;
  }
}
