import {
  any,
  anyWord,
  no,
  not,
  number,
  opt,
  type Pattern,
  peek,
  raw,
  seq,
  symbol,
  upper,
  word,
} from './grammar.ts';
import { afterMark, dash, point } from './marks.ts';
import type { Kind } from './norm.ts';
import { w } from './words.ts';

/** A way of saying what kind of norm a number is of. To cite otherwise, add a row to {@link heads}. */
export interface HeadForm {
  id: string;
  /** English forms are looked for in English text only; Spanish ones in both. */
  lang: 'es' | 'en';
  kind: Kind;
  /** Words it may begin with. */
  first: readonly string[];
  /** What stands before the number and its mark. */
  shape: Pattern;
  /** What a text gives: its test, and its line in `docs/citation-forms.md`. */
  examples: readonly string[];
}

function es(id: string, kind: Kind, first: string, rest: Pattern, ...examples: string[]): HeadForm {
  return { id, lang: 'es', kind, first: first.split(' '), shape: seq(word(first), rest), examples };
}

function en(id: string, kind: Kind, first: string, rest: Pattern, ...examples: string[]): HeadForm {
  return { ...es(id, kind, first, rest, ...examples), lang: 'en' };
}

const nothing: Pattern = (_, i) => i;
const dotted = opt(point);
const decree = 'decreto decretos dec dto';
/** «Decreto», «Dec.», «Decreto:», «Decreto de», and what kind. */
const ofKind = (kind: Pattern) => seq(dotted, opt(symbol(':')), opt(w.of), kind, dotted);
/** «D. Leg.», «D Leg». */
const d = (second: string) =>
  seq(
    any(point, (t, i) => (t.isUpper(i - 1) ? i : no)),
    word(second),
    dotted,
  );
/** «DL», «DLeg»; in lower case they are other words. */
const initials: Pattern = (t, i) =>
  t.isUpper(i - 1) || (t.isCapital(i - 1) && t.raw(i - 1).length > 2) ? t.after(i, dotted) : no;
const marked: Pattern = (t, i) => (afterMark(t, i) > i ? i : no);
/** «S.D. N.°», «S.D. 179-2004-EF»; «SD 10» is a deviation. */
const long = peek(any(marked, raw(/^\d{4}/), seq(number, dash)));
const afterUpper: Pattern = (t, i) => (t.isUpper(i - 1) ? i : no);
const afterCapital: Pattern = (t, i) => (t.isCapital(i - 1) ? i : no);
const pairOf = seq(
  afterUpper,
  dotted,
  peek(upper),
  word('d'),
  dotted,
  peek(any(long, raw(/^\d{3}/))),
);
/** What must follow the number: that of an office, or of a legislative decree without a date. */
const before =
  (shape: Pattern): Pattern =>
  (t, i) =>
    t.is(afterMark(t, i), shape) ? i : no;
const withOffice = before(seq(number, dash, number, dash, anyWord));
const ofLegislative = before(seq(raw(/^(?:[4-9]\d\d|1[0-7]\d\d)$/), not(any(w.of, symbol('/')))));
const decrees = word('decrees?');

