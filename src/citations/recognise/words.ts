import {
  any,
  behind,
  skipTo,
  listOf,
  many,
  no,
  not,
  opt,
  peek,
  raw,
  seq,
  symbol,
  token,
  where,
  word,
} from './grammar.ts';
import type { Pattern } from './grammar.ts';
import * as data from './roles.ts';

/** What a word for a part of an article says of its value; an `item` is a numeral or a letter, by what follows. */
export type PartKind = keyof typeof data.partKinds;

type Role = keyof typeof data.roles;
const byRole = Object.fromEntries(
  Object.entries(data.roles).map(([role, shapes]) => [role, word(shapes)]),
) as Record<Role, Pattern>;

/** One of the phrases, given between bars. */
function phrases(text: string): Pattern {
  const rests = new Map<string, Pattern[]>();
  for (const [first = '', ...rest] of text.split('|').map((phrase) => phrase.split(' ')))
    rests.set(first, [...(rests.get(first) ?? []), seq(...rest.map((each) => word(each)))]);
  return (t, i) => {
    const own = rests.get(t.word(i));
    return own ? any(...own)(t, i + 1) : no;
  };
}

/** A hyphen or a dash of any length. */
const dash = symbol('-‐‑‒–—−');
const quote = symbol('"“”\'‘’«»');
const comma = symbol(',');
const point = symbol('.');
const degree = symbol('°ºª⁰⁹');
const number = token((t, i) => t.isNumber(i));
const anyWord = token((t, i) => t.isWord(i));
const upper = token((t, i) => t.isUpper(i));
const capital = token((t, i) => t.isCapital(i));
/** Nothing, if no blank stands before. */
const touching = where((t, i) => t.isGlued(i));
/** A token without blanks around it. */
const glued = token((t, i) => t.isGlued(i) && t.isGlued(i + 1));

/** Signs, and tokens of any text. */
const signs = {
  anyToken: token((t, i) => i < t.count),
  anyWord,
  capital,
  closing: symbol(')]'),
  comma,
  dash,
  degree,
  glued,
  hyphen: seq(peek(dash), glued),
  lineStart: where((t, i) => t.startsLine(i)),
  number,
  opening: symbol('(['),
  point,
  quote,
  /** Where capitals mean nothing. */
  shouted: token((t, i) => t.isUpper(i) && t.raw(i).length > 3),
  touching,
  /** In capitals only. */
  upper,
  /** From 1800 on. */
  year: raw(/^(?:1[89]|20)\d\d$/),
};

