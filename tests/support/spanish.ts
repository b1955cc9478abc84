const spanish =
  /(?<![\p{L}-])(?:el|la|los|las|del|de|que|para|por|con|una|lo|su|sus|hasta|desde|sobre|texto|copia)(?![\p{L}-])/giu;
const english = /\b(?:the|of|and|to|in|is|for|a|an|it|by|on|with|from|this|that|or|not|no)\b/i;

/** Whether a text reads as Spanish: three of its small words, and none of those of English. */
export function readsAsSpanish(text: string): boolean {
  return (text.match(spanish) ?? []).length >= 3 && !english.test(text);
}

/** What stands in quotation marks, up to its end or that of the text. */
const quoted = /[“«]([^“”«»]+)/gu;
/** Words of English that Spanish does not have: it has «a» and «no». */
const englishOnly = /\b(?:the|of|and|to|in|is|for|an|it|by|on|with|from|this|that|or|not)\b/i;

/** The sentences, of six words or more, that stand in quotation marks in a text and read as Spanish, whatever stands around them. */
export const quotedSpanish = (text: string): string[] =>
  Array.from(text.matchAll(quoted), ([, said = '']) => said).filter(
    (said) =>
      said.trim().split(/\s+/).length >= 6 &&
      (said.match(spanish) ?? []).length >= 2 &&
      !englishOnly.test(said),
  );
