import { langOf } from '../addresses/paths.ts';
import { documentFolders, madePages, writtenPages } from '../addresses/section.ts';
import { fileStart } from '../registry/place.ts';
import { type Problem, secondFile } from '../registry/problem.ts';
import type { Lang } from '../registry/schema/common.ts';
import { withoutEnding } from '../registry/source-file.ts';
import { plain } from '../text/accents.ts';

const pagesFolder = 'src/content/docs/';

/** True for the path of a page, false for that of a fact. */
export const isPage = (path: string): boolean => path.startsWith(pagesFolder);

/** Addresses, without language, of the pages of a tree; a page that cannot be read is there all the same. */
export interface PageIndex extends Record<Lang, ReadonlySet<string>> {
  /** Those of both languages. */
  all: ReadonlySet<string>;
  /** Number of pages, in all languages. */
  count: number;
}

/** The index of a tree, by the paths of its pages. */
export function pageIndex(files: readonly string[]): PageIndex {
  const found = files.filter(isPage).map(addressOf);
  const slugs = (lang?: Lang) =>
    new Set(
      found
        .filter((each) => !lang || each.lang === lang)
        .map(({ slug }) => slug)
        .sort(),
    );
  return { es: slugs('es'), en: slugs('en'), all: slugs(), count: found.length };
}

/** Whether the name of a page is not an address as a host serves it: capitals, spaces, accents. */
const isMisnamed = (file: string): boolean =>
  !file.endsWith('/') &&
  !/^([a-z\d-]+(\/[a-z\d-]+)*)?$/.test(withoutEnding(file).slice(pagesFolder.length));

/** Language of a page, and its address without it: `guias/imagenes-intimas`. */
export function addressOf(file: string): { lang: Lang; slug: string } {
  const slug = withoutEnding(file)
    .slice(pagesFolder.length)
    .replace(/^en\//, '')
    .replace(/(^|\/)index$/, '');
  // A page with a name that is none is known by the one it should have.
  return {
    lang: langOf(file),
    slug: isMisnamed(file) ? plain(slug).replace(/[^a-z\d/]+/g, '-') : slug,
  };
}

/** Pages with those that stand under others after them: a part takes values from its document. */
export function parentsFirst<Item>(items: readonly Item[], fileOf: (item: Item) => string): Item[] {
  const byDepth = Map.groupBy(items, (item) => addressOf(fileOf(item)).slug.split('/').length);
  return [...byDepth.keys()].sort((a, b) => a - b).flatMap((depth) => byDepth.get(depth) ?? []);
}

/** A problem for every page whose address, as a host serves it, an earlier one of its language or code has. */
export function secondPages(files: readonly string[]): Problem[] {
  return byAddress(files).flatMap(([first = '', ...others]) => {
    const { slug } = addressOf(first);
    const second = others.map((file) => secondFile(file, first, `/${addressOf(file).slug}/`));
    if (second.length > 0) return second;
    if (isMisnamed(first)) return [misnamed(first)];
    return isTaken(first) ? [takenAddress(first, slug)] : [];
  });
}

/** Pages of a tree that are read: the first of each address, if the address is one and code does not make it. */
export function pagesToRead(files: readonly string[]): string[] {
  return byAddress(files).flatMap(([first]) =>
    first === undefined || isTaken(first) ? [] : [first],
  );
}

/** The files of each address, MDX first. */
function byAddress(files: readonly string[]): string[][] {
  const groups = Map.groupBy(files.filter(isPage), (file) => {
    const { lang, slug } = addressOf(file);
    return `${lang === 'en' ? 'en/' : ''}${slug}`.toLowerCase().replace(/\/$/, '');
  });
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => Number(!a.endsWith('.mdx')) - Number(!b.endsWith('.mdx'))),
  );
}

/** Whether code makes the address of a page, or all those of its folder, or it is none: then it is not read. */
export function isTaken(file: string): boolean {
  const slug = addressOf(file).slug.toLowerCase();
  const [folder = ''] = slug.split('/');
  return (
    isMisnamed(file) ||
    madePages.some(({ path }) => path === `${slug}/`) ||
    (slug.includes('/') &&
      !documentFolders.includes(folder) &&
      !writtenPages.includes(slug) &&
      madePages.some(({ path }) => path.startsWith(`${folder}/`)))
  );
}

function misnamed(file: string): Problem {
  const name = withoutEnding(file).replace(/^.*\//, '');
  const wanted = addressOf(file).slug.replace(/^.*\//, '');
  return {
    file,
    place: fileStart,
    ruleId: 'one-source',
    message: {
      es: `Dirección inesperada «${name}»; se esperaba en minúsculas, sin tildes ni espacios: «${wanted}»`,
      en: `Unexpected address “${name}”; expected lower case, without accents or spaces: “${wanted}”`,
    },
    expected: [wanted],
  };
}

function takenAddress(file: string, slug: string): Problem {
  return {
    file,
    place: fileStart,
    ruleId: 'one-source',
    message: {
      es: `Página inesperada en «/${slug}/»: esa dirección la hace el código con lo que hay en src/data; se esperaba otra carpeta u otro nombre`,
      en: `Unexpected page at “/${slug}/”: code makes that address from what is in src/data; expected another folder or name`,
    },
  };
}

/** Pages that share an address, in the order in which each address first comes. */
export function bySlug<Item>(items: Iterable<Item>, fileOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { slug } = addressOf(fileOf(item));
    const group = groups.get(slug);
    if (group) group.push(item);
    else groups.set(slug, [item]);
  }
  return [...groups.values()];
}
