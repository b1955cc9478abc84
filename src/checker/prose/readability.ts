import { remember } from '../../text/remember.ts';
import { matchesOf } from '../../text/matches.ts';

/** How easy a text is to read, and the counts behind the figure. */
export interface Readability {
  /** Szigriszt-Pazos perspicuity, read with the INFLESZ scale: 0 very hard, 55 normal, 65 fairly easy. */
  score: number;
  words: number;
  sentences: number;
  syllables: number;
}

/** Measures blocks of text: each block (a paragraph, an item, a heading) ends at least one sentence. */
export function readability(blocks: readonly string[]): Readability {
  const all = { words: 0, sentences: 0, syllables: 0 };
  for (const block of blocks) {
    const { words, sentences, syllables } = countsOf(block);
    all.words += words;
    all.sentences += sentences;
    all.syllables += syllables;
  }
  const { words, sentences, syllables } = all;
  const score = words === 0 ? 100 : 206.835 - (62.3 * syllables) / words - words / sentences;
  return { score: Math.round(score * 10) / 10, ...all };
}

const countsOf = remember((block) => {
  const counts = { words: 0, sentences: 0, syllables: 0 };
  let isEnded = true;
  for (const [token, word, digits] of matchesOf(tokens, block.normalize('NFC'))) {
    if (word ?? digits) {
      counts.words++;
      if (isEnded) counts.sentences++;
      counts.syllables += syllablesOnce(word ?? token);
    }
    isEnded = endsSentence.test(token) || (isEnded && !(word ?? digits));
  }
  return counts;
});

/** A word («físico-químico» is one), a figure, or a stop that ends a sentence. */
const stop = '[.!?…](?=[\\s"”»)]|$)';
const tokens = new RegExp(
  `(\\p{L}+(?:[-’']\\p{L}+)*)|(\\d(?:[\\d.,]*\\d)?)(?:,*${stop})?|${stop}`,
  'gu',
);
const endsSentence = /[.!?…]$/;

/**
 * Where a syllable begins: a vowel after none, beside a stressed weak one, or two strong ones together. The
 * u of «que» and «guitarra» is not heard.
 */
const nuclei = /[íú]|(?<![aeiouyáéíóúü])[aeiouyáéóü]|(?<=[íú])[aeiouyáéóü]|(?<=[aeoáéó])[aeoáéó]/gi;
const silent = /(?<=[qg])u(?=[eiéí])/gi;

/** A text says the same words over and over. */
const syllablesOnce = remember((word) => syllablesOf(word), 20_000);

/** Syllables of a Spanish word, one at least; of a figure, two a digit, which is close to how it is read aloud. */
export function syllablesOf(word: string): number {
  const digits = word.match(/\d/g)?.length ?? 0;
  return digits > 0 ? 2 * digits : Math.max(1, word.replace(silent, '').match(nuclei)?.length ?? 0);
}
