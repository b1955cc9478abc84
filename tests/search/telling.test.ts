import { expect, test } from 'vitest';
import {
  cannotCall,
  isInOtherLanguage,
  isInTongue,
  numbersIfUnsure,
  onlyAsksWhat,
  tellsOfSomebody,
} from '../../src/search/telling.ts';

test.each([
  ['es', 'unos hombres preguntan por mi en la tienda', true],
  ['es', 'mi vecino hizo algo muy raro hoy', true],
  ['es', 'receta de ceviche con mucho limón', false],
  ['es', 'mi receta de ceviche', false],
  ['en', "they're asking around about me", true],
  ['en', 'best ceviche recipe with lime', false],
  ['en', 'my ceviche recipe', false],
] as const)('in %s, «%s» may tell what happens to somebody: %s', (lang, query, isTold) => {
  expect(numbersIfUnsure(query, lang).length > 0).toBe(isTold);
});

test.each([
  ['es', 'q ago', true],
  ['es', '¿Qué hago?', true],
  ['es', 'no sé qué hacer', true],
  ['es', 'qué hago si publica mis fotos', false],
  ['en', 'what do I do?', true],
  ['en', "I don't know what to do", true],
  ['en', 'what do I do if he posts it', false],
] as const)('in %s, «%s» only asks what to do, and has numbers: %s', (lang, query, isAll) => {
  expect(onlyAsksWhat(query, lang)).toBe(isAll);
  expect(isAll ? numbersIfUnsure(query, lang) : ['crisis']).toContain('crisis');
});

test.each([
  ['es', 'tengo 14 y no sé qué hizo él', true],
  ['es', 'tengo 44 y no sé qué hizo él', false],
  ['en', "I'm 14 and he did something odd", true],
  ['en', "I'm 41 and he did something odd", false],
] as const)('in %s, «%s» brings the line of people under 18: %s', (lang, query, isTold) => {
  expect(numbersIfUnsure(query, lang).includes('children')).toBe(isTold);
});

test.each([
  [
    'es',
    'mi enfermero me tocó cuando entró al cuarto',
    ['medical', 'police', 'violence', 'crisis'],
  ],
  ['es', 'tengo 14 y mi primo me besa en su casa', ['medical', 'children', 'police', 'violence']],
  ['en', 'he did something while I was drunk there', ['medical', 'police', 'violence', 'crisis']],
] as const)('in %s, «%s»: first who tends to a body', (lang, query, roles) => {
  expect(numbersIfUnsure(query, lang)).toEqual(roles);
});

test.each([
  ['es', 'me amenaza', false],
  ['es', 'mi ex me amenaza', true],
  ['es', 'rompió la orden de alejamiento otra vez', true],
  ['es', 'qué dice la ley sobre la orden de alejamiento', false],
  ['en', 'broke the restraining order again yesterday', true],
  ['en', 'which article punishes breaking the order', false],
] as const)('in %s, «%s» tells, where its first page is sure: %s', (lang, query, isTold) => {
  expect(tellsOfSomebody(query, lang)).toBe(isTold);
});

test.each([
  ['es', 'soy sorda y me amenazan', true],
  ['es', 'no puedo hablar porque está al lado', true],
  ['es', 'es sordomudo y le piden plata', true],
  ['es', 'me llama y me amenaza', false],
  ['es', 'se muda cerca de mi casa', false],
  ['en', "I'm deaf and he threatens me", true],
  ['en', "I can't call, he is next door", true],
  ['en', 'he keeps calling me', false],
] as const)('in %s, «%s» tells of somebody who cannot call: %s', (lang, query, isTold) => {
  expect(cannotCall(query, lang)).toBe(isTold);
});

test.each([
  'kunanqa imatataq ruwasaq',
  'yanapaway qosay maqawan',
  'manam yachanichu imata ruwanaypaq',
  'warmayniyta facebookpi churasqanku',
  'ñoqata fotoyta churaspa amenazawan',
  "yanapt'itay chachajaw nuwitu",
  'janiw yatkti kuns lurañaxa',
  'jichhax kamachañasa',
])('«%s» is in Quechua or in Aymara', (query) => {
  expect(isInTongue(query, 'es')).toBe(true);
});

test.each([
  ['manan allinchu, fotoyta facebookpi churarunku', true],
  ['fotoyta celularmanta qechurun, manan munanichu', true],
  ['mi vecino Kunan me amenaza', false],
  ['mi amiga Kunan dice que no da más', false],
  ['aunq me bloqueó sigue, porq no para', false],
])('where no result is sure, fewer words tell it: «%s» %s', (query, isTold) => {
  expect(isInTongue(query, 'es', false)).toBe(isTold);
});

test.each([
  ['es', 'mi mamá habla quechua y no le entienden'],
  ['es', 'quiero que me atiendan en aimara'],
  ['es', 'mi vecino Kunan me amenaza'],
  ['es', 'mi wawa le tiene miedo'],
  ['es', 'aunq me bloqueó sigue, porq no para'],
  ['es', 'Nayara'],
  ['en', 'they speak Quechua at home'],
  ['en', 'how do I withdraw a complaint'],
] as const)('in %s, «%s» is not', (lang, query) => {
  expect(isInTongue(query, lang)).toBe(false);
});

test.each([
  ['es', 'my ex posted my nudes', true],
  ['es', 'he is outside my house', true],
  ['es', 'someone is asking my daughter for photos', true],
  ['es', 'mi ex subio mis nudes', false],
  ['es', 'he sido grabada en mi casa', false],
  ['es', 'sextortion', false],
  ['en', 'mi ex publico mis fotos', true],
  ['en', 'my ex posted my photos', false],
  ['en', 'medidas de proteccion', false],
] as const)('typed in %s, «%s» is in the other language: %s', (lang, query, isOther) => {
  expect(isInOtherLanguage(query, lang)).toBe(isOther);
});
