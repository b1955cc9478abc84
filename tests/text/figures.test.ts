import { expect, test } from 'vitest';
import { figuresIn, measuresIn, wordFigures } from '../../src/text/figures.ts';

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

test.each([
  ['Llama a las 24 horas y visita a los tres días', 'es', ['24h', '3d']],
  ['Visita a los tres días y llama a las 24 horas', 'es', ['3d', '24h']],
  ['Una persona espera una hora, y no media hora', 'es', ['1h', '0.5h']],
  ['Una persona espera 10 días hábiles: el 1 de 20 %', 'es', ['10bd', '1', '20%']],
  ['Una hora y media, dos 100', 'es', ['1h', '0.5', '2', '100']],
  ['Cuesta 5 500 soles y 0,5 UIT', 'es', ['5500', '0.5']],
  ['One person waits an hour, or half an hour', 'en', ['1h', '0.5h']],
  ['A 24-hour wait, then two working days, twice', 'en', ['24h', '2bd', '2']],
] as const)('measures of «%s», in order', (text, lang, measures) => {
  expect(measuresIn(text, lang)).toEqual(measures);
});
