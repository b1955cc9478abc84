/**
 * Every match of a global pattern in a text, as `matchAll` finds them; but that makes a copy of the pattern each time,
 * which takes longer than to see that a text, as most, has none.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // A match of nothing would be found there for ever.
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
