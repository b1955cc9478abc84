import { expect, test } from 'vitest';
import { readAnswers } from '../../src/review/answers.ts';
import { tagOf } from '../../src/review/bundle.ts';
import { takeAnswers } from '../../src/review/take.ts';
import { options, made, provision, page } from '../support/review.ts';
import { answered, who, tick } from '../support/answered.ts';

test.each([
  [
    'no name',
    { 'review:date': '01/12/2026', ...tick(page, 'yes') },
    'le falta quién responde; escribe el nombre',
  ],
  [
    'no day',
    { 'review:name': 'A', ...tick(page, 'yes') },
    'le falta el día; escríbelo como 27/11/2026',
  ],
  [
    'a day that is none',
    { ...who, 'review:date': '31/02/2026', ...tick(page, 'yes') },
    '«31/02/2026» no es un día que exista',
  ],
  [
    'a day of the year 1',
    { ...who, 'review:date': '0001-01-01', ...tick(page, 'yes') },
    'más de un año',
  ],
  ['a day to come', { ...who, 'review:date': '01/01/2027', ...tick(page, 'yes') }, 'aún no llega'],
  [
    'two boxes',
    { ...who, ...tick(page, 'yes'), ...tick(page, 'no') },
    'más de una casilla marcada',
  ],
  [
    'words alone',
    { ...who, [tagOf(page.id, page.print, 'note')]: 'x' },
    'no tiene casilla marcada',
  ],
  ['a no without words', { ...who, ...tick(page, 'no') }, 'no dice cuál'],
])('an answer with %s is refused with its place and what to do', async (_name, values, line) => {
  const taken = takeAnswers(readAnswers(answered(await made([provision, page]), values)), options);
  expect(taken.refused).toHaveLength(1);
  expect(taken.refused[0]).toMatch(/^punto 2 \(«/);
  expect(taken.refused[0]).toContain(line);
  expect(taken.files.size).toBe(0);
});

test('one answer that is refused keeps the others from being written', async () => {
  const chosen = [provision, page];
  const docx = answered(await made(chosen), {
    ...who,
    ...tick(provision, 'yes'),
    ...tick(page, 'no'),
  });
  const taken = takeAnswers(readAnswers(docx), options);
  expect([taken.refused.length, taken.files.size]).toEqual([1, 0]);
});

test('an answer to other words, and to something else, is not taken', async () => {
  const docx = answered(
    await made([
      { ...page, print: '00000000' },
      { ...page, id: '0000000000' },
    ]),
    {
      ...who,
      ...tick({ ...page, print: '00000000' }, 'yes'),
      ...tick({ ...page, id: '0000000000' }, 'yes'),
    },
  );
  const { refused } = takeAnswers(readAnswers(docx), options);
  expect(refused[0]).toContain('cambió desde que se hizo la hoja');
  expect(refused[1]).toContain('no es de esta hoja');
});
