import type { Lang } from '../../../src/registry/schema/common.ts';

const es =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const en =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = {
  es: [
    '',
    '',
    'veinte',
    'treinta',
    'cuarenta',
    'cincuenta',
    'sesenta',
    'setenta',
    'ochenta',
    'noventa',
  ],
  en: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};
const hundreds = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
];

/** A whole number up to 699 in words, as people write it: «trescientos sesenta y cinco», “twenty-four”. */
export function inWords(value: number, lang: Lang): string {
  if (value >= 100) {
    const rest = value % 100;
    const [count, and] = [Math.floor(value / 100), lang === 'es' ? ' ' : ' and '];
    const head =
      lang === 'es'
        ? value === 100
          ? 'cien'
          : (hundreds[count] ?? '')
        : `${en[count] ?? ''} hundred`;
    return rest === 0 ? head : `${head}${and}${inWords(rest, lang)}`;
  }
  const small = lang === 'es' ? es[value] : en[value];
  if (small !== undefined) return small;
  const [ten, one] = [tens[lang][Math.floor(value / 10)] ?? '', value % 10];
  if (one === 0) return ten;
  return lang === 'es' ? `${ten} y ${inWords(one, lang)}` : `${ten}-${inWords(one, lang)}`;
}
