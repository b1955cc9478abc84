import { isEnglishName } from '../../citations/norm-names.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { InstrumentData } from '../../registry/schema/instrument.ts';
import { rememberOf } from '../../text/remember.ts';
import { isQuoted } from './avoided-words.ts';
import { matchesOf } from '../../text/matches.ts';

/** A word of an English text that a term says not to use, or another name of a norm. */
export interface WrongTerm {
  start: number;
  end: number;
  word: string;
  /** The name to use. */
  instead: string;
  /** Why the word is not to be used. */
  why: Localized | undefined;
  /** True where abroad the same words name something else, as those of a norm do. */
  onlyHere: boolean;
  /** True where statutes use the word, so that what tells a norm may too. */
  inLaw: boolean;
}

/** Any of some phrases, each by itself, and with an `s`; with none, nothing. */
const anyOf = (phrases: readonly string[]): RegExp =>
  phrases.length === 0
    ? /(?!)/g
    : new RegExp(
        String.raw`(?<![\p{L}\d{-])(?:${phrases.map((each) => RegExp.escape(each)).join('|')})s?(?![\p{L}\d}-])`,
        'giu',
      );

/** Another name of a norm is for whoever looks for it: what we write has the one of its record. */
const oneName: Localized = {
  es: 'Una norma tiene un solo nombre en inglés, el de su ficha.',
  en: 'A norm has one English name, that of its record.',
};

/** What a norm is called in English elsewhere: the names under which it is recognised, save those within its own. */
const otherNames = ({ title, shortTitle, aliases = [] }: InstrumentData): string[] =>
  aliases.filter(
    (name) => isEnglishName(name) && ![title.en, shortTitle.en].some((own) => own.includes(name)),
  );

/**
 * Makes what finds in English texts the words that the terms of a registry say not to use, and the other names of its
 * norms, outside quotation marks.
 */
export const wrongTermsReader = rememberOf(
  ({ terms, instruments }: Pick<Registry, 'terms' | 'instruments'>) => {
    const norms = [...instruments.values()].map(({ data }) => data);
    const known = [
      ...[...terms.values()].flatMap(({ data: { term, english } }) =>
        (english?.avoid ?? []).map((word) => ({
          word,
          instead: term.en,
          why: english?.why,
          onlyHere: english?.abroad ?? false,
          inLaw: english?.law ?? false,
        })),
      ),
      ...norms.flatMap((norm) =>
        otherNames(norm).map((word) => ({
          word,
          instead: norm.shortTitle.en,
          why: oneName,
          onlyHere: true,
          inLaw: false,
        })),
      ),
    ];
    const byWord = new Map(known.map((each) => [each.word.toLowerCase(), each]));
    const avoided = [...byWord.keys()].toSorted((a, b) => b.length - a.length);
    const words = anyOf(avoided);
    // Most texts have none of them; quick to see.
    const sign = new RegExp(avoided.map((each) => RegExp.escape(each)).join('|'), 'i');
    const excepted = anyOf([...terms.values()].flatMap(({ data }) => data.english?.unless ?? []));
    return (text: string): WrongTerm[] => {
      if (avoided.length === 0 || !sign.test(text)) return [];
      return matchesOf(words, text).flatMap(({ 0: word, index: start }) => {
        const end = start + word.length;
        const said = word.toLowerCase();
        const found = byWord.get(said) ?? byWord.get(said.replace(/s$/, ''));
        if (!found || isQuoted(text, start)) return [];
        const isRight = matchesOf(excepted, text).some(
          ({ 0: phrase, index }) => index <= start && end <= index + phrase.length,
        );
        return isRight ? [] : [{ ...found, start, end, word }];
      });
    };
  },
);
