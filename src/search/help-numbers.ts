import type { Risk } from '../registry/schema/query.ts';
import type { ServiceRole } from '../registry/schema/service.ts';

/** How many numbers stand above the results, at most. */
const room = 4;

/**
 * Whom to call, by what the service does, in order. An ambulance first where somebody is hurt or took something;
 * mental health where somebody may hurt themselves, or speaks of harming another; the police where one person
 * harms another; the line of children where one may be, and that of violence wherever there may be a partner,
 * a woman or a family.
 */
export function helpNumbers(
  found: ReadonlySet<Risk>,
  who: { child: boolean; partner: boolean },
): ServiceRole[] {
  const isBetween = found.has('another') || found.has('towards');
  const calls: [role: ServiceRole, isFor: boolean][] = [
    ['medical', found.has('hurt')],
    ['crisis', found.has('oneself') || found.has('towards')],
    ['police', isBetween],
    ['medical', found.has('oneself')],
    ['children', who.child],
    ['violence', isBetween || who.partner],
  ];
  return [...new Set(calls.flatMap(([role, isFor]) => (isFor ? [role] : [])))].slice(0, room);
}

/** Every service that may stand above the results; all of them stand on the page of the search. */
export const helpRoles: readonly ServiceRole[] = [
  'police',
  'medical',
  'crisis',
  'violence',
  'children',
];
