import * as en from './en.ts';
import * as es from './es.ts';
import type { Tokens } from './tokens.ts';

const articleWords = new Map(Object.entries({ ...es.articleWords, ...en.articleWords }));

/** Whether the token is a word for an article. */
export function isArticleWord(t: Tokens, i: number): boolean {
  return articleWords.has(t.word(i));
}

/** Whether the word for an article at `i` is a plural; nothing if none stands there. */
export function isPluralArticle(t: Tokens, i: number): boolean | undefined {
  return articleWords.get(t.word(i));
}
