import type { z } from 'zod';
import type { collections } from './collections.ts';
import type { Place } from './place.ts';
import type { InstrumentData } from './schema/instrument.ts';
import type { ProvisionData, ProvisionVersionData, RepealData } from './schema/provision.ts';
import type { CourseData, CourseDay, TrainingModule } from './schema/training.ts';

/** A record of the registry and the file it was read from. */
export interface Entry<Data> {
  id: string;
  /** Path from the root of the tree, with `/`. */
  file: string;
  data: Data;
  /** Where a value, or the key that leads to it, stands in the file. */
  place: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
  /** The values of the law that its texts name between braces, once those are drawn. */
  drawn?: readonly NamedValue[];
}

/** A value of the law that a text of a record names: `{cpp~art_342#prorroga number}`. */
export interface NamedValue {
  /** Keys that lead to the text. */
  path: readonly PropertyKey[];
  /** The reference, as written. */
  of: string;
  /** What of the value; absent for all that it says. */
  only: string | undefined;
}

/** A version of a provision, with the days between which it holds. */
export interface ProvisionVersion {
  /** Entry into force, `YYYY-MM-DD`. */
  from: string;
  /** Day from which the next version holds, if there is one. */
  until: string | undefined;
  /** What it says, or `null` when from that day the provision is repealed. */
  text: ProvisionVersionData | null;
  /** What is known of the repeal, if this is one and its file says so. */
  repeal?: RepealData;
  /** Provision or instrument that made this version, if it is named. */
  changedBy: string | undefined;
  /** Whether a consolidated text only gathers it: the day is that of this text, and the wording may be older. */
  isGathered?: true;
}

/** A provision of an instrument, its versions in order of date. */
export interface Provision extends Entry<ProvisionData> {
  instrument: Instrument;
  versions: ProvisionVersion[];
}

/** A norm and those of its provisions that the registry holds, in order of number. */
export interface Instrument extends Entry<InstrumentData> {
  provisions: Map<string, Provision>;
}

/** The flat collections, each record by its id. */
export type FlatRecords = {
  [Name in keyof typeof collections]: Map<
    string,
    Entry<z.infer<(typeof collections)[Name]['schema']>>
  >;
};

/** Everything the site knows as fact. */
export interface Registry extends FlatRecords {
  instruments: Map<string, Instrument>;
  /** Records that are there and could not be read, by `recordKey`: who names one of them is not wrong. */
  unread: Set<string>;
}

/** Collections of the registry that hold records by id. */
export type Collection = Exclude<keyof Registry, 'unread'>;

/** A record by its collection and id; a provision by its instrument as well. */
export const recordKey = (collection: Collection | 'provisions', id: string): string =>
  `${collection}/${id}`;

/** What a provision says on a day, or why it says nothing. */
export type VersionOnDate =
  | { state: 'in-force'; version: ProvisionVersion & { text: ProvisionVersionData } }
  | { state: 'repealed'; version: ProvisionVersion }
  | { state: 'not-yet'; first: ProvisionVersion | undefined };

/** The article-level part of an eId: `art_154-B__al_2` gives `art_154-B`. */
export function baseOf(eId: string): string {
  if (!eId.includes('__')) return eId;
  // No look-behind: this runs in the search page too.
  const cut = eId.search(/[A-Za-z0-9]__(al|para|lit)_/);
  return cut === -1 ? eId : eId.slice(0, cut + 1);
}

/** The provision that an eId, or a part of it, belongs to. */
export function findProvision(
  registry: Registry,
  instrument: string,
  eId: string,
): Provision | undefined {
  return registry.instruments.get(instrument)?.provisions.get(baseOf(eId));
}

/** The version of a provision on a day, `YYYY-MM-DD`. */
export function versionAt(provision: Provision, date: string): VersionOnDate {
  const version = provision.versions.findLast(({ from }) => from <= date);
  if (!version) return { state: 'not-yet', first: provision.versions[0] };
  if (!version.text) return { state: 'repealed', version };
  return { state: 'in-force', version: { ...version, text: version.text } };
}

/**
 * The version of a provision that holds on a day, `YYYY-MM-DD`: what every part of the site means by «what
 * it says today». Its `text` is `null` where the provision is repealed; before the first version begins,
 * that first one.
 */
export function textInForce(provision: Provision, day: string): ProvisionVersion | undefined {
  const found = versionAt(provision, day);
  return found.state === 'not-yet' ? found.first : found.version;
}

