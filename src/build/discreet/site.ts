import { innerPath, lawAddress } from '../../addresses/paths.ts';
import { sectionOf } from '../../addresses/section.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CodedSearchData, SearchData } from '../../search/entries.ts';
import { leftOut, type MoveAddress, movedPath, mover } from '../../safe/discreet-addresses.ts';
import { codesOf } from '../../safe/discreet-codes.ts';
import { anchorCodes, discreetPage, readOpenPage } from './page.ts';

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
  const inner = new Set(pages.map((file) => innerPath(addressOf(file))));
  const codes = codesOf([...inner], numbers);
  const read = new Map(pages.map((file) => [file, readOpenPage(files.get(file) ?? '')]));
  const anchors = new Map([...read].map(([file, page]) => [addressOf(file), anchorCodes(page)]));
  const move = mover(codes, anchors, base);
  const result = new Map<string, string>();
  for (const [file, text] of files) {
    const target = movedPath(file, codes);
    if (target === undefined && !leftOut.test(file) && file !== 'robots.txt')
      throw new Error(`La edición discreta no sabe dónde va el archivo «${file}».`);
    if (target === undefined) continue;
    const path = addressOf(file);
    const lang: Lang = path.startsWith('en/') ? 'en' : 'es';
    const title = codes.get(innerPath(path))?.title[lang] ?? '';
    const page = read.get(file);
    if (page) {
      const change = { path, title, lang, anchors: anchors.get(path) ?? new Map(), move };
      result.set(target, discreetPage(page, change));
    } else result.set(target, file.endsWith('datos.json') ? searchData(text, file, move) : text);
  }
  result.set('robots.txt', 'User-agent: *\nDisallow: /\n');
  return result;
}

function searchData(text: string, file: string, move: MoveAddress): string {
  const data = JSON.parse(text) as SearchData;
  const moved = (address: string) => move(address, file) ?? '';
  /** The entries of some pages and of all below them: what is below a page in one edition may not be so in the other. */
  const belowMoved = (pages: readonly string[]): string[] =>
    data.entries.flatMap(({ u }) =>
      pages.some((page) => u.startsWith(page)) ? (move(u, file) ?? []) : [],
    );
  const coded: CodedSearchData = {
    ...data,
    entries: data.entries
      .toSorted((a, b) => (a.u < b.u ? -1 : 1))
      .flatMap((entry) => {
        const u = move(entry.u, file);
        return u === undefined ? [] : [{ ...entry, u }];
      }),
    refusals: data.refusals.map((refusal) => ({ ...refusal, see: refusal.see.map(moved) })),
    danger: movedDanger(data.danger, moved),
    ...(data.readers && {
      readers: data.readers.map((each) => ({ ...each, pages: belowMoved(each.pages) })),
    }),
    ...(data.numbers && {
      numbers: data.numbers.map((each) => ({ ...each, pages: belowMoved(each.pages) })),
    }),
    ...(data.told && { told: movedDanger(data.told, moved) }),
    ...(data.deed && { deed: movedDanger(data.deed, moved) }),
    ...(data.beside && { beside: movedDanger(data.beside, moved) }),
    groups: Object.fromEntries(
      Object.entries(data.groups).map(([folder, group]) => [letterOf(folder), group]),
    ),
    at: Object.keys(data.law).map((ref) => moved(lawAddress(ref, data.root))),
  };
  return JSON.stringify(coded);
}

const movedDanger = (
  danger: SearchData['danger'],
  moved: (address: string) => string,
): SearchData['danger'] => ({
  ...danger,
  kinds: danger.kinds.map(({ see, ofOther, at, ...kind }) => ({
    ...kind,
    see: see.map(moved),
    ...(ofOther && { ofOther: ofOther.map(moved) }),
    ...(at !== undefined && { at: moved(`${see[0] ?? ''}#${at}`).replace(/^[^#]*#/, '') }),
  })),
});

/** The folder of a section as the edition writes it. */
function letterOf(folder: string): string {
  const named = sectionOf(folder)?.discreet;
  return named && 'letter' in named ? named.letter : folder;
}

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
