import { isDeepStrictEqual } from 'node:util';
import type { Lang } from '../registry/schema/common.ts';
import { type ArchivedNorm, type ArchivedProvision, sharedVersions } from './law-archive.ts';

/** What may differ of a provision, in the order in which it is told: the weightiest first. */
export const differenceKinds = ['law', 'penalty', 'deadline', 'who', 'says', 'source'] as const;
/** One of them. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** A provision that is not said as it was. */
export interface Difference {
  instrument: string;
  eId: string;
  what: DifferenceKind[];
}

/** What differs between the law of two releases, in the order of the later one. */
export interface LawDifferences {
  added: Omit<Difference, 'what'>[];
  gone: Omit<Difference, 'what'>[];
  changed: Difference[];
  /** Those told as they were whose English alone was written again. */
  reworded: Difference[];
  /** Those of which English alone was written again, and only beside what they say: notes, place, names of sources. */
  noted: Omit<Difference, 'what'>[];
}

/** Keys whose sentences tell what a provision says. */
export const saidKeys: readonly string[] = [
  'summary',
  'elements',
  'partial',
  'note',
  'gaps',
  'heading',
  'repealed',
];

type ToldKeys = Record<Exclude<DifferenceKind, 'law'>, readonly string[]>;

/** Keys of a provision, and of each version of it, by what they tell. What is not here tells nothing of the law. */
const told: ToldKeys = {
  penalty: ['penalty', 'aggravated'],
  deadline: ['deadlines'],
  who: ['action'],
  says: [...saidKeys, 'change', 'place'],
  source: ['sources', 'verification', 'changedBy'],
};

/** The same, without what stands beside it: notes on the source and on what changed, its place, what sources are called. */
const toldItself: ToldKeys = { ...told, says: saidKeys, source: [] };

/** Keys that name a value for links and tell nothing by themselves. */
const names: ReadonlySet<string> = new Set(['id', 'part', 'parts', 'label']);

/**
 * What differs between the law of two releases: provisions that came or went and, of the rest, what is told
 * otherwise. What is told is read in Spanish, which is what is checked against the law, so that both languages tell
 * the same of a release; English written again goes by itself. How a value is named for links is no difference.
 */
export function lawDifferences(
  before: readonly ArchivedNorm[],
  after: readonly ArchivedNorm[],
): LawDifferences {
  const [old, current] = [byRef(before), byRef(after)];
  const only = (some: Indexed, others: Indexed) =>
    [...some].flatMap(([ref, { place }]) => (others.has(ref) ? [] : [place]));
  const changed: Difference[] = [];
  const reworded: LawDifferences['reworded'] = [];
  const noted: LawDifferences['noted'] = [];
  for (const [ref, { place, provision }] of current) {
    const was = old.get(ref)?.provision;
    if (!was) continue;
    const what = differing(was, provision, 'es');
    const said = differing(was, provision, 'en', toldItself);
    if (what.length > 0) changed.push({ ...place, what });
    else if (said.length > 0) reworded.push({ ...place, what: said });
    else if (differing(was, provision, 'en').length > 0) noted.push(place);
  }
  return { added: only(current, old), gone: only(old, current), changed, reworded, noted };
}

type Indexed = ReturnType<typeof byRef>;

const byRef = (norms: readonly ArchivedNorm[]) =>
  new Map(
    norms.flatMap(({ id: instrument, provisions }) =>
      provisions.map((provision) => {
        const place = { instrument, eId: provision.eId };
        return [`${instrument}~${provision.eId}`, { place, provision }] as const;
      }),
    ),
  );

function differing(
  was: ArchivedProvision,
  is: ArchivedProvision,
  lang: Lang,
  keys = told,
): DifferenceKind[] {
  const days = (each: ArchivedProvision) => each.versions.map(({ inForceFrom }) => inForceFrom);
  const pairs = [[was, is] as const, ...sharedVersions(was, is)];
  const isTold = (own: readonly string[]) =>
    pairs.some(([old, current]) =>
      own.some((key) => !isDeepStrictEqual(saidIn(old[key], lang), saidIn(current[key], lang))),
    );
  return differenceKinds.filter((kind) =>
    kind === 'law' ? !isDeepStrictEqual(days(was), days(is)) : isTold(keys[kind]),
  );
}

/** A value as it is read in a language, without what only names it. */
function saidIn(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((each) => saidIn(each, lang));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, each]) => each !== undefined && !names.has(key),
  );
  if (entries.length === 2 && 'es' in value && 'en' in value) return value[lang];
  return Object.fromEntries(entries.map(([key, each]) => [key, saidIn(each, lang)]));
}
