import type { LearnedWordsFile } from '../search/index-files.ts';
import { fileOfTerm } from '../search/learned.ts';

/** Bytes, before compression, that a file of what was learned has on average. */
const full = 1_100;

/** What was learned of words, in files: of each term, the one that {@link fileOfTerm} says. */
export function termFiles(words: Readonly<Record<string, string>>): LearnedWordsFile[] {
  const all = Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = all.reduce((sum, [term, letters]) => sum + term.length + letters.length + 6, 0);
  const files = Array.from({ length: Math.ceil(bytes / full) }, (): LearnedWordsFile => ({}));
  for (const [term, letters] of all) {
    const file = files[fileOfTerm(term, files.length)];
    if (file) file[term] = letters;
  }
  return files;
}
