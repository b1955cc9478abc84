// What a query may name of the law, told without the recogniser, which is a third of all that a search loads.
import { normKinds } from '../registry/norm-kinds.ts';
import { plain } from '../text/accents.ts';
import { holdsBeginning } from './norm-names.ts';

/** A norm, or one of its provisions. */
export interface NamedLaw {
  instrument: string;
  eId?: string;
}

/** What is held, for who reads a query without the recogniser. */
export interface HeldNames {
  /** Norms that have a name, whole and alone. */
  called: (name: string) => string[];
  has: (instrument: string) => boolean;
}

/** Bare numbers that people type for an article of the Penal Code: «154 b», «art154-B», «176-c». */
const bareArticle = /^(?:art(?:i?culo|icle|s)?\.?\s*)?(\d{1,3})\s*[-–]?\s*([a-z])?$/i;
/** Short names without spaces or type: «dl1410», «decreto 1410», «ley30364»; not «Decree-Law 25940» nor «Decree 003-2013-JUS». */
const glued =
  /(^|[^-\w])(dl|d\.?l|dleg|d\.?leg|ds|ley|law|decreto|decree)\s*(?:n[°ºo.]*\s*)?(\d{3,5})\b(?!-\d)/gi;
/** A law or legislative decree and its number, and nothing else. */
const numbered =
  /^(?:la |el |the )?(ley|law|decreto legislativo|legislative decree)(?: n[°ºo.]*)? (\d{3,5})$/i;
/** An article, by number, of a norm that is named after it. */
const ofNorm =
  /^(?:el |la |the )?(?:art(?:i?culo|icle)?\.? ?)?(\d{1,4}) ?[-–]? ?([a-z])?(?:,? (?:del|de la|de|of the|of))? (.+)$/i;
/** The same, the article after the norm and without a word between: «código procesal penal 326», not «código penal 1991». */
const afterNorm = /^(?:el |la |the )?(.+?),? (?!(?:19|20)\d\d$)(\d{1,4}) ?[-–]? ?([a-z])?$/i;
/** The number of a law without the word, before its article: «30096 art 2». */
const bareNumber = /(^|\s)((?:2[4-9]|3[0-3])\d{3})(?=\s+art)/gi;
/** Words that a citation holds beside its numbers. */
const ofLaw =
  /\b(?:art|ley|law|act\b|d\.?l\b|d\.?s\b|dleg|decr|res|regl|regul|tuo|texto un|inc|num|lit|disp|prov|para|section|c\.? ?p|c[oóea]d|const|carta|conven|pact|protoc|norma)/;

/** The articles of the Penal Code that a bare number is; nothing where there is more than that. */
export function bareLaw(query: string): NamedLaw | undefined {
  const [, number = '', letter] = bareArticle.exec(plain(query.trim())) ?? [];
  return number ? articleOf('cp', number, letter) : undefined;
}

/** The law that a query names and nothing else, written as most people write it; none to read it with care. */
export function simpleLaw(query: string, { called, has }: HeldNames): NamedLaw[] {
  const text = spelled(query.trim());
  for (const each of [query, text]) {
    const norms = called(each);
    if (norms.length > 0) return norms.map((instrument) => ({ instrument }));
  }
  const [, kind = '', number = ''] = numbered.exec(text) ?? [];
  const instrument = `${/^l[ea][yw]$/i.test(kind) ? 'ley' : 'dleg'}-${number}`;
  if (kind && has(instrument)) return [{ instrument }];
  const typed = plain(query.trim());
  const [, article = '', letter, norm = ''] = ofNorm.exec(typed) ?? [];
  if (article) return called(norm).map((each) => articleOf(each, article, letter));
  const [, before = '', last = '', itsLetter] = afterNorm.exec(typed) ?? [];
  return before ? called(before).map((each) => articleOf(each, last, itsLetter)) : [];
}

/**
 * Whether a query may name a norm or an article of one, so that it pays to ask for what norms are called.
 * @param beginnings of the names of norms
 */
export function mayNameLaw(query: string, beginnings: readonly string[]): boolean {
  const text = plain(spelled(query));
  return (/\d/.test(text) && ofLaw.test(text)) || holdsBeginning(query, beginnings);
}

/** A query with its short and glued names as the recogniser knows them. */
export function spelled(query: string): string {
  return query
    .replace(bareNumber, '$1Ley $2')
    .replace(glued, (found, before: string, kind: string, number: string) =>
      /^(19|20)\d\d$/.test(number) ? found : `${before}${fullName(kind)} ${number}`,
    )
    .replace(/\bart\s*(\d)/gi, 'artículo $1')
    .replace(
      // «154 b» and «art 5 a», not «16 y»: a letter that is a word joins no number.
      /\b(art\S*\s+\d*|\d{2})(\d)\s+([a-dfg-nñp-tv-wz])(?=$|\s)/gi,
      (_, before: string, digit: string, letter: string) =>
        `${before}${digit}-${letter.toUpperCase()}`,
    )
    .replace(
      /(\d)-?([a-z])\b/gi,
      (_, digit: string, letter: string) => `${digit}-${letter.toUpperCase()}`,
    );
}

/** Articles with a letter, in a longer query that names no norm: the Penal Code is what people mean. */
export function looseArticles(text: string) {
  return [...text.matchAll(/(^|[^\p{L}\d-])(\d{1,3})-([A-Z])(?![\p{L}\d])/gu)].map(
    ([, , number = '', letter = '']) => ({
      instrument: 'cp',
      provisions: [`art_${number}-${letter}`],
      kind: undefined,
    }),
  );
}

/** The provision that an eId, or a part of it, belongs to. */
export function wholeProvision(eId: string): string {
  return eId.replace(/([A-Za-z0-9])__(?:al|para|lit)_.*$/, '$1');
}

function articleOf(instrument: string, number: string, letter?: string): NamedLaw {
  return { instrument, eId: `art_${number}${letter ? `-${letter.toUpperCase()}` : ''}` };
}

function fullName(kind: string): string {
  const short = kind.toLowerCase().replace(/\./g, '');
  if (short === 'ley' || short === 'law') return normKinds.ley.es;
  return (short === 'ds' ? normKinds.ds : normKinds.dleg).es;
}
