import type { Registry } from '../../registry/registry.ts';
import { conductOfImages, listFor, serviceFor } from '../../registry/roles.ts';
import { isOfUnder18, namesTheirLine } from '../../registry/under-18.ts';
import { digitsOf, helpNumbers, type HelpLine } from '../../registry/help-numbers.ts';
import type { Risk } from '../../registry/schema/query.ts';
import type { ServiceRole } from '../../registry/schema/service.ts';
import type { LeafData, SituationData } from '../../registry/schema/situation.ts';
import { leavesNaming, mostNamed } from '../law/conduct-reading.ts';

/** What is known of those who help, and of what is said of somebody under 18. */
type Facts = Pick<Registry, 'services' | 'lists' | 'conducts'>;

/** What the page of a conduct, or an end of the path, shows besides its own words. */
export interface Help {
  /** Services by id, the most useful first. */
  services: readonly string[];
  /** It is for or about somebody under 18. */
  isYoung: boolean;
  /** It is for whom it happens to, under 18, and for nobody else. */
  isForChild: boolean;
  /** There may be a sexual image. */
  hasImage: boolean;
  /** The image is of somebody who was under 18: the rule is said whole. */
  isMaterial: boolean;
}

/**
 * Who helps in a conduct: what the ends of the path that name it send to most often, and the ambulance wherever two of
 * them send to it, which no other service displaces.
 */
export function conductHelp(conduct: string, nodes: Iterable<SituationData>, facts: Facts): Help {
  const leaves = leavesNaming(conduct, nodes);
  const all = leaves.flatMap(({ services }) => services);
  const ambulance = serviceFor('medical', facts);
  const isHurt = all.filter((id) => id === ambulance).length > 1;
  const named = [...new Set([...mostNamed(all, 6), ...(isHurt ? [ambulance] : [])])];
  const isAbroad = (id: string) => facts.services.get(id)?.data.reach === 'world';
  const count = (isSo: boolean[]) => isSo.filter(Boolean).length * 2 > leaves.length;
  return {
    services: [...named.filter((id) => !isAbroad(id)), ...named.filter(isAbroad)],
    isYoung: count(leaves.map(({ services }) => namesTheirLine(services, facts))),
    isForChild: false,
    hasImage: leaves.some((leaf) => namesImage(leaf, facts)),
    isMaterial: conduct === conductOfImages(facts),
  };
}

/** The rule on an image of somebody under 18, for anybody or for whom it shows: an end that lists one is about images. */
const namesImage = ({ minorLists = [] }: Pick<LeafData, 'minorLists'>, facts: Facts): boolean =>
  minorLists.some(
    (id) => id === listFor('image-under-18', facts) || id === listFor('image-yourself', facts),
  );

/** The same of an end of the path, which says it itself. */
export function leafHelp(
  leaf: Pick<LeafData, 'services' | 'conducts' | 'reader' | 'minorLists'>,
  facts: Facts,
): Help {
  const { services, conducts, reader } = leaf;
  return {
    services,
    isYoung: namesTheirLine(services, facts),
    isForChild: reader === 'child',
    hasImage: namesImage(leaf, facts),
    isMaterial: conducts.includes(conductOfImages(facts)),
  };
}

/** Whether an end of the path sends an adult to the police against somebody, who may be of the police too. */
export const mayBeAuthority = (
  { services, conducts }: Pick<LeafData, 'services' | 'conducts'>,
  facts: Pick<Registry, 'services'>,
): boolean =>
  conducts.length > 0 &&
  services.includes(serviceFor('police', facts)) &&
  services.includes(serviceFor('violence', facts)) &&
  !namesTheirLine(services, facts);

/**
 * Whether a list of an end of the path says how to ask for help without a call. Each end gives numbers to call: where
 * no list does, whoever cannot speak, or is Deaf, is told there where it is said.
 */
export const saysNoCall = (
  { lists = [] }: Pick<LeafData, 'lists'>,
  facts: Pick<Registry, 'lists'>,
): boolean => lists.includes(listFor('no-call', facts));

/** The languages of Peru in which a line is known to answer, where it is: those of the line for violence. */
const tongues = ['quechua', 'aimara'];

/** Whether a service is reached by a call that nothing says is answered in Quechua and in Aymara. */
function mayAnswerOnlyInSpanish(
  id: string | undefined,
  { services }: Pick<Registry, 'services'>,
): boolean {
  const { channels, languages = [] } = services.get(id ?? '')?.data ?? {};
  const spoken = languages.map(({ es }) => es);
  return channels?.[0]?.kind === 'phone' && !tongues.every((tongue) => spoken.includes(tongue));
}

/**
 * Whether a page of the path tells what to say to a line that may answer in Spanish alone: where somebody under 18 is
 * given numbers, and where the first number of an end of the path is such a line.
 */
export function callsInSpanish(
  node: SituationData,
  facts: Pick<Registry, 'services' | 'situations'>,
): boolean {
  const ids = node.kind === 'leaf' ? node.services : (node.numbers ?? []);
  if (ids.length === 0) return false;
  if (isOfUnder18(node, facts) || ids[0] === serviceFor('crisis', facts)) return true;
  return node.kind === 'leaf' && mayAnswerOnlyInSpanish(ids[0], facts);
}

/**
 * Whether a page of the path tells that a call stays in the list of the phone: where somebody under 18 is given numbers
 * and reads for themselves, maybe on a phone of the family, and where an end gives the line for violence to whoever
 * lives it, whose phone may be looked at. Not where it speaks to whoever looks after them, nor where nothing may come
 * before the call: in danger now, which has its own list, or hurt by oneself.
 */
