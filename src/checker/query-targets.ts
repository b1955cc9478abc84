import { madePages } from '../addresses/section.ts';
import type { Place } from '../registry/place.ts';
import { recordKey, type Registry, trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { pattern, soundOf } from '../search/danger-phrases.ts';
import type { DangerGroups } from '../search/danger-data.ts';
import type { PageIndex } from './page-index.ts';
import { pageCollections } from './record-pages.ts';

/** Pages made by code, by the address that a query may name. */
const made = madePages.map(({ path }) => path.slice(0, -1));

/** Folders of the records that a query may lead to: the steps of the path and the countries are reached in other ways. */
const folders = [
  'rutas',
  'conductas',
  'formatos',
  'papeles',
  'plataformas',
  'formacion/escenarios',
] as const;

/** Every address, without language, that a query may lead to. */
export function pagesForQueries(registry: Registry, index: PageIndex): ReadonlySet<string> {
  const records = folders.flatMap((folder) =>
    [...registry[pageCollections[folder]].keys()].map((id) => `${folder}/${id}`),
  );
  const modules = trainingModules(registry).map(({ id }) => `formacion/${id}`);
  return new Set([...made, ...index.all, ...records, ...modules]);
}

/** The record, by `recordKey`, that the page of an address shows; nothing if it is no page of a record. */
export function recordShownAt(slug: string): string | undefined {
  const at = slug.lastIndexOf('/');
  const [folder, id] = [slug.slice(0, Math.max(at, 0)), slug.slice(at + 1)];
  const known = folders.find((each) => each === folder);
  const collection = folder === 'formacion' ? 'training' : known && pageCollections[known];
  return collection && recordKey(collection, id);
}

/** Every address that a query leads to. */
export function queryTargets(
  registry: Registry,
): { slug: string; file: string; at: () => Place }[] {
  return [...registry.queries.values()].flatMap(({ file, data, place }) => {
    if (data.kind === 'page') return [{ slug: data.target, file, at: () => place(['target']) }];
    const see = 'see' in data ? data.see : [];
    return see.map((slug, index) => ({ slug, file, at: () => place(['see', index]) }));
  });
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

/** Whether a text can be looked for: a regular expression, or a phrase of danger with the groups there are. */
export function canBeRead({ kind, lang, text }: QueryText, groups: DangerGroups): boolean {
  try {
    if (kind === 'patterns') return new RegExp(text, 'iu') instanceof RegExp;
    if (kind === 'phrases') return true;
    return pattern([soundOf(text, lang, groups[lang])], {}) instanceof RegExp;
  } catch {
    return false;
  }
}
