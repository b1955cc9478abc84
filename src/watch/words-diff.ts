/** A run of words that two texts share, or that one of them alone has. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  words: string[];
}

/** Words beyond which the middle of two texts is not compared word by word. */
const tooMany = 6000;

/** The words that changed between two texts: the shortest list of those gone and new. */
export function wordsDiff(before: string, after: string): Piece[] {
  const a = before.split(/\s+/).filter(Boolean);
  const b = after.split(/\s+/).filter(Boolean);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const middle = diffMiddle(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  return join([
    { kind: 'same', words: a.slice(0, start) },
    ...middle,
    { kind: 'same', words: a.slice(a.length - tail) },
  ]);
}

function diffMiddle(a: string[], b: string[]): Piece[] {
  if (a.length > tooMany || b.length > tooMany)
    return [
      { kind: 'gone', words: a },
      { kind: 'new', words: b },
    ];
  const width = b.length + 1;
  // Longest common run of words from each pair of points on.
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', words: [left] });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', words: [left] });
      i++;
    } else if (right !== undefined) {
      pieces.push({ kind: 'new', words: [right] });
      j++;
    }
  }
  return pieces;
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { kind, words } of pieces) {
    const last = joined.at(-1);
    if (words.length === 0) continue;
    if (last?.kind === kind) last.words.push(...words);
    else joined.push({ kind, words: [...words] });
  }
  return joined;
}
