import type { LeafData, SituationData } from '../registry/schema/situation.ts';
import { leavesNaming, mostNamed } from './conduct-reading.ts';

/** The line that listens to people under 18: an end of the path that lists it is for or about them. */
const childLine = 'linea-1810';
/** The rule on an image of somebody under 18, for anybody and for whom it shows: an end that lists one is about images. */
const imageRules: readonly string[] = ['menor-de-18-imagen', 'tu-imagen'];

/** The conduct of an image of somebody under 18. */
const material = 'material-abuso-sexual-infantil';

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
export function conductHelp(conduct: string, nodes: Iterable<SituationData>): Help {
  const leaves = leavesNaming(conduct, nodes);
  const count = (isSo: boolean[]) => isSo.filter(Boolean).length * 2 > leaves.length;
  return {
    services: mostNamed(
      leaves.flatMap(({ services }) => services),
      6,
    ),
    isYoung: count(leaves.map(({ services }) => services.includes(childLine))),
    isForChild: false,
    hasImage: leaves.some(namesImage),
    isMaterial: conduct === material,
  };
}

const namesImage = ({ minorLists = [] }: Pick<LeafData, 'minorLists'>): boolean =>
  minorLists.some((id) => imageRules.includes(id));

/** The same of an end of the path, which says it itself. */
export function leafHelp({
  services,
  conducts,
  reader,
  minorLists = [],
}: Pick<LeafData, 'services' | 'conducts' | 'reader' | 'minorLists'>): Help {
  return {
    services,
    isYoung: services.includes(childLine),
    isForChild: reader === 'child',
    hasImage: namesImage({ minorLists }),
    isMaterial: conducts.includes(material),
  };
}

/** How many numbers the danger line has room for on a small phone. */
const room = 3;
/** Where a partner or family may be the one who harms: the same numbers in the same order, on every page. */
const ofViolence: readonly string[] = ['pnp-105', 'linea-100', 'linea-113'];
/** Lines that listen to violence or extortion: elsewhere, in the danger line only beside one other. */
const quieter: readonly string[] = ['linea-100', 'central-111'];

/**
 * The services of the danger line, at most three: those that answer day and night, in their order, and
 * the police first wherever somebody may be harmed by another person. Where the line for violence is among
 * them, police, violence and crisis come first; not so where the danger is to oneself, which lists the line
 * for crisis first, nor where it is about somebody under 18.
 */
export function dangerIds(services: readonly string[], urgent: ReadonlySet<string>): string[] {
  const answering = services.filter((id) => urgent.has(id));
  const isHarm = answering.some((id) => id !== 'linea-113');
  const all = isHarm && !answering.includes('pnp-105') ? ['pnp-105', ...answering] : answering;
  const isOneself = answering[0] === 'linea-113';
  if (all.includes('linea-100') && !all.includes(childLine) && !isOneself) {
    const first = ofViolence.filter((id) => all.includes(id));
    return [...first, ...all.filter((id) => !first.includes(id) && !quieter.includes(id))].slice(
      0,
      room,
    );
  }
  const first = all.filter((id) => !quieter.includes(id));
  const added = first.length < 2 ? all.filter((id) => quieter.includes(id)).slice(0, 1) : [];
  return [...first, ...added].slice(0, room);
}
