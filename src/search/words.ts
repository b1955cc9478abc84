import type { Lang } from '../registry/schema/common.ts';
import { plain } from '../text/accents.ts';

/** Words that say nothing of what is looked for. */
const stop: Record<Lang, ReadonlySet<string>> = {
  es: new Set(
    'a al algo ante como con cual cuando de del desde donde e el ella en es esa ese eso esta este esto ha hay he la las le les lo los me mi mis muy nos o para pero por porque puede puedo que quien se ser si sin sobre son su sus tambien te tengo ti tiene tu tus un una unas uno y ya yo hago hacer estan estoy fue era'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a about am an and are as at be by can do does for from get has have he her him his how i if in is it its me my no not of off on or our she so somebody someone that the their them they this to up was we what when where which who will with you your'.split(
      ' ',
    ),
  ),
};

/** The words of a text that carry sense, plain, in order. */
export function wordsOf(text: string, lang: Lang): string[] {
  return (plain(text).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !stop[lang].has(word));
}

/** The words of a text that carry sense, cut to their stems, in order. */
export function stems(text: string, lang: Lang): string[] {
  return wordsOf(text, lang).map((word) => stemOf(word, lang));
}

/** A rough stem: enough for «difunden», «difundió» and «difusión» to be near, and quick. */
export function stemOf(word: string, lang: Lang): string {
  const one = word.length > 3 && !/\d/.test(word) ? word.replace(/([^s])s$/, '$1') : word;
  if (one.length < 5 || /\d/.test(one)) return one.length === 4 ? one.replace(/e$/, '') : one;
  const endings =
    lang === 'es'
      ? /(acione|icione|amiento|imiento|adora|adore|idade|acion|icion|ucione|ucion|mente|andome|iendome|andose|ando|iendo|arme|erme|irme|arlo|arla|arse|aron|ieron|aban|ada|ado|ida|ido|aria|ario|aste|iste|emo|amo|idad|sion|sione|cion|cione|ora|ore|or|ar|er|ir|io|ia|en|an|a|e|o|n)$/
      : /(ation|ment|ingly|ing|edly|ness|er|ie|ied|ed|ly|e|y)$/;
  const cut = one.replace(endings, '');
  return cut.length >= 3 ? cut : one;
}

/** True if two words differ by one letter added, lost, changed or swapped; short words must be equal. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1 || /\d/.test(a + b)) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return (
    short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
  );
}

/** True if two words are made of the same letters, in whatever order. */
export const hasSameLetters = (a: string, b: string): boolean =>
  Array.from(a).sort().join('') === Array.from(b).sort().join('');

/** Letters that sound alike in Peru, and so are written one for another at the start of a word. */
const alike = ['bv', 'cszkq', 'gj', 'iy'];

/** True if two words begin with the same sound: people slip within a word, seldom in how it begins. */
export function beginsAlike(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((word) => word.replace(/^h/, '').charAt(0));
  return one === other || alike.some((sound) => sound.includes(one) && sound.includes(other));
}
