import {
  type Draft,
  type Mention,
  type Norm,
  type Reading,
  regulationKey,
  stemOf,
} from './norm.ts';

/** A citation whose norm is settled; a draft whose norm cannot be known gives none. */
export interface Resolved {
  start: number;
  end: number;
  instrument: string;
  provisions: string[];
  kind?: 'bare' | 'anaphora';
}

/** «dicha ley» is one of so many citations before. */
const farthest = 40;

/** Settles the norm of each draft by what the whole passage says. */
export function resolve(
  { drafts, mentions, names }: Reading,
  derived: ReadonlyMap<string, string>,
): Resolved[] {
  const nearest = nearestNorms(mentions);
  const named = new Set(mentions.map(({ norm }) => (norm.isWeak ? undefined : norm.instrument)));
  // «art. 836 CPC … el CC»: who names one code by its initials names the others so.
  const hasInitials = mentions.some(({ norm }) => norm.isShared && !norm.isWeak);
  const isAbroad = mentions.some(({ norm }) => norm.isForeign);
  const inFull = new Set(mentions.map(({ norm }) => (norm.isShared ? undefined : norm.instrument)));
  const resolved: Resolved[] = [];
  let previous: Resolved | undefined;
  let withProvision: Resolved | undefined;
  for (const draft of drafts) {
    const instrument = instrumentOf(draft);
    if (instrument === undefined || isOfAnother(instrument, draft)) continue;
    const provisions = draft.isProvision ? pointedTo(draft, withProvision) : draft.provisions;
    const citation: Resolved = {
      start: draft.start,
      end: draft.end,
      instrument,
      provisions: [...new Set(provisions)],
      ...(draft.kind && { kind: draft.kind }),
    };
    if (previous && citation.start < previous.end) continue;
    resolved.push(citation);
    previous = citation;
    if (citation.provisions.length > 0 && !draft.isProvision) withProvision = citation;
  }
  return resolved;

  function instrumentOf(draft: Draft): string | undefined {
    if (draft.norm?.isWeak && !named.has(draft.norm.instrument) && !hasInitials) return undefined;
    if (draft.norm?.isShared && isAbroad && !inFull.has(draft.norm.instrument)) return undefined;
    if (draft.norm) return idOf(draft.norm, names, derived);
    if (draft.kind === 'bare') {
      const norm = nearest[draft.after ?? 0];
      return norm ? idOf(norm, names, derived) : undefined;
    }
    if (draft.isProvision) return withProvision?.instrument;
    return pointedAt(draft.noun ?? '', previous?.instrument, resolved, names);
  }
}

/** What «dicho artículo» or «dicho numeral» means: of the first, the article without its parts. */
function pointedTo({ noun = '' }: Draft, last: Resolved | undefined): string[] {
  const provisions = last?.provisions ?? [];
  return noun.startsWith('art') ? provisions.map((id) => stemOf(id) ?? id) : provisions;
}

/**
 * Taken for another country's: a preliminary title of the Constitution, and «366 bis» of a Penal Code, as the articles
 * added to ours that the registry holds carry a letter.
 */
function isOfAnother(instrument: string, { provisions }: Draft): boolean {
  if (instrument === 'const') return provisions.some((id) => id.startsWith('tp__'));
  return instrument === 'cp' && provisions.some((id) => /-(?:bis|ter|quater)\b/.test(id));
}

/** What the passage says a name means comes before what the registry says. */
function idOf(
  norm: Norm,
  names: ReadonlyMap<string, string>,
  derived: ReadonlyMap<string, string>,
): string | undefined {
  const { instrument, key } = norm;
  if (instrument === undefined || !instrument.startsWith('other:') || key === undefined)
    return instrument;
  return names.get(key) ?? derived.get(key) ?? instrument;
}

/**
 * For each count of norms named so far, the one a bare provision is of: the last, else the next, never one that only
 * amends; `null` after a norm of another country.
 */
function nearestNorms(mentions: Mention[]): (Norm | null | undefined)[] {
  const nearest: (Norm | null | undefined)[] = [undefined];
  let primary: Norm | null | undefined;
  for (const { norm, isSecondary } of mentions) {
    if (norm.isForeign) primary = null;
    else if (norm.instrument !== undefined && !norm.isWeak && !isSecondary) primary = norm;
    nearest.push(primary);
  }
  let following: Norm | undefined;
  for (let i = mentions.length; i >= 0; i--) {
    if (nearest[i] === undefined) nearest[i] = following;
    const before = mentions[i - 1];
    if (before?.norm.instrument !== undefined && !before.isSecondary) {
      following = before.norm;
    }
  }
  return nearest;
}

/** The norm that «la misma ley», «dicho código» or «su reglamento» means. */
function pointedAt(
  noun: string,
  last: string | undefined,
  citations: Resolved[],
  names: Map<string, string>,
): string | undefined {
  if (noun === 'su reglamento') {
    return last && (names.get(regulationKey(last)) ?? `other:Reglamento (${last})`);
  }
  const shape = /^(?:ley|law|act)$/.test(noun)
    ? /^(?:ley-|cna|ncpco|other:Ley)/
    : /^(?:codigo|code)$/.test(noun)
      ? /^(?:c[pc]|cpp|cpc|cna|ncpco|other:C)/
      : /^(?:decreto|decree)$/.test(noun)
        ? /^(?:dleg|ds|other:D)/
        : undefined;
  if (!shape) return last;
  for (let i = citations.length - 1; i >= Math.max(0, citations.length - farthest); i--) {
    const id = citations[i]?.instrument;
    if (id !== undefined && shape.test(id)) return id;
  }
  return last;
}
