import { expect, test } from 'vitest';
import { doubledWords, sheetTexts } from '../../src/checker/prose/doubled-words.ts';
import type { PaperData } from '../../src/registry/schema/paper.ts';

const seen = (text: string) => [...doubledWords(text)].map(({ words }) => words);

test.each([
  ['I ask for what is ticked below below.', 'below below'],
  ['Which of the two it is is for the authority.', 'is is'],
  ['The press tells that that of Jalisco does.', 'that that'],
  ['El el plazo corre.', 'El el'],
])('a word twice in a row is seen: %s', (text, words) => {
  expect(seen(text)).toEqual([words]);
});

test.each([
  'De la A a la Z',
  'Dice «no no no»',
  'The theory of the case',
  'Go on, on time',
  'n c i i',
  'la pena es de  de cárcel, donde un componente dibuja los años',
])('what is no word twice is left: %s', (text) => {
  expect(seen(text)).toEqual([]);
});

test('a word is told once, however often it stands twice', () => {
  expect(seen('una una y una una, la la')).toEqual(['una una', 'la la']);
});

test('what is asked for in a place to fill in stands beside the words of the sheet', () => {
  const sheet = {
    fields: [{ id: 'hasta', label: { es: 'hasta qué día', en: 'to which day' }, example: 'hoy' }],
    parts: [{ body: ['Del lunes hasta {hasta}.'] }],
    reserved: [{ body: ['Aparte.'] }],
  } as unknown as PaperData;
  expect(sheetTexts(sheet)).toEqual([
    { lang: 'es', text: 'Del lunes hasta hasta qué día.', path: ['parts', 0] },
    { lang: 'es', text: 'Aparte.', path: ['reserved', 0] },
  ]);
});
