import { refsInData } from '../../citations/data-refs.ts';
import { meets } from '../../citations/meets.ts';
import { parseRef } from '../../citations/ref.ts';
import { collections, type FlatCollection } from '../../registry/collections.ts';
import type { Place } from '../../registry/place.ts';
import { eachText } from '../../registry/record-texts.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { DocumentFrontMatter } from '../../registry/schema/page.ts';
import type { Page } from '../../documents/project.ts';
import { shownRecords } from '../../documents/shown-records.ts';
import { rememberOf } from '../../text/remember.ts';

const covered = ['conducts', 'routes'] as const;
type CoveredKind = (typeof covered)[number];

/** Where the pages of the records that a document may cover stand. */
const folders: Readonly<Record<string, CoveredKind>> = { conductas: 'conducts', rutas: 'routes' };

/** What a document covers, and what of it is told: plain data, so that its page can be let go. */
export interface Covering {
  file: string;
  lang: Lang;
  slug: string;
  /** `AAAA.MM.n`. */
  version: string;
  covers: { kind: CoveredKind; id: string; place: Place }[];
  /** Provisions, and forms and deadlines of them, that it cites as the law of its day. */
  cited: string[];
  /** Records whose page it links, or that it shows with their law, as `conducts/doxeo`. */
  linked: string[];
}

/** What a document covers, cites and links. */
export function coveringOf(
  page: Page,
  { covers, version }: DocumentFrontMatter,
  registry: Registry,
): Covering {
  const { file, lang, slug, citations, links, components, place } = page;
  const linked = links.flatMap(({ address }) => {
    const [, folder = '', id] = /^\/(?:en\/)?(conductas|rutas)\/([\w-]+)/.exec(address) ?? [];
    return folders[folder] && id ? [`${folders[folder]}/${id}`] : [];
  });
  // `<Route>` shows the name and the limits of a route, and links its page.
  const shown = components.flatMap(({ name, attributes: { id } }) =>
    name === 'Route' && id ? [`routes/${id}`] : [],
  );
  const several = components.flatMap(({ name, attributes }) => {
    const { of, ids = [] } = shownRecords(name, attributes, registry) ?? {};
    return ids.map((id) => `${of}/${id}`);
  });
  return {
    file,
    lang,
    slug,
    version,
    covers: covered.flatMap((kind) =>
      (covers?.[kind] ?? []).map((id, at) => ({ kind, id, place: place(['covers', kind, at]) })),
    ),
    cited: citations.flatMap(({ target, ref }) => (ref && !ref.date ? [target] : [])),
    linked: [...linked, ...shown, ...several],
  };
}

/** What records cite as the law of their day, by kind and id. */
const citedByRecord = rememberOf((registry: Registry) =>
  Map.groupBy(
    refsInData(registry).filter(({ ref }) => !ref?.date),
    ({ kind, id }) => `${kind}/${id}`,
  ),
);

/** What a record tells where it is shown: what it cites, and what the conducts and routes that it names do. */
function toldBy(collection: FlatCollection, id: string, registry: Registry): string[] {
  const { kind, schema } = collections[collection];
  const own = citedByRecord(registry).get(`${kind}/${id}`) ?? [];
  const named: string[] = [];
  eachText(registry[collection].get(id)?.data, schema, (text, of) => {
    if (of === 'conducts' || of === 'routes') named.push(...provisionsOf(of, text, registry));
  });
  return [...own.map(({ target }) => target), ...named];
}

/** A provision that a document covers. */
type Covered = Covering['covers'][number] & { provision: string };

/** Things by their address and by each that they stand under: `a/b/c` by itself, by `a/b` and by `a`. */
export function byAddress<Thing>(
  things: Iterable<Thing>,
  slugOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    const steps = slugOf(thing).split('/');
    for (let depth = 1; depth <= steps.length; depth++) {
      const under = steps.slice(0, depth).join('/');
      const there = found.get(under);
      if (there) there.push(thing);
      else found.set(under, [thing]);
    }
  }
  return found;
}

/**
 * What a document covers and neither tells nor links, each provision once.
 * @param whole the document and its parts: a guide in parts is judged whole
 */
export function untold(
  document: Covering,
  whole: readonly Covering[],
  registry: Registry,
): Covered[] {
  const told = new Set(whole.flatMap(({ cited }) => cited));
  for (const link of new Set(whole.flatMap(({ linked }) => linked))) {
    const [kind, id] = link.split('/') as [FlatCollection, string];
    const provisions =
      kind === 'conducts' || kind === 'routes'
        ? provisionsOf(kind, id, registry)
        : toldBy(kind, id, registry);
    for (const provision of provisions) told.add(provision);
  }
  const refs = [...told].flatMap((each) => parseRef(each) ?? []);
  const isTold = (provision: string): boolean => {
    const wanted = parseRef(provision);
    return wanted !== undefined && refs.some((ref) => meets(ref, wanted, registry));
  };
  const missing = new Map<string, Covered>();
  for (const each of document.covers)
    for (const provision of provisionsOf(each.kind, each.id, registry))
      if (!missing.has(provision) && !isTold(provision))
        missing.set(provision, { ...each, provision });
  return [...missing.values()];
}

/** Published provisions of a conduct; those that the steps of a route cite, and the deadlines that it draws. */
function provisionsOf(kind: CoveredKind, id: string, registry: Registry): string[] {
  if (kind === 'conducts')
    return (registry.conducts.get(id)?.data.reach ?? [])
      .filter(({ level }) => level === 'official' || level === 'secondary')
      .map(({ provision }) => provision);
  const route = registry.routes.get(id)?.data;
  const limits = route?.deadlines.map(({ of }) => of) ?? [];
  const cites = route?.steps.flatMap((step) => step.cites) ?? [];
  return [...limits, ...cites].filter((each) => parseRef(each)?.eId);
}
