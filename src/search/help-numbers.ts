import type { Risk } from '../registry/schema/query.ts';

/** How many numbers stand above the results, at most. */
const room = 4;

/**
 * Whom to call, by id of the service, in order. An ambulance first where somebody is hurt or took something;
 * mental health where somebody may hurt themselves, or speaks of harming another; the police where one person
 * harms another; the line of children where one may be, and that of violence wherever there may be a partner,
 * a woman or a family.
 */
export function helpNumbers(
  found: ReadonlySet<Risk>,
  who: { child: boolean; partner: boolean },
): string[] {
  const isBetween = found.has('another') || found.has('towards');
  const calls: [id: string, isFor: boolean][] = [
    ['samu-106', found.has('hurt')],
    ['linea-113', found.has('oneself') || found.has('towards')],
    ['pnp-105', isBetween],
    ['samu-106', found.has('oneself')],
    ['linea-1810', who.child],
    ['linea-100', isBetween || who.partner],
  ];
  return [...new Set(calls.flatMap(([id, isFor]) => (isFor ? [id] : [])))].slice(0, room);
}

/** Every service that may stand above the results; all of them stand on the page of the search. */
export const helpIds = ['pnp-105', 'samu-106', 'linea-113', 'linea-100', 'linea-1810'];
