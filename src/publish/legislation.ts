import type { Legislation, WebPage, WithContext } from 'schema-dts';
import { sentenceLabel } from '../citations/label.ts';
import { refPath } from '../addresses/paths.ts';
import { type CitationRef, formatRef, parseRef } from '../citations/ref.ts';
import {
  allProvisions,
  baseOf,
  type Provision,
  type Registry,
  textInForce,
} from '../registry/registry.ts';
import { penaltyForms } from '../registry/forms.ts';
import { inBoth } from '../i18n/fill.ts';
import { LICENCE_URL } from '../site.ts';
import { lawSlug } from '../documents/record-pages.ts';
import type { WhichText } from '../documents/text-log.ts';
import { authors, originalSaid, textSaid } from './article.ts';
import { lawWords } from '../i18n/law.ts';
import { capitalised } from '../words/law.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';

/** Where a description of the law is published, and for which day. */
export interface LegislationContext {
  registry: Registry;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Folder under which the site is served, `/` or `/folder/`. */
  base: string;
  /** Public address of the copy, if it has one; without one, nothing has an identity of its own. */
  origin: string | undefined;
  /** Where what was read stands: in the version of a copy, where that is known. */
  placeOf: (read: string) => string;
  /** Which text of the page it is, as its line to cite says. */
  text?: WhichText | undefined;
}

/**
 * The page of a provision as schema.org `WebPage`: it is ours, in the language of the page, and made from the sources
 * that were read; the law that it is about is in its own language, and is what is in force or not.
 */
export function legislationPage(
  provision: Provision,
  lang: Lang,
  context: LegislationContext,
): WithContext<WebPage> {
  const ref = { instrument: provision.instrument.id, eId: provision.id };
  const current = textInForce(provision, context.day);
  const readThrough = current?.text?.verification.readThrough;
  const read = current?.text?.sources.map((source) => context.placeOf(source.read)) ?? [];
  const path = refPath(ref, lang, context.base);
  const at = (place: string): string =>
    context.origin ? new URL(place, context.origin).href : place;
  const address = at(path);
  const original = refPath(ref, 'es', context.base);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...(context.origin && { '@id': address }),
    url: address,
    name: capitalised(sentenceLabel(ref, context.registry, lang)),
    ...(context.text && textSaid(context.text, `${lang}/${lawSlug(formatRef(ref))}`)),
    inLanguage: lang,
    license: LICENCE_URL,
    author: authors,
    // What it says of force holds up to there.
    ...(readThrough !== undefined && { temporalCoverage: `../${readThrough}` }),
    ...(read.length > 0 && { isBasedOn: read }),
    ...(lang !== 'es' && {
      translationOfWork: {
        '@type': 'WebPage',
        ...originalSaid(at(original), context.text),
      },
    }),
    about: legislation(provision, lang, context),
  };
}

/** A provision as schema.org `Legislation`, named in the language of the page. */
function legislation(provision: Provision, lang: Lang, context: LegislationContext): Legislation {
  const { instrument, data } = provision;
  const ref = { instrument: instrument.id, eId: provision.id };
  const current = textInForce(provision, context.day);
  const changed = changesMade(context.registry).get(formatRef(ref)) ?? new Map<string, never>();
  const { jurisdiction, title, datePublication } = instrument.data;
  return {
    '@type': 'Legislation',
    ...identity(ref, lang, context),
    alternateName: data.heading[lang],
    ...(jurisdiction !== 'int' && { legislationJurisdiction: jurisdiction.toUpperCase() }),
    ...(current && { legislationDateVersion: current.from }),
    legislationLegalForce: isInForce(provision, context.day)
      ? 'https://schema.org/InForce'
      : 'https://schema.org/NotInForce',
    ...(changed.size > 0 && {
      legislationChanges: [...changed.values()].map((each) => ({
        '@type': 'Legislation' as const,
        ...identity(each, lang, context),
      })),
    }),
    ...valuesOf(current?.text, ref, lang, context),
    isPartOf: { '@type': 'Legislation', name: title[lang], datePublished: datePublication },
    // The laws of Peru are in Spanish; a treaty is in several languages, and which of them was read its sources say.
    ...(jurisdiction !== 'int' && { inLanguage: 'es' }),
  };
}

/** The forms and deadlines of a version that have an id, each as a part with its address: `cp~art_154-B#menor-de-14`. */
function valuesOf(
  text: ProvisionVersionData | null | undefined,
  ref: CitationRef,
  lang: Lang,
  context: LegislationContext,
) {
  const values = [
    ...penaltyForms(text).map(({ id, label = baseLabel }) => ({ id, name: label })),
    ...(text?.deadlines ?? []).map(({ id = '', what }) => ({ id, name: what })),
  ].filter(({ id }) => id !== '');
  if (values.length === 0) return {};
  return {
    hasPart: values.map(({ id, name }) => ({
      '@type': 'Legislation' as const,
      ...identity({ ...ref, item: id }, lang, context),
      name: name[lang],
    })),
  };
}

const baseLabel = inBoth(lawWords, 'penaltyRows').base;

/** What a thing of the law is called. It is known by where our page tells of it, which is no address of the law itself. */
function identity(ref: CitationRef, lang: Lang, { registry, base, origin }: LegislationContext) {
  const path = refPath(ref, lang, base);
  return {
    ...(origin && { '@id': new URL(path.includes('#') ? path : `${path}#ley`, origin).href }),
    name: sentenceLabel(ref, registry, lang),
    legislationIdentifier: formatRef(ref),
  };
}

/** Neither a text that has not begun, nor one repealed, nor one of a norm repealed as a whole. */
function isInForce(provision: Provision, day: string): boolean {
  const current = textInForce(provision, day);
  const { repealed } = provision.instrument.data;
  if (!current?.text || current.from > day) return false;
  return repealed === undefined || repealed.from > day;
}

/** Things changed, by the reference of each, by the reference of the provision that changes them. */
type Changes = Map<string, Map<string, CitationRef>>;
const known = new WeakMap<Registry, Changes>();

/** What each provision changes: what it made, amended or repealed in other norms. */
function changesMade(registry: Registry): Changes {
  const found = known.get(registry);
  if (found) return found;
  const made: Changes = new Map();
  const note = (by: string | undefined, target: CitationRef) => {
    const ref = by === undefined ? undefined : parseRef(by);
    if (ref?.eId === undefined || ref.instrument === target.instrument) return;
    const key = formatRef({ instrument: ref.instrument, eId: baseOf(ref.eId) });
    made.set(key, (made.get(key) ?? new Map<string, CitationRef>()).set(formatRef(target), target));
  };
  for (const { id, data } of registry.instruments.values())
    note(data.repealed?.by, { instrument: id });
  for (const { id, instrument, versions } of allProvisions(registry))
    for (const { changedBy } of versions) note(changedBy, { instrument: instrument.id, eId: id });
  known.set(registry, made);
  return made;
}
