import { changeText } from '../../words/version-changes.ts';
import type { CitationRef } from '../../citations/ref.ts';
import {
  findProvision,
  type Provision,
  type ProvisionVersion,
  type Registry,
} from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { changeOf, reaches, type ValueChange } from '../../registry/version-changes.ts';
import type { Observation } from '../rule.ts';

/** When something was last reviewed, and the key that says it. */
export interface Reviewed {
  on: string;
  key: string;
}

/** A version of a provision that came after a review. */
interface Change {
  provision: Provision;
  version: ProvisionVersion;
  /** Forms and deadlines that it changed. */
  values: ValueChange[];
}

/**
 * Versions that came after a review and changed what a reference names: one that changed only other forms or
 * deadlines of the provision is none. Each once in what was seen.
 */
export function changesAfter(
  ref: CitationRef | undefined,
  { on }: Reviewed,
  registry: Registry,
  seen: Set<string>,
): Change[] {
  const provision = ref?.eId && findProvision(registry, ref.instrument, ref.eId);
  if (!provision) return [];
  return provision.versions
    .filter(({ from }) => from > on)
    .flatMap((version) => {
      const key = `${provision.file}@${version.from}`;
      if (seen.has(key)) return [];
      const change = changeOf(provision, version);
      if (!reaches(change, ref)) return [];
      seen.add(key);
      return [{ provision, version, values: change.values }];
    });
}

/** What is said of a change: where it stands, and what should be reviewed. */
export function sayChange(
  { provision, version: { from }, values }: Change,
  reviewed: Reviewed,
  what: Localized,
): Pick<Observation, 'expected' | 'related' | 'message'> {
  const changed = provision.place(['versions', from], 'key');
  const where = `${provision.file}:${changed.start.line}`;
  const name = `${provision.instrument.id}~${provision.id}`;
  const said = values.map(changeText);
  const changes = {
    es: said.map(({ es }) => `; ${es}`).join(''),
    en: said.map(({ en }) => `; ${en}`).join(''),
  };
  return {
    expected: [from],
    related: [
      {
        file: provision.file,
        place: changed,
        message: { es: `Versión vigente desde ${from}`, en: `Version in force since ${from}` },
      },
    ],
    message: {
      es: `Cambio del ${from} en «${name}» (${where}) posterior a la revisión (${reviewed.key}: ${reviewed.on})${changes.es}; se esperaba revisar ${what.es}`,
      en: `Change of ${from} in “${name}” (${where}) after the review (${reviewed.key}: ${reviewed.on})${changes.en}; expected ${what.en}`,
    },
  };
}

/** The day of the last review; while a review is pending, the day up to which the author read the law. */
export function reviewedOn(of: {
  reviewed?: 'pending' | { on: string };
  asOf?: string | undefined;
}): Reviewed | undefined {
  if (of.reviewed !== undefined && of.reviewed !== 'pending')
    return { on: of.reviewed.on, key: 'reviewed.on' };
  return of.asOf ? { on: of.asOf, key: 'asOf' } : undefined;
}
