/** What a page of help may begin with: how it opens and how it closes in its markup. */
const firsts = [
  ['<section class="minuto"', '</section>'],
  ['<aside class="peligro', '</aside>'],
] as const;

/**
 * Where the first minute of a rendered page ends, or its box of danger if it has no minute. 0 where neither stands
 * above the first heading.
 */
export function endOfFirst(content: string): number {
  const heading = content.indexOf('<h2');
  for (const [opens, closes] of firsts) {
    const start = content.indexOf(opens);
    if (start >= 0 && (heading < 0 || start < heading))
      return content.indexOf(closes, start) + closes.length;
  }
  return 0;
}
