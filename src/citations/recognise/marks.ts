import { any, peek, raw, type TokensRead, seq, symbol, type Tokens, word } from './grammar.ts';
import { mostListed } from './limits.ts';
import { w } from './words.ts';

/** «5, 7 y del 9 al 12», «a), b) y del d) al f)», «el artículo 119 y el 120». */
const again = seq(any(word('del'), w.the), peek(any(w.number, seq(raw(/^.$/), symbol(')')))));

/**
 * Items that separators join, and ranges: «5, 7 y del 9 al 12».
 * @param item reads one, told the one before
 * @param range reads what a range adds after the one before
 */
export function listAt<T>(
  t: Tokens,
  i: number,
  item: (at: number, last?: T) => TokensRead<T> | undefined,
  range: (at: number, last: T) => TokensRead<T[]> | undefined = () => undefined,
): TokensRead<T[]> | undefined {
  const first = item(i);
  if (!first) return undefined;
  let last = first.value;
  const value = [last];
  let { next } = first;
  while (value.length < mostListed) {
    const more = range(next, last);
    const after = t.after(next, w.separator);
    const one = more || after === next ? undefined : item(t.after(after, again), last);
    if (!more && !one) break;
    value.push(...(more?.value ?? []), ...(one ? [one.value] : []));
    last = value[value.length - 1] ?? last;
    next = (more ?? one)?.next ?? next;
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
