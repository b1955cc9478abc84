import type { Read, Tokens } from './grammar.ts';
import { mostListed } from './limits.ts';
import { w } from './words.ts';

/** Items that separators join; `item` is told whether it is the first. */
export function listAt<T>(
  t: Tokens,
  i: number,
  item: (at: number, isFirst: boolean) => Read<T> | undefined,
): Read<T[]> | undefined {
  let read = item(i, true);
  if (!read) return undefined;
  const value: T[] = [];
  let next = i;
  while (read && value.length < mostListed) {
    value.push(read.value);
    next = read.next;
    const after = t.after(next, w.separator);
    read = after > next ? item(after, false) : undefined;
  }
  return { value, next };
}

/** The token after the bracket that closes the one at `i`, or `i` if it is `most` tokens away. */
export function afterBracket(t: Tokens, i: number, most: number): number {
  let depth = 0;
  for (let at = i; at < i + most && at < t.count; at++) {
    if (t.is(at, w.opening)) depth++;
    else if (t.is(at, w.closing) && --depth === 0) return at + 1;
  }
  return i;
}

/** The token after the bracket at `i`, if it closes one that opens at `open`; else `i`. */
export function afterClosing(t: Tokens, open: number, i: number): number {
  return t.symbol(open) === '(' && t.symbol(i) === ')' ? i + 1 : i;
}
