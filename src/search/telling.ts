import type { ServiceRole } from '../registry/schema/service.ts';
import type { Lang } from '../registry/schema/common.ts';
import { tokensOf } from '../text/stems.ts';
import { heard } from './danger-phrases.ts';

/** Words of whoever tells what happens to somebody. */
const ofSomebody: Record<Lang, RegExp> = {
  es: /\b(hij[oa]s?|me|mi|mis|nos|le|les|su|sus|conmigo|tengo|soy|estoy|vivo)\b/u,
  en: /\b(i|im|me|my|us|our|he|hes|she|shes|him|her|they|their)\b/u,
};
/** From how many words on somebody tells something, and does not name what is looked for; fewer, if the answer is known. */
const enough = { unsure: 5, sure: 3, untold: 5 };
/** Words of whoever looks for a law, a paper or a text, and does not tell. */
const ofText: Record<Lang, RegExp> = {
  es: /\b(que es|que son|significa|ley|leyes|articulo|art|penas?|delitos?|codigo|formatos?|modelo|escrito|papel|protocolo|guia|pdf|descargar|imprimir|ejemplo|requisitos)\b/u,
  en: /\b(what is|mean|means|laws?|article|art|penalt(y|ies)|crimes?|code|forms?|template|sample|paper|protocol|guide|pdf|download|print|example)\b/u,
};
/** As they sound, words of somebody under 18, and words of a body that was forced or hurt. */
const ofChild: Record<Lang, RegExp> = {
  es: / (soi menor|kole(.io)?|seku[^ ]*|çibol.|(tengo|de) (9|1[0-7])) /,
  en: / (minor|under 18|schol|grade|(im|i am) (9|1[0-7])) /,
};
/** The same of whoever says how old they are: two words that tell enough. */
const ofAge: Record<Lang, RegExp> = {
  es: / (soi menor|(tengo|soi de) (9|1[0-7])) /,
  en: / ((im|i am) (9|1[0-7]|under 18|a minor)) /,
};
const ofBody: Record<Lang, RegExp> = {
  es: / (fors|biol|obligo|desnud|kals|drog|dop|sangr|toko |tokan|besa)/,
  en: / (forc|rape|naked|bled|drug|drunk|touch)/,
};
/** As they sound, words of whoever cannot call: is Deaf, does not speak, or has somebody near. */
const ofNoCall: Record<Lang, RegExp> = {
  es: / (sord[aoe]s?|sordomud[ao]s?|sordera|soi mud[ao]|es mud[ao]|no (puedo|puede|podemos) (yamar|ablar)|sin (yamar|ablar)|por señas|lengua de señas) /,
  en: / (deaf|hard of hearing|mute|(can not|canot|cant|unable to) (cal|phone|speak|talk)|without caling|sign language) /,
};
/** As they sound, the words of whoever asks what to do, and tells nothing. */
const onlyAsks: Record<Lang, RegExp> = {
  es: /^[. ]+((ya )?no se )?(ke|komo) (ago|aser|(puedo|debo) aser)( aora| ya)?[. ]+$/,
  en: /^[. ]+(i dont know )?what (can i|do i|should i|to) do( now)?[. ]+$/,
};
/** Words of Quechua and of Aymara that nobody writes in Spanish or in English, and how others of them begin. */
const ofTongue = new RegExp(
  `^(?:${[
    'kunan|imata|imapaq|imayna|manam|manan|nuqa|noqa|qam|munani|yanap',
    'jichha|janiw|kuns|kunas|kunjam|nayax|nayan|jumax|jumar|jupax|jupar|khiti|kawki|ukham|ukax|ukat',
  ].join('|')})`,
  'u',
);
/** How other words of theirs end: «ruwasaq», «churasqanku», «yachanichu», «fotoyta», «facebookpi», «lurañaxa», «yatkti». */
const tongueEnd: Record<Lang, RegExp> = {
  es: /.[aiu]q[ao].+$|...[aiu](?:q(?:mi|ta|chu)?|w|yta|pita|taki)$|....[aiu](?:spa|wan)$|.oyta$|...kpi$|(?:rqan[ik]?.*|sqanku|chkan[iku]*|shan[iku]+|nchi[ks](?:ta|pa|man|paq|wan)?|nkichi[ks]|nichu|nkichu|kuna(?:ta|wan)|na[xj]a|kti)$/u,
  en: /.[aiu]q[ao].+$|....[aiu](?:spa|wan)$|.oyta$|...kpi$|(?:rqan[ik]?.*|sqanku|chkan[iku]*|nkichi[ks]|nichu|nkichu|kuna(?:ta|wan)|kti)$/u,
};
/** Words of the other language of the site that nobody writes in this one. */
const ofOther: Record<Lang, RegExp> = {
  es: /^(my|the|to|i|hit|hits|kill|outside|house|hes|she|shes|his|her|him|they|is|was|im|am|of|what|how|does|someone|somebody|with|without|posted|sent|wants|keeps|asking|for|photos|pictures|phone|husband|boyfriend|and|nudes)$/u,
  en: /^(mi|mis|el|que|un|una|unos|con|por|su|sus|se|le|les|esta|para|como|pero|fotos|pasaron|publico|amenaza|esposo|marido|celular|quiero|tengo|y)$/u,
};
const roles: readonly ServiceRole[] = ['police', 'violence', 'crisis'];

