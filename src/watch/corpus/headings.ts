import { bare } from '../../text/accents.ts';
import { ordinalOf } from '../../text/number-words.ts';
import { openingQuote, withoutMarkup } from './lines.ts';

/** A line that begins a provision, or that ends the one before without beginning another. */
export interface Heading {
  /** Line of the file, from 0. */
  line: number;
  /** `art_154-B`, `tp__art_IX`, `dcf_3`, `anexo_MG-62`; none for a title, a chapter or a closing formula. */
  eIds: string[];
  /** What stands after the number, on the same line. */
  rest: string;
  /** It begins with a quotation mark: the text of another norm. */
  isQuoted: boolean;
  kind: 'article' | 'disposition' | 'annex' | 'division' | 'end';
}

/** A heading, before anybody knows its line. */
export type Found = Omit<Heading, 'line' | 'isQuoted'>;

/**
 * How a publisher writes its headings.
 * @param text a line without its marks
 * @param raw the same with them
 */
export type HeadingReader = (text: string, at: Setting, raw: string) => Found | undefined;

const article =
  /^(?:[Aa]rt[íi]culo|ART[ÍI]CULO)\s*(?:[Nn][°º.]*\s*)?(?:(?<number>\d{1,4})(?![\d,]|\.\d)\s*[°º]?(?:\s?-\s?(?<letter>[A-ZÑ]{1,2})(?![\p{L}\d])|(?<stuck>[A-ZÑ])(?![\p{L}\d]))?|(?<roman>[IVXLl]+)(?!\p{L})|(?<word>\p{L}+))\s*[°º]?(?<rest>.*)$/u;
