import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { ServiceData } from '../registry/schema/service.ts';
import type { Page } from './project.ts';
import { matchesOf } from '../text/matches.ts';

/** Something of Peru, typed in a text that reaches other countries. */
export interface PeruMention {
  /** The blank it belongs in, if there is one. */
  blank?: string;
  text: string;
  at: number;
}

/** Words after a number that make it a quantity and not a telephone. */
const quantity = String.raw`(?!\s*(?:%|UIT|min(?!\p{L})|minut|hor|hour|d[ií]a|day|caso|case|persona|people|palabra|word|estudi|stud|[.,]\d))`;
/** A norm by its number. */
const law =
  /(?<![\p{L}\d])(?:Ley|Law|Decreto (?:Legislativo|Supremo)|(?:Legislative|Supreme) Decree|Resolución)\s+(?:N\.?\s*[º°]?\s*)?\d{3,5}(?![\p{L}\d])/gu;
/** A text that says of other countries what is not of Peru is theirs as well. */
const speaksOfOthers =
  /otros? pa[ií]s|cualquier pa[ií]s|fuera del Perú|(?:other|another|any) countr|outside Peru/i;

interface Pattern {
  blank?: string;
  words: RegExp;
}
/** What is looked for, made once for each registry. */
interface Patterns {
  /** Public services: their numbers and names. */
  offices: Pattern[];
  institutions: RegExp;
  /** The country, its people and its places: a made-up case may happen there. */
  country: RegExp;
  /** Its places alone. */
  places: RegExp;
  /** Any of these, and of law by its number: quick to see that a text has none. */
  any: RegExp;
}
type Facts = Pick<Registry, 'services' | 'blanks' | 'countries'>;
const made = new WeakMap<Facts['services'], Patterns>();

/** Any of some names or numbers, standing by itself; with none, nothing. */
const oneOf = (said: readonly string[]): RegExp => {
  // From Z to A: of two that begin alike the longer comes first, and what begins alike is read once.
  const escaped = [...new Set(said)]
    .toSorted()
    .reverse()
    .map((each) => RegExp.escape(each));
  return escaped.length === 0
    ? /(?!)/g
    : new RegExp(
        String.raw`(?<![\p{L}\d.,/–-])(?<!\b(?:cada|every|out of|per)\s)(?:${escaped.join('|')})(?![\p{L}\d/–-])${quantity}`,
        'gu',
      );
};

/** The telephones of a service, without what is dialled after: «113», «(01) 311-0300». */
const numbersOf = ({ channels }: ServiceData): string[] =>
  channels.flatMap(({ kind, value }) => {
    const isNumber = kind === 'phone' && typeof value === 'string';
    const number = isNumber ? /^[\d\s()-]+/.exec(value)?.[0].trim() : undefined;
    return number ? [number] : [];
  });

