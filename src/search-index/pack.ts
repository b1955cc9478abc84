import type { Lang } from '../registry/schema/common.ts';
import { lawAddress } from '../addresses/paths.ts';
import type { CodedSearchData, SearchData, SearchEntry } from '../search/entries.ts';
import { usefulNames } from '../citations/recognise/index.ts';
import { type DangerData, nothingSaid } from '../search/danger-data.ts';
import { gateOf } from '../search/danger-gate.ts';
import { heard } from '../search/danger-phrases.ts';
import {
  type CalledFile,
  packedNear,
  packedNumbers,
  packedWords,
  type DangerFile,
  groups,
  joined,
  type LearnedFile,
  type LearnedWordsFile,
  readAs,
  type NamesFile,
  type NormsFile,
  type PagesFile,
  pagesInFile,
  type ProvisionsFile,
  type ShownEntry,
  type StartFile,
  type WordsFile,
  worthStep,
} from '../search/index-files.ts';
import { termFiles } from './pack-learned.ts';
import { packReaders, rowsBelow } from './pack-readers.ts';
import { packRefusals } from './pack-refusals.ts';
import { textWords, type TextPage } from './pack-text.ts';
import { mayNameLaw } from '../search/law-words.ts';
import { beginningsOf, nameSign } from '../search/norm-names.ts';
import { worthOf } from '../search/rank.ts';
import { stems } from '../text/stems.ts';

/** Bytes, before compression, at which a file of each sort is full: small enough to ask for the one that is needed. */
const sizes = { words: 1_800, text: 6_500, shown: 1_200 };

/**
 * The index of a language as the files that the search page loads, by name without extension: the
 * entries that people's words lead to, the law we hold and the words of the text. Pure; the same for the
 * same input. Throws if a pattern needs what older browsers lack.
 * @param pages every page of the language that has a text
 */
export function packIndex(
  data: SearchData | CodedSearchData,
  pages: readonly TextPage[],
  lang: Lang,
): Map<string, unknown> {
  // The discreet edition has them in the order of the addresses of the open one already.
  const entries = 'at' in data ? data.entries : data.entries.toSorted((a, b) => order(a.u, b.u));
  const law = addressedLaw(data);
  const same = sameStems(data.same ?? [], lang);
  const { words, near, phrases, worths } = packWords(entries, lang, same);
  // By what both editions have: their addresses are other, and equals are given in this order.
  const ordered = pages.toSorted(
    (a, b) => order(a.kind, b.kind) || order(a.title, b.title) || order(a.text, b.text),
  );
  const text = cut(textWords(ordered, lang), sizes.text);
  const learned = termFiles(data.learned?.words ?? {});
  const places = new Map(entries.map(({ u }, row) => [u, row]));
  const shown = cutShown(entries.map((entry) => shownEntry(entry, law)));
  const useful = usefulNames(data.names.map(([id = '', ...own]) => ({ id, names: own })));
  // A number is looked for by itself: only what a name says besides has to be known.
  const nameless = [...data.names.map(([, ...own]) => own), ...useful.map((each) => each.names)]
    .flat()
    .filter((name) => !mayNameLaw(name, []));
  const { told = nothingSaid(), deed = nothingSaid(), beside = nothingSaid() } = data;
  let typed: string[] | undefined;
  const common = () =>
    (typed ??= entries.flatMap(({ p }) => p.map((phrase) => heard(phrase, lang))));
  const gated = (said: DangerData): string => packedWords(gateOf(said, common).split('|'));
  const start: StartFile = {
    kinds: entries.map(({ k }) => groups.indexOf(k)).join(''),
    phrases,
    worths,
    same,
    readers: packReaders(data, entries, same, lang),
    numbers: (data.numbers ?? []).map(({ pages: own, roles }) => [
      roles.join('|'),
      rowsBelow(own, entries),
    ]),
    shown: shown.map(({ first }) => first),
    words: words.map(({ first }) => first),
    text: text.map(({ first }) => first),
    pages: pages.length,
    ...(data.learned && {
      learned: { files: learned.length, steps: data.learned.steps },
    }),
    offences: data.offences ?? [],
    named: beginningsOf(nameless),
    refusals: packRefusals(data, places, lang),
    danger: gated(data.danger),
    told: gated(told),
    deed: gated(deed),
    beside: gated(beside),
    root: data.root,
    groups: data.groups,
  };
  const blocks = Array.from({ length: Math.ceil(pages.length / pagesInFile) }, (_, block) =>
    ordered.slice(block * pagesInFile, (block + 1) * pagesInFile),
  );
  return new Map<string, unknown>([
    ['start', start],
    ['near', packedNear(near)],
    ['help', packDanger(data.danger, places)],
    ['told', packDanger(told, places)],
    ['deed', packDanger(deed, places)],
    ['beside', packDanger(beside, places)],
    ['names', useful.map(({ id, names }) => [id, ...names]) satisfies NamesFile],
    ...named('w', words),
    ...named('t', text),
    ...learned.map((file, at): [string, LearnedWordsFile] => [`v${at}`, file]),
    [
      'learned',
      [...entries.map(({ v = '' }) => v), data.learned?.none ?? ''] satisfies LearnedFile,
    ],
    ...named('e', shown),
    ...blocks.map((block, at): [string, PagesFile] => [
      `p${at}`,
      block.map(({ url, title, kind }) => [url, title, kind]),
    ]),
    ...packLaw(law),
    ['called', packCalled(placesOfNorms(law), data.names)],
  ]);
}

