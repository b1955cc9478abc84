import { isDash } from './marks.ts';
import type { Tokens } from './tokens.ts';

const light = new Set(
  (
    'de,del,la,las,el,los,y,e,o,u,en,para,por,a,al,con,contra,sobre,sin,entre,of,the,and,or,for,on,to,in,' +
    'against,from,with,do,da'
  ).split(','),
);
const stops = new Set(
  (
    'primera,segunda,tercera,cuarta,quinta,sexta,setima,septima,octava,novena,decima,unica,disposicion,' +
    'disposiciones,' +
    'articulo,articulos,art,arts,article,articles,ley,leyes,decreto,decretos,codigo,reglamento,tuo,texto,' +
    'constitucion,resolucion,ordenanza,inciso,numeral,literal,parrafo,mediante,como,aprobado,aprobada,modifica,' +
    'modificado,modificada,derogado,derogada,incorpora,deroga,publicada,publicado,n,nro,law,code,decree,constitution'
  ).split(','),
);
const verbs =
  /^(?:establec(?:e|en|ia|io|iendo)|senala[n]?|disponen?|dispuso|disponiendo|prescriben?|regula[n]?|precisa[n]?|indica[n]?|preven?|prevee|contempla[n]?|define[n]?|modifica[n]?|crea|estipula[n]?|refieren?|reconoce[n]?|aprueba[n]?|aprobo|faculta[n]?|determina[n]?|consagra[n]?|garantiza[n]?|incorpora[n]?|sanciona[n]?|tipifica[n]?|es|son|fue|ha|han|dice|menciona[n]?|exige[n]?|ordena[n]?|permite[n]?|otorga[n]?|autoriza[n]?|prohibe[n]?|deroga[n]?|publicad[oa]|aprobad[oa]|modificad[oa]s?|states|provides|establishes|says|is|are|was|requires|regulates|governs|defines|prohibits|recognizes|sets)$/;

/** Whether the token is a finite verb that often follows the name of a norm. */
export function isVerb(t: Tokens, i: number): boolean {
  return t.isWord(i) && verbs.test(t.word(i));
}

/** The token after a name in capitals that goes on from `i`: «General de Salud», «Orgánica del Poder Judicial». */
export function afterName(t: Tokens, i: number, most = 30): number {
  let end = i;
  const isShouted = t.isUpper(i - 1) && t.raw(i - 1).length > 1;
  for (let at = i; at < i + most; at++) {
    const word = t.word(at);
    if (isEnumeration(t, at)) {
      end = ++at + 1;
      continue;
    }
    if (word === '' || stops.has(word) || (isShouted && verbs.test(word))) break;
    // «Text of the Tax Code», and on the next line «S.D. N.° 179-2004-EF».
    if (t.raw(at).length === 1 && t.symbol(at + 1) === '.' && t.startsLine(at)) break;
    if (/^(?:legislative|supreme)$/.test(word) && t.word(at + 1) === 'decree') break;
    if (word === 'que' || (at > i && t.symbol(at - 1) !== '')) break;
    if (isShouted && !t.isUpper(at)) break;
    // «Law No. 30096 on Computer Crimes and the Consumer Code»: another norm.
    if (word === 'and' && t.word(at + 1) === 'the') break;
    // «Pará» is no preposition.
    const isJoint = light.has(word) && (isShouted || !t.isCapital(at));
    if (isJoint) continue;
    if (!t.isCapital(at)) break;
    end = at + 1;
  }
  return end;
}

/** «para Prevenir, Sancionar y Erradicar», «de Vivienda, Construcción y Saneamiento»: a comma within a name. */
function isEnumeration(t: Tokens, i: number): boolean {
  if (t.symbol(i) !== ',' || !t.isCapital(i - 1) || !t.isCapital(i + 1)) return false;
  const isLast = /^[ye]$/.test(t.word(i + 2)) && t.isCapital(i + 3);
  if (isLast && !stops.has(t.word(i + 1)) && !stops.has(t.word(i + 3))) return true;
  return /[aei]r$/.test(t.word(i - 1)) && /[aei]r$/.test(t.word(i + 1));
}

/** The token before a capitalised English name that ends at `i`: «[Personal] Data Protection Law». */
export function nameBefore(t: Tokens, i: number, floor: number): number {
  const leading =
    /^(?:the|under|in|according|peru|peruvian|this|that|a|an|per|and|of|by|with|see|new|s|for|to|on)$/;
  let start = i;
  for (let at = i - 1; at >= Math.max(floor, i - 12); at--) {
    if (t.isWord(at) && t.symbol(at) === '' && t.isCapital(at)) {
      if (stops.has(t.word(at))) break;
      start = at;
    } else if (!/^(?:and|of)$/.test(t.word(at)) || (at === i - 1 && t.word(at) === 'and')) break;
  }
  // «Your Rights Under Peruvian [Law]».
  for (let at = i - 1; at > start; at--)
    if (/^(?:under|peru|peruvian)$/.test(t.word(at))) start = at;
  while (start < i && (leading.test(t.word(start)) || /['’]/.test(t.symbol(start)))) start++;
  return start;
}

/** Whether the token is an article, a preposition or a conjunction within a name. */
export function isLight(t: Tokens, i: number): boolean {
  return light.has(t.word(i));
}

/** Whether a clause or sentence ends at the token. */
export function isClauseEnd(t: Tokens, i: number): boolean {
  const symbol = t.symbol(i);
  if (symbol === '.') return !t.isGlued(i + 1) || t.isCapital(i + 1);
  return symbol === ';' || i >= t.count;
}

/** The token after the bracket that closes the one at `i`, or `i` if it is too far away. */
export function afterBracket(t: Tokens, i: number, most = 40): number {
  let depth = 0;
  for (let at = i; at < i + most && at < t.count; at++) {
    const symbol = t.symbol(at);
    if (symbol === '(' || symbol === '[') depth++;
    else if ((symbol === ')' || symbol === ']') && --depth === 0) return at + 1;
  }
  return i;
}

/** The token after the bracket at `i`, if it closes one that opens at `open`; else `i`. */
export function afterClosing(t: Tokens, open: number, i: number): number {
  return t.symbol(open) === '(' && t.symbol(i) === ')' ? i + 1 : i;
}

/** The token after a comma, dash, colon or opening bracket, or `i`. */
export function afterJoint(t: Tokens, i: number): number {
  return /^[,:([]$/.test(t.symbol(i)) || isDash(t, i) ? i + 1 : i;
}
