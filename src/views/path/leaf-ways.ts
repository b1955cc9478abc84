import { authorityWay, trustWay } from '../../components/authority.ts';
import { helpPlaces, helpWay } from '../../components/help-ways.ts';
import { recordOf } from '../../components/resolve.ts';
import { recordPath } from '../../addresses/paths.ts';
import { headingAt, linkTo } from '../../facts/page-links.ts';
import { registry } from '../../facts/site-facts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { LeafData } from '../../registry/schema/situation.ts';
import { BASE_PATH } from '../../site.ts';
import { nodePath, nodeTitle } from './path-links.ts';
import { asksToNote, callsInSpanish, mayBeAuthority, saysNoCall } from './who-helps.ts';

/** A way onward: whom it is for, where it leads, and its name. */
export interface Way {
  when: string;
  href: string;
  name: string;
  /** The words that `when` begins with, where they are the name too: they are the link. */
  start?: string;
}

/** One that leads to a heading, which names it where the page alone would not. */
interface Found extends Way {
  heading?: string | undefined;
}

function wayLink(way: NonNullable<LeafData['also']>[number], lang: Lang): Found {
  const when = way.when[lang];
  if ('next' in way)
    return { when, href: nodePath(way.next, lang), name: nodeTitle(way.next)[lang] };
  if ('paper' in way) {
    const { id, title } = recordOf(registry.papers, way.paper);
    return { when, href: recordPath('papeles', id, lang, BASE_PATH), name: title[lang] };
  }
  if ('platform' in way) {
    const { id, title } = recordOf(registry.platforms, way.platform);
    return { when, href: recordPath('plataformas', id, lang, BASE_PATH), name: title[lang] };
  }
  const { href, name } = linkTo(way.to, lang);
  if (!way.at) return { when, href, name };
  const heading = headingAt(way.to, way.at[lang], lang);
  return { when, href: `${href}#${way.at[lang]}`, name, heading };
}

/**
 * The ways of one list, where two links of one name do not lead to two places: those to headings of one page are named
 * by their heading, and where whom it is for begins with its words, they are the link and are not said twice.
 */
export function namedApart(found: readonly Found[]): Way[] {
  return found.map(({ heading, ...way }) => {
    const isShared = found.some(({ name, href }) => name === way.name && href !== way.href);
    if (!isShared || heading === undefined) return way;
    const isStart =
      way.when.startsWith(heading) && /^(?:$|[^\p{L}\d])/u.test(way.when.slice(heading.length));
    return { ...way, name: heading, ...(isStart && { start: heading }) };
  });
}

/** The ways onward of an end of the path: those in sight, and those folded by case. */
export function leafWays(node: LeafData, lang: Lang): { ways: Way[]; folded: Way[] } {
  const also = node.also ?? [];
  const all = namedApart(also.map((way) => wayLink(way, lang)));
  const ways = all.filter((_, at) => !also[at]?.folded);
  // Whoever cannot call is told before the rest, because the steps send to a number.
  if (!saysNoCall(node, registry)) ways.unshift(helpWay('noCall', lang));
  if (
    callsInSpanish(node, registry) &&
    ways.every(({ href }) => !href.endsWith(helpPlaces.otherLanguage.anchor[lang]))
  )
    ways.push(helpWay('otherLanguage', lang));
  if (asksToNote(node)) ways.push(helpWay('noSight', lang));
  // Many do not trust the police. An end of the path that already says the order of the calls, and leads there, is not told another.
  const authority = authorityWay(lang);
  if (mayBeAuthority(node, registry)) {
    ways.push(trustWay(lang));
    if (ways.every(({ href }) => href !== authority.href)) ways.push(authority);
  }
  return { ways, folded: all.filter((_, at) => also[at]?.folded) };
}