/** Words that people use for the entries: where each stands, and in how many entries. */
function packWords(entries: readonly SearchEntry[], lang: Lang, same: string) {
  const means = readAs(same);
  const meant = (text: string) => stems(text, lang).map((stem) => means.get(stem) ?? stem);
  const where = new Map<string, { phrases: number[]; lines: number[]; rows: Set<number> }>();
  const at = (stem: string) => {
    const known = where.get(stem) ?? { phrases: [], lines: [], rows: new Set<number>() };
    where.set(stem, known);
    return known;
  };
  const said: string[][] = [];
  entries.forEach(({ t, p, d }, row) => {
    for (const phrase of [t, ...p]) {
      const words = meant(phrase);
      for (const stem of words) {
        at(stem).phrases.push(said.length);
        at(stem).rows.add(row);
      }
      said.push(words);
    }
    for (const stem of new Set(meant(d))) {
      at(stem).lines.push(row);
      at(stem).rows.add(row);
    }
  });
  const sorted = [...where].sort(([a], [b]) => order(a, b));
  const worth = (stem: string) => worthOf(where.get(stem)?.rows.size ?? 0, entries.length);
  return {
    words: cut(
      sorted.map(([stem, { phrases, lines }]) => [stem, joined([phrases, lines])] as const),
      sizes.words,
    ),
    // In order, which packs a quarter better: of two as near and as common, the first of these is meant.
    near: Object.fromEntries(
      sorted
        .filter(([stem]) => stem.length >= 3 && !/\d/.test(stem))
        .map(([stem, { rows }]) => [stem, rows.size]),
    ),
    phrases: entries.map(({ p }) => p.length),
    worths: packedNumbers(
      said.map((phrase) =>
        Math.round([...new Set(phrase)].reduce((sum, stem) => sum + worth(stem), 0) / worthStep),
      ),
    ),
  };
}

/** Groups of words as `start.json` has them. Throws if a word stands in two. */
function sameStems(groups: readonly (readonly string[])[], lang: Lang): string {
  const seen = new Map<string, string>();
  return groups
    .map((group) => {
      const own = [...new Set(group.flatMap((word) => stems(word, lang)))];
      for (const stem of own) {
        const other = seen.get(stem);
        if (other !== undefined)
          throw new Error(`«${stem}» está en dos grupos: ${other}; ${group.join(', ')}.`);
        seen.set(stem, group.join(', '));
      }
      return own.join(' ');
    })
    .join('|');
}

