import type { Provision, Registry } from '../registry/registry.ts';

/** A provision of the registry that a text names. */
export interface NamedProvision {
  /** Where its name begins in the text. */
  at: number;
  provision: Provision;
  /** With its part, where the text names one: `art_154-B__al_3`. */
  eId: string;
}

const part = '(?:párrafo|inciso|numeral|literal|paragraph) (?:[a-zñ0-9.]{1,4}|final)';
/** “(1)(a)”, after an article or a paragraph in English. */
const brackets = '(?:\\((?:\\d{1,2}(?:-[a-z])?|[a-zñ])\\))*';
const article = new RegExp(
  `(?<![\\p{L}\\d])((?:(?:${part}|last paragraph)${brackets} (?:del|de la|of the|of) )*)(?:artículo|article|art\\.) (\\d+(?:-[A-Z]+)?)(${brackets})(?![\\p{L}\\d-])`,
  'giu',
);
const kinds: Record<string, string> = {
  párrafo: 'al',
  paragraph: 'al',
  inciso: 'para',
  numeral: 'para',
  literal: 'lit',
};

/**
 * Makes what finds the provisions that a text names in words, the norm after the article or before it:
 * «párrafo 3 del artículo 154-B del Código Penal», «Código Penal, párrafo 3 del art. 154-B».
 */
export function namesReader(registry: Registry): (text: string) => NamedProvision[] {
  const owners = ownersOf(registry);
  const longest = Math.max(...[...owners.keys()].map(({ length }) => length));
  /** The norm whose name a text begins with, or ends with: the longest name there is. */
  const beginning = (text: string) =>
    longestOf(wordEnds(text.slice(0, longest + 1)).map((end) => text.slice(0, end)));
  const ending = (text: string) => {
    const last = text.slice(-longest - 1);
    return longestOf(wordStarts(last).map((start) => last.slice(start)));
  };
  const longestOf = (candidates: string[]): string | undefined =>
    candidates.toSorted((a, b) => b.length - a.length).find((each) => owners.has(each));
  return (text) => {
    const lower = text.toLowerCase();
    return [...text.matchAll(article)].flatMap((match) => {
      const after = lower.slice(match.index + match[0].length);
      const [joined] = /^(?: del?(?: la)?| of(?: the)?|,)? /.exec(after) ?? [];
      const before = lower.slice(0, match.index);
      const own = joined === undefined ? undefined : beginning(after.slice(joined.length));
      const earlier =
        own === undefined && before.endsWith(', ') ? ending(before.slice(0, -2)) : undefined;
      const instrument = registry.instruments.get(owners.get(own ?? earlier ?? '') ?? '');
      const base = `art_${match[2] ?? ''}`;
      const provision = instrument?.provisions.get(base);
      if (!provision) return [];
      const at = match.index - (earlier === undefined ? 0 : earlier.length + 2);
      const eId = [base, ...bracketed(match[3] ?? ''), ...partsOf(match[1] ?? '')].join('__');
      return [{ at, provision, eId }];
    });
  };
}

/** Norms by each of their names, in lower case. */
function ownersOf(registry: Registry): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, data } of registry.instruments.values()) {
    const { shortTitle, title, aliases = [], abbreviation = id } = data;
    const names = [shortTitle.es, shortTitle.en, title.es, title.en, ...aliases, abbreviation];
    for (const name of names.flatMap((each) => [each, ...withoutBrackets(each)]))
      if (!owners.has(name.toLowerCase())) owners.set(name.toLowerCase(), id);
  }
  return owners;
}

/** «Ley de Delitos Informáticos (Ley 30096)» is said in two more ways. */
function withoutBrackets(name: string): string[] {
  const [, before, inside] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return before && inside ? [before, inside] : [];
}

/** «literal b del inciso 1 del » as `para_1`, `lit_b`: the outermost first. */
const partsOf = (said: string): string[] =>
  [...said.toLowerCase().matchAll(new RegExp(`(${part}|last paragraph)(${brackets})`, 'gu'))]
    .map(([, each = '', after = '']) => {
      if (each === 'last paragraph') return ['al_last', ...bracketed(after)];
      const [kind = '', number = ''] = each.split(' ');
      const id = number === 'final' ? 'last' : number.replace('ñ', 'ntilde');
      return [`${kinds[kind] ?? ''}_${id}`, ...bracketed(after)];
    })
    .reverse()
    .flat();

/** “(1)(a)” as `para_1`, `lit_a`. */
const bracketed = (said: string): string[] =>
  [...said.matchAll(/\((\d+(?:-[a-z])?|[a-zñ])\)/gi)].map(([, each = '']) =>
    /\d/.test(each) ? `para_${each}` : `lit_${each.replace('ñ', 'ntilde')}`,
  );

const wordEnds = (text: string): number[] =>
  [...text.matchAll(/(?<=[\p{L}\d)])(?![\p{L}\d-])/gu)].map(({ index }) => index);
const wordStarts = (text: string): number[] =>
  [...text.matchAll(/(?<![\p{L}\d-])(?=[\p{L}\d])/gu)].map(({ index }) => index);
