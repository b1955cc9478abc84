import type { Place } from './place.ts';
import type { AdoptionData } from './schema/adoption.ts';
import type { BlankData } from './schema/blank.ts';
import type { ConductData } from './schema/conduct.ts';
import type { DirectoryData } from './schema/directory.ts';
import type { FormData } from './schema/form.ts';
import type { InstrumentData } from './schema/instrument.ts';
import type { ListData } from './schema/list.ts';
import type { PaperData } from './schema/paper.ts';
import type { PlatformData } from './schema/platform.ts';
import type { ProvisionData, ProvisionVersionData, RepealData } from './schema/provision.ts';
import type { QueryData } from './schema/query.ts';
import type { RouteData } from './schema/route.ts';
import type { ServiceData } from './schema/service.ts';
import type { StageData } from './schema/stage.ts';
import type { ScenarioData } from './schema/scenario.ts';
import type { SituationData } from './schema/situation.ts';
import type { ApartData, RoleMapData } from './schema/team.ts';
import type { TermData } from './schema/term.ts';
import type { AbsentData } from './schema/absent.ts';
import type { CorrectionData } from './schema/correction.ts';
import type { CountryData, CountryRowData } from './schema/country.ts';
import type { DutyData } from './schema/duty.ts';
import type { CourseData, TrainingData, TrainingModule } from './schema/training.ts';

/** A record of the registry and the file it was read from. */
export interface Entry<Data> {
  id: string;
  /** Path from the root of the tree, with `/`. */
  file: string;
  data: Data;
  /** Where a value, or the key that leads to it, stands in the file. */
  place: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
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

/** Everything the site knows as fact. */
export interface Registry {
  instruments: Map<string, Instrument>;
  services: Map<string, Entry<ServiceData>>;
  terms: Map<string, Entry<TermData>>;
  conducts: Map<string, Entry<ConductData>>;
  routes: Map<string, Entry<RouteData>>;
  forms: Map<string, Entry<FormData>>;
  /** Papers to hand in. */
  papers: Map<string, Entry<PaperData>>;
  /** Stages of a criminal case after the complaint. */
  stages: Map<string, Entry<StageData>>;
  /** Platforms, search engines and operators: how to report there, and who finds out. */
  platforms: Map<string, Entry<PlatformData>>;
  /** Official lists of offices by region, and those that were not found. */
  directories: Map<string, Entry<DirectoryData>>;
  /** Lists that several pages share. */
  lists: Map<string, Entry<ListData>>;
  /** What adopting each protocol takes, by the last part of its address. */
  adoption: Map<string, Entry<AdoptionData>>;
  /** Blanks that who adopts a document fills. */
  blanks: Map<string, Entry<BlankData>>;
  /** Questions that each country answers for itself. */
  countryRows: Map<string, Entry<CountryRowData>>;
  /** What was read of each country. */
  countries: Map<string, Entry<CountryData>>;
  /** What a team does again and again. */
  duties: Map<string, Entry<DutyData>>;
  /** Who holds which roles in a team of 3, 6 or 12 people. */
  roleMaps: Map<string, Entry<RoleMapData>>;
  /** Pairs of roles that one person should not hold. */
  apart: Map<string, Entry<ApartData>>;
  /** Nodes of the path «¿Qué me pasó?»; it begins at `a1`. */
  situations: Map<string, Entry<SituationData>>;
  /** Fictional cases to practise with, for who trains to accompany. */
  scenarios: Map<string, Entry<ScenarioData>>;
  /** What people type, and the pages it leads to. */
  queries: Map<string, Entry<QueryData>>;
  /** The course for who accompanies: its modules, and what holds for all of them. */
  training: Map<string, Entry<TrainingData>>;
  /** Records that are there and could not be read, by `recordKey`: who names one of them is not wrong. */
  unread: Set<string>;
  /** Norms we know of and do not hold. */
  absent: Map<string, Entry<AbsentData>>;
  /** What this site said wrongly and says right now. */
  corrections: Map<string, Entry<CorrectionData>>;
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

/** Turns the dated map of a file into versions in order, each knowing when it ends. */
export function versionsOf(data: ProvisionData): ProvisionVersion[] {
  const dates = Object.keys(data.versions).sort();
  return dates.map((from, index) => {
    const value = data.versions[from] ?? null;
    const until = dates[index + 1];
    if (value && 'repealed' in value)
      return { from, until, text: null, repeal: value, changedBy: value.changedBy };
    return { from, until, text: value, changedBy: value?.changedBy };
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
export const isOfPeru = (registry: Registry, instrument: string): boolean =>
  registry.instruments.get(instrument)?.file.includes('/instruments/pe/') === true;

/** Order of two eIds as a lawyer would list them: 154, 154-A, 154-B, 155. */
export function compareEIds(a: string, b: string): number {
  return numeric.compare(a, b) || (a < b ? -1 : Number(a > b));
}

const numeric = new Intl.Collator('es', { numeric: true });

/** The modules of the training, in the order of the course. */
export function trainingModules({ training }: Pick<Registry, 'training'>): Entry<TrainingModule>[] {
  return [...training.values()]
    .flatMap((entry) => (entry.data.kind === 'module' ? [{ ...entry, data: entry.data }] : []))
    .toSorted((a, b) => a.data.order - b.data.order);
}

/** What holds for the whole training, if it is there. */
export function trainingCourse({
  training,
}: Pick<Registry, 'training'>): Entry<CourseData> | undefined {
  for (const entry of training.values())
    if (entry.data.kind === 'course') return { ...entry, data: entry.data };
  return undefined;
}
