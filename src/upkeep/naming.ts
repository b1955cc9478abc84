import { components } from '../documents/component-names.ts';
import { linkKind } from '../documents/link-kind.ts';
import type { Page, Project } from '../documents/project.ts';
import { recordPages } from '../documents/record-pages.ts';
import { innerPath, serviceAnchor } from '../addresses/paths.ts';
import { collectionRows, collections, type FlatCollection } from '../registry/collections.ts';
import { eachText, recordsHeld } from '../registry/record-texts.ts';
import type { Registry } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import { pageFrontMatter } from '../registry/schema/page.ts';
import type { Referent } from '../registry/schema/referent.ts';
import { type Dependent, inOrder, pageKind } from './impact.ts';

/** Something with an id or an address, which pages and records may name: a record, or a page written by hand. */
export interface Thing {
  /** What it is called where it is told of: `services/linea-100`, `guias/imagenes-intimas`. */
  name: string;
  record?: { from: FlatCollection; id: string };
  /** Address of its page, without language. */
  slug?: string;
}

/** The things that a text may mean: `linea-100`, `services/linea-100`, `guias/imagenes-intimas`. */
export function thingsNamed(text: string, { registry, pages }: Project): Thing[] {
  const slug = text.replace(/^\/|\/$/g, '');
  const records = collectionRows.flatMap(([from, { folder }]) => {
    const id = slug.startsWith(`${folder}/`) ? slug.slice(folder.length + 1) : slug;
    return registry[from].has(id) ? [ofRecord(from, id, registry)] : [];
  });
  const byAddress = recordPages(registry)
    .filter((each) => each.slug === slug)
    .flatMap(({ entry }) => ofFile(entry.file, registry));
  const isPage = pages.some((page) => page.slug === slug);
  const found = [...records, ...byAddress, ...(isPage ? [{ name: slug, slug }] : [])];
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

/** Names that a thing may have, to say the nearest of one that is none. */
export const namesOfThings = ({ registry, pages }: Project): string[] => [
  ...collectionRows.flatMap(([from]) => [...registry[from].keys()]),
  ...new Set(pages.map(({ slug }) => slug)),
];

function ofRecord(from: FlatCollection, id: string, registry: Registry): Thing {
  const file = registry[from].get(id)?.file;
  const slug = recordPages(registry).find(({ entry }) => entry.file === file)?.slug;
  return { name: `${collections[from].folder}/${id}`, record: { from, id }, ...(slug && { slug }) };
}

const ofFile = (file: string, registry: Registry): Thing[] =>
  collectionRows.flatMap(([from]) =>
    [...registry[from].values()].flatMap((entry) =>
      entry.file === file ? [ofRecord(from, entry.id, registry)] : [],
    ),
  );

/** The pages and records that name a thing, by its id or by its address; in order of kind and file. */
export function impactOfThing(thing: Thing, { pages, registry }: Project): Dependent[] {
  const isMeant = (of: Referent | undefined, text: string): boolean => {
    if (of === undefined || of === 'law') return false;
    if (of === 'texts' || of === 'documents' || of === 'pages' || of === 'shown')
      return text === thing.slug;
    const from = of === 'modules' ? 'training' : of;
    return thing.record?.from === from && text === thing.record.id;
  };
  const records = recordsHeld(registry).flatMap(({ from, entry, schema }): Dependent[] => {
    if (from === 'instruments' || from === 'provisions') return [];
    const found: Dependent[] = [];
    eachText(entry.data, schema, (text, of, path) => {
      if (!isMeant(of, text)) return;
      const key = path.findLast((step) => typeof step === 'string') ?? '';
      const { line } = entry.place(path).start;
      found.push({ kind: collections[from].kind, file: entry.file, line, why: inKey(key) });
    });
    return found;
  });
  return inOrder([...pages.flatMap((page) => inPage(page, thing, isMeant)), ...records]);
}

function inPage(
  page: Page,
  { record, slug }: Thing,
  isMeant: (of: Referent | undefined, text: string) => boolean,
): Dependent[] {
  const found: Omit<Dependent, 'kind' | 'file'>[] = [];
  eachText(page.frontMatter, pageFrontMatter, (text, of, path) => {
    const [key = ''] = path.map(String);
    if (isMeant(of, text)) found.push({ line: page.place(path).start.line, why: inKey(key) });
  });
  for (const { name, attributes, place } of page.components) {
    const of = { Danger: 'services', Field: 'forms' }[name] ?? components[name]?.of;
    const taken = { Danger: ['numbers'], Field: ['form'] }[name] ?? ['id', 'ids'];
    const ids = taken.map((key) => attributes[key]);
    const isShown = ids.some((each) => each?.split(/[\s,]+/).includes(record?.id ?? ''));
    if (record && of === record.from && isShown)
      found.push({
        line: place.start.line,
        why: { es: `lo muestra en <${name}>`, en: `shows it in <${name}>` },
      });
  }
  const anchor = record?.from === 'services' ? `servicios/#${serviceAnchor(record.id)}` : undefined;
  for (const { url, place } of page.addresses) {
    if (linkKind(url) !== 'page') continue;
    const inner = innerPath(url);
    if (inner !== anchor && inner.replace(/\/?(?:[?#].*)?$/, '') !== slug) continue;
    found.push({ line: place.start.line, why: { es: 'lo enlaza', en: 'links to it' } });
  }
  return found.map((each) => ({ ...pageKind(page), ...each }));
}

const inKey = (key: PropertyKey): Localized => ({
  es: `lo nombra en «${String(key)}»`,
  en: `names it in “${String(key)}”`,
});
