import { any, behind, skipTo, many, not, opt, peek, raw, seq, symbol, word } from './grammar.ts';
import type { Test, Tokens } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { foreignNorm, type Norm } from './norm.ts';
import { w } from './words.ts';

/** «legislación tributaria chilena»: words between the law and its country. */
const farthestLaw = 3;

/** The name of another country; a demonym is one in lower case. */
const country = any(seq(peek(w.capital), w.country), seq(not(w.capital), w.demonym), w.longCountry);
const foreignWord = any(country, w.demonym);
const rest = many(any(w.capital, seq(w.ofOrThe, w.capital)));
/** «español», «de Chile», «(Bolivia)»: the words by which a name says that it is of another country. */
export const theirs = seq(
  opt(word('nacional')),
  any(
    // «chin», «rus» are shorter.
    seq(w.demonym, behind(raw(/.{5}/))),
    // «(Gaceta Oficial N.° 6.076)»: ours are published in El Peruano.
    seq(symbol('('), word('gaceta')),
    seq(
      // «Ley 29733, RGPD»: the next of a list.
      any(w.opening, seq(w.comma, not(w.upper)), peek(w.ofOrInNorm)),
      many(w.countryLinker),
      country,
      rest,
      opt(w.closing),
    ),
    // «Código Civil para el Distrito Federal».
    seq(word('para'), opt(w.the), w.longCountry),
    // «Código Penal de la Nación»: of no code of ours.
    seq(peek(w.ofOrInNorm), many(w.countryLinker), word('nacion'), rest),
  ),
);

/** The token after the words by which a name says that it is of another country; `i` if it does not. */
export function afterForeign(t: Tokens, i: number): number {
  return t.after(i, theirs);
}

const ofCountry = any(
  seq(any(w.ofOrIn, w.by), many(w.countryLinker), country),
  seq(opt(any(w.ofOrIn, w.by)), many(any(w.the, w.stateNoun, w.lawOfCountry), 3), w.demonym),
);
/** «es de Colombia», «fue aprobada por el Congreso argentino», «is Colombian»; «, vigente en Chile». */
const stands = any(w.belongs, seq(w.inside, w.effect));
const belonging = seq(many(stands), behind(any(w.belongs, w.effect)), ofCountry);
const saidOfIt = any(
  seq(opt(w.comma), opt(w.that), belonging),
  skipTo(
    maxDistance.few,
    seq(w.comma, belonging),
    any(w.clauseEnd, w.ours, w.numberedHead, w.article, w.opening),
  ),
);

/** Whether what is said next of a name shows that it is of another country: «La Ley 1257 es de Colombia». */
export const isSaidForeign: Test = (t, i) => t.is(i, saidOfIt);

const owned = seq(symbol("'’"), w.possessive);
const beforeName = any(w.determiner, word('nueva new'), symbol(',:'));
const introducing = any(w.inside, w.possessive);

/** Whether the words before a name say so: «the Spanish», «Argentina's», «en Chile, la». */
export const isForeignBefore: Test = (t, i) => {
  if (t.symbol(i - 1) === '(') return isForeignLawBefore(t, i - 2);
  let at = i - 1;
  while (t.is(at, beforeName)) at--;
  if (t.is(at - 1, owned)) at -= 2;
  if (at === i - 1) return t.is(at, foreignWord);
  return t.is(at, country) && (t.is(at - 1, introducing) || !t.is(at + 1, w.comma));
};

/** «legislación tributaria chilena (D.L. 825)». */
const isForeignLawBefore: Test = (t, i) =>
  !t.isCapital(i) &&
  t.is(i, w.demonym) &&
  t.is(i - farthestLaw, skipTo(farthestLaw, w.lawOfCountry));

/** A word that says another country is spoken of: «Chile», «Spanish», «Normativa boliviana: …». */
const isForeignName: Test = (t, i) =>
  t.isCapital(i) ? t.is(i, foreignWord) : isForeignLawBefore(t, i);

