import type { NormIndex } from './grammar.ts';
import { isCalledByNumber, isCode, otherId, regulationKey, articleOf } from './norm.ts';
import type { Draft, Mention, Norm, NormReading } from './norm.ts';

/** A citation whose norm is settled; a draft whose norm cannot be known gives none. */
export interface Resolved {
  start: number;
  end: number;
  instrument: string;
  provisions: string[];
  kind?: 'bare' | 'anaphora';
  lacks?: string[];
}

/** «dicha ley» is one of so many citations before. */
const farthest = 40;

/** Settles the norm of each draft by what the whole passage says. */
export function resolve(
  { drafts, mentions, names, isLaw, namesPeru, isElsewhere }: NormReading,
  { derived, lastArticles }: NormIndex,
): Resolved[] {
  const before = normsBefore(mentions);
  const later = normsAfter(mentions);
  const idsOf = (isNamed: (norm: Norm) => boolean) =>
    new Set(mentions.map(({ norm }) => (isNamed(norm) ? norm.instrument : undefined)));
  const named = idsOf(({ isWeak }) => !isWeak);
  const inFull = idsOf(({ isShared }) => !isShared);
  // «art. 836 CPC … el CC»: who names one code by its initials names the others so.
  const hasInitials = mentions.some(({ norm }) => norm.isShared && !norm.isWeak);
  // «el artículo 122-B … contrario al CP»: where law is spoken of, initials are no postal code.
  const citesLaw = drafts.some(
    ({ norm, kind }) => kind === 'bare' || (norm?.instrument !== undefined && !norm.isWeak),
  );
  const isAbroad = mentions.some(({ norm }) => norm.isForeign);
  // «la Ley N.° 21.523 … el Código Penal»: who names laws of elsewhere without saying where means the codes of there.
  const has = (shows: (norm: Norm) => boolean | undefined) =>
    mentions.some(({ norm }) => shows(norm) === true);
  const hasArticle = (shape: RegExp) =>
    drafts.some(
      ({ norm, provisions }) =>
        norm && isCalledByNumber(norm) && provisions.some((id) => shape.test(id)),
    );
  // «artículo 2314 del Código Civil»: of a longer code; not «artículo 1733 del Código Penal», which is a slip.
  const isTheirNumber = ({ norm, provisions }: Draft) => {
    const last = isMain(norm?.instrument) ? (lastArticles.get(norm?.instrument ?? '') ?? 0) : 0;
    return provisions.some((id) => articleNumber(id) > last && articleNumber(id) < tenfold(last));
  };
  const isSaidOurs = has(({ isNumbered }) => isNumbered) || namesPeru();
  const isThere =
    !isSaidOurs &&
    (has(({ isUnsaid }) => isUnsaid) ||
      drafts.some(isTheirNumber) ||
      (hasArticle(latin) && !hasArticle(/^art_\d+-[A-Z]\b/)) ||
      isElsewhere());
  const isUnsure = isThere || (!isSaidOurs && has(({ isDoubtful }) => isDoubtful));
  const resolved: Resolved[] = [];
  let withProvision: Resolved | undefined;

  /** What the passage says a name means comes before what the registry says. */
  const idOf = ({ instrument, key }: Norm): string | undefined =>
    key === undefined || !instrument?.startsWith('other:')
      ? instrument
      : (names.get(key) ?? derived.get(key) ?? instrument);

  function instrumentOf({ norm, kind, after, until, isProvision, noun = '' }: Draft) {
    const isSure = norm?.isWeak !== true || named.has(norm.instrument) || hasInitials;
    if (!isSure && !(norm.isPlain && citesLaw)) return undefined;
    if (norm?.isShared && isAbroad && !inFull.has(norm.instrument)) return undefined;
    if (isProvision) return withProvision?.instrument;
    const own = norm ?? nearest(after, until);
    if (isUnsure && own?.isDoubtful === true) return undefined;
    if (isThere && own && (isCalledByNumber(own) || own.isTitled)) return undefined;
    if (own || kind === 'bare') return own ? idOf(own) : undefined;
    return pointedAt(noun, resolved, names);
  }

  /** The norm of a bare provision: the one named before, or the one that its sentence goes on to name. */
  function nearest(after = -1, until = 0): Norm | null | undefined {
    const named = before[after];
    if (named !== undefined || isLaw) return named;
    const next = later[after];
    return next && next.from <= until ? next : undefined;
  }

  /** Those of articles beyond the last of the norm. */
  function beyond(instrument: string, ids: string[]): string[] {
    const last = lastArticles.get(instrument) ?? mostArticles;
    if (instrument.startsWith('other:')) return [];
    return ids.filter((id) => articleNumber(id) > last);
  }

  for (const draft of drafts) {
    const { start, end, kind, isProvision } = draft;
    const instrument = instrumentOf(draft);
    if (instrument === undefined || isOfAnother(instrument, draft)) continue;
    if (start < (resolved[resolved.length - 1]?.end ?? 0)) continue;
    const own = isProvision ? pointedTo(draft, withProvision) : draft.provisions;
    const all = [...new Set(own)];
    const lacks = beyond(instrument, all);
    // The Constitution of 1979 had 307 articles, and texts of its time do not say its year.
    const isOlder = instrument === 'const' && lacks.length > 0;
    const provisions = isOlder ? [] : all.filter((id) => !lacks.includes(id));
    const isUnknown = all.length > 0 && provisions.length === 0;
    const citation: Resolved = {
      start,
      end,
      instrument: isUnknown ? otherId(instrument) : instrument,
      provisions,
    };
    if (lacks.length > 0) citation.lacks = lacks;
    if (kind) citation.kind = kind;
    resolved.push(citation);
    if (provisions.length > 0 && !isProvision) withProvision = citation;
  }
  return resolved;
}

