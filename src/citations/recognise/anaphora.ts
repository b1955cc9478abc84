import type { Tokens } from './tokens.ts';

/** Words that point back at something named: «dicho», «citada», «misma». */
export const pointers = new Set(
  (
    'dicho,dicha,citado,citada,referido,referida,mencionado,mencionada,mismo,misma,aludido,aludida,' +
    'precitado,precitada,antedicho,antedicha,said,same,aforementioned'
  ).split(','),
);

const articles = /^(?:articulo|art|article|numeral|inciso|literal|parrafo)$/;
const norms = /^(?:ley|norma|codigo|decreto|law|code|decree|act)$/;

/** Something said before, without a number: «dicho artículo» or «la misma ley». */
export interface Pointer {
  to: number;
  noun: string;
  isProvision: boolean;
}

/** Reads «dicho artículo», «la citada ley»; nothing if a number follows. */
export function pointerAt(t: Tokens, i: number): Pointer | undefined {
  const noun = t.word(i + 1);
  const isProvision = articles.test(noun);
  if (!isProvision && !norms.test(noun)) return undefined;
  let to = i + 2;
  if (/^(?:legislativo|supremo|legal|penal|civil)$/.test(t.word(to))) to++;
  const after = t.symbol(to) === '.' ? to + 1 : to;
  if (t.isNumber(after) || /^(?:n|no|nro|general|organica)$/.test(t.word(after))) return undefined;
  return { to, noun, isProvision };
}
