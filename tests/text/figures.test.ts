import { expect, test } from 'vitest';
import { figuresIn, wordFigures } from '../../src/text/figures.ts';

test.each([
  ['De 8:30 a 17 horas', 'es', ['8:30', '17']],
  ['Cuesta 5 500 soles y 0,5 UIT', 'es', ['5500', '0.5']],
  ['It costs 5,500 soles and 0.5 UIT', 'en', ['5500', '0.5']],
  ['550 000 soles en 2026', 'es', ['550000', '2026']],
  ['800 911 2000, a toda hora', 'es', ['800', '911', '2000']],
  ['800 911 2000, at all hours', 'en', ['800', '911', '2000']],
  ['WhatsApp 991 410 000', 'es', ['991410000']],
  ['WhatsApp 991 410 000', 'en', ['991410000']],
  ['Sin cifras', 'es', []],
] as const)('figures of «%s»', (text, lang, figures) => {
  expect(figuresIn(text, lang)).toEqual(figures);
});

test.each([
  ['Treinta y dos días, dos veces', 'es', ['32', '2']],
  ['One hundred and eighty days', 'en', ['180']],
  ['Up to twice a year', 'en', ['2']],
  ['A quien es menor de edad', 'es', ['18']],
  ['Everybody', 'en', []],
] as const)('numbers in words of «%s»', (text, lang, figures) => {
  expect(wordFigures(text, lang)).toEqual(figures);
});
