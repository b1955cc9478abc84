const spanish =
  /(?<![\p{L}-])(?:el|la|los|las|del|de|que|para|por|con|una|lo|su|sus|hasta|desde|sobre|texto|copia)(?![\p{L}-])/giu;
const english = /\b(?:the|of|and|to|in|is|for|a|an|it|by|on|with|from|this|that|or|not|no)\b/i;

/** Whether a text reads as Spanish: three of its small words, and none of those of English. */
export function readsAsSpanish(text: string): boolean {
  return (text.match(spanish) ?? []).length >= 3 && !english.test(text);
}
