import type { ServiceRole } from '../registry/schema/service.ts';
import type { Lang } from '../registry/schema/common.ts';
import { tokensOf } from '../text/stems.ts';

/** Words of whoever tells what happens to somebody. */
const ofSomebody: Record<Lang, RegExp> = {
  es: /\b(me|mi|mis|nos|le|les|su|sus|conmigo|tengo|estoy)\b/u,
  en: /\b(i|im|me|my|us|our|he|hes|she|shes|him|her|they|their)\b/u,
};
/** From how many words on somebody tells something, and does not name what is looked for. */
const enough = 5;
/** Words of somebody under 18, or about them. */
const ofChild: Record<Lang, RegExp> = {
  es: /\b(soy menor|del cole|secundaria|tengo (9|1[0-7]))\b/u,
  en: /\b(a minor|under 18|school|(im|am) (9|1[0-7]))\b/u,
};
const roles: readonly ServiceRole[] = ['police', 'violence', 'crisis'];

/**
 * The numbers above results of which none is sure: nobody foresees every way of saying that one is in danger, and
 * what was not understood may be that. None for a query that only names something.
 */
export function numbersIfUnsure(query: string, lang: Lang): readonly string[] {
  const words = tokensOf(query.replace(/['’`´]/g, ''));
  const text = words.join(' ');
  if (words.length < enough || !ofSomebody[lang].test(text)) return [];
  return ofChild[lang].test(text) ? ['children', ...roles] : roles;
}
