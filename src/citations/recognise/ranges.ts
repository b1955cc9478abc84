import { articleAt, type Article } from './article.ts';
import { afterMark, afterRange, isDash } from './marks.ts';
import { romanRange, type Read } from './numerals.ts';
import type { Tokens } from './tokens.ts';

const widest = 1000;
/** After a number so marked, a dash with blanks is a range whatever follows: «48° - 54°». */
const degrees = '°ºª';

/** The numbers that an article stands for: its own, or all of the range it ends. */
export function rangeOf({ number, isRoman: isRomanNumber, since }: Article): string[] {
  if (since === undefined) return [number];
  const range = isRomanNumber ? romanRange(since, number)?.slice(1) : numbersBetween(since, number);
  return range ?? [number];
}

/** The end of a range after `from`; parts of one article («2.22-25») are added to it at once. */
export function rangeAfter(
  t: Tokens,
  i: number,
  from: Article,
): Read<Article | undefined> | undefined {
  const after = afterRange(t, i);
  if (after === i) return undefined;
  const isLoose = isDash(t, i) && !(t.isGlued(i) && t.isGlued(after));
  if (isLoose && !degrees.includes(t.symbol(i - 1) || '?') && t.isWord(after + 1)) return undefined;
  // «Art. 55° - Art. 59°».
  const named = isLoose && /^arts?$/.test(t.word(after)) ? after + 1 : after;
  const to = articleAt(t, afterMark(t, t.symbol(named) === '.' ? named + 1 : named));
  if (from.isRoman !== to?.value.isRoman) return undefined;
  const part = isDash(t, i) ? from.paths[0]?.at(-1) : undefined;
  if (part?.startsWith('para_') && to.value.paths.length === 0) {
    const parts = numbersBetween(part.slice(5), to.value.number) ?? [];
    from.paths.push(...parts.map((number) => [`para_${number}`]));
    return { value: undefined, next: to.next };
  }
  const isRange = from.isRoman
    ? romanRange(from.number, to.value.number) !== undefined
    : isBefore(from.number, to.value.number);
  return isRange ? { value: to.value, next: to.next } : undefined;
}

/** The numbers after the first up to the last; nothing if they are no range. */
function numbersBetween(from: string, to: string): string[] | undefined {
  const [first = '', firstLetter = ''] = from.split('-');
  const [last = '', lastLetter = ''] = to.split('-');
  const low = Number(first);
  const high = Number(last);
  if (!isBefore(from, to)) return undefined;
  const numbers: string[] = [];
  for (let number = low + 1; number <= high; number++) numbers.push(String(number));
  if (!lastLetter) return numbers;
  if (lastLetter.length > 1) return [...numbers, to];
  const start = high === low && firstLetter ? firstLetter.charCodeAt(0) + 1 : 65;
  for (let letter = start; letter <= lastLetter.charCodeAt(0); letter++) {
    numbers.push(`${high}-${String.fromCharCode(letter)}`);
  }
  return numbers;
}

function isBefore(from: string, to: string): boolean {
  const [low = '', firstLetter = ''] = from.split('-');
  const [high = '', lastLetter = ''] = to.split('-');
  const width = Number(high) - Number(low);
  return width === 0
    ? lastLetter.length === 1 && lastLetter > firstLetter
    : width > 0 && width <= widest;
}
