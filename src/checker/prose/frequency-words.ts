import type { Lang } from '../../registry/schema/common.ts';

/** Words that say how often something happens, by language: one case cannot say that. */
const words: Readonly<Record<Lang, RegExp>> = {
  es: /(?<![\p{L}])(?:siempre|nunca|jamás|la mayoría|casi tod[oa]s|suelen?|a menudo|con frecuencia|es (?:común|frecuente)|(?:uno|una) de cada|cada vez más)(?![\p{L}])/iu,
  en: /(?<![\p{L}])(?:always|never|most (?:people|women|cases|of)|the majority|usually|often|frequently|it is common|one in|more and more)(?![\p{L}])/iu,
};

/** Words of frequency in a text, if it has any, and where they begin. */
export const frequencyIn = (text: string, lang: Lang): string | undefined =>
  words[lang].exec(text)?.[0];