/** A file of the index and the first key in it. */
interface Part<Key, File> {
  first: Key;
  file: File;
}

function cut(
  words: readonly (readonly [string, string])[],
  size: number,
): Part<string, WordsFile>[] {
  const parts: Part<string, WordsFile>[] = [];
  let bytes = Infinity;
  for (const [word, value] of words) {
    if (bytes > size) {
      parts.push({ first: word, file: {} });
      bytes = 0;
    }
    const last = parts.at(-1);
    if (last) last.file[word] = value;
    bytes += word.length + value.length + 6;
  }
  return parts;
}

function cutShown(entries: readonly ShownEntry[]): Part<number, ShownEntry[]>[] {
  const parts: Part<number, ShownEntry[]>[] = [];
  let bytes = Infinity;
  entries.forEach((entry, row) => {
    if (bytes > sizes.shown) {
      parts.push({ first: row, file: [] });
      bytes = 0;
    }
    parts.at(-1)?.file.push(entry);
    bytes += JSON.stringify(entry).length;
  });
  return parts;
}

const named = <Key, File>(letter: string, parts: readonly Part<Key, File>[]) =>
  parts.map(({ file }, at): [string, File] => [`${letter}${at}`, file]);

/** A norm or provision that is held: its name and its address in this edition. */
type AddressedLaw = Map<string, readonly [name: string, url: string]>;

function addressedLaw(data: SearchData | CodedSearchData): AddressedLaw {
  return new Map(
    Object.entries(data.law).map(([ref, name], at) => {
      const url = 'at' in data ? data.at[at] : lawAddress(ref, data.root);
      return [ref, [name, url ?? ''] as const];
    }),
  );
}

/** The norms, in the order in which `norms.json` has them. */
const placesOfNorms = (law: AddressedLaw): string[] =>
  [...law.keys()].filter((ref) => !ref.includes('~'));

function packLaw(law: AddressedLaw): [string, unknown][] {
  const norms: NormsFile = {};
  const provisions = new Map<string, ProvisionsFile>();
  for (const [ref, [name, url]] of law) if (!ref.includes('~')) norms[ref] = [name, url];
  for (const [ref, row] of law) {
    const [instrument = '', eId] = ref.split('~');
    const norm = norms[instrument];
    if (eId === undefined || !norm) continue;
    norm[2] = norm[2] === undefined ? eId : `${norm[2]} ${eId}`;
    provisions.set(instrument, [...(provisions.get(instrument) ?? []), [...row]]);
  }
  const files = Object.keys(norms).flatMap((instrument, at): [string, unknown][] => {
    const own = provisions.get(instrument);
    return own ? [[`l${at}`, own]] : [];
  });
  return [['norms', norms], ...files];
}

/** The signs of all that each norm is called, norm by norm. */
function packCalled(norms: readonly string[], names: SearchData['names']): CalledFile {
  const own = new Map(names.map(([id = '', ...each]) => [id, each]));
  return norms.map((id) => [...new Set((own.get(id) ?? []).map(nameSign))].join(' '));
}

function shownEntry({ u, t, d, a, l }: SearchEntry, law: AddressedLaw): ShownEntry {
  const offences = l?.flatMap((ref) => {
    const found = law.get(ref);
    return found ? [[...found] as [string, string]] : [];
  });
  if (offences) return [u, t, d, a ?? '', offences];
  return a === undefined ? [u, t, d] : [u, t, d, a];
}

function packDanger(danger: DangerData, places: ReadonlyMap<string, number>): DangerFile {
  const rows = (addresses: readonly string[]) =>
    addresses.flatMap((address) => places.get(address) ?? []);
  const kinds = danger.kinds.map(({ see, ofOther, ...kind }) => ({
    ...kind,
    see: rows(see),
    ...(ofOther && { ofOther: rows(ofOther) }),
  }));
  return { ...danger, kinds };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