/** «N.os», «N°s», «Nº s». */
const plural = seq(any(touching, peek(seq(raw(/^s$/i), any(number, point)))), byRole.markEnding);
const markTail = seq(
  many(any(symbol('.°ºª\'’‘´`"”?*^~!®'), plural)),
  opt(any(symbol(':'), seq(touching, symbol('-')))),
);
/** What a scanner makes of a degree sign, by what must follow it: «188” y 192», «8”, numeral 13», «35*, literal», «5% del». */
const scannedDegree = any(
  seq(symbol('%'), peek(any(byRole.ofOrAnd, symbol(',.')))),
  seq(
    any(quote, symbol('*%')),
    peek(any(seq(byRole.spanishAnd, number), seq(comma, byRole.partBegun))),
  ),
  seq(any(quote, symbol('*?%')), peek(byRole.afterScannedDegree)),
);
/** After «e», «o» or «u», what shows that it is a letter of a list: «e)», «n, o y p», «d, e, f». */
const listedLetter = any(
  symbol(')'),
  seq(behind(word('e o u')), any(byRole.spanishAnd, comma), raw(/^[a-zñ]$/), not(point)),
);
/** The end of a sentence within the text. */
const fullStop = seq(point, any(not(touching), peek(capital)));
/** The signs and words that the grammar knows by their role. */
export const w = {
  ...byRole,
  ...signs,
  fullStop,
  /** A number mark: N.°, Nº, No., Nro., N?, #; and «N2», «N9», «W», «NQ» or «M», as scanners read «N°». */
  numberMark: any(
    symbol('#№'),
    seq(not(touching), degree, opt(point)),
    seq(byRole.mark, any(seq(touching, raw(/^\d$/), peek(number)), markTail)),
    seq(byRole.scannedMark, behind(upper), peek(raw(/^\d{3,}$/))),
  ),
  /** The degree sign of an ordinal and what scanners make of it: 5°, 137.º, 5 º, 5”, 5%, «21 a de la Ley». */
  ordinalMark: any(
    seq(touching, opt(seq(point, peek(degree))), degree, many(seq(touching, degree))),
    seq(degree, peek(any(byRole.ofOrAnd, comma))),
    seq(not(touching), raw(/^a$/), peek(raw(/^de$/i))),
    seq(touching, scannedDegree),
  ),
  /** «y se incorpora el», «e incorporándose un», «y derogar el»: what is done to the next of a list. */
  adding: seq(opt(word('se')), byRole.addingVerb, peek(byRole.determiner)),
  /** What joins the items of a list: «,», «; y», «e», «y/o», «como el»; not the letter of «d), e) y f)». */
  separator: any(
    seq(word('como'), peek(word('el'))),
    seq(
      opt(symbol(',;')),
      any(seq(byRole.conjunction, not(listedLetter)), symbol('&')),
      opt(seq(symbol('/'), byRole.conjunction)),
      opt(comma),
    ),
    symbol(',;'),
  ),
  /** The word or dash of a range: «al», «a», «hasta», «to», «–». */
  range: any(seq(byRole.rangeWord, opt(byRole.the)), dash),
  /** What may part a norm from its number. */
  joint: any(symbol(',:(['), dash),
  /** The end of a clause, a sentence or the text. */
  clauseEnd: any(
    fullStop,
    symbol(';'),
    token((t, i) => i >= t.count),
  ),
  /** «, aprobado por el». */
  approvedBy: seq(opt(comma), byRole.approved, byRole.by, opt(byRole.the)),
  consolidatedText: seq(
    word('texto'),
    word('unico integrado'),
    opt(word('ordenado concordado unificado')),
  ),
  englishConsolidated: seq(word('unified consolidated single'), skipTo(3, word('text'))),
  longCountry: any(
    phrases(data.longCountries),
    seq(word('republica'), word('de'), not(word('peru')), anyWord),
  ),
  nextNorm: any(seq(word('legislative supreme'), word('decree')), seq(word('and'), word('the'))),
  ofInLowerCase: seq(any(not(capital), peek(upper)), byRole.of),
  ofPeru: any(
    seq(phrases('del estado peruano|del estado'), not(word('plurinacional'))),
    phrases(
      'del peru|del republica del peru|de republica del peru|de la republica del peru|de la republica',
    ),
    seq(word('of'), opt(word('the')), opt(seq(word('republic'), word('of'))), word('peru')),
    seq(behind(byRole.constitution), word('of'), word('the'), word('state'), not(byRole.of)),
  ),
  /** «concordante con», «en concordancia con», «junto con»: two things are applied as one. */
  alongWith: seq(opt(byRole.inside), byRole.together, byRole.with),
  andFollowing: seq(opt(comma), any(seq(word('y et'), byRole.following), word('ss')), opt(point)),
  listedLetter,
  rangeStart: word('del desde from'),
  ordinalEnding: word(data.ordinalEndings.es),
  /** «t. p.», «TP», «Título Preliminar». */
  preliminary: any(
    seq(word('titulo'), byRole.preliminaryBegun),
    seq(word('preliminary'), word('title')),
    seq(word('tp'), behind(upper)),
    seq(word('t'), symbol('.'), word('p'), opt(symbol('.'))),
  ),
  partWord: word(...Object.values(data.partKinds)),
  treatyEnd: any(byRole.verb, byRole.treatyStop),
};

const kinds = new Map(
  Object.entries(data.partKinds).flatMap(([kind, text]) =>
    listOf(text).map((each) => [each, kind as PartKind] as const),
  ),
);

/** What a word for a part of an article says of its value. */
export const partKindOf = (text: string): PartKind | undefined => kinds.get(text);

/** Words for the last parts of an article. */
export const lasts = new Map([
  ['ultimo', 'last'],
  ['ultima', 'last'],
  ['final', 'last'],
  ['last', 'last'],
  ['penultimo', 'penultimate'],
  ['antepenultimo', 'antepenultimate'],
]);

/** The kinds of disposition, by the letter that an identifier says them with. */
export const dispositionKinds: [Pattern, string][] = [
  [word('complementari[ao]s? compl? complementary supplementary'), 'c'],
  [word('fina(?:l(?:es)?)?'), 'f'],
  [word('transitori[ao]s? transit? transitional transitory interim'), 't'],
  [word('modificatori[ao]s? modif amending modifying'), 'm'],
  [word('derogatori[ao]s? derog repealing derogatory'), 'd'],
  [word('adicional(?:es)? additional'), 'a'],
];

/** Folded titles that are no law. */
export const notLaws = new RegExp(
  `^(?:(?:ley )?(?:${data.notLaws.es.replace(/ /g, '|').replace(/_/g, ' ')})$|` +
    `(?:${data.notLaws.en.replace(/ /g, '|')}) law$|(?:first|second|third) law\\b)`,
);
