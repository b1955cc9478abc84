import type { Registry } from '../registry/registry.ts';
import { conductOfImages, listFor, serviceFor } from '../registry/roles.ts';
import type { LeafData, SituationData } from '../registry/schema/situation.ts';
import { leavesNaming, mostNamed } from './conduct-reading.ts';

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

/** Who helps in a conduct: what the ends of the path that name it send to most often. */
export function conductHelp(conduct: string, nodes: Iterable<SituationData>, facts: Facts): Help {
  const childLine = serviceFor('children', facts);
  const leaves = leavesNaming(conduct, nodes);
  const count = (isSo: boolean[]) => isSo.filter(Boolean).length * 2 > leaves.length;
  return {
    services: mostNamed(
      leaves.flatMap(({ services }) => services),
      6,
    ),
    isYoung: count(leaves.map(({ services }) => services.includes(childLine))),
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
    // An end that lists the line for people under 18 is for or about them.
    isYoung: services.includes(serviceFor('children', facts)),
    isForChild: reader === 'child',
    hasImage: namesImage(leaf, facts),
    isMaterial: conducts.includes(conductOfImages(facts)),
  };
}

/** How many numbers the danger line has room for on a small phone. */
const room = 3;
/**
 * The services of the danger line, at most three: those that answer day and night, in their order, and
 * the police first wherever somebody may be harmed by another person. Where the line for violence is among
 * them, police, violence and crisis come first; not so where the danger is to oneself, which lists the line
 * for crisis first, nor where it is about somebody under 18.
 */
export function dangerIds(
  services: readonly string[],
  facts: Pick<Registry, 'services'>,
): string[] {
  const [police, violence, crisis, extortion, children] = (
    ['police', 'violence', 'crisis', 'extortion', 'children'] as const
  ).map((role) => serviceFor(role, facts));
  // Lines that listen to violence or extortion: but for the first case, only beside one other.
  const isQuiet = (id: string) => id === violence || id === extortion;
  const answering = services.filter((id) => facts.services.get(id)?.data.urgent);
  const isHarm = answering.some((id) => id !== crisis);
  const all = isHarm && police && !answering.includes(police) ? [police, ...answering] : answering;
  const isOneself = answering[0] === crisis;
  const has = (id: string | undefined) => id !== undefined && all.includes(id);
  if (has(violence) && !has(children) && !isOneself) {
    // Where a partner or family may be the one who harms: the same numbers in the same order, on every page.
    const first = [police, violence, crisis].filter((id): id is string => has(id));
    return [...first, ...all.filter((id) => !first.includes(id) && !isQuiet(id))].slice(0, room);
  }
  const first = all.filter((id) => !isQuiet(id));
  const added = first.length < 2 ? all.filter(isQuiet).slice(0, 1) : [];
  return [...first, ...added].slice(0, room);
}
