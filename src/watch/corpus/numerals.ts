const units: Record<string, number> = {
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
  /\b((?:tre|cuare|cincue|sese|sete|oche|nove)nt)i(un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/g;

/** A number in Spanish words or figures: `trescientos sesenta y cinco` is 365; nothing if it is not one. */
export function numberOf(words: string): number | undefined {
  const text = bare(words);
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  for (const word of text.replace(joined, '$1a $2').split(/\s+/)) {
    if (word === 'y') continue;
    const value = units[word];
    if (value === undefined) return undefined;
    total = value === 1000 ? Math.max(total, 1) * 1000 : total + value;
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

/** Words that a number in letters is made of, without accents, as a pattern without groups. */
export const numberWords = `(?:${Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|')}|(?:tre|cuare|cincue|sese|sete|oche|nove)nti\\w{2,6})`;

/** Lower case, without accents. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim();
}
