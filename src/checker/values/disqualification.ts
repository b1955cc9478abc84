import type { Lang } from '../../registry/schema/common.ts';
import type { Penalty } from '../../registry/schema/penalty.ts';
import { matchesOf } from '../../text/matches.ts';

/** Disqualification (inhabilitación) named in prose: by numerals of article 36 of the Penal Code, or alone. */
export interface DisqualificationMention {
  /** Those that are named; none where only the word is. */
  numerals: readonly number[];
  /** The text says that there are others: «incisos 5 y 11, entre otros». */
  isPartial: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const list = '\\d{1,2}(?:\\s*(?:,|y|e|and|,\\s*(?:y|and))\\s*\\d{1,2}(?!\\d))*';
/** «(5), (9) and (11)», as English law writes them. */
const bracketed = '\\(\\d{1,2}\\)(?:\\s*(?:,|and|,\\s*and)\\s*\\(\\d{1,2}\\))*';
/** The word, and the numerals that stand with it; or numerals of article 36 in a text that has the word. */
const patterns: Record<Lang, readonly RegExp[]> = {
  es: [
    new RegExp(
      `(?<![a-z])inhabilita(?:cion|d[oa]s?)(?:[\\s,(]+(?:conforme\\s+|segun\\s+|de\\s+acuerdo\\s+)?(?:(?:con|de|en|por|a|al|el|los)\\s+)*(?:incisos?|numerales?)\\s+(${list}))?`,
      'g',
    ),
    new RegExp(
      `(?<![a-z])(?:incisos?|numerales?)\\s+(${list})\\s+del\\s+articulo\\s+36(?!\\d)`,
      'g',
    ),
  ],
  en: [
    new RegExp(
      `(?<![a-z])disqualif(?:ication|ied)[\\s,(]+(?:under\\s+|by\\s+)?(?:article|art\\.)\\s+36(${bracketed})`,
      'g',
    ),
    new RegExp(`(?<![a-z])(?:article|art\\.)\\s+36(${bracketed})`, 'g'),
    new RegExp(
      `(?<![a-z])(?:disqualifi(?:cation|ed)|inhabilitacion)(?:[\\s,()]+(?:under\\s+|in\\s+|of\\s+|by\\s+)*(?:numerals?|items?|subsections?)\\s+(${list}|${bracketed}))?`,
      'g',
    ),
    new RegExp(
      `(?<![a-z])(?:numerals?|items?|subsections?)\\s+(${list}|${bracketed})\\s+of\\s+article\\s+36(?!\\d)`,
      'g',
    ),
  ],
};
const sign = /inhabilita|disqualif/;
const others = {
  es: /^[\s)]*(?:del\s+articulo\s+36)?[\s),]*(?:entre\s+otros|y\s+otros)/,
  en: /^[\s)]*(?:of\s+article\s+36)?[\s),]*(?:among\s+others|and\s+others)/,
};
/** What is denied is said of no penalty. */
const denied = {
  es: /(?<![a-z])(?:sin|no|ni|nunca)(?:\s+[a-z]+){0,2}\s*$/,
  en: /(?<![a-z])(?:without|no|not|nor|never)(?:\s+[a-z]+){0,2}\s*$/,
};

/**
 * Every disqualification that a text names, in order.
 * @param text in lower case and without accents
 */
export function disqualificationsIn(text: string, lang: Lang): DisqualificationMention[] {
  if (!sign.test(text)) return [];
  const found: DisqualificationMention[] = [];
  for (const pattern of patterns[lang])
    for (const match of matchesOf(pattern, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => start < each.end && end > each.start)) continue;
      if (denied[lang].test(text.slice(Math.max(0, start - 40), start))) continue;
      const numerals = (match[1]?.match(/\d+/g) ?? []).map(Number);
      found.push({ numerals, isPartial: others[lang].test(text.slice(end)), start, end });
    }
  // «Inhabilitación, por los incisos 5 y 11 del artículo 36»: the word alone adds nothing to its numerals.
  const named = found.filter(({ numerals }) => numerals.length > 0);
  return (named.length > 0 ? named : found.slice(0, 1)).toSorted((a, b) => a.start - b.start);
}

/** True if a norm imposes the disqualification that is named: all its numerals and no other. */
export function isDisqualificationOf(
  { numerals, isPartial }: Pick<DisqualificationMention, 'numerals' | 'isPartial'>,
  { disqualification: held = [] }: Penalty,
): boolean {
  if (numerals.length === 0) return held.length > 0;
  const isHeld = numerals.every((each) => held.includes(each));
  return isHeld && (isPartial || numerals.length === held.length);
}
