import { afterSeparator } from './marks.ts';
import { ordinalAt, type Read } from './numerals.ts';
import type { Tokens } from './tokens.ts';

const nouns = /^disposici(?:on|ones|6n|én|cn)$|^dispocision(?:es)?$|^provisions?$/;
const only = /^(?:unic[oa]|unidad|sole|single)$/;
const kinds: [RegExp, 'c' | 'f' | 't' | 'm' | 'd' | 'a'][] = [
  [/^complementari[ao]s?$|^complementary$|^supplementary$/, 'c'],
  [/^fina(?:l(?:es)?)?$/, 'f'],
  [/^transitori[ao]s?$|^transitional$|^transitory$|^interim$/, 't'],
  [/^modificatori[ao]s?$|^amending$|^modifying$/, 'm'],
  [/^derogatori[ao]s?$|^repealing$|^derogatory$/, 'd'],
  [/^adicional(?:es)?$|^additional$/, 'a'],
];
const short = /^dc[ftmd]$/;

/** «Sexta Disposición Complementaria Final», «disposición complementaria modificatoria única», «1.ª DCF». */
export function dispositionsAt(t: Tokens, i: number): Read<string[]> | undefined {
  const before = ordersAt(t, i);
  const numbers = before?.value ?? [];
  // «Quinta y Sexta de las Disposiciones Finales».
  let next = before ? afterOfThe(t, before.next) : i;
  if (short.test(t.word(next)) && t.isUpper(next)) {
    return numbers.length > 0
      ? { value: numbers.map((number) => `${t.word(next)}_${number}`), next: next + 1 }
      : undefined;
  }
  let found = kindsAt(t, next);
  const isNounLast = found.next > next;
  next = found.next;
  if (!nouns.test(t.word(next))) return undefined;
  next++;
  if (!isNounLast) {
    found = kindsAt(t, next);
    next = found.next;
  }
  if (found.letters.size === 0) return undefined;
  if (numbers.length === 0) {
    const after = ordersAt(t, t.symbol(next) === ',' ? next + 1 : next);
    if (!after) return undefined;
    numbers.push(...after.value);
    next = after.next;
  }
  return { value: numbers.map((number) => `${prefixOf(found.letters)}_${number}`), next };
}

function afterOfThe(t: Tokens, i: number): number {
  return t.word(i) === 'de' && /^(?:la|las)$/.test(t.word(i + 1)) ? i + 2 : i;
}

/** Orders in words or figures, listed: «segunda y tercera», «única», «N.° 3» is not one. */
function ordersAt(t: Tokens, i: number): Read<string[]> | undefined {
  const value: string[] = [];
  let next = i;
  while (value.length < 60) {
    const separated = value.length === 0 ? next : afterSeparator(t, next);
    if (value.length > 0 && separated === next) break;
    // «la Primera y la Segunda Disposiciones».
    const at = value.length > 0 && t.word(separated) === 'la' ? separated + 1 : separated;
    const isOnly = only.test(t.word(at));
    const order = isOnly ? { value: 'unica', next: at + 1 } : ordinalAt(t, at);
    if (!order) break;
    value.push(String(order.value));
    next = order.next;
  }
  return value.length > 0 ? { value, next } : undefined;
}

function kindsAt(t: Tokens, i: number): { letters: Set<string>; next: number } {
  const letters = new Set<string>();
  let next = i;
  for (;;) {
    const at =
      letters.size > 0 && /^(?:y|e|o|u|and|or|,)$/.test(t.word(next) || t.symbol(next))
        ? next + 1
        : next;
    const kind = kinds.find(([shape]) => shape.test(t.word(at)));
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
