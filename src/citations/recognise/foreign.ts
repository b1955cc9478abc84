import type { Tokens } from './tokens.ts';

const endings = ',o,a,os,as,es,e,n,an,ean,ia,ish'.split(',');
const demonyms = new Set(
  (
    'espanol,argentin,chilen,colombian,mexican,ecuatorian,bolivian,venezolan,' +
    'brasilen,brasiler,uruguay,paraguay,cuban,costarricens,salvadoren,guatemaltec,' +
    'honduren,nicaraguens,panamen,dominican,italian,frances,aleman,portugues,' +
    'estadounidens,norteamerican,ingles,britanic,suiz,japones,chin,rus,europe,' +
    'puertorriquen,suec,norueg,holandes,belg,austriac,canadiens,australian,spanish,' +
    'argentine,chilean,ecuadorian,bolivian,venezuelan,brazilian,german,french,' +
    'italian,british,american,swiss,japanese,portuguese,californian,federal'
  )
    .split(',')
    .flatMap((stem) => endings.map((ending) => stem + ending)),
);
const countries = new Set(
  (
    'espana,argentina,chile,colombia,mexico,ecuador,bolivia,venezuela,brasil,uruguay,paraguay,cuba,' +
    'guatemala,honduras,nicaragua,panama,italia,francia,alemania,portugal,inglaterra,suiza,japon,china,' +
    'rusia,california,florida,texas,uk,usa,eeuu,spain,brazil,italy,france,germany,england,switzerland,' +
    'japan,russia,canada,australia,bahrain,india,philippines,filipinas,belgica,suecia,noruega,austria,' +
    'mozambique,ue,eu,gdpr,rgpd,ipc,crpc'
  ).split(','),
);
const wholes = [
  /^costa rica\b/,
  /^el salvador\b/,
  /^puerto rico\b/,
  /^nueva york\b/,
  /^estados unidos\b/,
  /^united (?:states|kingdom)\b/,
  /^republica (?:argentina|bolivariana|dominicana|federativa|oriental|de (?!peru))/,
  /^nacion(?: argentina)?$/,
  /^union europea\b/,
  /^european union\b/,
  /^distrito federal\b/,
  /^ciudad (?:de mexico|autonoma)\b/,
  /^reino (?:unido|de espana)\b/,
];
const wholeStarts = new Set(
  'costa,el,puerto,nueva,estados,united,republica,nacion,union,european,distrito,ciudad,reino'.split(
    ',',
  ),
);
const laws =
  /^(?:legislacion|ley|leyes|norma|normas|normativa|derecho|regulacion|law|legislation)$/;
const linkers = /^(?:del?|la|el|los|of|the|in|en|para|nacional)$/;
const ourWords = new Set('peru,peruano,peruana,peruanos,peruanas,peruvian,lima,callao'.split(','));

/**
 * The token after the words by which a name says that it is of another country («español», «de Chile», «(Bolivia)»);
 * `i` if it does not.
 */
export function afterForeign(t: Tokens, i: number): number {
  const first = t.word(i) === 'nacional' ? i + 1 : i;
  if (t.word(first).length > 4 && demonyms.has(t.word(first))) return first + 1;
  const isBracket = /^[(,[]$/.test(t.symbol(first));
  let at = isBracket ? first + 1 : first;
  // «(Gaceta Oficial N.° 6.076)»: ours are published in El Peruano.
  if (t.symbol(first) === '(' && t.word(at) === 'gaceta') return at + 1;
  // «Ley 29733, RGPD»: the next of a list.
  if (t.symbol(first) === ',' && t.isUpper(at)) return i;
  if (!isBracket && !/^(?:del?|of|in|en|para)$/.test(t.word(at))) return i;
  while (linkers.test(t.word(at))) at++;
  if (isBracket && at === first + 1 && !/^[),.\]]?$/.test(t.symbol(at + 1))) return i;
  if (!isCountryAt(t, at)) return i;
  while (t.isCapital(at + 1) || (/^(?:del?|la)$/.test(t.word(at + 1)) && t.isCapital(at + 2))) at++;
  return isBracket && /^[)\]]$/.test(t.symbol(at + 1)) ? at + 2 : at + 1;
}