/** Every country has a code of these names. */
const isMain = (instrument = '') => /^(?:c[pc]|cpp|cpc)$/.test(instrument);
/** The first number of more figures; 0 of none. */
const tenfold = (number: number) => (number > 0 ? 10 ** String(number).length : 0);

/** Norms whose last article nobody has said have no more: only codes do. */
const mostArticles = 999;

/** The number of the article that a provision is of; 0 if it is of none with figures. */
const articleNumber = (id: string) => Number(/^art_(\d+)/.exec(id)?.[1] ?? 0);

/** What «dicho artículo» or «dicho numeral» means: of the first, the article without its parts; with those named. */
function pointedTo({ noun = '', provisions: parts }: Draft, last: Resolved | undefined): string[] {
  const provisions = last?.provisions ?? [];
  const whole = noun.startsWith('art') ? provisions.map((id) => articleOf(id) ?? id) : provisions;
  return parts.length === 0 ? whole : whole.flatMap((id) => parts.map((part) => `${id}__${part}`));
}

/** «183 ter»: articles added to our codes carry a letter. */
const latin = /-(?:bis|ter|quater|quinquies|sexies|septies|octies)\b/;
/** 197.7 of images passed on without consent: our 197 has four numerals. */
const ofSpain = /^art_197__para_[5-9]$/;

/** Taken for another country's: a preliminary title of the Constitution, and «366 bis» of a code. */
function isOfAnother(instrument: string, { provisions }: Pick<Draft, 'provisions'>): boolean {
  const isLatin = isCode(instrument) && provisions.some((id) => latin.test(id));
  if (instrument === 'const') return isLatin || provisions.some((id) => id.startsWith('tp__'));
  return isLatin || (instrument === 'cp' && provisions.some((id) => ofSpain.test(id)));
}

/**
 * For each count of norms named so far, the last of them, of which a bare provision may be; never one that only amends;
 * `null` after a norm of another country.
 */
function normsBefore(mentions: Mention[]): (Norm | null | undefined)[] {
  const last: (Norm | null | undefined)[] = [undefined];
  for (const { norm, isSecondary } of mentions) {
    const isNamed = norm.instrument !== undefined && !norm.isWeak && !isSecondary;
    last.push(norm.isForeign ? null : isNamed ? norm : last[last.length - 1]);
  }
  return last;
}

/** For each count of norms named so far, the next of which a bare provision may be. */
function normsAfter(mentions: Mention[]): (Norm | undefined)[] {
  const next: (Norm | undefined)[] = [];
  for (let i = mentions.length - 1; i >= 0; i--) {
    const { norm, isSecondary, isChanged } = mentions[i] ?? { norm: undefined };
    const isNamed = norm?.instrument !== undefined && isSecondary !== true && isChanged !== true;
    next[i] = isNamed ? norm : next[i + 1];
  }
  return next;
}

/** The kinds of norm that a noun may mean. */
const meant: [RegExp, RegExp][] = [
  [/^(?:ley|law|act)$/, /^(?:ley-|cna|ncpco|other:Ley)/],
  [/^(?:codigo|code)$/, /^(?:c[pc]|cpp|cpc|cna|ncpco|other:C)/],
  [/^(?:decreto|decree)$/, /^(?:dleg|ds|other:D)/],
];

/** The norm that «la misma ley», «dicho código» or «su reglamento» means. */
function pointedAt(noun: string, past: Resolved[], names: Map<string, string>): string | undefined {
  const recent = past.slice(-farthest).reverse();
  const ids = recent.map(({ instrument }) => instrument);
  const [last] = ids;
  if (/^(?:ultim|latter|primer|former)/.test(noun)) {
    const named = [...new Set(recent.filter(({ kind }) => !kind).map((each) => each.instrument))];
    return (/^[ul]/.test(noun) ? named[0] : named[1]) ?? last;
  }
  if (noun === 'su reglamento')
    return last && (names.get(regulationKey(last)) ?? `other:Reglamento (${last})`);
  const shape = meant.find(([nouns]) => nouns.test(noun))?.[1];
  return ids.find((id) => shape?.test(id)) ?? last;
}
