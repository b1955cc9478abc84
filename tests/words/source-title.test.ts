import { expect, test } from 'vitest';
import { sourceDay } from '../../src/words/answer.ts';
import { namedAbroad, wordAbroad } from '../../src/words/source-title.ts';

test.each([
  ['Ley 1257 de 2008', undefined, 'Law 1257 of 2008', 'Law 1257'],
  [
    'Ley 1581 de 2012',
    'Law 1581 of 2012 on personal data protection',
    'Law 1581 of 2012 on personal data protection',
    'Law 1581',
  ],
  ['Ley 1581 de 2012', 'Law 1851 of 2012 on another thing', 'Law 1581 of 2012', 'Law 1581'],
  ['Ley 26.485', undefined, 'Law 26.485', 'Law 26.485'],
  ['Ley 5777/16', undefined, 'Law 5777/16', 'Law 5777/16'],
  ['Decreto 886 de 2014', undefined, 'Decree 886 of 2014', 'Decree 886'],
  [
    'Decreto Supremo 16, de 13 de marzo de 2026',
    undefined,
    'Supreme Decree 16 of 13 March 2026',
    'Supreme Decree 16',
  ],
  [
    'Decreto 1033 de 2014, anexo, 2.1.1.1',
    undefined,
    'Decree 1033 of 2014, annex, 2.1.1.1',
    'Decree 1033, annex, 2.1.1.1',
  ],
  [
    'Código Penal (Ley 599 de 2000)',
    'Penal Code',
    'Penal Code (Código Penal), Law 599 of 2000',
    'Penal Code',
  ],
  ['Código Civil', 'Civil Code', 'Civil Code (Código Civil)', 'Civil Code'],
])('in English a law of another country has one name: %s', (title, inEnglish, first, then) => {
  const source = inEnglish === undefined ? { title } : { title, inEnglish };
  const { name, own, about = '', rest = '', short, lang } = namedAbroad(source, 'en');
  const whole = `${name}${own ? ` (${own})` : ''}${about}${rest}`;
  expect([whole, short, lang]).toEqual([first, then, undefined]);
  expect(namedAbroad(source, 'es')).toEqual({ name: title, short: title, lang: undefined });
});

test('a text that is no norm keeps its name, and says its language where that is another', () => {
  const title = 'Guía de Zacamil';
  expect(namedAbroad({ title }, 'en')).toEqual({ name: title, short: title, lang: 'es' });
  expect(namedAbroad({ title }, 'es', 'pt').lang).toBe('pt');
});

test.each([
  ['16 D y 16 E nuevos', 'new 16 D and 16 E'],
  ['primero transitorio', 'first transitional article'],
  ['primero y quinto transitorios', 'first and fifth transitional articles'],
  ['74, parágrafo 1', '74, paragraph 1'],
  ['385, letra d', '385, item d'],
  ['2, fracción XV', '2, section XV'],
  ['14 sexies', '14 sexies'],
  ['199 Octies y 199 Decies', '199 Octies and 199 Decies'],
  ['en Comercio y Justicia', 'in Comercio y Justicia'],
])('an article of another country is cited in the words of the page: %s', (article, said) => {
  expect(wordAbroad(article, 'en')).toBe(said);
  expect(wordAbroad(article, 'es')).toBe(article);
});

test.each([
  ['2025-07-03', 'página del 3 jul 2025', 'page of 3 Jul 2025'],
  ['2025-07', 'página de julio de 2025', 'page of July 2025'],
  ['2022', 'página de 2022', 'page of 2022'],
])('of the day of a page is printed what is known: %s', (date, es, en) => {
  expect(sourceDay({ date, dated: 'page' }, 'es')).toBe(es);
  expect(sourceDay({ date, dated: 'page' }, 'en')).toBe(en);
});