/** The version that a citation names by its date, or the one that holds on a day. */
export function versionCited(
  provision: Provision,
  date: string | undefined,
  day: string,
): ProvisionVersion | undefined {
  if (date) return provision.versions.find(({ from }) => from === date);
  return textInForce(provision, day);
}

/** The record that a reference looks for in vain: its instrument or, if that is held, its provision. */
export function missingRecord(
  registry: Registry,
  { instrument, eId }: { instrument: string; eId?: string | undefined },
): string {
  const held = registry.instruments.has(instrument);
  return held && eId
    ? recordKey('provisions', `${instrument}~${baseOf(eId)}`)
    : recordKey('instruments', instrument);
}

/** Whether a norm only gathers what others said: it starts no wording. */
export const isConsolidated = ({ type }: Pick<InstrumentData, 'type'>): boolean =>
  type === 'consolidated-text';

/** Turns the dated map of a file into versions in order, each knowing when it ends and who made it. */
export function versionsOf(
  data: ProvisionData,
  instrument: Pick<Instrument, 'id' | 'data'>,
): ProvisionVersion[] {
  const dates = Object.keys(data.versions).sort();
  return dates.map((from, index) => {
    const value = data.versions[from] ?? null;
    const until = dates[index + 1];
    if (value && 'repealed' in value)
      return { from, until, text: null, repeal: value, changedBy: value.changedBy };
    const changedBy = value?.changedBy;
    const isGathered = isConsolidated(instrument.data) && changedBy === instrument.id;
    return { from, until, text: value, changedBy, ...(isGathered && { isGathered }) };
  });
}

/** All provisions of the registry, by instrument and then in order of number. */
export function allProvisions(registry: Registry): Provision[] {
  return [...registry.instruments.values()].flatMap(({ provisions }) => [...provisions.values()]);
}

/** Every record of the registry: norms, each with its provisions, and the flat collections. */
export function allRecords({ unread: _, instruments, ...flat }: Registry): Entry<unknown>[] {
  return [
    ...[...instruments.values()].flatMap((each) => [each, ...each.provisions.values()]),
    ...Object.values(flat).flatMap((entries: ReadonlyMap<string, Entry<unknown>>) => [
      ...entries.values(),
    ]),
  ];
}

/** True when the registry holds what a reference names; its date is another matter. */
export function isHeld(
  registry: Registry,
  { instrument, eId }: { instrument: string; eId?: string | undefined },
): boolean {
  if (!eId) return registry.instruments.has(instrument);
  return findProvision(registry, instrument, eId) !== undefined;
}

/** True for an instrument of Peru, which another country must not read as its own. */
export const isOfPeru = (
  { instruments }: Pick<Registry, 'instruments'>,
  instrument: string,
): boolean => instruments.get(instrument)?.file.includes('/instruments/pe/') === true;

/** Order of two eIds as a lawyer would list them: 154, 154-A, 154-B, 155. */
export function compareEIds(a: string, b: string): number {
  return numeric.compare(a, b) || (a < b ? -1 : Number(a > b));
}

const numeric = new Intl.Collator('es', { numeric: true });

/** Records in the order that they give themselves. */
export const entriesInOrder = <Each extends { data: { order: number } }>(
  entries: Iterable<Each>,
): Each[] => [...entries].toSorted((a, b) => a.data.order - b.data.order);

/** What the records of a collection say, in that order. */
export const inOrder = <Data extends { order: number }>(
  records: ReadonlyMap<string, Entry<Data>>,
): Data[] => entriesInOrder(records.values()).map(({ data }) => data);

/** The modules of the training, in the order of the course. */
export function trainingModules({ training }: Pick<Registry, 'training'>): Entry<TrainingModule>[] {
  return entriesInOrder(
    [...training.values()].flatMap((entry) =>
      entry.data.kind === 'module' ? [{ ...entry, data: entry.data }] : [],
    ),
  );
}

/** What holds for the whole training, if it is there. */
export function trainingCourse({
  training,
}: Pick<Registry, 'training'>): Entry<CourseData> | undefined {
  for (const entry of training.values())
    if (entry.data.kind === 'course') return { ...entry, data: entry.data };
  return undefined;
}

/** The days of the training that are no module, by id. */
export const trainingDays = ({ training }: Pick<Registry, 'training'>): Map<string, CourseDay> =>
  new Map(
    [...training.values()].flatMap(({ id, data }) => (data.kind === 'day' ? [[id, data]] : [])),
  );
