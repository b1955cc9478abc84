import type { Lang } from '../../registry/schema/common.ts';
import {
  type CodedSearchData,
  lawAddress,
  lawNames,
  type SearchData,
} from '../../search/entries.ts';
import { type Move, movedPath, mover } from './addresses.ts';
import { codesOf } from './codes.ts';
import { anchorsOf, discreetPage } from './page.ts';

/** Files that this edition leaves out or writes anew. */
const replaced = /^(?:datos\/|robots\.txt$)/;

/** Settings of the transformation. */
export interface DiscreetOptions {
  /** Folder under which the site is served, `/` or `/folder/`. */
  base: string;
  /** Number of each page that has one of its own, by its address below the language. */
  numbers: ReadonlyMap<string, number>;
}

/**
 * The discreet edition, made of the open one: the same content under coded titles and addresses. Pure.
 * Data for other programs is left out. Throws on an address it does not know.
 * @param files pages, texts and search data, by path from the root of the site
 */
export function discreetSite(
  files: ReadonlyMap<string, string>,
  { base, numbers }: DiscreetOptions,
): Map<string, string> {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
  const inner = new Set(pages.map((file) => addressOf(file).replace(/^en\//, '')));
  const codes = codesOf([...inner], numbers);
  const anchors = new Map(
    pages.map((file) => [addressOf(file), anchorsOf(files.get(file) ?? '')] as const),
  );
  const move = mover(codes, anchors, base);
  const result = new Map<string, string>();
  for (const [file, text] of files) {
    const target = movedPath(file, codes);
    if (target === undefined && !replaced.test(file))
      throw new Error(`La edición discreta no sabe dónde va el archivo «${file}».`);
    if (target === undefined) continue;
    const path = addressOf(file);
    const lang: Lang = path.startsWith('en/') ? 'en' : 'es';
    const title = codes.get(path.replace(/^en\//, ''))?.title[lang] ?? '';
    if (file.endsWith('.html')) {
      const page = { path, title, lang, anchors: anchors.get(path) ?? new Map(), move };
      result.set(target, discreetPage(text, page));
    } else result.set(target, file.endsWith('datos.json') ? searchData(text, file, move) : text);
  }
  result.set('robots.txt', 'User-agent: *\nDisallow: /\n');
  return result;
}

function searchData(text: string, file: string, move: Move): string {
  const data = JSON.parse(text) as SearchData;
  const moved = (address: string) => move(address, file) ?? '';
  const coded: CodedSearchData = {
    ...data,
    entries: data.entries
      .toSorted((a, b) => (a.u < b.u ? -1 : 1))
      .map((entry) => ({ ...entry, u: moved(entry.u) })),
    refusals: data.refusals.map((refusal) => ({ ...refusal, see: refusal.see.map(moved) })),
    at: Object.keys(lawNames(data.law)).map((ref) => moved(lawAddress(ref, data.root))),
  };
  return JSON.stringify(coded);
}

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
