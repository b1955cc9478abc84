// The words of a person in danger, as they sound, and the phrases that are looked for among them.
import { plain } from '../text/accents.ts';
import type { Lang } from '../registry/schema/common.ts';

/** Short ways of writing a word, as they sound: «k», «x», «u». */
const short: Record<Lang, Record<string, string>> = {
  es: {
    k: 'ke',
    ki: 'ke',
    x: 'por',
    xk: 'porke',
    pk: 'porke',
    pork: 'porke',
    m: 'me',
    t: 'te',
    d: 'de',
    s: 'es',
    dnd: 'donde',
    dond: 'donde',
    kn: 'kon',
    km: 'komo',
    kmo: 'komo',
    sta: 'esta',
    stoi: 'estoi',
    stan: 'estan',
    toi: 'estoi',
    tngo: 'tengo',
    tng: 'tengo',
    ta: 'esta',
    pa: 'para',
  },
  en: {
    u: 'you',
    ur: 'your',
    r: 'are',
    n: 'and',
    wana: 'want to',
    gona: 'going to',
    gota: 'got to',
  },
};
/** What sounds alike in Peru and is written one for another. In this order. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^ps/, 's'],
  [/ch/g, 'ç'],
  // «xantaje», «noxe».
  [/(^|[aeiou])x(?=[aeiou])/g, '$1ç'],
  [/h/g, ''],
  [/ll/g, 'y'],
  [/([a-z])x(?=[bcdfgjklmnñpqrstvz])/g, '$1s'],
  [/v/g, 'b'],
  [/z|c(?=[ei])/g, 's'],
  [/qu(?=[ei])|[cq]/g, 'k'],
  [/gu(?=[ei])/g, 'ğ'],
  [/g(?=[ei])/g, 'j'],
  [/ğ/g, 'g'],
  // «me sige» is «me sigue».
  [/sij(?=[ei])/g, 'sig'],
  // «aymara» is «aimara», «voy» is «boi».
  [/y(?![aeiou])/g, 'i'],
];

/** A word as it sounds, so that «biolaron» and «violaron» are one. `~` stays: it ends a word in any gender. */
export function sound(word: string, lang: Lang): string {
  let text = plain(word);
  if (lang === 'es') for (const [from, to] of alike) text = text.replace(from, to);
  // A letter twice sounds once; of a number each counts.
  text = text.replace(/(\D)\1+/g, '$1');
  return Object.prototype.hasOwnProperty.call(short[lang], text)
    ? (short[lang][text] ?? text)
    : text;
}

/**
 * Plain text, or a pattern over it, with what sounds alike in Spanish written in one way; but h stays, since without
 * it «hackear» would begin as «acusar». What a pattern says with signs stays too.
 */
export const byEar = (text: string): string =>
  alike.slice(4, -1).reduce((all, [from, to]) => all.replace(from, to), text);

/** A query as its words sound, each after a space; ` .` where a sentence begins or ends. */
export function heard(query: string, lang: Lang): string {
  const words = query.replace(/['’`´]/g, '').match(/[\p{L}\p{M}\d]+|[.!?¡¿;:\n…()]/gu);
  const text = (words ?? []).map((word) => (/[\p{L}\d]/u.test(word) ? sound(word, lang) : '.'));
  return ` ${['.', ...text, '.'].join(' ')} `;
}

/** Phrases as they travel: each word as it sounds. Throws if one names a group that there is none of. */
export function soundOf(phrase: string, lang: Lang, groups: Record<string, unknown>): string {
  return phrase
    .split(/\s+/)
    .map((token) =>
      token.replace(/<[^>]*>|[\p{L}\p{M}\d~]+/gu, (part) => {
        // A short way of writing two words is one of the words of a set all the same: «will/gonna».
        if (!part.startsWith('<')) return sound(part, lang).replace(/ /g, '_');
        if (part.slice(1, -1) in groups) return part;
        throw new Error(`«${phrase}»: no hay un grupo de palabras ${part}.`);
      }),
    )
    .join(' ');
}

const nothing = /$^/;

/**
 * A pattern over what {@link heard} gives, that finds any of some phrases on whole words; nothing if there are
 * none. In a phrase `/` stands between words of which one is said, `_` between those of one that is made of
 * several, `?` after what may be left out, `<x>` for a form of the group x, `~` for an ending of any gender
 * and number, `…` for up to five words, and `.` for where a sentence begins or ends.
 */
export function pattern(phrases: readonly string[], groups: Record<string, string>): RegExp {
  if (phrases.length === 0) return nothing;
  return new RegExp(`(?:${phrases.map((each) => source(each, groups)).join('|')})(?= )`, 'g');
}

/** Gives the pattern of those phrases that a text with some words may hold. */
export type Finder = (words: ReadonlySet<string>) => RegExp;

/**
 * Finds some phrases as {@link pattern} does. To make a pattern takes a phone longer than to look whether a text has a
 * word for each that a phrase asks for, so that none is made of the others: nearly all.
 * @param first how the words of a phrase may begin, by what the phrase says; kept for all that are asked of one file
 */
export function finder(
  phrases: readonly string[],
  groups: Record<string, string>,
  first: Map<string, readonly string[]>,
): Finder {
  const asked = (token: string): readonly string[] => {
    const known = first.get(token) ?? firstWords(token, groups);
    first.set(token, known);
    return known;
  };
  let asks: (readonly string[])[][] | undefined;
  return (words) => {
    asks ??= phrases.map((phrase) =>
      phrase.split(' ').flatMap((token) => (/[?…]|^\.$/.test(token) ? [] : [asked(token)])),
    );
    const may = phrases.filter((_, at) =>
      asks?.[at]?.every((some) => some.some((each) => words.has(each))),
    );
    return may.length > 0 ? pattern(may, groups) : nothing;
  };
}

/** Each word with which what stands in one place of a phrase may begin. */
const firstWords = (token: string, groups: Record<string, string>): string[] =>
  token
    .split('/')
    .flatMap((word) => {
      const [, group] = /^<(.*)>$/.exec(word) ?? [];
      return group === undefined ? [word] : (groups[group] ?? '').split(/, |\|/);
    })
    .map((word) => word.replace(/[ _].*/, ''))
    .flatMap((word) =>
      word.includes('~')
        ? ['', 'o', 'a', 'e'].flatMap((end) => [
            word.replace('~', end),
            word.replace('~', `${end}s`),
          ])
        : [word],
    );

/** A pattern that finds one of some words, `|` between them, `*` for any ending; nothing if there are none. */
export function gate(words: string): RegExp {
  if (words === '') return nothing;
  return new RegExp(` (?:${ended(words).replace(/\*/g, '[^ ]*')})(?= )`);
}

function source(phrase: string, groups: Record<string, string>): string {
  const tokens = phrase.split(' ').map((token) => {
    if (token === '…') return '(?: [^ ._]+){0,5}';
    if (token === '.') return ' \\.';
    const said = token.replace(/\?/g, '').split('/');
    const all = said.map((word) => forms(word, groups)).join('|');
    return `(?: (?:${all}))${token.includes('?') ? '?' : ''}`;
  });
  return tokens.join('');
}

function forms(word: string, groups: Record<string, string>): string {
  const [, group] = /^<(.*)>$/.exec(word) ?? [];
  const all = group === undefined ? word : (groups[group] ?? '').replace(/, /g, '|');
  return ended(all.replace(/_/g, ' ').replace(/^\.$/, '\\.'));
}

function ended(words: string): string {
  return words.replace(/~/g, '[oae]?s?');
}