/** What may follow the number of an article that begins there, and not one that is cited. */
export const afterArticle = /^\s*(?:\(\s*\*|[.\-–—:;°º[(¿"“]|$|[A-ZÁÉÍÓÚÑ])/u;
const section =
  /^(?:(?<first>[\p{L}]+(?: [\p{L}]+)?) )?disposici[óo]n(?:es)?(?:,? (?:y|complementarias?|finales?|transitorias?|modificatorias?|derogatorias?|especial(?:es)?)| [úu]nica)+\s*(?<rest>[.\-–:].*)?$/iu;
const looseSection =
  /^(?:complementarias?)(?:,? (?:y|finales?|transitorias?|modificatorias?|derogatorias?))+$/iu;
const ordinal =
  /^(?<words>(?:[úu]nica|primer[ao]|segund[ao]|tercer[ao]|cuart[ao]|quint[ao]|sext[ao]|s[ée]p?tim[ao]|octav[ao]|noven[ao]|(?:d[ée]cim[oa]|vig[ée]sim[oa]|trig[ée]sim[oa]|cuadrag[ée]sim[oa])(?: ?(?:primera|segunda|tercera|cuarta|quinta|sexta|s[ée]p?tima|octava|novena))?|und[ée]cima|duod[ée]cima))(?<letter>\s?-\s?[A-Z](?![\p{L}]))?(?: disposici[óo]n (?<kinds>(?:complementaria|final|transitoria|modificatoria|derogatoria| |y)+))?\s*(?<rest>[.:\-–—].*|$)/iu;
const row = /^(?<series>MG|G|L|LV)\s?-?\s?(?<number>\d{1,3})\t(?<rest>.+)$/;
const division =
  /^(?:libro|t[íi]tulo|cap[íi]tulo|subcap[íi]tulo|secci[óo]n|subsecci[óo]n|anexo)\s+(?:[IVXLC]+|[úu]nico|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|preliminar|\d+)(?!\p{L})[^.;,]{0,90}$/iu;
const end =
  /^(?:por tanto|comun[íi]quese|reg[íi]strese|mando se publique|dado en |en lima, a los |te recomendamos ver|descargue |comentarios:)/iu;

/** Finds every heading of a file, in order; titles and closing formulas too, as they end a provision. */
export function corpusHeadings(lines: readonly string[], read: HeadingReader): Heading[] {
  const found: Heading[] = [];
  const at: Setting = { kinds: [], isPreliminary: false, last: 0 };
  for (const [line, raw] of lines.entries()) {
    const annex = row.exec(raw);
    const text = annex ? raw : withoutMarkup(raw);
    if (text === '') continue;
    const isQuoted = openingQuote.test(text);
    const heading = annex ? annexOf(annex) : read(text.replace(openingQuote, ''), at, raw);
    if (heading) found.push({ ...heading, line, isQuoted });
  }
  return found;
}

/** What the lines before say: which dispositions, and whether the preliminary title is being read. */
export interface Setting {
  kinds: string[];
  isPreliminary: boolean;
  /** Number of the last article that was no transitory one; only read where those are told apart by it. */
  last: number;
}

/** The headings of Peru's publishers. */
export function peruvianHeading(text: string, at: Setting): Found | undefined {
  const begin = text.charCodeAt(0) | 32;
  // Nearly every line is prose: one look at its first letter tells.
  if (begin === 97 || begin === 65) {
    const found = articleIn(text, at);
    if (found) return found;
  }
  if (text.length < 140) {
    const found = sectionIn(text, at) ?? divisionIn(text, at);
    if (found) return found;
  }
  return dispositionIn(text, at);
}

function articleIn(text: string, at: Setting): Found | undefined {
  const { number, letter, stuck, roman, word, rest = '' } = article.exec(text)?.groups ?? {};
  if (!(number ?? roman ?? word) || !text.startsWith('A') || !afterArticle.test(rest))
    return undefined;
  if (word && ordinalOf(word) === undefined) return undefined;
  return {
    kind: 'article',
    eIds: articleIds({ number, letter: letter ?? stuck, roman, word }, at),
    rest: titleOf(rest),
  };
}

function articleIds(
  { number, letter, roman, word }: Record<string, string | undefined>,
  at: Setting,
): string[] {
  if (number) {
    at.isPreliminary = false;
    return [`art_${Number(number)}${letter ? `-${letter.toUpperCase()}` : ''}`];
  }
  if (roman) return [`tp__art_${roman.replaceAll('l', 'I').toUpperCase()}`];
  const value = ordinalOf(word ?? '') ?? 0;
  if (value === 0) return at.isPreliminary ? ['tp__art_unico'] : ['art_unico'];
  return [`art_${value}`];
}

/** Titles over dispositions, and the only one of a kind. */
export function sectionIn(text: string, at: Setting): Found | undefined {
  const match = section.exec(text) ?? looseSection.exec(text);
  if (!match) return undefined;
  at.kinds = kindsIn(text);
  at.isPreliminary = false;
  const { first, rest } = match.groups ?? {};
  const value = ordinalOf(first ?? '') ?? (/ [úu]nica\b/i.test(text) ? 0 : undefined);
  if (value === undefined) return { kind: 'division', eIds: [], rest: '' };
  return {
    kind: 'disposition',
    eIds: dispositionIds(value, '', at.kinds),
    rest: titleOf(rest ?? ''),
  };
}

/** Titles, chapters and closing formulas: nothing begins there, and what stood before ends. */
export function divisionIn(text: string, at: Setting): Found | undefined {
  if (end.test(text)) return { kind: 'end', eIds: [], rest: '' };
  if (!division.test(text)) return undefined;
  const words = bare(text);
  at.isPreliminary = words.startsWith('titulo preliminar');
  if (/^(?:anexo|libro|titulo)/.test(words)) at.kinds = [];
  return { kind: 'division', eIds: [], rest: '' };
}

/** «Tercera.- …», of the kind that the title above says. */
export function dispositionIn(text: string, at: Setting): Found | undefined {
  const { words, letter, kinds, rest = '' } = ordinal.exec(text)?.groups ?? {};
  if (!words || !/^[A-ZÁÉÍÓÚ]/.test(text)) return undefined;
  const value = ordinalOf(words);
  if (value === undefined) return undefined;
  const named = kinds ? kindsIn(kinds) : at.kinds;
  const suffix = letter ? `-${letter.replace(/[\s-]/g, '')}` : '';
  return { kind: 'disposition', eIds: dispositionIds(value, suffix, named), rest: titleOf(rest) };
}

const allKinds = ['dcf', 'dct', 'dcm', 'dcd'];

function kindsIn(text: string): string[] {
  const words = bare(text);
  const kinds = [
    ...(words.includes('final') ? ['dcf'] : []),
    ...(words.includes('transitoria') ? ['dct'] : []),
    ...(words.includes('modificatoria') ? ['dcm'] : []),
    ...(words.includes('derogatoria') ? ['dcd'] : []),
  ];
  return kinds.length > 0 ? kinds : ['dcf'];
}

function dispositionIds(value: number, suffix: string, kinds: string[]): string[] {
  const number = value === 0 ? 'unica' : `${value}${suffix}`;
  return (kinds.length > 0 ? kinds : allKinds).map((kind) => `${kind}_${number}`);
}

function annexOf({ groups = {} }: RegExpExecArray): Found {
  const { series = '', number = '', rest = '' } = groups;
  return { kind: 'annex', eIds: [`anexo_${series}-${Number(number)}`], rest };
}

/** What follows a number, without the marks between them. */
export const titleOf = (rest: string): string => rest.replace(/^[\s.\-–—:;°º*()]+/, '').trim();
