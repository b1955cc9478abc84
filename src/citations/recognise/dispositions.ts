import { any, type Read, symbol, type Tokens } from './grammar.ts';
import { afterSeparator, comma } from './marks.ts';
import { ordinalAt } from './numerals.ts';
import { dispositionKinds, w } from './words.ts';

/** No norm lists more of its dispositions at once. */
const mostOrders = 60;

/** «Sexta Disposición Complementaria Final», «disposición complementaria modificatoria única», «1.ª DCF». */
export function dispositionsAt(t: Tokens, i: number): Read<string[]> | undefined {
  const before = ordersAt(t, i);
  const said = (prefix: string, orders: string[], next: number) => ({
    value: orders.map((order) => `${prefix}_${order}`),
    next,
  });
  // «Quinta y Sexta de las Disposiciones Finales».
  const noun = before ? t.after(before.next, w.ofTheFeminine) : i;
  if (t.is(noun, w.shortDisposition) && t.isUpper(noun)) {
    return before && said(t.word(noun), before.value, noun + 1);
  }
  let kinds = kindsAt(t, noun);
  if (!t.is(kinds.next, w.disposition)) return undefined;
  kinds = kinds.next > noun ? { ...kinds, next: kinds.next + 1 } : kindsAt(t, noun + 1);
  if (kinds.letters.size === 0) return undefined;
  const prefix = prefixOf(kinds.letters);
  if (before) return said(prefix, before.value, kinds.next);
  const after = ordersAt(t, t.after(kinds.next, comma));
  return after && said(prefix, after.value, after.next);
}

/** Orders in words or figures, listed: «segunda y tercera», «la Primera y la Segunda», «única». */
function ordersAt(t: Tokens, i: number): Read<string[]> | undefined {
  const value: string[] = [];
  let next = i;
  while (value.length < mostOrders) {
    const separated = value.length === 0 ? next : afterSeparator(t, next);
    if (value.length > 0 && separated === next) break;
    const at = value.length > 0 && t.word(separated) === 'la' ? separated + 1 : separated;
    const order = t.is(at, w.only) ? { value: 'unica', next: at + 1 } : ordinalAt(t, at);
    if (!order) break;
    value.push(String(order.value));
    next = order.next;
  }
  return value.length > 0 ? { value, next } : undefined;
}

const kindJoint = any(w.conjunction, symbol(','));

function kindsAt(t: Tokens, i: number): { letters: Set<string>; next: number } {
  const letters = new Set<string>();
  let next = i;
  for (;;) {
    const at = letters.size > 0 ? t.after(next, kindJoint) : next;
    const kind = dispositionKinds.find(([shape]) => t.is(at, shape));
    if (!kind) return { letters, next };
    letters.add(kind[1]);
    next = at + 1;
  }
}

function prefixOf(letters: Set<string>): string {
  if (letters.has('f') && letters.has('t')) return 'dft';
  const last = [...letters].find((letter) => letter !== 'c');
  if (last === undefined) return 'dc';
  // «Disposición Final», without «Complementaria», is one all the same.
  return letters.has('c') || last !== 'm' ? `dc${last}` : `d${last}`;
}
