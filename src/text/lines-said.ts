import { wordsDiff } from './words-diff.ts';

/** What was said in a place and what is said since, with some words around; one of the two may be empty. */
export interface SaidChange {
  was: string;
  is: string;
}

/** How many words that stayed are told before and after those that changed. */
const around = 6;
/** Share of their words that two lines have in common when one took the place of the other; with fewer, each is told whole. */
const alike = 0.4;

/** What is said otherwise in a place, by the lines that went from it and those that came: in one that stayed, the words alone. */
export function saidChanges(gone: readonly string[], came: readonly string[]): SaidChange[] {
  const told: SaidChange[] = [];
  let next = 0;
  for (const was of gone) {
    const at = came.findIndex((is, index) => index >= next && isAlike(was, is));
    if (at < 0) {
      told.push({ was, is: '' });
      continue;
    }
    for (const is of came.slice(next, at)) told.push({ was: '', is });
    told.push(...wordsApart(was, came[at] ?? ''));
    next = at + 1;
  }
  for (const is of came.slice(next)) told.push({ was: '', is });
  return told.filter(({ was, is }) => was !== is);
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

function isAlike(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const held = new Set(one);
  const shared = other.filter((word) => held.has(word)).length;
  return 2 * shared >= alike * (one.length + other.length);
}

/** The words that changed in a line, those near each other as one change. */
function wordsApart(before: string, after: string): SaidChange[] {
  const told: SaidChange[] = [];
  let was: string[] = [];
  let is: string[] = [];
  let isOpen = false;
  const pieces = wordsDiff(before, after);
  for (const [at, { kind, words }] of pieces.entries()) {
    if (kind === 'gone') was.push(...words);
    else if (kind === 'new') is.push(...words);
    else if (isOpen && at < pieces.length - 1 && words.length <= 2 * around) {
      was.push(...words);
      is.push(...words);
    } else {
      if (isOpen) {
        const rest = words.length > around ? [...words.slice(0, around), '…'] : words;
        told.push({ was: [...was, ...rest].join(' '), is: [...is, ...rest].join(' ') });
      }
      const led = words.length > around ? ['…', ...words.slice(-around)] : words;
      [was, is, isOpen] = [[...led], [...led], false];
    }
    if (kind !== 'same') isOpen = true;
  }
  if (isOpen) told.push({ was: was.join(' '), is: is.join(' ') });
  return told;
}