/** Whether the words before a name say so: «the Spanish», «Argentina's», «en Chile, la». */
export function isForeignBefore(t: Tokens, i: number): boolean {
  if (t.symbol(i - 1) === '(') return isForeignLawBefore(t, i - 2);
  let at = i - 1;
  while (/^(?:la|el|the|su|nueva?|new)$/.test(t.word(at)) || /^[,:]$/.test(t.symbol(at))) at--;
  if (t.word(at) === 's' && /['’]/.test(t.symbol(at - 1))) at -= 2;
  if (!t.isCapital(at) && !demonyms.has(t.word(at))) return false;
  if (at === i - 1) return isCountryAt(t, at) || demonyms.has(t.word(at));
  const before = t.word(at - 1);
  return isCountryAt(t, at) && (/^(?:en|in|s)$/.test(before) || t.symbol(at + 1) !== ',');
}

/** «legislación tributaria chilena (D.L. 825)». */
function isForeignLawBefore(t: Tokens, i: number): boolean {
  if (t.isCapital(i) || !demonyms.has(t.word(i))) return false;
  for (let at = i - 1; at > i - 4; at--) if (laws.test(t.word(at))) return true;
  return false;
}

/**
 * Whether the sentence speaks of another country when it comes to the name: «Bolivia: …», «En Chile, … el Código
 * Penal». A country merely named («el ciudadano chileno») counts only if nothing near names Peru, and not in a ruling
 * on extradition, which applies our codes.
 * @param isGeneric whether the name has no number of its own, so that any country may have one
 */
export function isAbroad(t: Tokens, i: number, isGeneric: boolean): boolean {
  if (!hasForeignBefore(t, i)) return false;
  let isNamed = false;
  let hasPause = false;
  for (let at = i - 1; at > i - 40 && at >= 0; at--) {
    if (t.symbol(at) === '.' && t.isCapital(at + 1)) break;
    if (t.symbol(at) === ';') hasPause = true;
    if (isOurs(t.word(at))) break;
    if (!isForeignName(t, at)) continue;
    if (t.symbol(at + 1) === ':') return true;
    // A line that says only the country.
    if (t.startsLine(at) && t.startsLine(at + 1)) return true;
    // A row of a table: «| Costa Rica | Law 8968 |».
    if (t.symbol(at + 1) === '|' || t.symbol(at + 2) === '|') return true;
    const isBegun = at < 2 || t.startsLine(at - 1) || t.symbol(at - 2) === '.';
    // «In Brazil, …; Article 139 of the Penal Code»: a sentence about a country from its beginning.
    const isNear = isBegun || (i - at < 16 && !hasPause);
    const isIntroduced = /^(?:en|in)$/.test(t.word(at - 1)) && isNear;
    if (isIntroduced && isGeneric && !isNamedOurs(t, i)) return true;
    isNamed ||= !hasPause;
  }
  if (!isNamed || !isGeneric) return false;
  for (let at = Math.max(0, i - 80); at < i + 60; at++) if (isOurs(t.word(at))) return false;
  return true;
}

/** Whether another country is named in the 40 tokens before: few texts name any, so each token is looked up once. */
function hasForeignBefore(t: Tokens, i: number): boolean {
  let known = lookedUp.get(t);
  if (!known) lookedUp.set(t, (known = new Uint8Array(t.count)));
  for (let at = Math.max(0, i - 39); at < i; at++) {
    known[at] ||= isForeignName(t, at) ? foreign : ours;
    if (known[at] === foreign) return true;
  }
  return false;
}

/** What is known of each token of a text: nothing yet (0), or whether it names another country. */
const lookedUp = new WeakMap<Tokens, Uint8Array>();
const ours = 1;
const foreign = 2;

function isForeignName(t: Tokens, i: number): boolean {
  if (t.isCapital(i)) return isCountryAt(t, i) || demonyms.has(t.word(i));
  // «Normativa boliviana: …».
  return isForeignLawBefore(t, i);
}

/** Whether a name has that of another country in it: «Organic Law on Data Protection of Ecuador». */
export function namesCountry(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isCountryAt(t, at)) return true;
  return false;
}

/** «la Constitución Política del Perú» says whose it is. */
function isNamedOurs(t: Tokens, i: number): boolean {
  for (let at = i + 1; at < i + 6 && (t.isWord(at) || t.isNumber(at)); at++) {
    if (isOurs(t.word(at))) return true;
  }
  return false;
}

/** Words that say that our own law is meant; «extradición» applies it. */
function isOurs(word: string): boolean {
  return ourWords.has(word) || word.startsWith('extradi');
}

function isCountryAt(t: Tokens, i: number): boolean {
  const word = t.word(i);
  if (word === '') return false;
  if (countries.has(word) && t.isCapital(i)) return true;
  if (demonyms.has(word) && !t.isCapital(i)) return true;
  if (!wholeStarts.has(word)) return false;
  const words = [word, t.word(i + 1), t.word(i + 2)].join(' ').trim();
  return wholes.some((shape) => shape.test(words));
}
