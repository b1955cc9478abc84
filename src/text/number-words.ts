import { bare } from './accents.ts';

/** Numbers in Spanish words, without accents. */
const spanishNumbers: Readonly<Record<string, number>> = {
  cero: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
  mil: 1000,
};

/** Numbers in English words; two of them may be joined: `twenty-four`, `one hundred and eighty`. */
const englishNumbers: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

const ordinals: Record<string, number> = {
  unico: 0,
  primero: 1,
  segundo: 2,
  tercero: 3,
  cuarto: 4,
  quinto: 5,
  sexto: 6,
  setimo: 7,
  septimo: 7,
  octavo: 8,
  noveno: 9,
  decimo: 10,
  undecimo: 11,
  decimoprimero: 11,
  duodecimo: 12,
  decimosegundo: 12,
  decimotercero: 13,
  decimocuarto: 14,
  decimoquinto: 15,
  decimosexto: 16,
  decimosetimo: 17,
  decimoseptimo: 17,
  decimoctavo: 18,
  decimonoveno: 19,
  vigesimo: 20,
  trigesimo: 30,
  cuadragesimo: 40,
};

/** «Sesenticinco», as older laws write it. */
const joined =
  /\b((?:trei|cuare|cincue|sese|sete|oche|nove)nt)i(un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/g;

/** A number in Spanish words or figures: `trescientos sesenta y cinco` is 365; nothing if it is not one. */
export function numberOf(words: string): number | undefined {
  const text = bare(words);
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  for (const word of text.replace(joined, '$1a $2').split(/\s+/)) {
    if (word === 'y') continue;
    const value = spanishNumbers[word];
    if (value === undefined) return undefined;
    total = value === 1000 ? Math.max(total, 1) * 1000 : total + value;
  }
  return text === '' ? undefined : total;
}

/** A number in English words or figures: `one hundred and eighty` is 180; nothing if it is not one. */
export function englishNumberOf(words: string): number | undefined {
  const text = bare(words);
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  for (const word of text.split(/[\s-]+/)) {
    if (word === 'and') continue;
    const value = englishNumbers[word];
    if (value === undefined) return undefined;
    total = value === 100 ? Math.max(total, 1) * 100 : total + value;
  }
  return text === '' ? undefined : total;
}

/** An ordinal in Spanish words: `Décimo Primera` is 11, `Única` is 0; nothing if it is not one. */
export function ordinalOf(words: string): number | undefined {
  let total: number | undefined;
  for (const word of bare(words).split(/\s+/)) {
    const value = ordinals[word] ?? ordinals[word.replace(/a$/, 'o')];
    if (value === undefined) return undefined;
    total = (total ?? 0) + value;
  }
  return total;
}

/** The longest first, so that none is read for another that it begins with. */
const anyOf = (numbers: Readonly<Record<string, number>>): string =>
  Object.keys(numbers)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Words that a number in letters is made of, without accents, as a pattern without groups. */
export const numberWords = `(?:${anyOf(spanishNumbers)}|(?:trei|cuare|cincue|sese|sete|oche|nove)nti\\w{2,6})`;

/** The same in English. */
export const englishNumberWords = `(?:${anyOf(englishNumbers)})`;

/** A count in a sentence: in words from two to twelve, `doce`, and in figures beyond. */
export function countText(count: number, lang: 'es' | 'en'): string {
  const words = lang === 'es' ? spanishNumbers : englishNumbers;
  const [word] = Object.entries(words).find(([, value]) => value === count) ?? [];
  return word !== undefined && count >= 2 && count <= 12 ? word : String(count);
}
