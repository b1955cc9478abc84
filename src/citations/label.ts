import { baseOf, type Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { capitalised } from '../words/law.ts';
import type { CitationRef } from './ref.ts';

const preliminary = ' of the Preliminary Title';
const parts = { al: 'párrafo', para: 'inciso', lit: 'literal' } as const;
const articles = {
  es: { whole: 'artículo', short: 'art.' },
  en: { whole: 'article', short: 'art.' },
} as const;

const dispositions: Record<string, { es: string; en: string }> = {
  dcf: { es: 'disposición complementaria final', en: 'final complementary provision' },
  dct: { es: 'disposición complementaria transitoria', en: 'transitional complementary provision' },
  dcm: { es: 'disposición complementaria modificatoria', en: 'amending complementary provision' },
  dcd: { es: 'disposición complementaria derogatoria', en: 'repealing complementary provision' },
  dft: { es: 'disposición final y transitoria', en: 'final and transitional provision' },
};

const ordinals: Record<Lang, Record<string, string>> = {
  es: {
    unica: 'única',
    ...ordinalsOf(
      'primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima',
    ),
  },
  en: {
    unica: 'sole',
    ...ordinalsOf(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
    ),
  },
};

function ordinalsOf(words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word, index) => [String(index + 1), word]));
}

/**
 * The provision alone, as said in a sentence: «inciso 9 del artículo 36», and as English law writes it,
 * “article 36(9)”. Empty for a whole norm.
 */
export function provisionLabel(eId: string | undefined, lang: Lang): string {
  if (!eId) return '';
  const base = baseOf(eId);
  const rest = eId.slice(base.length + 2);
  if (lang === 'es')
    return [partLabel(rest, lang), articleLabel(base, lang)].filter(Boolean).join(' del ');
  // What is in brackets is of the article, and not of the title in which it stands.
  const [article = '', ...title] = articleLabel(base, lang).split(preliminary);
  return [bracketed(article, rest), ...title].join(preliminary);
}

/** What a provision goes by in a list of its norm: the number that its text bears; an ordinal in words is said in the language. */
export function listedNumber({ eId, num }: { eId: string; num: string }, lang: Lang): string {
  if (lang === 'es') return num;
  const [kind = '', number = ''] = eId.replace('tp__', '').split('_');
  const word =
    kind in dispositions ? ordinals.en[number] : number === 'unico' ? ordinals.en.unica : undefined;
  return word ? capitalised(word) : num;
}

/** A part of a provision by the rest of its eId: «literal a del inciso 2», “(2)(a)”. */
export function partLabel(rest: string, lang: Lang): string {
  if (lang === 'en') return bracketed('', rest);
  return partsOf(rest)
    .map(({ kind, number }) =>
      number === 'last' ? `${parts[kind]} final` : `${parts[kind]} ${number}`,
    )
    .reverse()
    .join(' del ');
}

/** What English law writes after a provision; a paragraph that only its place numbers is said in words, and before. */
function bracketed(base: string, rest: string): string {
  const said = [base];
  for (const { kind, number } of partsOf(rest)) {
    const last = said.at(-1) ?? '';
    if (kind !== 'al') said[said.length - 1] = `${last}(${number})`;
    else said.push(number === 'last' ? 'last paragraph' : `paragraph ${number}`);
  }
  return said.filter(Boolean).reverse().join(' of ');
}

/** The parts of the rest of an eId, the outermost first. */
const partsOf = (rest: string): { kind: keyof typeof parts; number: string }[] =>
  rest
    .split('__')
    .filter(Boolean)
    .map((part) => {
      const [kind = '', number = ''] = part.split('_');
      // An eId holds no ñ.
      return { kind: kind as keyof typeof parts, number: number === 'ntilde' ? 'ñ' : number };
    });

/** The citation as said in a sentence: «artículo 154-B del Código Penal». */
export function sentenceLabel(ref: CitationRef, registry: Registry, lang: Lang): string {
  const name = instrumentName(ref, registry, lang);
  const provision = provisionLabel(ref.eId, lang);
  if (!provision) return name;
  return `${provision} ${lang === 'es' ? ofEs(name) : ofEn(name)} ${name}`;
}

/** The citation as a reference: «Código Penal, art. 154-B». */
export function referenceLabel(ref: CitationRef, registry: Registry, lang: Lang): string {
  const { whole, short } = articles[lang];
  const provision = provisionLabel(ref.eId, lang).replace(whole, short);
  return [instrumentName(ref, registry, lang), provision].filter(Boolean).join(', ');
}

/** The name of the instrument; its id when the registry does not hold it. */
function instrumentName(ref: CitationRef, registry: Registry, lang: Lang): string {
  return registry.instruments.get(ref.instrument)?.data.shortTitle[lang] ?? ref.instrument;
}

/** What a norm is about, as a line of its own; nothing where its name says it. */
export function matterText(instrument: string, registry: Registry, lang: Lang): string | undefined {
  const matter = registry.instruments.get(instrument)?.data.matter?.[lang];
  return matter && `${lang === 'es' ? 'Sobre' : 'On'} ${matter}.`;
}

function articleLabel(base: string, lang: Lang): string {
  const [kind = '', number = ''] = base.replace('tp__', '').split('_');
  const disposition = dispositions[kind];
  if (disposition) return `${ordinals[lang][number] ?? `${number}.ª`} ${disposition[lang]}`;
  const sole = lang === 'es' ? 'artículo único' : 'sole article';
  const label = number === 'unico' ? sole : `${articles[lang].whole} ${number}`;
  if (!base.startsWith('tp__')) return label;
  return lang === 'es' ? `${label} del Título Preliminar` : `${label}${preliminary}`;
}

/** «del» or «de la», by the gender of the norm's name. */
function ofEs(name: string): string {
  return /^(Ley|Constitución|Convención|Resolución|Declaración)\b/.test(name) ? 'de la' : 'del';
}

/** A norm named by its number takes no article: “of Law 30096”, but “of the Penal Code”. */
function ofEn(name: string): string {
  return /^(Law|(Legislative|Supreme|Emergency) Decree) \d/.test(name) ? 'of' : 'of the';
}