/** All of them; of those that stand there the first is taken. */
export const heads: readonly HeadForm[] = [
  es('ley', 'ley', 'ley leyes', nothing, 'Ley N.° 30364 → ley-30364'),
  es(
    'decreto-legislativo',
    'dleg',
    decree,
    ofKind(w.legislative),
    'Decreto Legislativo 1410 → dleg-1410',
  ),
  es(
    'decreto-supremo',
    'ds',
    decree,
    ofKind(w.supreme),
    'Decreto Supremo N.º 009-2016-MIMP → ds-009-2016-mimp',
  ),
  es('decreto-ley', 'dley', decree, ofKind(word('ley leyes')), 'Decreto Ley 25940 → dl-25940'),
  es(
    'decreto-de-urgencia',
    'du',
    decree,
    ofKind(word('urgencia')),
    'Decreto de Urgencia N° 019-2019 → du-019-2019',
  ),
  es(
    'decreto-de-otro',
    'decreto',
    decree,
    ofKind(w.otherDecree),
    'Decreto de Alcaldía N° 005-2019 → nada',
  ),
  es('decreto', 'decreto', 'decreto decretos', dotted, 'Decreto 29191 → nada'),
  es('d-legisl', 'dleg', 'd', d('legisl'), 'D. Legisl. 1410 → dleg-1410'),
  es('d-leg', 'dleg', 'd', d('leg legislativo'), 'D. Leg. 1410 → dleg-1410'),
  es('d-l', 'dl', 'd', d('l'), 'D.L. 1410 → dleg-1410', 'D. L. 22095 → other:Decreto Ley 22095'),
  es('d-ley', 'dley', 'd', d('ley'), 'D. Ley 25475 → other:Decreto Ley 25475'),
  es('d-s', 'ds', 'd', d('s sup supremo'), 'D.S. 004-2020-MIMP → tuo-ley-30364'),
  es('d-u', 'du', 'd', d('u'), 'D.U. N° 023-2020 → du-023-2020'),
  es('ds', 'ds', 'ds', initials, 'DS 12-92-TR → ds-012-1992-tr'),
  es('dl', 'dl', 'dl', initials, 'DL 1410 → dleg-1410'),
  es('du', 'du', 'du', initials, 'DU 001-2020 → du-001-2020'),
  es('dleg', 'dleg', 'dleg', initials, 'DLeg 957 → cpp'),
  es('dley', 'dley', 'dley', initials, 'DLey 25475 → other:Decreto Ley 25475'),
  es('l', 'ley', 'l', seq(afterUpper, point, peek(raw(/^.{5}$/))), 'L. 30364 → ley-30364'),
  en('sd', 'ds', 'sd', seq(afterUpper, dotted, long), 'SD 179-2004-EF → ds-179-2004-ef'),
  en('ld', 'dleg', 'ld', seq(afterUpper, dotted, long), 'LD No. 1410 → dleg-1410'),
  en('s-d', 'ds', 's', pairOf, 'S.D. N.° 179-2004-EF → ds-179-2004-ef'),
  en('l-d', 'dleg', 'l', pairOf, 'L.D. 1410 → dleg-1410'),
  en('law-decree', 'dl', 'law', word('decree'), 'Law Decree 25940 → dl-25940'),
  en('law', 'ley', 'law laws', nothing, 'Law No. 30096 → ley-30096'),
  en(
    'act',
    'ley',
    'act',
    seq(marked, (t, i) => (t.word(i - 2) === 'republic' ? no : i)),
    'Act No. 30364 → ley-30364',
  ),
  en('decree-law', 'dl', 'decree', seq(opt(dash), word('laws?')), 'Decree-Law 25940 → dl-25940'),
  en(
    'decree-with-office',
    'ds',
    'decree',
    seq(afterCapital, withOffice),
    'Decree No. 005-2021-MIDAGRI → ds-005-2021-midagri',
  ),
  en('decree', 'dleg', 'decree', seq(afterCapital, ofLegislative), 'Decree 1186 → dleg-1186'),
  en('legislative-decree', 'dleg', 'legislative', decrees, 'Legislative Decree 1410 → dleg-1410'),
  en(
    'supreme-decree',
    'ds',
    'supreme presidential',
    decrees,
    'Supreme Decree No. 009-2016-MIMP → ds-009-2016-mimp',
  ),
  en(
    'emergency-decree',
    'du',
    'emergency urgency urgent',
    decrees,
    'Emergency Decree 019-2019 → du-019-2019',
  ),
];

const byWord = new Map<string, HeadForm[]>();
for (const head of heads)
  for (const each of head.first) byWord.set(each, [...(byWord.get(each) ?? []), head]);

/** The forms that begin with a word. */
export function headsWith(text: string): readonly HeadForm[] {
  return byWord.get(text) ?? [];
}
