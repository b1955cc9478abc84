import { findProvision, type Provision, type Registry } from '../registry/registry.ts';
import { parseRef } from '../citations/ref.ts';
import { fingerprint } from './corpus/canonical.ts';
import { type Text, textInForce } from './corpus/in-force.ts';
import { withoutMarkup } from './corpus/lines.ts';
import { bare } from '../text/accents.ts';
import type { Segmented, Unit } from './corpus/units.ts';
import type { CorpusFolder } from './corpus-folder.ts';
import type { Witnesses } from './witnesses.ts';

/**
 * In what way a file holds a provision: `text`, its own; `same-rule`, that of the norm it corresponds to;
 * `quoted`, the wording that a norm which changed it gives; `note`, what another file says of it.
 */
export type How = 'text' | 'same-rule' | 'quoted' | 'note';

/** A provision found in a file. */
export interface Located extends Text {
  file: string;
  flavour: string;
  how: How;
}

/** Why a file does not give the text of a provision that names it. */
export type Why = 'no-file' | 'unreadable' | 'not-there' | 'no-text';

/** Where a provision stands in a file of the corpus: every place that may be it, the most likely first. */
export function locate(
  provision: Provision,
  path: string,
  { registry, witnesses, corpus }: WatchContext,
): Located[] | Why {
  if (!corpus.has(path)) return 'no-file';
  const cut = corpus.segmented(path);
  if (!cut) return 'unreadable';
  const owner = witnesses.ownerOf(path);
  const found =
    owner === provision.instrument.id
      ? ownPlaces(provision, provision.id, cut, 'text')
      : otherPlaces(provision, owner, cut, registry);
  if (found.length === 0) return 'not-there';
  const read = found.filter(({ sha256 }) => sha256 !== undefined);
  return read.length > 0 ? read : 'no-text';
}

/** What is needed to find provisions. */
export interface WatchContext {
  registry: Registry;
  witnesses: Witnesses;
  corpus: CorpusFolder;
}

function ownPlaces(provision: Provision, eId: string, cut: Segmented, how: How): Located[] {
  const units = cut.units.filter((unit) => unit.eIds.includes(eId) && !unit.quotedIn);
  const ranked = rank(units, (unit) => score(provision, unit, cut));
  if (ranked.length > 0) return ranked.map((unit) => located(cut, unit, how));
  return inline(eId, cut, how);
}

function otherPlaces(
  provision: Provision,
  owner: string | undefined,
  cut: Segmented,
  registry: Registry,
): Located[] {
  const twin = twinOf(provision, registry);
  if (twin && twin.instrument.id === owner) {
    const same = ownPlaces(twin, twin.id, cut, 'same-rule');
    if (same.length > 0) return same;
  }
  const names = [provision, ...(twin ? [twin] : [])].map((each) => ({ each, name: nameOf(each) }));
  const units = cut.units.filter(({ eIds, quotedIn }) =>
    names.some(
      ({ each, name }) => eIds.includes(each.id) && quotedIn && mentions(cut, quotedIn, name),
    ),
  );
  const ranked = rank(units, (unit) => score(provision, unit, cut));
  if (ranked.length > 0) return ranked.map((unit) => located(cut, unit, 'quoted'));
  const alike = cut.units.filter(
    (unit) => unit.eIds.includes(provision.id) && likeness(provision, unit, cut) >= 0.5,
  );
  if (alike.length > 0) return alike.map((unit) => located(cut, unit, 'quoted'));
  return notes(provision, cut);
}

/** The same rule in a law and in its consolidated text. */
function twinOf({ data }: Provision, registry: Registry): Provision | undefined {
  const ref = data.correspondsTo ? parseRef(data.correspondsTo) : undefined;
  return ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
}

/** Instruments are named by their number, codes by their name. */
function nameOf({ instrument: { data } }: Provision): RegExp {
  const number = data.number?.toLowerCase();
  const words = RegExp.escape(bare(data.shortTitle.es));
  return new RegExp(number && number.length > 2 ? `(?<!\\d)${number}(?!\\d)|${words}` : words);
}

function mentions({ lines }: Segmented, unit: Unit, name: RegExp): boolean {
  return name.test(bare(lines.slice(unit.start, unit.start + 6).join(' ')));
}

/** The likeness of the headings tells apart provisions of one number; failing that, the longer one is the text. */
function score(provision: Provision, unit: Unit, cut: Segmented): number {
  const length = cut.lines.slice(unit.start, unit.end).join('').length;
  return likeness(provision, unit, cut) + Math.min(length, 4000) / 20_000;
}

