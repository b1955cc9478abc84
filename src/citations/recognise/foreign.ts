import type { Tokens } from './tokens.ts';

const demonyms =
  /^(?:espanol|argentin|chilen|colombian|mexican|ecuatorian|bolivian|venezolan|brasilen|brasiler|uruguay|paraguay|cuban|costarricens|salvadoren|guatemaltec|honduren|nicaraguens|panamen|dominican|italian|frances|aleman|portugues|estadounidens|norteamerican|ingles|britanic|suiz|japones|chin|rus|europe|puertorriquen|suec|norueg|holandes|belg|austriac|canadiens|australian|spanish|argentine|chilean|ecuadorian|bolivian|venezuelan|brazilian|german|french|italian|british|american|swiss|japanese|portuguese|californian|federal)(?:[oa]s?|es|e|n|an|ean|ia|ish)?$/;
const countries = new Set(
  (
    'espana,argentina,chile,colombia,mexico,ecuador,bolivia,venezuela,brasil,uruguay,paraguay,cuba,' +
    'guatemala,honduras,nicaragua,panama,italia,francia,alemania,portugal,inglaterra,suiza,japon,china,' +
    'rusia,california,florida,texas,uk,usa,eeuu,spain,brazil,italy,france,germany,england,switzerland,' +
    'japan,russia,canada,australia,bahrain,india,philippines,filipinas,belgica,suecia,noruega,austria,' +
    'mozambique,ue,eu,gdpr,rgpd'
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
const linkers = /^(?:del?|la|el|los|of|the|in|en)$/;

/** Whether the words after a name say that it belongs to another country: «español», «de Chile», «(Bolivia)». */
export function isForeignAfter(t: Tokens, i: number): boolean {
  if (isCountryWord(t, i) && demonyms.test(t.word(i))) return true;
  const isBracket = t.symbol(i) === '(' || t.symbol(i) === ',';
  let at = isBracket ? i + 1 : i;
  if (!isBracket && !/^(?:del?|of|in|en)$/.test(t.word(at))) return false;
  while (linkers.test(t.word(at))) at++;
  if (isBracket && at === i + 1 && !/^[),.]?$/.test(t.symbol(at + 1))) return false;
  return isCountryAt(t, at);
}

/**
 * Whether the sentence has named another country before and nothing near names Peru: then «el Código Penal» is not
 * ours. Rulings on extradition name the other country and apply our codes.
 */
export function isAbroad(t: Tokens, i: number): boolean {
  let isNamed = false;
  for (let at = i - 1; at > i - 30 && at >= 0 && t.symbol(at) !== ';'; at--) {
    if (t.symbol(at) === '.' && t.isCapital(at + 1)) break;
    if (t.isCapital(at) && isCountryAt(t, at)) isNamed = true;
  }
  if (!isNamed) return false;
  for (let at = Math.max(0, i - 80); at < i + 60; at++) {
    if (/^(?:peru|peruan[oa]s?|peruvian|lima|callao|extradi)/.test(t.word(at))) return false;
  }
  return true;
}

/** Whether the words before a name say so: «the Spanish», «Argentina's», «en Chile, la». */
export function isForeignBefore(t: Tokens, i: number): boolean {
  let at = i - 1;
  while (/^(?:la|el|the|su|nueva?|new)$/.test(t.word(at)) || /^[,:]$/.test(t.symbol(at))) at--;
  if (t.word(at) === 's' && /['’]/.test(t.symbol(at - 1))) at -= 2;
  if (!t.isCapital(at) && !demonyms.test(t.word(at))) return false;
  if (at === i - 1) return isCountryAt(t, at) || demonyms.test(t.word(at));
  const before = t.word(at - 1);
  return isCountryAt(t, at) && (/^(?:en|in|s)$/.test(before) || t.symbol(at + 1) !== ',');
}

function isCountryAt(t: Tokens, i: number): boolean {
  if (countries.has(t.word(i)) && t.isCapital(i)) return true;
  if (!t.isWord(i)) return false;
  if (!wholeStarts.has(t.word(i))) return demonyms.test(t.word(i)) && !t.isCapital(i);
  const words = [t.word(i), t.word(i + 1), t.word(i + 2)].join(' ').trim();
  return wholes.some((shape) => shape.test(words)) || (demonyms.test(t.word(i)) && !t.isCapital(i));
}

function isCountryWord(t: Tokens, i: number): boolean {
  return t.isWord(i) && t.word(i).length > 4;
}
