import { isDeepStrictEqual } from 'node:util';
import { namesValue, partsOf, type PenaltyForm, penaltyForms } from './forms.ts';
import type { Provision, ProvisionVersion } from './registry.ts';
import type { Deadline, ProvisionVersionData } from './schema/provision.ts';

/** A form of a penalty that is not as it was; `before` is missing where it appears, `after` where it goes. */
export interface FormChange {
  kind: 'form';
  id: string;
  /** Parts that set it, before or after. */
  parts: string[];
  before?: PenaltyForm;
  after?: PenaltyForm;
}

/** The same of a deadline. */
export interface DeadlineChange {
  kind: 'deadline';
  id: string;
  parts: string[];
  before?: Deadline;
  after?: Deadline;
}

/** A form or a deadline that changed. */
export type ValueChange = FormChange | DeadlineChange;

/** What one version of a provision changed of the one before. */
export interface VersionChange {
  /** Forms and deadlines that changed, appeared or went, in the order of the norm. */
  values: ValueChange[];
  /** Whether more changed than those, so that whoever names any part of the provision is reached. */
  isWhole: boolean;
}

type Text = ProvisionVersionData | null | undefined;

/**
 * What changed between two texts of a provision. Where one of them says nothing (the first version, a repeal),
 * and where no difference is seen in what is compared, it is the whole.
 */
export function changeBetween(before: Text, after: Text): VersionChange {
  const values = [...formChanges(before, after), ...deadlineChanges(before, after)];
  const isSame =
    before &&
    after &&
    (['summary', 'elements', 'action'] as const).every((key) =>
      isDeepStrictEqual(before[key], after[key]),
    );
  return { values, isWhole: !isSame || values.length === 0 };
}

/** What a version of a provision changed of the one that came before it. */
export function changeOf({ versions }: Provision, { from, text }: ProvisionVersion): VersionChange {
  return changeBetween(versions.findLast((each) => each.from < from)?.text, text);
}

/** True if a change reaches what a citation names: the whole provision, a part, a form or a deadline. */
export const reaches = (
  { values, isWhole }: VersionChange,
  cited: Parameters<typeof namesValue>[0],
): boolean => isWhole || values.some((each) => namesValue(cited, each));

function formChanges(before: Text, after: Text): FormChange[] {
  const [old, current] = [penaltyForms(before), penaltyForms(after)];
  const penaltyOf = (forms: PenaltyForm[]) => forms.find(({ isBase }) => isBase)?.penalty;
  const isBaseSame = isDeepStrictEqual(penaltyOf(old), penaltyOf(current));
  return changed(
    old,
    current,
    (was, is) =>
      isDeepStrictEqual([was.parts, was.when, was.penalty], [is.parts, is.when, is.penalty]) &&
      // «Up to one third more than the maximum» is another figure once the base changes.
      (isBaseSame || is.penalty.aboveMaximum === undefined),
    ({ parts }) => parts,
  ).map((each) => ({ kind: 'form', ...each }));
}

const deadlineChanges = (before: Text, after: Text): DeadlineChange[] =>
  changed(before?.deadlines ?? [], after?.deadlines ?? [], isDeepStrictEqual, partsOf).map(
    (each) => ({ kind: 'deadline', ...each }),
  );

/** Pairs by id those that differ; what appears stands after what was there. */
function changed<Item extends { id?: string | undefined }>(
  old: Item[],
  current: Item[],
  isSame: (was: Item, is: Item) => boolean,
  partsAt: (item: Item) => readonly string[],
) {
  const named = (items: Item[]) => new Map(items.map((each) => [each.id ?? '', each]));
  const [was, is] = [named(old), named(current)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [before, after] = [was.get(id), is.get(id)];
    if (before && after && isSame(before, after)) return [];
    const sides = [before, after].flatMap((each) => (each ? [each] : []));
    // One of them that is tied to no part may stand in any.
    const isTied = sides.every((each) => partsAt(each).length > 0);
    const parts = isTied ? [...new Set(sides.flatMap(partsAt))] : [];
    return [{ id, parts, ...(before && { before }), ...(after && { after }) }];
  });
}
