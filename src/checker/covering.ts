import { parseRef } from '../citations/ref.ts';
import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { DocumentFrontMatter } from '../registry/schema/page.ts';
import type { Page } from './project.ts';

const covered = ['conducts', 'routes'] as const;
/** A kind of record that a document may cover. */
export type CoveredKind = (typeof covered)[number];

/** Where the pages of the records that a document may cover stand. */
const folders: Readonly<Record<string, CoveredKind>> = { conductas: 'conducts', rutas: 'routes' };

/** What a document covers, and what of it is told: plain data, so that its page can be let go. */
export interface Covering {
  file: string;
  lang: Lang;
  slug: string;
  covers: { kind: CoveredKind; id: string; place: Place }[];
  leavesOut: { provision: string; place: Place }[];
  /** Provisions it cites as the law of its day. */
  cited: string[];
  /** Records whose page it links, as `conducts/doxeo`. */
  linked: string[];
}

/** What a document covers, cites and links. */
export function coveringOf(page: Page, { covers, leavesOut = [] }: DocumentFrontMatter): Covering {
  const { file, lang, slug, citations, links, components, place } = page;
  const linked = links.flatMap(({ address }) => {
    const [, folder = '', id] = /^\/(?:en\/)?(conductas|rutas)\/([\w-]+)/.exec(address) ?? [];
    return folders[folder] && id ? [`${folders[folder]}/${id}`] : [];
  });
  // `<Route>` shows the name and the limits of a route, and links its page.
  const shown = components.flatMap(({ name, attributes: { id } }) =>
    name === 'Route' && id ? [`routes/${id}`] : [],
  );
  return {
    file,
    lang,
    slug,
    covers: covered.flatMap((kind) =>
      (covers?.[kind] ?? []).map((id, at) => ({ kind, id, place: place(['covers', kind, at]) })),
    ),
    leavesOut: leavesOut.map(({ provision }, at) => ({
      provision,
      place: place(['leavesOut', at, 'provision']),
    })),
    cited: citations.flatMap(({ target, ref }) => (ref && !ref.date ? [target] : [])),
    linked: [...linked, ...shown],
  };
}

/** The document and its parts, which stand under its address: a guide in parts is judged whole. */
export function wholeOf({ lang, slug }: Covering, documents: readonly Covering[]): Covering[] {
  return documents.filter(
    (each) => each.lang === lang && (each.slug === slug || each.slug.startsWith(`${slug}/`)),
  );
}

/** Provisions of a record that a document on it must tell: published facts of a conduct, steps and deadlines of a route. */
export function provisionsOf(kind: CoveredKind, id: string, registry: Registry): string[] {
  if (kind === 'conducts')
    return (registry.conducts.get(id)?.data.reach ?? [])
      .filter(({ level }) => level === 'official' || level === 'secondary')
      .map(({ provision }) => provision);
  const route = registry.routes.get(id)?.data;
  const cites = route?.steps.flatMap((step) => step.cites) ?? [];
  const limits = route?.deadlines.map(({ provision }) => provision) ?? [];
  return [...new Set([...limits, ...cites])].filter((each) => parseRef(each)?.eId);
}

/** True if one of the references is the provision, holds it or is a part of it. */
export function tells(refs: Iterable<string>, provision: string): boolean {
  for (const ref of refs)
    if (ref === provision || ref.startsWith(`${provision}__`) || provision.startsWith(`${ref}__`))
      return true;
  return false;
}
