import { deadlinesCited } from './forms.ts';
import { refPattern } from './reference.ts';
import { findProvision, type Registry, textInForce } from './registry.ts';
import type { Duration, Limit } from './schema/common.ts';

/** A limit of a record with its value, and the provision, or the part of one, that sets it. */
export type DrawnLimit<Said = Limit> = Said & Duration & { provision: string };

/**
 * Draws the value of a limit from the provision that it names, as it is in force on a day.
 * @returns nothing where the registry does not hold it: `value-exists` tells that
 */
export function drawLimit<Said extends Pick<Limit, 'of'>>(
  limit: Said,
  registry: Registry,
  day: string,
): DrawnLimit<Said> | undefined {
  const [, instrument = '', , eId = '', item] = refPattern.exec(limit.of) ?? [];
  const provision = findProvision(registry, instrument, eId);
  const text = provision && textInForce(provision, day)?.text;
  const [deadline] = text ? deadlinesCited({ eId, item }, text) : [];
  if (!deadline) return undefined;
  const { value, unit } = deadline;
  return { ...limit, value, unit, provision: `${instrument}~${eId}` };
}
