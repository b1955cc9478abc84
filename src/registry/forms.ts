import { baseOf } from './registry.ts';
import type { Localized } from './schema/common.ts';
import type { Penalty } from './schema/penalty.ts';
import type { Deadline, ProvisionData, ProvisionVersionData } from './schema/provision.ts';

/** One form of an offence: the base or an aggravated one. */
export interface PenaltyForm {
  /** `base`, or that of the record; empty where it has none, which only a version with one form may. */
  id: string;
  /** Parts of the provision that set it. */
  parts: readonly string[];
  /** What it is called and when it applies; nothing for the base form. */
  label: Localized | undefined;
  when: Localized | undefined;
  penalty: Penalty;
  isBase: boolean;
  /** Keys that lead to its penalty from the version. */
  path: PropertyKey[];
}

/** What a citation names of a provision: a part of it, or one of its values by id. */
interface Cited {
  eId?: string | undefined;
  item?: string | undefined;
}

/** Every form of a version, the base first, then in the order of the norm. */
export function penaltyForms(text: ProvisionVersionData | null | undefined): PenaltyForm[] {
  const base = text?.penalty;
  return [
    ...(base
      ? [
          {
            id: base.id ?? 'base',
            parts: partsOf(base),
            label: undefined,
            when: undefined,
            penalty: figuresOf(base),
            isBase: true,
            path: ['penalty'],
          },
        ]
      : []),
    ...(text?.aggravated ?? []).map((form, index) => ({
      id: form.id ?? '',
      parts: partsOf(form),
      label: form.label,
      when: form.when,
      penalty: form.penalty,
      isBase: false,
      path: ['aggravated', index, 'penalty'],
    })),
  ];
}

/**
 * The forms that a citation means: the one it names, those of the part it names, or all of them for a whole
 * provision. Of a part that sets no penalty, none: never the base form in its place.
 */
export const formsCited = (cited: Cited, text: ProvisionVersionData): PenaltyForm[] =>
  cited.item
    ? penaltyForms(text).filter(({ id }) => id === cited.item)
    : ofPart(penaltyForms(text), partCited(cited));

/** The deadlines that a citation means, by the same rule. */
export function deadlinesCited(cited: Cited, { deadlines = [] }: ProvisionVersionData): Deadline[] {
  if (cited.item) return deadlines.filter(({ id }) => id === cited.item);
  const held = deadlines.map((deadline) => ({ deadline, parts: partsOf(deadline) }));
  return ofPart(held, partCited(cited)).map(({ deadline }) => deadline);
}

/** Ids of the forms and deadlines of a version, in order: what may stand after `#` in a reference. */
export const itemsOf = (text: ProvisionVersionData): string[] =>
  [
    ...penaltyForms(text).map(({ id }) => id),
    ...(text.deadlines ?? []).map(({ id }) => id ?? ''),
  ].filter((id) => id !== '');

/** The part that a citation names: `al_4` of `art_154-B__al_4`; empty for the whole provision. */
export const partCited = ({ eId = '' }: Cited): string => eId.slice(baseOf(eId).length + 2);

/** Parts of a provision that may be cited: those of its list, and those that set a form or a deadline. */
export function partsHeld({ parts = {}, versions }: ProvisionData): string[] {
  const setting = Object.values(versions).flatMap((version) =>
    version && !('repealed' in version)
      ? [version.penalty ?? {}, ...(version.aggravated ?? []), ...(version.deadlines ?? [])]
      : [],
  );
  return [...new Set([...Object.keys(parts), ...setting.flatMap(partsOf)])];
}

/** True if a part of a provision may be cited. */
export const hasPart = (provision: ProvisionData, part: string): boolean =>
  partsHeld(provision).includes(part);

/** True if one part is the other, or stands in it. */
export const isSamePart = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}__`) || other.startsWith(`${one}__`);

/** Those that a part sets; one that stands alone and is tied to no part is that of every part. */
function ofPart<Item extends { parts: readonly string[] }>(items: Item[], part: string): Item[] {
  if (part === '') return items;
  const [only, ...others] = items;
  if (only && others.length === 0 && only.parts.length === 0) return items;
  const exact = items.filter(({ parts }) => parts.includes(part));
  if (exact.length > 0) return exact;
  return items.filter(({ parts }) => parts.some((each) => isSamePart(each, part)));
}

const partsOf = ({ part }: { part?: string | string[] | undefined }): readonly string[] =>
  part === undefined ? [] : [part].flat();

/** The figures of the base form, without how it is named. */
function figuresOf({
  id: _id,
  part: _part,
  ...penalty
}: NonNullable<ProvisionVersionData['penalty']>): Penalty {
  return penalty;
}
