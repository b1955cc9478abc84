import { plain } from './accents.ts';

/** A language that words are cut in. */
type Lang = 'es' | 'en';

/** Words that say nothing of what is looked for. */
const stop: Record<Lang, ReadonlySet<string>> = {
  es: new Set(
    'a al algo ante como con cual cuando de del desde donde e el ella en es esa ese eso esta este esto ha hay he la las le les lo los me mi mis muy nos o para pero por porque puede puedo que quien se ser si sin sobre son su sus tambien te tengo ti tiene tu tus un una unas uno y ya yo hago hacer estan estoy fue era han has hemos habia habian haya algun alguna algunos algunas pueden podria podemos tienen tenia tenemos estaba estaban nosotros ustedes aunque entonces pues osea'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a about am an and are as at be by can do does for from get has have he her him his how i if in is it its me my no not of off on or our she so somebody someone that the their them they this to up was we what when where which who will with you your'.split(
      ' ',
    ),
  ),
};

/** Words that say nothing of what is looked for, in a language. */
export const emptyWords = (lang: Lang): ReadonlySet<string> => stop[lang];

/** The words of a text that carry sense, plain, in order. */
export function senseWords(text: string, lang: Lang): string[] {
  return tokensOf(text).filter((word) => !stop[lang].has(word));
}

/** Every word of a text, plain, in order. */
export const tokensOf = (text: string): string[] => plain(text).match(/[\p{L}\d]+/gu) ?? [];

/** The words of a text that carry sense, cut to their stems, in order. */
export function stems(text: string, lang: Lang): string[] {
  return senseWords(text, lang).map((word) => stemOf(word, lang));
}

/** A rough stem: enough for «difunden», «difundió» and «difusión» to be near, and quick. */
export function stemOf(word: string, lang: Lang): string {
  const one = word.length > 3 && !/\d/.test(word) ? word.replace(/([^s])s$/, '$1') : word;
  if (one.length < 5 || /\d/.test(one)) return one.length === 4 ? one.replace(/e$/, '') : one;
  // A noun keeps four letters: «citación» is not «sitio». A verb may keep three: «subieron».
  const [, noun, other] = (lang === 'es' ? spanish : english).exec(one) ?? [];
  return noun ?? other ?? one;
}

const nouns =
  'acione|icione|amiento|imiento|adora|adore|idade|acion|icion|ucione|ucion|idad|sion|sione|cion|cione';
const clitics = '(?:(?:[aei]r|ando|iendo)(?:me|te|se|l[aoe]|no|mel[ao]|sel[ao])|enme|enno|enl[ao])';
const verbs =
  'mente|iando|ando|iendo|iaron|aron|ieron|iaban|aban|ieran|iera|aran|ara|iran|ira|iada|iado|iar|ian|ie|ada|ado|ida|ido|aria|ario|aste|iste|emo|amo|ora|ore|or|ar|er|ir|io|ia|en|an|a|e|o|n';
const spanish = new RegExp(`^(?:(.{4,}?)(?:${nouns})|(.{3,}?)(?:${clitics}|${verbs}))$`);
const english = /^(.{3,}?)(?:ation|ment|ingly|ing|edly|ness|er|ie|ied|ed|ly|e|y)$/;