export function callMayBeSeen(
  node: SituationData,
  facts: Pick<Registry, 'services' | 'situations' | 'lists'>,
): boolean {
  if (isForCompanion(node, facts)) return false;
  if (isOfUnder18(node, facts)) return true;
  if (node.kind !== 'leaf' || saysNoCall(node, facts)) return false;
  const [first] = node.services;
  const isUrgent =
    first === serviceFor('crisis', facts) && node.services.includes(serviceFor('medical', facts));
  return !isUrgent && node.services.includes(serviceFor('violence', facts));
}

/** Whom an end of the path tells that whoever hears of somebody under 18 may have to tell others. */
export type WhoAsks = 'child' | 'mixed' | 'beside';

/** The question that the steps of an end may already have, in the words of Peru, which both languages keep. */
const whoIsTold = '¿A quién van a avisar?';

/**
 * Whether below the steps of an end it is said to ask first who will be told, and to whom: at each end for or with
 * somebody under 18 whose steps do not say it. Not to whoever stands beside somebody who speaks of dying, where help
 * comes first.
 */
export function asksWhoIsTold(
  { steps, services, reader }: Pick<LeafData, 'steps' | 'services' | 'reader'>,
  facts: Pick<Registry, 'services'>,
): WhoAsks | undefined {
  if (!namesTheirLine(services, facts) || steps.some(({ es }) => es.includes(whoIsTold)))
    return undefined;
  if (reader === 'child') return 'child';
  if (reader === undefined) return 'mixed';
  return services[0] === serviceFor('crisis', facts) ? undefined : 'beside';
}

/** Whether an end of the path speaks to whoever looks after somebody, or an answer of a question leads to such an end. */
const isForCompanion = (node: SituationData, facts: Pick<Registry, 'situations'>): boolean =>
  node.kind === 'leaf'
    ? node.reader === 'companion'
    : node.answers.some(({ next }) => {
        const found = facts.situations.get(next)?.data;
        return found?.kind === 'leaf' && found.reader === 'companion';
      });

/**
 * Whether the first steps of an end of the path ask for something that is read off a screen to be noted or captured:
 * whoever uses a screen reader is told there how to do it.
 */
export const asksToNote = ({ steps }: Pick<LeafData, 'steps'>): boolean =>
  steps.some(({ es }) =>
    /\b(?:anot|captur)[^.]*\b(?:cuentas?|perfil|enlaces?|usuario|número|grupo|página|web|publicación|dirección|direcciones|avisos?|mensajes?)\b/i.test(
      es,
    ),
  );

/** How many numbers the danger line has room for on a small phone: a column of them, or the lines of a situation. */
const room = { column: 3, lines: 6 };
/**
 * The services of the danger line, by id: what may happen is read in those that help, by what each does and in
 * their order, and the one rule (`helpNumbers`) says whom to call. None where nobody answers day and night.
 * @param isByAnother whether what happens is always done by another person, and to anybody of any age, as a conduct is
 * @param said what the first steps say: one number more, where they send to it and it would be left out
 */
export function dangerIds(
  services: readonly string[],
  facts: Pick<Registry, 'services'>,
  isByAnother = false,
  said = '',
): string[] {
  const found = services.map((id) => facts.services.get(id)?.data);
  const roles = found.flatMap((data) => data?.role ?? []);
  const told = [...new Set(roles.map((role) => riskOf[role]))];
  if (told.length === 0) return [];
  const [first = 'another'] = told;
  const isHarm = isByAnother || told.includes('another');
  // Another person weighs most, but where an ambulance or the line for whom may harm themselves comes first. Money has
  // its line first where the page puts it first, before that for violence; elsewhere, where there is room.
  const rest = told.filter((risk) => risk !== 'money');
  const risks: Risk[] =
    first === 'money' && !isByAnother
      ? ['money', ...rest.filter((risk) => risk !== 'another'), 'another']
      : [
          ...(isHarm && (isByAnother || first === 'another') ? (['another'] as const) : []),
          ...rest,
          ...(told.includes('money') ? (['money'] as const) : []),
        ];
  // Of the two that listen, the one that comes first; the line for people under 18 also where there is room.
  const line: HelpLine = roles.find(isLine) ?? 'violence';
  const also = roles.filter((role) => role === 'children');
  if (isByAnother) {
    // The page of a conduct is also for a child, whose line stands beside that of adults and before the rest; and
    // whoever is harmed may think of dying, whoever is named.
    const both = helpNumbers(
      [...new Set<Risk>([...risks, 'oneself'])],
      line === 'children' ? [line, 'violence'] : [line, 'children'],
    );
    return both.slice(0, room.lines).map((role) => serviceFor(role, facts));
  }
  // Whoever is harmed may think of dying, whoever is named: the line for that, where there is room.
  const all = new Set([
    ...helpNumbers([...new Set(risks)], [line]),
    ...also,
    ...(isHarm ? (['crisis'] as const) : []),
    ...roles.filter(isLine),
  ]);
  const ids = [...all].map((role) => serviceFor(role, facts));
  const numbers: readonly string[] = said.match(/\d+/g) ?? [];
  const sent = ids.slice(room.column).find((id) => {
    const data = facts.services.get(id)?.data;
    // The ambulance is first where somebody is hurt; elsewhere the first step would fall off a small phone.
    const isLineToo = data?.role !== undefined && data.role !== 'medical';
    return isLineToo && digitsOf(data).some((digits) => numbers.includes(digits));
  });
  return [...ids.slice(0, room.column), ...(sent === undefined ? [] : [sent])];
}

const isLine = (role: ServiceRole): role is HelpLine => role === 'violence' || role === 'children';

/** What may happen where a service helps, by what it does. */
const riskOf: Readonly<Record<ServiceRole, Risk>> = {
  medical: 'hurt',
  crisis: 'oneself',
  police: 'another',
  violence: 'another',
  extortion: 'money',
  children: 'another',
};
