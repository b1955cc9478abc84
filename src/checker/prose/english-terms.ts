import type { Registry } from '../../registry/registry.ts';
import type { TermData } from '../../registry/schema/term.ts';
import { rememberOf } from '../../text/remember.ts';
import { isQuoted } from './avoided-words.ts';

/** A word of an English text that a term says not to use. */
export interface WrongTerm {
  start: number;
  end: number;
  word: string;
  /** The term that it is said for. */
  term: TermData;
}

/** Any of some phrases, each by itself, and with an `s`; with none, nothing. */
const anyOf = (phrases: readonly string[]): RegExp =>
  phrases.length === 0
    ? /(?!)/g
    : new RegExp(
        String.raw`(?<![\p{L}\d{-])(?:${phrases.map((each) => RegExp.escape(each)).join('|')})s?(?![\p{L}\d}-])`,
        'giu',
      );

/** Makes what finds in English texts the words that the terms of a registry say not to use, outside quotation marks. */
export const wrongTermsReader = rememberOf(({ terms }: Pick<Registry, 'terms'>) => {
  const known = [...terms.values()].flatMap(({ data }) =>
    (data.english?.avoid ?? []).map((word) => [word.toLowerCase(), data] as const),
  );
  const byWord = new Map(known);
  const avoided = [...byWord.keys()].toSorted((a, b) => b.length - a.length);
  const words = anyOf(avoided);
  // Most texts have none of them; quick to see.
  const sign = new RegExp(avoided.map((each) => RegExp.escape(each)).join('|'), 'i');
  const right = [...terms.values()].flatMap(({ data }) => data.english?.unless ?? []);
  const excepted = anyOf(right);
  return (text: string): WrongTerm[] => {
    if (avoided.length === 0 || !sign.test(text)) return [];
    return [...text.matchAll(words)].flatMap(({ 0: word, index: start }) => {
      const end = start + word.length;
      const said = word.toLowerCase();
      const term = byWord.get(said) ?? byWord.get(said.replace(/s$/, ''));
      if (!term || isQuoted(text, start)) return [];
      const isRight = [...text.matchAll(excepted)].some(
        ({ 0: phrase, index }) => index <= start && end <= index + phrase.length,
      );
      return isRight ? [] : [{ start, end, word, term }];
    });
  };
});
