import type { Lang } from '../registry/schema/common.ts';
import { plain } from '../text/accents.ts';
import type { SearchResult } from './entries.ts';
import { tellsOfSomething } from './telling.ts';

/** Words of a question about what the law says, and not only about what to do. */
const ofLaw: Record<Lang, RegExp> = {
  es: /\b(delitos?|ley|leyes|i?legal(es)?|penas?|carcel|normas?|sancion(es)?|castig\w+)\b/,
  en: /\b(crimes?|laws?|(il)?legal|penalt(y|ies)|prison|jail|offen[cs]es?|sentences?|punish\w*|statut\w*|provisions?|criminali[sz]\w*)\b/,
};

/** Whether a plain query asks what the law says. */
export const asksForLaw = (asked: string, lang: Lang): boolean => ofLaw[lang].test(asked);

/** Among how many, the conduct counted, another of its pages is close behind it. */
const closeBehind = 3;

/**
 * Results with a page for whoever lives a conduct before the conduct, if that is the first: one of its own that comes
 * close behind, or else its guide, if the words speak of it too. As they are, if the query only names something or asks for the law.
 * @param isOwn whether the query is a phrase of the first, which may be of any of its cases: then only its guide, close behind
 */
export function livedFirst(
  ranked: SearchResult[],
  query: string,
  lang: Lang,
  isOwn: boolean,
): SearchResult[] {
  const [conduct] = ranked;
  if (conduct?.row === undefined || !conduct.lived || !tellsOfSomething(query, lang)) return ranked;
  if (asksForLaw(plain(query), lang)) return ranked;
  const { lived } = conduct;
  const isLived = ({ row, weak }: SearchResult) =>
    row !== undefined && !weak && lived.includes(row);
  const isGuide = ({ row }: SearchResult) => row === lived[0];
  const own = isOwn
    ? ranked.slice(1, closeBehind).find(isGuide)
    : (ranked.slice(1, closeBehind).find(isLived) ?? ranked.find(isGuide));
  if (!own) return ranked;
  const others = ranked.filter((each) => each !== own);
  return [{ ...own, weak: conduct.weak, before: conduct.row }, ...others];
}
