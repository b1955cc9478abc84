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
const alike = ['bv', 'cszkqx', 'gj', 'iy'];

/** True if two words begin with the same sound: people slip within a word, seldom in how it begins. */
export function beginsAlike(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((word) =>
    word.replace(/^h/, '').replace(/^ll/, 'y').charAt(0),
  );
  return one === other || alike.some((sound) => sound.includes(one) && sound.includes(other));
}

/**
 * True if a stem sounds as one that is known does. What was cut took with it the letter that tells how a last c or g
 * sounds («denunsia», «denuncia»); and a word of four letters is left whole, which is cut when it is written with
 * the two letters of one sound, or with an h («kita», «quita»).
 * @param heard how the stem sounds
 * @param own how the known one sounds
 * @param isWhole whether the stem is a word of four letters
 */
export function soundsAsCut(heard: string, own: string, known: string, isWhole: boolean): boolean {
  const soft = known.replace(/c$/, 's').replace(/g$/, 'j');
  const sounds = soft === known ? [own] : [own, own.slice(0, -1) + soft.slice(-1)];
  const isLong = isWhole && /qu|ll|h|gu/.test(known);
  return sounds.some((each) => each === heard || (isLong && each === heard.slice(0, -1)));
}

/** What stands before «x» where it is the network, and after it where it is «por» though it begins. */
const network = /^(?:en|de|a|la|y|o|red|app|cuenta|twitter|por)$/;
const because = /^(?:k|q|que|ke|favor)$/;

/** Whether «x» is a short way of writing «por»: between two words, and not the name of the network. */
export function isShortPor(words: readonly string[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  if (words[at] !== 'x' || after === undefined) return false;
  return before === undefined ? because.test(after) : !network.test(before);
}