/**
 * The numbers above results of which none is sure: nobody foresees every way of saying that one is in danger, and
 * what was not understood may be that. None for a query that only names something.
 */
export function numbersIfUnsure(query: string, lang: Lang): readonly string[] {
  if (onlyAsksWhat(query, lang)) return roles;
  if (!tells(wordsOf(query), lang, enough.unsure)) return [];
  const text = heard(query, lang);
  const own: ServiceRole[] = [];
  if (ofBody[lang].test(text)) own.push('medical');
  if (ofChild[lang].test(text)) own.push('children');
  return [...own, ...roles].slice(0, 4);
}

/** The numbers for a query, with those of somebody under 18 where its words are theirs: before the line for violence. */
export function withChild(found: readonly string[], query: string, lang: Lang): readonly string[] {
  if (found.length === 0 || found.includes('children') || !ofChild[lang].test(heard(query, lang)))
    return found;
  const at = Math.max(found.indexOf('violence'), 0);
  return [...found.slice(0, at), 'children', ...found.slice(at)].slice(0, 4);
}

/**
 * Whether a query tells what happens to somebody, and does not only name what its first, sure result is about. Of many
 * words, one that says nobody tells too, unless it asks for a law or a text.
 */
export function tellsOfSomebody(query: string, lang: Lang): boolean {
  const words = wordsOf(query);
  if (ofAge[lang].test(heard(query, lang))) return true;
  const saysNobody = words.length >= enough.untold && !ofText[lang].test(words.join(' '));
  return saysNobody || tells(words, lang, enough.sure);
}

/** Whether a query asks what to do and nothing else: no word of it says what happens, nor stands in a text for it. */
export const onlyAsksWhat = (query: string, lang: Lang): boolean =>
  onlyAsks[lang].test(heard(query, lang));

/** Whether a query tells that somebody cannot call: then how to ask for help without a call goes before the numbers. */
export const cannotCall = (query: string, lang: Lang): boolean =>
  ofNoCall[lang].test(heard(query, lang));

/**
 * Whether a query is in Quechua or in Aymara, as half of its words or more tell: the search reads neither, and one word
 * of many may be a name.
 * @param isSure whether some result is; if none is, a third of the words tell it too, and no less than two
 */
export function isInTongue(query: string, lang: Lang, isSure = true): boolean {
  const words = wordsOf(query).filter((word) => word.length > 2);
  const own = words.filter((word) => ofTongue.test(word) || tongueEnd[lang].test(word));
  const share = !isSure && own.length > 1 ? 3 : 2;
  return own.length > 0 && own.length * share >= words.length;
}

/** Whether a query is in the other language of the site, as half of its words or more tell, and no less than two. */
export function isInOtherLanguage(query: string, lang: Lang): boolean {
  const words = wordsOf(query);
  const own = words.filter((word) => ofOther[lang].test(word));
  return own.length > 1 && own.length * 2 >= words.length;
}

/** The numbers for whoever writes in one of them: the line that is said to answer in it, and the police. */
export const numbersInTongue: readonly ServiceRole[] = ['violence', 'police'];

const wordsOf = (query: string): string[] => tokensOf(query.replace(/['’`´]/g, ''));

const tells = (words: readonly string[], lang: Lang, least: number): boolean =>
  words.length >= least && ofSomebody[lang].test(words.join(' '));
