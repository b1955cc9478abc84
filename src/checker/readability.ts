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

/** Syllables of a Spanish word: groups of vowels, parted where two strong ones or a stressed weak one meet. */
export function syllablesOf(text: string): number {
  return countsOf(text).syllables;
}

/** What a unit of text is to a reader; those that are vowels come last. */
const kind = {
  other: 0,
  end: 1,
  close: 2,
  digit: 3,
  consonant: 4,
  weak: 5,
  stressed: 6,
  strong: 7,
};
const { other, end, close, digit, consonant, weak, stressed, strong } = kind;

/** Kinds of the units that Spanish and English are written with. */
const kinds = new Uint8Array(0x2100);
for (let unit = 0; unit < kinds.length; unit++) {
  if (/\p{L}/u.test(String.fromCharCode(unit))) kinds[unit] = consonant;
}
for (const [units, value] of [
  ['.!?…', end],
  [' \t\n\r\u00a0"”»)', close],
  ['0123456789', digit],
  ['iuüyIUÜY', weak],
  ['íúÍÚ', stressed],
  ['aeoáéóAEOÁÉÓ', strong],
] as const)
  for (const unit of units) kinds[unit.charCodeAt(0)] = value;

/** Whether a vowel opens a syllable (1) after what stands before it, by both kinds: `before * 8 + vowel`. */
const opens = Uint8Array.from({ length: 64 }, (_, index) => {
  const [before, now] = [index >> 3, index & 7];
  const parts = before < weak || before === stressed || now === stressed;
  return Number(now >= weak && (parts || (before === strong && now === strong)));
});

/** Counts one block in one pass, since every check reads every document whole. */
function countsOf(block: string): Omit<Readability, 'score'> {
  const text = /[\u0300-\u036f]/.test(block) ? block.normalize('NFC') : block;
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  /** Whether the next word begins a sentence. */
  let isEnded = true;
  let at = 0;
  while (at < text.length) {
    const first = kindAt(text, at);
    if (first < digit) {
      at++;
      if (first === end && kindAt(text, at) === close) isEnded = true;
      continue;
    }
    words++;
    if (isEnded) sentences++;
    isEnded = false;
    if (first === digit) {
      // A figure is read aloud as words: two syllables a digit is close to what they take.
      for (let now = first; now === digit || isPoint(text, at); now = kindAt(text, at)) {
        if (now === digit) syllables += 2;
        at++;
        if (now === end && kindAt(text, at) === close) isEnded = true;
      }
      continue;
    }
    let nuclei = 0;
    let previous = other;
    let now = first;
    do {
      if (now === weak && isSilent(text, at)) now = consonant;
      nuclei += opens[previous * 8 + now] ?? 0;
      previous = now;
      now = kindAt(text, ++at);
      if (now < digit && joinsWords(text, at)) {
        previous = consonant;
        now = kindAt(text, ++at);
      }
    } while (now >= consonant);
    syllables += Math.max(1, nuclei);
  }
  return { words, sentences, syllables };
}

/** The kind of a unit; beyond the end of the text there is only space. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return close;
  return kinds[text.charCodeAt(at)] ?? (/[\p{L}\p{M}]/u.test(text.charAt(at)) ? consonant : other);
}

/** The u of «que», «guitarra». */
function isSilent(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | 32) === u &&
    beforeSilent.includes(text.charCodeAt(at - 1) | 32) &&
    afterSilent.includes(text.charCodeAt(at + 1) | 32)
  );
}

/** «Físico-químico», «d’Alembert». */
function joinsWords(text: string, at: number): boolean {
  return joints.includes(text.charCodeAt(at)) && kindAt(text, at + 1) >= consonant;
}

const isPoint = (text: string, at: number): boolean => points.includes(text.charCodeAt(at));
const codes = (units: string): number[] => Array.from(units, (each) => each.charCodeAt(0));
const points = codes('.,');
const joints = codes("-’'");
const u = 'u'.charCodeAt(0);
const beforeSilent = codes('qg');
const afterSilent = codes('eiéí');
