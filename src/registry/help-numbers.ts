import type { Registry } from './registry.ts';
import type { Risk } from './schema/query.ts';
import type { ServiceData, ServiceRole } from './schema/service.ts';

/** Who listens where one person harms another: the line for violence, that for anybody under 18, or both. */
export type HelpLine = Extract<ServiceRole, 'violence' | 'children'>;

/** Every service that may be among the numbers; all of them stand on the page of the search. */
export const helpRoles: readonly ServiceRole[] = [
  'police',
  'medical',
  'crisis',
  'violence',
  'children',
  'extortion',
];

/**
 * Whom to call, by what the service does, in order: the one rule, for boxes of danger, conducts, ends of the path
 * and the search. An ambulance where somebody is hurt, and the police, since there may be none; the police, and
 * whoever listens, where one person harms another; the line for extortion where money is asked for, whoever asks and
 * whomever; mental health where somebody may hurt themselves, or speaks
 * of harming another. Where somebody was touched and no injury is told, the ambulance goes last: it may be of today or
 * of years ago. Whoever is under 18 has their own line in any case, and first, with mental health, where they
 * are pressed with an image.
 * @param risks what may happen, in the order in which it weighs on the page
 * @param lines who listens, in order: `violence` if there may be a partner, a woman or a family
 */
export function helpNumbers(
  risks: readonly Risk[],
  lines: readonly HelpLine[] = ['violence'],
): ServiceRole[] {
  const calls: Record<Risk, readonly ServiceRole[]> = {
    hurt: ['medical', 'police'],
    oneself: ['crisis'],
    another: ['police', ...lines],
    touched: ['police', ...lines, 'medical'],
    money: ['police', 'extortion'],
    towards: ['crisis', 'police', ...lines],
    pressed: ['children', 'crisis'],
  };
  const own = lines.filter((line) => line === 'children');
  return [...new Set([...risks.flatMap((risk) => calls[risk]), ...own])];
}

/** How many numbers stand above the results of a search, at most. */
export const room = 4;

/** The same for what somebody typed: the gravest first, and where they may hurt themselves, an ambulance too. */
export function numbersForQuery(
  found: ReadonlySet<Risk>,
  who: { child: boolean; partner: boolean },
): ServiceRole[] {
  const heard = (
    ['hurt', 'oneself', 'towards', 'another', 'money', 'pressed', 'touched'] as const
  ).filter((risk) => found.has(risk));
  const risks: Risk[] = found.has('oneself') ? [...new Set([...heard, 'hurt' as const])] : heard;
  const roles = helpNumbers(risks, who.child ? ['children', 'violence'] : ['violence']);
  return neverAlone([...roles, ...(who.partner ? ['violence' as const] : [])]).slice(0, room);
}

/** Lines that may not answer at any hour, as their `hours` say; a test holds them to the records. */
export const notAlways: ReadonlySet<ServiceRole> = new Set(['children']);

/**
 * Numbers of a search, so that none stands alone that may not answer: after it, the line that always does and the
 * police, before whatever else there was.
 */
export function neverAlone(roles: readonly ServiceRole[]): ServiceRole[] {
  const beside: readonly ServiceRole[] = ['violence', 'police'];
  return [...new Set(roles.flatMap((role) => (notAlways.has(role) ? [role, ...beside] : [role])))];
}

/** Digits of the numbers of a service that somebody may call. */
export const digitsOf = ({ channels }: Pick<ServiceData, 'channels'>): string[] =>
  channels.flatMap(({ kind, value }) =>
    (kind === 'phone' || kind === 'whatsapp') && typeof value === 'string'
      ? [value.replace(/,.*$/, '').replace(/\D/g, '')]
      : [],
  );

/** The same of every service. */
export const digitsToCall = ({ services }: Pick<Registry, 'services'>): string[] => [
  ...new Set([...services.values()].flatMap(({ data }) => digitsOf(data))),
];
