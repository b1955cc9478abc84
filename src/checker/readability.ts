/** How easy a text is to read, and the counts behind the figure. */
export interface Readability {
  /** Szigriszt-Pazos perspicuity, read with the INFLESZ scale: 0 very hard, 55 normal, 65 fairly easy. */
  score: number;
  words: number;
  sentences: number;
  syllables: number;
}

const sentenceEnd = /[.!?…]+(?=[\s"”»)]|$)/g;
const word = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*|\d[\d.,]*/gu;

/** Measures blocks of text: each block (a paragraph, an item, a heading) ends at least one sentence. */
export function readability(blocks: readonly string[]): Readability {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const block of blocks) {
    const found = block.match(word) ?? [];
    if (found.length === 0) continue;
    words += found.length;
    syllables += found.reduce((sum, each) => sum + countOf(each), 0);
    const ends = [...block.matchAll(sentenceEnd)].filter(({ index, 0: mark }) =>
      /[\p{L}\d]/u.test(block.slice(index + mark.length)),
    );
    sentences += ends.length + 1;
  }
  const score = words === 0 ? 100 : 206.835 - (62.3 * syllables) / words - words / sentences;
  return { score: Math.round(score * 10) / 10, words, sentences, syllables };
}

/** Words come again and again: each is counted once. */
const counts = new Map<string, number>();

function countOf(text: string): number {
  let count = counts.get(text);
  if (count === undefined) counts.set(text, (count = syllablesOf(text)));
  return count;
}

/** Syllables of a Spanish word: groups of vowels, parted where two strong ones or a stressed weak one meet. */
export function syllablesOf(text: string): number {
  if (/^\d/.test(text)) return numberSyllables(text);
  const letters = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'q');
  let count = 0;
  for (const group of letters.match(/[aeiouáéíóúüy]+/g) ?? []) count += nuclei(group);
  return Math.max(1, count);
}

const strong = /[aeoáéó]/;
const stressedWeak = /[íú]/;

function nuclei(group: string): number {
  let count = 0;
  let previous = '';
  for (const letter of group) {
    const isStrong = strong.test(letter);
    const opens =
      previous === '' ||
      stressedWeak.test(letter) ||
      stressedWeak.test(previous) ||
      (isStrong && strong.test(previous));
    if (opens) count++;
    previous = letter;
  }
  return count;
}

/** Figures are read aloud as words; two syllables a digit is close to what they take. */
function numberSyllables(text: string): number {
  return Math.max(1, text.replace(/\D/g, '').length * 2);
}