/** Share of the words of our heading that stand in the first two lines of a provision, 0 to 1. */
function likeness(provision: Provision, unit: Unit, { lines }: Segmented): number {
  const wanted = wordsOf(provision.data.heading.es);
  const title = wordsOf(
    `${unit.title.slice(0, 160)} ${withoutMarkup(lines[unit.start + 1] ?? '').slice(0, 80)}`,
  );
  return [...wanted].filter((word) => title.has(word)).length / Math.max(wanted.size, 1);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    bare(text)
      .split(/[^a-z0-9-]+/)
      .filter((word) => word.length > 3 || /\d/.test(word))
      .map((word) => word.replace(/^(modific|incorpor|derog|sustit)\w+$/, '$1').replace(/s$/, '')),
  );
}

function rank<T>(list: T[], value: (each: T) => number): T[] {
  return list
    .map((each) => ({ each, points: value(each) }))
    .sort((a, b) => b.points - a.points)
    .map(({ each }) => each);
}

function located(cut: Segmented, unit: Unit, how: How): Located {
  return { ...textInForce(cut, unit), file: cut.file.path, flavour: cut.flavour.id, how };
}

/** A scraped page may run a provision on behind the one before, on the same line. */
function inline(eId: string, { file, flavour, lines }: Segmented, how: How): Located[] {
  const number = /^art_(\d+)(?:-([A-Z]+))?$/.exec(eId);
  if (!number) return [];
  const [, figures = '', letter] = number;
  const begin = new RegExp(
    `(?<=[.;"”:\\]] ?)Art[íi]culo ${figures}${letter ? `\\s?-\\s?${letter}` : ''}(?:\\.-|\\.|-)\\s*[A-ZÁÉÍÓÚ][^]*`,
  );
  return lines.flatMap((line, index) => {
    const match = index >= file.body ? begin.exec(line) : null;
    if (!match) return [];
    const inForce = match[0].split(/(?<=[."”] ?)(?=Art[íi]culo \d+[.-])/)[0] ?? '';
    return [plainText(file.path, flavour.id, how, index, inForce)];
  });
}

/** What the notes of another file say of a provision: «Artículo incorporado por el Artículo 2 de …». */
function notes(provision: Provision, { file, flavour, lines }: Segmented): Located[] {
  const body = lines
    .map((line, index) => ({ line, index }))
    .filter(({ index }) => index >= file.body);
  const exact = partPattern(provision);
  let found = body.filter(({ line }) => exact.test(line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));
  // A treaty or a resolution may be known here by its name alone.
  if (found.length === 0) found = body.filter(({ line }) => nameOf(provision).test(bare(line)));
  const [first] = found;
  if (!first) return [];
  const text = found.map(({ line }) => line).join('\n');
  return [plainText(file.path, flavour.id, 'note', first.index, text)];
}

const ordinals = [
  '[úu]nic[oa]',
  'primer[oa]?',
  'segund[oa]',
  'tercer[oa]?',
  'cuart[oa]',
  'quint[oa]',
  'sext[oa]',
  's[ée]p?tim[oa]',
  'octav[oa]',
  'noven[oa]',
  'd[ée]cim[oa]',
];

function partPattern({ id, instrument: { data } }: Provision): RegExp {
  const digits = /^(\d+)/.exec(data.number ?? '')?.[1];
  if (!digits) return /(?!)/;
  const norm = `(?:ley|legislativo|urgencia|supremo|ministerial|d\\.?\\s?l(?:eg)?\\.?|ds|rm)\\s*(?:n[°º.úu]*\\s*)?${data.number?.includes('-') ? data.number : digits}(?!\\d)`;
  const [, kind = '', number = ''] = /^([a-z]+)_(.+)$/.exec(id) ?? [];
  const value = number === 'unico' || number === 'unica' ? 0 : Number(number);
  const word = ordinals[value] ?? '(?!)';
  const part =
    kind === 'art'
      ? `art[íi]culo\\s*(?:${number}|${word})(?!\\d)`
      : `(?:${word}\\s+disposici[óo]n|disposici[óo]n[^.;]{0,45}${word})`;
  return new RegExp(`${part}[^.;]{0,70}${norm}`, 'iu');
}

function plainText(
  file: string,
  flavour: string,
  how: How,
  index: number,
  inForce: string,
): Located {
  const sha256 = fingerprint(inForce);
  return { file, flavour, how, line: index + 1, inForce, sha256, whole: sha256, isRepealed: false };
}
