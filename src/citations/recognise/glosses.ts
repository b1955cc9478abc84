import { afterOf } from './chain.ts';
import { any, many, no, not, opt, type Pattern, seq, type Tokens, word } from './grammar.ts';
import { afterBracket, clauseEnd, comma, point, quote } from './marks.ts';
import { isRoman, ordinalAt } from './numerals.ts';
import { isPartWord } from './parts.ts';
import { verb } from './walk.ts';
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

/** «(conducción en estado de ebriedad)»: no longer than this. */
const longestBracket = 30;
/** «153-C "esclavitud" del»: nor the heading of an article. */
const longestHeading = 18;
/** «, o sus formas agravadas,», «e incorporación de Disposiciones Transitorias a». */
const longestAside = 9;
/** «del Capítulo II (Objeto) del Título III», and the brackets in it. */
const longestDivision = 24;
const longestInner = 20;

/** The name of a norm, or of a part of one that articles are grouped in. */
export const normName = any(w.division, w.normBegun);

const ofAfter: Pattern = (t, i) => (afterOf(t, i) > i ? i : no);
const otherProvision: Pattern = (t, i) => (t.is(i, w.article) || isPartWord(t, i) ? i : no);

const bracketed: Pattern = (t, i) => {
  if (t.symbol(i) !== '(') return no;
  const close = afterBracket(t, i, longestBracket);
  return close > i && t.is(close, ofAfter) && !t.is(close, comma) && !t.startsLine(close)
    ? close
    : no;
};

const quoted: Pattern = (t, i) => {
  if (!t.is(i, quote)) return no;
  for (let at = i + 1; at < i + longestHeading; at++) {
    if (t.is(at, quote) && t.is(at + 1, ofAfter)) return at + 1;
  }
  return no;
};

const asideEnd = any(otherProvision, w.normNoun);

/** A few words between commas that name no other provision. */
const aside: Pattern = (t, i) => {
  if (!t.is(i, comma) || !t.is(i + 1, w.asideOpener)) return no;
  for (let at = i + 1; at < i + longestAside && !t.is(at, verb); at++) {
    if (t.is(at, comma)) return t.is(at + 1, ofAfter) ? at + 1 : no;
    if (!t.isWord(at) || t.is(at, asideEnd)) return no;
  }
  return no;
};

/** What is added, which has no number. */
const change: Pattern = (t, i) => {
  if (!t.is(i, w.spanishAnd) || !t.is(i + 1, w.change)) return no;
  for (let at = i + 3; at < i + longestAside && t.isWord(at) && !t.is(at, otherProvision); at++) {
    if (t.is(at, w.spanishTo) && t.is(afterOf(t, at), normName)) return at;
  }
  return no;
};

const divisionHead = seq(any(w.division, w.section), not(w.preliminaryBegun));
const andSection = seq(word('and'), word('section'), (t, i) => (isRoman(t.raw(i)) ? i : no));
const divisionEnd = any(clauseEnd, w.article);
const ofOrIn = seq(opt(comma), w.ofOrInNorm);

/** Up to the next «de» before a norm. */
const division: Pattern = (t, i) => {
  const of = t.is(i, andSection) ? i + 1 : afterOf(t, i);
  if (of === i || !t.is(of, divisionHead)) return no;
  for (let at = of + 1; at < of + longestDivision; at++) {
    if (t.symbol(at) === '(') at = afterBracket(t, at, longestInner);
    if (t.is(at, divisionEnd)) return no;
    if (t.is(at, ofOrIn) && t.is(afterOf(t, at), normName)) return at;
  }
  return no;
};

const part: Pattern = (t, i) => {
  const order = ordinalAt(t, i);
  return order && t.word(order.next) === 'parte' ? order.next + 1 : no;
};

/** All of them; any number may follow one another. */
export const glossForms: readonly GlossForm[] = [
  {
    id: 'y-siguientes',
    lang: 'es',
    shape: seq(any(seq(word('y et'), w.following), word('ss')), opt(point)),
  },
  {
    id: 'in-fine',
    lang: 'es',
    shape: seq(word('in'), word('fine')),
  },
  {
    id: 'parte',
    lang: 'es',
    shape: part,
  },
  {
    id: 'ambos',
    lang: 'es',
    shape: seq(opt(comma), w.both, opt(word('ellos'))),
  },
  {
    id: 'parentesis',
    lang: 'es',
    shape: bracketed,
  },
  {
    id: 'epigrafe',
    lang: 'es',
    shape: quoted,
  },
  {
    id: 'inciso',
    lang: 'es',
    shape: aside,
  },
  {
    id: 'incorporacion',
    lang: 'es',
    shape: change,
  },
  {
    id: 'capitulo',
    lang: 'es',
    shape: division,
  },
];

const standing = many(any(...glossForms.map(({ shape }) => shape)));

/** The token after what stands between a provision and «de la Ley», or `i`. */
export function afterGlosses(t: Tokens, i: number): number {
  return t.after(i, standing);
}
