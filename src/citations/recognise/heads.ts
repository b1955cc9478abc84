import {
  any,
  behind,
  many,
  not,
  opt,
  type Pattern,
  peek,
  raw,
  seq,
  symbol,
  word,
} from './grammar.ts';
import type { Kind } from './norm.ts';
import { w } from './words.ts';

/**
 * A way of saying what kind of norm a number is of. To cite otherwise, add a row to {@link heads}, and its examples,
 * which are its tests, to `docs/citation-forms.md`.
 */
export interface HeadForm {
  id: string;
  /** English forms are looked for in English text only; Spanish ones in both. */
  lang: 'es' | 'en';
  kind: Kind;
  /** Words it may begin with. */
  first: readonly string[];
  /** What stands before the number and its mark. */
  shape: Pattern;
}

function es(id: string, kind: Kind, first: string, rest: Pattern): HeadForm {
  return { id, lang: 'es', kind, first: first.split(' '), shape: seq(word(first), rest) };
}

function en(id: string, kind: Kind, first: string, rest: Pattern): HeadForm {
  return { ...es(id, kind, first, rest), lang: 'en' };
}

const nothing: Pattern = (_, i) => i;
const dotted = opt(w.point);
const decree = 'decreto decretos dec dto';
/** «Decreto», «Dec.», «Decreto:», «Decreto de», and what kind. */
const ofKind = (kind: Pattern) => seq(dotted, opt(symbol(':')), opt(w.of), kind, dotted);
const afterUpper = behind(w.upper);
/** «D. Leg.», «D Leg». */
const d = (second: string) => seq(any(w.point, afterUpper), word(second), dotted);
/** «DL», «DLeg»; in lower case they are other words. */
const initials = seq(any(afterUpper, behind(raw(/^\p{Lu}.{2}/u))), dotted);
/** «S.D. N.°», «S.D. 179-2004-EF»; «SD 10» is a deviation. */
const long = peek(any(w.numberMark, raw(/^\d{4}/), seq(w.number, w.dash)));
const short = seq(afterUpper, dotted, long);
const pairOf = seq(
  afterUpper,
  dotted,
  peek(w.upper),
  word('d'),
  dotted,
  any(long, peek(raw(/^\d{3}/))),
);
const notOfRepublic = not(behind(behind(word('republic'))));
/** What must follow the number: that of an office, or of a legislative decree without a date. */
const before = (shape: Pattern) => seq(behind(w.capital), peek(seq(opt(w.numberMark), shape)));
const withOffice = before(seq(w.number, w.dash, w.number, w.dash, w.anyWord));
const ofLegislative = before(seq(raw(/^(?:[4-9]\d\d|1[0-7]\d\d)$/), not(any(w.of, symbol('/')))));
const decrees = word('decrees?');

/** All of them; of those that stand there the first is taken. */
export const heads: readonly HeadForm[] = [
  es('ley', 'ley', 'ley leyes', nothing),
  es('ley-pegada', 'ley', 'leyn', many(symbol('°º.'))),
  es('decreto-legislativo', 'dleg', decree, ofKind(w.legislative)),
  es('decreto-supremo', 'ds', decree, ofKind(w.supreme)),
  es('decreto-ley', 'dley', decree, ofKind(word('ley leyes'))),
  es('decreto-de-urgencia', 'du', decree, ofKind(word('urgencia'))),
  es('decreto-de-otro', 'decreto', decree, ofKind(w.otherDecree)),
  es('decreto', 'decreto', 'decreto decretos', dotted),
  es('d-legisl', 'dleg', 'd', d('legisl')),
  es('d-leg', 'dleg', 'd', d('leg legislativo')),
  es('d-l', 'dl', 'd', d('l')),
  es('d-ley', 'dley', 'd', d('ley')),
  es('d-s', 'ds', 'd', d('s sup supremo')),
  es('d-u', 'du', 'd', d('u')),
  es('ds', 'ds', 'ds', initials),
  es('dl', 'dl', 'dl', initials),
  es('du', 'du', 'du', initials),
  es('dleg', 'dleg', 'dleg', initials),
  es('dley', 'dley', 'dley', initials),
  es('l', 'ley', 'l', seq(afterUpper, w.point, peek(raw(/^.{5}$/)))),
  en('sd', 'ds', 'sd', short),
  en('ld', 'dleg', 'ld', short),
  en('s-d', 'ds', 's', pairOf),
  en('l-d', 'dleg', 'l', pairOf),
  en('law-decree', 'dl', 'law', word('decree')),
  en('law', 'ley', 'law laws', nothing),
  en('act', 'ley', 'act', seq(notOfRepublic, peek(any(w.numberMark, raw(/^[23]\d{4}$/))))),
  en('decree-law', 'dl', 'decree', seq(opt(w.dash), word('laws?'))),
  en('decree-with-office', 'ds', 'decree', withOffice),
  en('decree', 'dleg', 'decree', ofLegislative),
  en('leg-decree', 'dleg', 'leg', seq(dotted, word('decree'))),
  en('legislative-decree', 'dleg', 'legislative', decrees),
  en('supreme-decree', 'ds', 'supreme presidential executive', decrees),
  en('emergency-decree', 'du', 'emergency urgency urgent', decrees),
];

const byWord = new Map<string, HeadForm[]>();
for (const head of heads)
  for (const each of head.first) byWord.set(each, [...(byWord.get(each) ?? []), head]);

/** The forms that begin with a word. */
export function headsWith(text: string): readonly HeadForm[] {
  return byWord.get(text) ?? [];
}
