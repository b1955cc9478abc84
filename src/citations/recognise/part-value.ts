import {
  any,
  behind,
  not,
  opt,
  peek,
  raw,
  type TokensRead,
  seq,
  symbol,
  type Tokens,
} from './grammar.ts';
import { countUp, isRoman, lettersAfter, saidAt } from './numerals.ts';
import { lasts, type PartKind, w } from './words.ts';

/** No list or range of parts is longer: what is, is a slip. */
const mostParts = 200;
const letterShape = /^(?:[a-zñA-ZÑ]|([a-zA-Z])\1|i{1,3}|i?v|vi{1,3}|i?x)$/;

/** The order of a part in words: «tercer», «último». */
export function orderAt(t: Tokens, i: number): TokensRead<string> | undefined {
  const last = lasts.get(t.word(i));
  if (last !== undefined) return { value: last, next: i + 1 };
  const said = saidAt(t, i);
  return said && { value: String(said.value), next: said.next };
}

const numeralOf = seq(behind(symbol(')')), w.number, peek(w.ofInLowerCase));
/** A bracket, also as scanners read it: «d}». */
const bracket = symbol(')}');
const closing = any(w.quote, bracket);
/** «d)», «d.)», «d. del», «d., del». */
const bracketEnd = any(
  bracket,
  seq(w.point, any(bracket, peek(seq(opt(w.comma), w.ofInLowerCase)))),
);

/** Reads the number or letter of a part: «3», «28.1», «b)», «"f"», «segundo». */
export function partValueAt(t: Tokens, i: number, head: PartKind): TokensRead<string> | undefined {
  const mark = t.after(i, w.numberMark);
  const isQuoted = t.is(mark, w.quote) || (t.symbol(mark) === '(' && t.symbol(mark + 2) === ')');
  const at = isQuoted ? mark + 1 : mark;
  if (t.isNumber(at)) return numberAt(t, at, head);
  const letter = letterAt(t, at, head);
  const text = letter ?? letterAt(t, i, head);
  if (text === undefined) return head === 'letter' ? undefined : wordAt(t, at, head);
  let next = (letter === undefined ? i : at) + 1;
  let value = text;
  // «literal a.5)».
  if (text.startsWith('lit'))
    for (; t.is(next, deeper); next += 2) value += `.${t.word(next + 1) || t.raw(next + 1)}`;
  const end = t.after(isQuoted ? t.after(next, closing) : next, bracketEnd);
  // «literal A) 1 de la Ley»: a numeral of the letter.
  if (text.startsWith('lit') && t.is(end, numeralOf))
    return { value: `${value}.${t.raw(end)}`, next: end + 1 };
  return { value, next: end };
}

const deeper = seq(w.touching, w.point, w.touching, raw(/^(?:\d+|[a-z])$/i));
/** «numeral 36-A.4», «inciso 5-A»: of an article with a letter, or a letter of its own. */
const lettered = seq(w.touching, w.dash, w.touching, raw(/^[A-Z]$/), not(symbol(')')));
/** «inciso 23.1 a)», «para. 24(f)». */
const inner = any(
  seq(peek(raw(/^[a-z]$/)), w.anyWord, w.touching, peek(symbol(')'))),
  seq(w.touching, symbol('('), raw(/^(?:[a-z]|\d\d?)$/), peek(symbol(')'))),
  // «paragraph 24 (h) of», «paragraph 24 (h), of».
  seq(symbol('('), raw(/^[a-z]$/), peek(seq(symbol(')'), opt(symbol(',')), w.of))),
);
const goesOn = any(bracket, w.ofInLowerCase, seq(w.spanishAnd, w.number));
/** «numeral 3.2. del artículo 3», «numerales 10.1. y 10.2.»: the point ends no sentence. */
const numberEnd = seq(opt(seq(w.point, peek(goesOn))), opt(bracket));

function numberAt(t: Tokens, i: number, head: PartKind): TokensRead<string> {
  let value = String(Number(t.raw(i)));
  let next = i + 1;
  if (t.is(next, lettered)) {
    value += `-${t.raw(next + 1)}`;
    next += 2;
  }
  for (; t.is(next, deeper); next += 2)
    value += `.${t.word(next + 1) || String(Number(t.raw(next + 1)))}`;
  // A scanner's «o»: «literal 0)».
  if (head === 'letter' && value === '0') return { value: 'lit_o', next: t.after(next, numberEnd) };
  const kind = head === 'paragraph' && next === i + 1 ? 'al' : 'para';
  const end = inner(t, next);
  if (end > next && kind === 'para')
    return { value: `para_${value}.${t.raw(end - 1)}`, next: end + 1 };
  const ordinal = t.isGlued(next) ? t.after(next, w.ordinalEnding) : next;
  return { value: `${kind}_${value}`, next: t.after(t.after(ordinal, w.ordinalMark), numberEnd) };
}

const twoLetters = seq(raw(/^[a-z]{2}$/), w.touching, symbol(')'));

function letterAt(t: Tokens, i: number, head: PartKind): string | undefined {
  const raw = t.raw(i);
  const isLetter = raw.length === 1 && t.is(i + 1, closing);
  // «párrafo m)».
  if (head === 'paragraph' && !(isLetter && t.symbol(i + 1) === ')')) return undefined;
  // «literal ad)».
  if (head === 'letter' && t.is(i, twoLetters)) return `lit_${raw}`;
  if (!(letterShape.test(raw) || isRoman(raw))) return undefined;
  return head === 'item' && isRoman(raw) && !isLetter ? `para_${raw}` : `lit_${raw.toLowerCase()}`;
}

/** «párrafo segundo», «inciso primero», «inciso ocho», «párrafo final». */
function wordAt(t: Tokens, i: number, head: PartKind): TokensRead<string> | undefined {
  const order = orderAt(t, i);
  return (
    order && { value: `${head === 'paragraph' ? 'al' : 'para'}_${order.value}`, next: order.next }
  );
}

/** The values after `last` up to the end of a range: «a) al d)», «1 a 4». */
export function rangeAt(
  t: Tokens,
  i: number,
  last: string,
  head: PartKind,
): TokensRead<string[]> | undefined {
  const after = t.after(i, w.range);
  const to = after > i ? partValueAt(t, after, head) : undefined;
  const [kind = '', first = ''] = last.split('_');
  const [otherKind, final = ''] = to?.value.split('_') ?? [];
  if (!to || kind !== otherKind) return undefined;
  const stem = first.slice(0, first.lastIndexOf('.') + 1);
  const [low = NaN, high = NaN] = [first, final].map((each) => Number(each.replace(stem, '')));
  const values = kind === 'lit' ? lettersAfter(first, final) : countUp(low, high, mostParts);
  return values && { value: values.map((each) => `${kind}_${stem}${each}`), next: to.next };
}
