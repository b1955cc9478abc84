import type { Lang } from '../registry/schema/common.ts';

/** Words of a question about what the law says, and not only about what to do. */
const ofLaw: Record<Lang, RegExp> = {
  es: /\b(delitos?|ley|leyes|i?legal(es)?|penas?|carcel|normas?|sancion(es)?|castig\w+)\b/,
  en: /\b(crimes?|laws?|(il)?legal|penalt(y|ies)|prison|jail|offen[cs]es?|sentences?|punish\w*|statut\w*|provisions?|criminali[sz]\w*)\b/,
};

/** Whether a plain query asks what the law says. */
export const asksForLaw = (asked: string, lang: Lang): boolean => ofLaw[lang].test(asked);
