import type { SituationData } from '../registry/schema/situation.ts';
import { leavesNaming, mostNamed } from './conduct-reading.ts';

/** The line that listens to people under 18: an end of the path that lists it is for or about them. */
const childLine = 'linea-1810';
/** The rule on an image of somebody under 18: an end that lists it is about images. */
const imageRule = 'menor-de-18-imagen';

/** What the page of a conduct, or an end of the path, shows besides its own words. */
export interface Help {
  /** Services by id, the most useful first. */
  services: readonly string[];
  /** It is for or about somebody under 18. */
  isYoung: boolean;
  /** There may be a sexual image. */
  hasImage: boolean;
}

/** Who helps in a conduct: what the ends of the path that name it send to most often. */
export function conductHelp(conduct: string, nodes: Iterable<SituationData>): Help {
  const leaves = leavesNaming(conduct, nodes);
  const count = (isSo: boolean[]) => isSo.filter(Boolean).length * 2 > leaves.length;
  return {
    services: mostNamed(
      leaves.flatMap(({ services }) => services),
      6,
    ),
    isYoung: count(leaves.map(({ services }) => services.includes(childLine))),
    hasImage: leaves.some(({ minorLists = [] }) => minorLists.includes(imageRule)),
  };
}

/** The same of an end of the path, which says it itself. */
export function leafHelp({
  services,
  minorLists = [],
}: {
  services: readonly string[];
  minorLists?: readonly string[] | undefined;
}): Help {
  return {
    services,
    isYoung: services.includes(childLine),
    hasImage: minorLists.includes(imageRule),
  };
}

/** How many numbers the danger line has room for on a small phone. */
const room = 3;

/**
 * The services of the danger line, at most three: those that answer day and night, in their order, with
 * the police first where no other order is given. Violence and money have their own place among who helps.
 */
export function dangerIds(services: readonly string[], urgent: ReadonlySet<string>): string[] {
  const answering = services.filter((id) => urgent.has(id));
  const isHarm = answering.some((id) => id !== 'linea-113');
  const all = isHarm && !answering.includes('pnp-105') ? ['pnp-105', ...answering] : answering;
  const quieter = ['central-111', 'linea-100'];
  const first = all.filter((id) => !quieter.includes(id));
  return [...first, ...all.filter((id) => quieter.includes(id))].slice(0, room);
}
