import type { Provision } from '../registry/registry.ts';
import { type WatchContext, locate, type Located, type Why } from './locate.ts';
import type { Reading, Witness } from './readings.ts';

/** What the corpus holds of a provision today. */
export interface CorpusObservation {
  provision: Provision;
  /** `cp~art_154-B`. */
  ref: string;
  /** Files that it names, those of its last version first. */
  named: string[];
  /** Every place found in each file, the most likely first. */
  places: Map<string, Located[]>;
  /** Files where it was looked for and not found, and why. */
  lost: Map<string, Why>;
}

/** Looks for a provision in the files it names, and in those that hold the text of its instrument. */
export function observe(provision: Provision, ground: WatchContext): CorpusObservation | undefined {
  const { witnesses } = ground;
  const named = witnesses.namedBy(provision);
  if (named.length === 0) return undefined;
  const places = new Map<string, Located[]>();
  const lost = new Map<string, Why>();
  for (const path of new Set([...named, ...witnesses.ownedBy(provision.instrument.id)])) {
    const found = locate(provision, path, ground);
    if (typeof found !== 'string') places.set(path, found);
    else lost.set(path, found);
  }
  return { provision, ref: provisionRef(provision), named, places, lost };
}

/** `cp~art_154-B`. */
export const provisionRef = ({ instrument, id }: Provision): string => `${instrument.id}~${id}`;

const hows = ['text', 'same-rule', 'quoted', 'note'];
const flavours = ['lp', 'spij', 'gazette'];

/** The texts to be held against ours, the best first: its own text before a quotation, a named file before another. */
export function bestOf({ places, named }: CorpusObservation): Located[] {
  const firsts = [...places.values()].flatMap(([first]) => first ?? []);
  const order = ({ how, file, flavour }: Located): number[] => [
    hows.indexOf(how),
    named.includes(file) ? 0 : 1,
    flavours.indexOf(flavour),
    named.indexOf(file),
  ];
  const sorted = firsts.sort((a, b) => compare(order(a), order(b)));
  // What is told by another file counts only where no text is at hand.
  const texts = sorted.filter(({ how }) => how !== 'note');
  return texts.length > 0 ? texts : sorted;
}

/** What would be written if the provision were accepted on a day. */
export function readingOf(observation: CorpusObservation, readOn: string): Reading {
  const found = bestOf(observation);
  const witnesses = found.flatMap((each) => witnessOf(each) ?? []);
  if (witnesses.length > 0) return { readOn, witnesses };
  const [why] = observation.named.flatMap((file) => observation.lost.get(file) ?? []);
  return { readOn, witnesses, unread: why ?? 'not-there' };
}

function witnessOf({ file, flavour, how, line, sha256, whole }: Located): Witness | undefined {
  if (!sha256) return undefined;
  return {
    file,
    flavour: flavour as Witness['flavour'],
    how,
    line,
    sha256,
    ...(whole !== undefined && whole !== sha256 && { whole }),
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
