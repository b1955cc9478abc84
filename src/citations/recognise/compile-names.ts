import { derivedAt } from './derived.ts';
import type { NameNode } from './grammar.ts';
import { createLexicon } from './lexicon.ts';
import { emptyNode, keysOf, type NormNames } from './names.ts';
import { numberedAt } from './numbered.ts';
import { foreignCodes, otherCodes } from './other-norms.ts';
import { TextTokens as Tokens, type Vocabulary } from './tokens.ts';
import { lexiconStarts, slippery, misspelt, words } from './vocabulary.ts';

/**
 * Makes what the registry calls its norms ready for the recogniser. Of two norms with one name the first is meant,
 * unless a number or a year says which.
 */
export function compileNames(norms: readonly NormNames[]): Vocabulary {
  const lexicon = createLexicon(words, slippery, misspelt);
  const index = {
    root: emptyNode(),
    numbers: new Map<string, string>(),
    initials: new Map<string, string>(),
    derived: new Map<string, string>(),
    lastArticles: new Map<string, number>(),
    years: new Map<string, Set<string>>(),
  };
  const bare: Vocabulary = { lexicon, anchors: lexiconStarts(lexicon, [], []), norms: index };
  for (const { id, lastArticle } of norms)
    if (lastArticle !== undefined) index.lastArticles.set(id, lastArticle);
  const read = norms.flatMap(({ id, names, english = [] }) => [
    ...names.map((name) => ({ id, t: new Tokens(name, bare, true), isEnglish: false })),
    ...english.map((name) => ({ id, t: new Tokens(name, bare, true), isEnglish: true })),
  ]);
  // Numbers first: the other names may be told by them.
  for (const { id, t } of read) {
    const number = numberedAt(t, 0, true)?.instrument;
    if (number !== undefined && number !== id) addTo(index.numbers, number, id);
  }
  for (const name of otherCodes) addName(index.root, new Tokens(name, bare, true), '', false);
  for (const name of foreignCodes)
    addName(index.root, new Tokens(name, bare, true), 'foreign', false);
  const firsts: { word: string; isEnglish: boolean }[] = [];
  for (const { id, t, isEnglish } of read) {
    if (t.count === 1 || (t.count === 2 && t.symbol(1) === '.')) {
      if (!/[A-Z].*[A-Z]/.test(t.raw(0))) continue;
      addTo(index.initials, t.word(0), id);
      firsts.push({ word: t.word(0), isEnglish });
      continue;
    }
    const [from, to] = ownWords(t);
    if (from >= to) continue;
    addName(index.root, t, id, isEnglish, from, to);
    firsts.push({ word: t.word(from), isEnglish });
    if (/^(?:19|20)\d\d$/.test(t.raw(to - 1)))
      index.years.set(id, (index.years.get(id) ?? new Set()).add(t.raw(to - 1)));
  }
  // Regulations last: what they belong to may be called by any of its names.
  for (const { id, t } of read) {
    const key = derivedAt(t, ownWords(t)[0], true)?.key;
    if (key !== undefined) addTo(index.derived, key, id);
  }
  const whole = createLexicon([...words, ...firsts.map(({ word }) => word)], slippery, misspelt);
  const english = firsts.filter((each) => each.isEnglish).map(({ word }) => word);
  const spanish = firsts.filter((each) => !each.isEnglish).map(({ word }) => word);
  return { lexicon: whole, anchors: lexiconStarts(whole, spanish, english), norms: index };
}

/**
 * Of the names of norms only what {@link compileNames} makes use of, to be sent to where the registry is not: the
 * number that an identifier does not say, and names without their number.
 */
export function usefulNames(norms: readonly NormNames[]): NormNames[] {
  const bare = compileNames([]);
  const useful = (id: string, list: readonly string[]) => [
    ...new Set(
      list.flatMap((name) => {
        const t = new Tokens(name, bare, true);
        const number = numberedAt(t, 0, true);
        const [from, to] = ownWords(t);
        const isSaid = number?.instrument === undefined || number.instrument === id;
        return [
          ...(isSaid ? [] : [name.slice(0, t.end(number.to - 1))]),
          ...(from < to ? [name.slice(t.start(from), t.end(to - 1))] : []),
        ];
      }),
    ),
  ];
  return norms.flatMap(({ id, names, english = [] }) => {
    const each = { id, names: useful(id, names), english: useful(id, english) };
    return each.names.length + each.english.length > 0 ? [each] : [];
  });
}

/** The words of a stated name without its number: none are left of «Ley 30068, que modifica el Código Penal». */
function ownWords(t: Tokens): [from: number, to: number] {
  const number = numberedAt(t, 0, true);
  if (number && !(t.symbol(number.to) === ',' && t.isCapital(number.to + 1))) return [0, 0];
  const from = number ? number.to + 1 : 0;
  for (let at = from + 1; at < t.count; at++) {
    const symbol = t.symbol(at);
    if (symbol !== ',' && symbol !== '(') continue;
    const by = /^(?:aprobado|approved)$/.test(t.word(at + 1)) ? at + 3 : at + 1;
    const end = numberedAt(t, by, true)?.to ?? (t.isNumber(by) ? by + 1 : by);
    if (end > by && end >= (symbol === '(' ? t.count - 1 : t.count)) return [from, at];
  }
  return [from, t.count];
}

function addName(
  root: NameNode,
  t: Tokens,
  id: string,
  isEnglish: boolean,
  from = 0,
  to = t.count,
): void {
  let node = root;
  // «Código Penal peruano»: the country is no part of the name.
  const last = /^peruan[oa]$/.test(t.word(to - 1)) ? to - 1 : to;
  for (const key of keysOf(t, from, last)) {
    const next = node.next.get(key) ?? emptyNode();
    node.next.set(key, next);
    node = next;
  }
  if (node.ids.includes(id)) return;
  // What the registry holds comes before what it does not.
  node.ids = node.ids[0] === '' ? [id] : [...node.ids, id];
  node.isEnglish = node.isEnglish && isEnglish;
}

function addTo(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id);
}
