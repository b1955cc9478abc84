import {
  allProvisions,
  type Instrument,
  type Provision,
  type Registry,
} from '../registry/registry.ts';
import type { Source } from '../registry/schema/common.ts';

/** The address under which the registry names a file of the corpus. */
const address =
  /^https:\/\/github\.com\/crafter-research\/legalize-pe\/blob\/[^/]+\/(?<path>[^?#]+\.md)/;

/** Which files of the corpus the registry names, and whose text each of them is. */
export interface Witnesses {
  /** Files that a provision names as read, those of its last version first. */
  namedBy(provision: Provision): string[];
  /** Files that hold the text of an instrument, named by the provision or not. */
  ownedBy(instrument: string): string[];
  /** The instrument whose text a file is, if the registry holds it. */
  ownerOf(path: string): string | undefined;
}

/** The file of the corpus that a source names, as a path from its root; nothing if it names another thing. */
export function corpusPath({ read }: Pick<Source, 'read'>): string | undefined {
  return address.exec(read)?.groups?.['path'];
}

/** Reads out of the registry which files its facts were read in. */
export function witnessesOf(registry: Registry): Witnesses {
  const owners = ownersOf(registry);
  const owned = new Map<string, string[]>();
  for (const [path, owner] of owners) owned.set(owner, [...(owned.get(owner) ?? []), path]);
  return {
    namedBy: pathsOf,
    ownedBy: (instrument) => (owned.get(instrument) ?? []).sort(),
    ownerOf: (path) => owners.get(path),
  };
}

function pathsOf(provision: Provision): string[] {
  const keys = Object.keys(provision.data.versions).sort().reverse();
  const sources = keys.flatMap((key) => provision.data.versions[key]?.sources ?? []);
  return unique(sources.flatMap((source) => corpusPath(source) ?? []));
}

/** A file is of the norm whose number it bears; failing that, of the one most of whose provisions name it. */
function ownersOf(registry: Registry): Map<string, string> {
  const byNumber = new Map<string, string>();
  for (const instrument of registry.instruments.values())
    for (const name of fileNames(instrument)) byNumber.set(name, instrument.id);
  const votes = new Map<string, Map<string, number>>();
  for (const provision of allProvisions(registry)) {
    const { instrument } = provision;
    const sources = instrument.data.sources.flatMap((source) => corpusPath(source) ?? []);
    for (const path of unique([...pathsOf(provision), ...sources])) {
      const of = votes.get(path) ?? new Map<string, number>();
      of.set(instrument.id, (of.get(instrument.id) ?? 0) + 1);
      votes.set(path, of);
    }
  }
  const owners = new Map<string, string>();
  for (const [path, of] of votes) {
    const most = [...of].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
    const named = byNumber.get(stem(path));
    // A file that bears the number of a norm we do not hold is of that norm, whoever names it.
    if (named ?? !bearsNumber(path)) owners.set(path, named ?? most);
  }
  return owners;
}

const bearsNumber = (path: string): boolean =>
  /^(?:ley|dleg|dl|rl)-\d+$|^(?:ds|du|rm|rs|rd)-\d+-\d{4}/.test(stem(path));

/** `pe/DS-009-2016-MIMP.md` is `ds-009-2016-mimp`; `pe/LEY-30364-2015.md` is `ley-30364`. */
export function stem(path: string): string {
  const name = path.replace(/^.*\//, '').replace(/\.md$/, '').toLowerCase();
  return name
    .replace(/^((?:ley|dleg|dl|rl)-(?:organica-)?\d+)-\d{4}$/, '$1')
    .replace('ley-organica-', 'ley-');
}

/** Names that the file of a norm may have. */
function fileNames({ id, data }: Instrument): string[] {
  const [, kind, number] =
    /^\/akn\/[a-z]{2}\/act\/([a-z-]+)\/[\d-]+\/(.+)$/.exec(data.frbrUri ?? '') ?? [];
  const prefix = { ley: 'ley', 'decreto-legislativo': 'dleg', 'decreto-ley': 'dl' }[kind ?? ''];
  return prefix && number ? [id, `${prefix}-${number.toLowerCase()}`] : [id];
}

const unique = <T>(list: T[]): T[] => [...new Set(list)];