/** «el Estado ecuatoriano»: whose constitution and codes are then spoken of. */
const theirState = seq(w.stateNoun, not(w.capital), w.demonym);

/** «la Constitución Política del Estado, por parte del gobierno boliviano»: the country is said later. */
const theirStateLater = skipTo(maxDistance.phrase, theirState, any(w.clauseEnd, w.ours));

/** «Bolivia: …», a line that says only the country, a row of a table: «| Costa Rica | Law 8968 |». */
const topic = any(
  seq(w.anyToken, symbol(':|')),
  seq(w.anyToken, w.anyToken, symbol('|')),
  seq(w.lineStart, w.anyToken, w.lineStart),
);
/** «Colombia aprobó la Ley 1257», «México reformó su Código Penal»: what a country did, with no other norm between. */
const lawMaking = seq(opt(w.has), w.makesLaw);
const isLawMaker: Test = (t, i) =>
  t.is(t.after(i, foreignWord), lawMaking) && (!t.is(i - 1, w.of) || t.is(i - 2, w.stateNoun));
/** «la Constitución Política del Perú» says whose it is. */
const saysOurs = skipTo(maxDistance.few, w.ours, not(any(w.anyWord, w.number)));
/** Around a name without number, a word for Peru shows that ours is meant. */
const namesPeru = skipTo(2 * maxDistance.title, w.ours);

/**
 * Whether the sentence speaks of another country when it comes to the name: «Bolivia: …», «En Chile, … el Código
 * Penal». A country merely named («el ciudadano chileno») counts only if nothing near names Peru, and not in a ruling
 * on extradition, which applies our codes.
 * @param isGeneric whether the name has no number of its own, so that any country may have one
 */
export function isForeignNorm(t: Tokens, i: number, isGeneric: boolean): boolean {
  let isNamed = false;
  let hasPause = false;
  for (let at = i - 1; at > i - maxDistance.sentence && at >= 0; at--) {
    if (t.is(at, w.ours) || (t.is(at, w.point) && t.isCapital(at + 1))) break;
    if (t.symbol(at) === ';') hasPause = true;
    isNamed = isNamed || (isGeneric && !hasPause && t.is(at, theirState));
    if (!isForeignName(t, at)) continue;
    if (!hasPause && i - at < maxDistance.gloss && isLawMaker(t, at)) return true;
    if (t.is(at, topic)) return true;
    // «In Brazil, …; Article 139 of the Penal Code»: a sentence about a country from its beginning.
    const isBegun = at < 2 || t.startsLine(at - 1) || t.is(at - 2, w.point);
    const isNear = isBegun || (i - at < maxDistance.phrase && !hasPause);
    // «La ley española 10/2022 y el artículo 197.7 de su Código Penal».
    if (isGeneric && isNear && t.is(i - 1, w.its)) return true;
    if (isGeneric && isNear && t.is(at - 1, w.inside) && !t.is(i + 1, saysOurs)) return true;
    isNamed = isNamed || !hasPause;
  }
  if (isGeneric && t.is(i + 1, theirStateLater)) isNamed = true;
  return isNamed && isGeneric && !t.is(Math.max(0, i - maxDistance.title), namesPeru);
}

/** Whether a name has that of another country in it: «Organic Law on Data Protection of Ecuador». */
export function namesCountry(t: Tokens, from: number, to: number): boolean {
  return t.is(from, skipTo(to - from, country));
}

/** «Código Civil del Perú», «Código Penal peruano», whatever other countries are named. */
const ofPeru = any(seq(w.of, opt(w.the), word('peru')), word('peruan[oa]'));

/** A norm without a number, if the words around it say that it is of another country. */
export function foreignAt(t: Tokens, from: number, to: number): Norm | undefined {
  if (t.is(to, ofPeru)) return undefined;
  const next = afterForeign(t, to);
  const isTheirs =
    next > to || isForeignBefore(t, from) || isForeignNorm(t, from, true) || isSaidForeign(t, to);
  return isTheirs ? foreignNorm(from, to, next) : undefined;
}
