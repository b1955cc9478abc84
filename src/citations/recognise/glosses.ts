import { any, skipTo, many, no, not, opt, peek, seq, word } from './grammar.ts';
import type { Pattern, Tokens } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { afterBracket } from './marks.ts';
import { ordinalAt } from './numerals.ts';
import { ofJoint } from './parts.ts';
import { w } from './words.ts';

/**
 * Something that may stand between a provision and «de la Ley». To let another stand there, add a row, and its
 * examples, which are its tests, to `docs/citation-forms.md`.
 */
export interface GlossForm {
  id: string;
  lang: 'es' | 'en';
  shape: Pattern;
}

/** The name of a norm, or of a part of one that articles are grouped in. */
export const normName = any(w.division, w.normBegun);

const beforeOf = peek(ofJoint);
const otherProvision = any(w.article, w.partWord);

const bracketed: Pattern = (t, i) => {
  const close = t.symbol(i) === '(' ? afterBracket(t, i, maxDistance.gloss) : i;
  return close > i && t.is(close, beforeOf) && !t.startsLine(close) ? close : no;
};

const quoted = seq(w.quote, skipTo(maxDistance.gloss, seq(w.quote, beforeOf)));
const dashed = seq(
  w.dash,
  skipTo(maxDistance.gloss, seq(w.dash, beforeOf), any(otherProvision, w.number, w.clauseEnd)),
);

/** A few words between commas that name no other provision. */
const aside = seq(
  w.comma,
  w.asideOpener,
  skipTo(
    maxDistance.phrase,
    seq(w.comma, beforeOf),
    any(not(w.anyWord), otherProvision, w.normNoun, w.verb),
  ),
);

/** What is added, which has no number. */
const change = seq(
  w.spanishAnd,
  w.change,
  w.anyWord,
  skipTo(
    maxDistance.phrase,
    peek(seq(peek(w.spanishTo), ofJoint, normName)),
    any(not(w.anyWord), otherProvision),
  ),
);

const ofNorm = peek(seq(peek(seq(opt(w.comma), w.ofOrInNorm)), ofJoint, normName));

/** Up to the next «de» before a norm. */
const division = seq(
  any(ofJoint, seq(w.and, opt(w.the))),
  any(w.division, w.section),
  skipTo(maxDistance.gloss, ofNorm, any(w.clauseEnd, w.article)),
);

const part: Pattern = (t, i) => {
  const order = ordinalAt(t, i);
  return order && t.word(order.next) === 'parte' ? order.next + 1 : no;
};

const es = (id: string, shape: Pattern): GlossForm => ({ id, lang: 'es', shape });

/** All of them; any number may follow one another. */
export const glossForms: readonly GlossForm[] = [
  es('y-siguientes', w.andFollowing),
  es('in-fine', seq(opt(w.comma), opt(w.spanishAnd), word('in'), word('fine'))),
  es('parte', part),
  es('ambos', seq(opt(w.comma), w.both, opt(word('ellos')))),
  es('parentesis', bracketed),
  es('epigrafe', quoted),
  es('rayas', dashed),
  es('inciso', aside),
  es('incorporacion', change),
  es('capitulo', division),
];

const standing = many(any(...glossForms.map(({ shape }) => shape)));

/** The token after what stands between a provision and «de la Ley», or `i`. */
export function afterGlosses(t: Tokens, i: number): number {
  return t.after(i, standing);
}
