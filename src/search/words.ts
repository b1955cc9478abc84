/** True if two words differ by one letter added, lost, changed or swapped; short words must be equal. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1 || /\d/.test(a + b)) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return (
    short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
  );
}

/** True if two words are made of the same letters, in whatever order. */
export const hasSameLetters = (a: string, b: string): boolean =>
  Array.from(a).sort().join('') === Array.from(b).sort().join('');

/** Letters that sound alike in Peru, and so are written one for another at the start of a word. */
const alike = ['bv', 'cszkq', 'gj', 'iy'];

/** True if two words begin with the same sound: people slip within a word, seldom in how it begins. */
export function beginsAlike(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((word) => word.replace(/^h/, '').charAt(0));
  return one === other || alike.some((sound) => sound.includes(one) && sound.includes(other));
}