/** What a public service of Peru is called: its own name, and its letters or those of who runs it. */
const namesOf = ({ name, runBy }: ServiceData): string[] => [
  name.es.replace(/[:,(].*$/s, '').trim(),
  ...matchesOf(/\(([A-Z]\p{L}+)\)/gu, `${name.es} ${runBy?.es ?? ''}`).map(([, each = '']) => each),
];

/** A service that works the same in any country is of none. */
export const isPeruService = ({ reach }: Pick<ServiceData, 'reach'>): boolean => reach !== 'world';

function patternsOf({ services, blanks, countries }: Facts): Patterns {
  const known = made.get(services);
  if (known) return known;
  const bound = [...blanks.values()].flatMap(({ id, data }) => {
    const value = data.values?.pe;
    if (!value) return [];
    const service = services.get(value.service)?.data;
    const said = [...(service ? numbersOf(service) : []), value.name.es, value.name.en];
    return [{ blank: id, said }];
  });
  const rest = [...services.values()].flatMap(({ data }) =>
    isPeruService(data) ? [...numbersOf(data), ...namesOf(data)] : [],
  );
  const { names = [], institutions = [], places = [] } = countries.get('pe')?.data.own ?? {};
  const all = [bound.flatMap(({ said }) => said), rest, institutions, names, places].flat();
  const patterns: Patterns = {
    offices: [
      ...bound.map(({ blank, said }) => ({ blank, words: oneOf(said) })),
      { words: oneOf(rest) },
    ],
    institutions: oneOf(institutions),
    country: oneOf([...names, ...places]),
    places: oneOf(places),
    any: new RegExp(`${oneOf(all).source}|${law.source}`, 'u'),
  };
  made.set(services, patterns);
  return patterns;
}

/** The numbers and names of Peru's public services that stand in a text, with the blank each belongs in. */
export function officesIn(text: string, facts: Facts): PeruMention[] {
  const { any, offices } = patternsOf(facts);
  if (!any.test(text)) return [];
  const found = offices.flatMap(({ words, ...rest }) =>
    matchesOf(words, text).map((match) => ({ ...rest, text: match[0], at: match.index })),
  );
  return withoutOverlaps(found);
}

/** What is said of a service of Peru and may not hold of the one that answers elsewhere. */
const toldOfIt =
  /atienden? en|en quechua|gratis|no envía|answers? in|in Quechua|free of charge|does not send/i;
/** Whether a sentence tells something of the service that it names, so that no other stands in its place. */
export const tellsOfService = (sentence: string): boolean => toldOfIt.test(sentence);

/** Of several that stand in one place, the first: a name that a blank stands for is also one of all. */
const withoutOverlaps = (found: readonly PeruMention[]): PeruMention[] =>
  found.filter(
    (each, index) => found.findIndex(({ at, text: said }) => overlaps(each, at, said)) === index,
  );

const overlaps = (one: PeruMention, at: number, text: string): boolean =>
  one.at < at + text.length && at < one.at + one.text.length;

/**
 * All that is of Peru in a text: numbers and names of its public services, its institutions, law by its number, its
 * places and itself.
 * @param isMadeUp whether it is a made-up case, which may happen in Peru
 */
export function peruMentions(text: string, facts: Facts, isMadeUp = false): PeruMention[] {
  const { institutions, country, any } = patternsOf(facts);
  if (!any.test(text)) return [];
  const plain = [institutions, law, ...(isMadeUp || speaksOfOthers.test(text) ? [] : [country])];
  return withoutOverlaps([
    ...officesIn(text, facts),
    ...plain.flatMap((words) =>
      matchesOf(words, text).map((match) => ({ text: match[0], at: match.index })),
    ),
  ]);
}

/** The places of Peru that a text names. */
export const placesIn = (text: string, facts: Facts): PeruMention[] =>
  matchesOf(patternsOf(facts).places, text).map((match) => ({
    text: match[0],
    at: match.index,
  }));

/** Whether a text names something of Peru, whatever it says of other countries. */
export function namesPeru(text: string, facts: Facts): boolean {
  // Any of them is enough, and each of them is of Peru.
  return patternsOf(facts).any.test(text);
}

/** What of Peru stands typed in a page of a protocol where another country would read it as its own. */
export function typedInPage(page: Page, registry: Registry): (PeruMention & { place: Place })[] {
  const { blocks, components, slug } = page;
  const [, protocol = '', part = ''] = slug.split('/');
  if (registry.adoption.get(protocol)?.data.reach?.[part] === 'pe') return [];
  const apart = components.filter(
    ({ name, attributes }) => name === 'Reach' && attributes['only'] === 'pe',
  );
  const examples = components.filter(({ name }) => name === 'Example');
  const shown = components.flatMap(({ name, attributes, place }) => {
    const text = attributes['id'] ?? attributes['cite'] ?? attributes['of'] ?? '';
    const service = name === 'Service' ? registry.services.get(text)?.data : undefined;
    const isLaw = ['Provision', 'Penalties', 'Penalty', 'Deadline'].includes(name);
    return isLaw || (service && isPeruService(service)) ? [{ text, at: 0, place }] : [];
  });
  const said = blocks.flatMap((block) =>
    peruMentions(block.text, registry, isWithin(block.place(), examples))
      // A link to the law says itself whose it is.
      .filter(({ at }) =>
        block.links.every(({ start, end, kind }) => kind !== 'citation' || at < start || at >= end),
      )
      .map((each) => ({
        ...each,
        place: block.placeOf(each.at, each.at + each.text.length) ?? block.place(),
      })),
  );
  return [...shown, ...said].filter(({ place }) => !isWithin(place, apart));
}

const isWithin = ({ start }: Place, components: readonly { place: Place }[]): boolean =>
  components.some(
    ({ place }) => place.start.offset <= start.offset && start.offset < place.end.offset,
  );

/** What the `reach` of a part of a form is said of. */
const ofReach = new Set(['help', 'note']);

/** The texts of a record in a language, with the keys that lead to each; none that it says to be only of Peru. */
export function peruTexts(data: unknown, lang: Lang): { text: string; path: PropertyKey[] }[] {
  const found: { text: string; path: PropertyKey[] }[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string' && path.at(-1) === lang) found.push({ text: value, path });
    else if (
      typeof value === 'object' &&
      value !== null &&
      path.at(-1) !== 'sources' &&
      path.at(-1) !== 'values'
    )
      for (const [key, each] of Object.entries(value))
        if (!('reach' in value && value.reach === 'pe' && ofReach.has(key)))
          walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(data, []);
  return found;
}
