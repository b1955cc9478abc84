/** Words a person reads in a minute when the subject is hard. */
const wordsPerMinute = 180;

/** Minutes to read a page, from its Markdown source; at least one. */
export function minutesToRead(source: string): number {
  const text = source
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return Math.max(1, Math.round(words.length / wordsPerMinute));
}
