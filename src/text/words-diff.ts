import { diffArrays } from 'diff';

/** A run of words that two texts share, or that one of them alone has. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  words: string[];
}

/** Words gone or new beyond which two texts are not compared word by word: the one is told whole, then the other. */
const tooMany = 2000;

/** The words that changed between two texts: the shortest list of those gone and new. */
export function wordsDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(a, b, { maxEditLength: tooMany }) ?? [
    { value: a, removed: true, added: false },
    { value: b, removed: false, added: true },
  ];
  return changes.flatMap(({ value: words, added, removed }) =>
    words.length === 0 ? [] : [{ kind: added ? 'new' : removed ? 'gone' : 'same', words }],
  );
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How many words of a text are not in the one before it, and how many of that one are gone: the fewest that make the one of the other. */
export function countedWords(before: string, after: string): [come: number, went: number] {
  const of = (text: string) => wordsOf(text).flatMap((word) => /[\p{L}\p{N}]+/u.exec(word) ?? []);
  const count = (kind: 'added' | 'removed', changes: ReturnType<typeof diffArrays<string>>) =>
    changes.reduce((sum, each) => sum + (each[kind] ? each.value.length : 0), 0);
  const changes = diffArrays(of(before), of(after));
  return [count('added', changes), count('removed', changes)];
}
