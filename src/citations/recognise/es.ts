/** Words for an article, with what hurried typists and scanners make of them; true for the plural. */
export const articleWords: Record<string, boolean> = {
  art: false,
  arts: true,
  ...misspelt('articulo', false),
  ...misspelt('articulos', true),
};

/** Words for a part of an article; `item` is a numeral or a letter, by what follows it. */
export const partWords: Record<string, 'item' | 'letter' | 'paragraph'> = {
  inciso: 'item',
  incisos: 'item',
  inc: 'item',
  incs: 'item',
  ins: 'item',
  insiso: 'item',
  lnc: 'item',
  subinciso: 'item',
  numeral: 'item',
  numerales: 'item',
  num: 'item',
  nums: 'item',
  subnumeral: 'item',
  subnumerales: 'item',
  acapite: 'item',
  acapites: 'item',
  apartado: 'item',
  apartados: 'item',
  item: 'item',
  items: 'item',
  literal: 'letter',
  literales: 'letter',
  lit: 'letter',
  lits: 'letter',
  letra: 'letter',
  letras: 'letter',
  subliteral: 'letter',
  parrafo: 'paragraph',
  parrafos: 'paragraph',
  parr: 'paragraph',
};

/** Words that name a part in the plural. */
export const pluralParts = new Set(
  Object.keys(partWords).filter((word) => word.endsWith('s') && word !== 'inciso'),
);

/** Ordinal words and what they count; compounds are added up. */
export const ordinals: Record<string, number> = {
  primer: 1,
  primero: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercer: 3,
  tercero: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  quinto: 5,
  quinta: 5,
  sexto: 6,
  sexta: 6,
  setimo: 7,
  setima: 7,
  septimo: 7,
  septima: 7,
  octavo: 8,
  octava: 8,
  noveno: 9,
  novena: 9,
  decimo: 10,
  decima: 10,
  undecimo: 11,
  undecima: 11,
  duodecimo: 12,
  duodecima: 12,
  vigesimo: 20,
  vigesima: 20,
  trigesimo: 30,
  trigesima: 30,
  cuadragesimo: 40,
  cuadragesima: 40,
  quincuagesimo: 50,
  quincuagesima: 50,
  sexagesimo: 60,
  sexagesima: 60,
  septuagesimo: 70,
  septuagesima: 70,
  octogesimo: 80,
  octogesima: 80,
  nonagesimo: 90,
  nonagesima: 90,
  centesimo: 100,
  centesima: 100,
};

// «vigesimoprimera», «decimotercer», «decimoctava».
const tens: Record<string, number> = { decim: 10, vigesim: 20, trigesim: 30, cuadragesim: 40 };
for (const [word, value] of Object.entries({ ...ordinals })) {
  if (value > 9) continue;
  for (const [ten, more] of Object.entries(tens)) {
    ordinals[`${ten}o${word}`] = more + value;
    ordinals[`${ten}a${word}`] = more + value;
    if (word.startsWith('o')) ordinals[ten + word] = more + value;
  }
}

/** Number words and what they count. */
export const cardinals: Record<string, number> = {
  uno: 1,
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

/** Endings glued to a number that only mark it as an ordinal: 1o, 2do, 3ra. */
export const ordinalEndings = new Set(
  'o,a,er,ro,do,to,mo,vo,no,avo,ra,da,ta,va,na,ero,ndo'.split(','),
);

/** Words after a number that show it counts things and is not an article. */
export const units = new Set(
  (
    'dias,dia,meses,mes,anos,ano,horas,hora,soles,uit,personas,metros,km,kg,mg,por,veces,' +
    'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,setiembre,octubre,noviembre,' +
    'diciembre,days,months,years,hours,percent,january,february,march,april,may,june,july,august,' +
    'september,october,november,december'
  ).split(','),
);

/** A word and its slips: a letter left out, doubled or changed places, «i» or «c» read as another letter. */
function misspelt(word: string, value: boolean): Record<string, boolean> {
  const rest = word.slice(1);
  const slips: Record<string, boolean> = { [word]: value, [rest]: value, [`o${rest}`]: value };
  for (let i = 1; i < word.length - 1; i++) {
    const [head, letter, tail] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
    slips[head + tail] = value;
    slips[head + letter + letter + tail] = value;
    slips[head + tail.charAt(0) + letter + tail.slice(1)] = value;
    slips[head + 'c' + letter + tail] = value;
    for (const read of { r: 'f', t: 'fcl', i: 'lfur', c: 'eo', l: 'it' }[letter] ?? '') {
      slips[head + read + tail] = value;
    }
  }
  return slips;
}
