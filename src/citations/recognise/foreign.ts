import { any, capital, type Pattern, seq, symbol, type Tokens } from './grammar.ts';
import { closing, comma, opening, point } from './marks.ts';
import { w } from './words.ts';

/** A sentence says its country within so many tokens before the name. */
const longestBefore = 40;
/** A country that «en» introduces is still spoken of so many tokens later. */
const nearBefore = 16;
/** Around a name without number, where a word for Peru shows that ours is meant. */
const aroundBefore = 80;
const aroundAfter = 60;
/** «legislación tributaria chilena»: words between the law and its country. */
const farthestLaw = 3;
/** Shorter words are no demonym: «chin», «rus». */
const shortestDemonym = 5;

/** The name of another country; a demonym is one in lower case. */
const country: Pattern = (t, i) => {
  if (t.isCapital(i) && t.is(i, w.country)) return i + 1;
  if (!t.isCapital(i) && t.is(i, w.demonym)) return i + 1;
  return w.longCountry(t, i);
};
const foreignWord = any(country, w.demonym);
const bracketOrComma = any(opening, comma);
const owned = seq(symbol("'’"), w.possessive);
const goesOn = any(capital, seq(w.ofOrThe, capital));
const introducing = any(w.inside, w.possessive);
const listEnd = symbol('),.]');

/**
 * The token after the words by which a name says that it is of another country («español», «de Chile», «(Bolivia)»);
 * `i` if it does not.
 */
export function afterForeign(t: Tokens, i: number): number {
  const first = t.word(i) === 'nacional' ? i + 1 : i;
  if (t.word(first).length >= shortestDemonym && t.is(first, w.demonym)) return first + 1;
  const isBracket = t.is(first, bracketOrComma);
  let at = isBracket ? first + 1 : first;
  // «(Gaceta Oficial N.° 6.076)»: ours are published in El Peruano.
  if (t.symbol(first) === '(' && t.word(at) === 'gaceta') return at + 1;
  // «Ley 29733, RGPD»: the next of a list.
  if (t.is(first, comma) && t.isUpper(at)) return i;
  if (!isBracket && !t.is(at, w.ofOrInNorm)) return i;
  while (t.is(at, w.countryLinker)) at++;
  const isSymbol = t.symbol(at + 1) !== '' && !t.is(at + 1, listEnd);
  if (isBracket && at === first + 1 && isSymbol) return i;
  if (!t.is(at, country)) return i;
  while (t.is(at + 1, goesOn)) at++;
  return isBracket && t.is(at + 1, closing) ? at + 2 : at + 1;
}

/** Whether the words before a name say so: «the Spanish», «Argentina's», «en Chile, la». */
export function isForeignBefore(t: Tokens, i: number): boolean {
  if (t.symbol(i - 1) === '(') return isForeignLawBefore(t, i - 2);
  let at = i - 1;
  while (t.is(at, w.beforeName) || /^[,:]$/.test(t.symbol(at))) at--;
  if (t.is(at - 1, owned)) at -= 2;
  if (!t.isCapital(at) && !t.is(at, w.demonym)) return false;
  if (at === i - 1) return t.is(at, foreignWord);
  const isIntroduced = t.is(at - 1, introducing) || !t.is(at + 1, comma);
  return t.is(at, country) && isIntroduced;
}

/** «legislación tributaria chilena (D.L. 825)». */
function isForeignLawBefore(t: Tokens, i: number): boolean {
  if (t.isCapital(i) || !t.is(i, w.demonym)) return false;
  for (let at = i - 1; at >= i - farthestLaw; at--) if (t.is(at, w.lawOfCountry)) return true;
  return false;
}

/** A word that says another country is spoken of: «Chile», «Spanish», «Normativa boliviana: …». */
function isForeignName(t: Tokens, i: number): boolean {
  return t.isCapital(i) ? t.is(i, foreignWord) : isForeignLawBefore(t, i);
}

/**
 * Whether the sentence speaks of another country when it comes to the name: «Bolivia: …», «En Chile, … el Código
 * Penal». A country merely named («el ciudadano chileno») counts only if nothing near names Peru, and not in a ruling
 * on extradition, which applies our codes.
 * @param isGeneric whether the name has no number of its own, so that any country may have one
 */
export function isAbroad(t: Tokens, i: number, isGeneric: boolean): boolean {
  let isNamed = false;
  let hasPause = false;
  for (let at = i - 1; at > i - longestBefore && at >= 0; at--) {
    if (t.is(at, point) && t.isCapital(at + 1)) break;
    if (t.symbol(at) === ';') hasPause = true;
    if (t.is(at, w.ours)) break;
    if (!isForeignName(t, at)) continue;
    if (isTopic(t, at)) return true;
    const isBegun = at < 2 || t.startsLine(at - 1) || t.is(at - 2, point);
    // «In Brazil, …; Article 139 of the Penal Code»: a sentence about a country from its beginning.
    const isNear = isBegun || (i - at < nearBefore && !hasPause);
    if (isGeneric && isNear && t.is(at - 1, w.inside) && !isNamedOurs(t, i)) return true;
    isNamed = isNamed || !hasPause;
  }
  if (!isNamed || !isGeneric) return false;
  for (let at = Math.max(0, i - aroundBefore); at < i + aroundAfter; at++)
    if (t.is(at, w.ours)) return false;
  return true;
}

/** «Bolivia: …», a line that says only the country, a row of a table: «| Costa Rica | Law 8968 |». */
function isTopic(t: Tokens, i: number): boolean {
  if (t.symbol(i + 1) === ':' || (t.startsLine(i) && t.startsLine(i + 1))) return true;
  return t.symbol(i + 1) === '|' || t.symbol(i + 2) === '|';
}

/** Whether a name has that of another country in it: «Organic Law on Data Protection of Ecuador». */
export function namesCountry(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (t.is(at, country)) return true;
  return false;
}

/** Words after a name among which it may say whose it is. */
const longestName = 5;

/** «la Constitución Política del Perú» says whose it is. */
function isNamedOurs(t: Tokens, i: number): boolean {
  for (let at = i + 1; at <= i + longestName && (t.isWord(at) || t.isNumber(at)); at++) {
    if (t.is(at, w.ours)) return true;
  }
  return false;
}
