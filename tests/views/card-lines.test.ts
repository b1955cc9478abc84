import { expect, test } from 'vitest';
import { piecesOf } from '../../src/views/training/card-lines.ts';
import { registry } from '../support/course.ts';

const askedIn = (...given: Parameters<typeof piecesOf>) =>
  piecesOf(...given).flatMap(({ text, isAsked }) => (isAsked ? [text] : []));

test('each question that a line of a card answers is told from its answer', () => {
  expect(askedIn('¿Salud?: «sí». ¿Con quién?: «ella; me cuida». Lo demás: no.', 'es')).toEqual([
    '¿Salud?:',
    '¿Con quién?:',
  ]);
  expect(askedIn('Health staff?: “yes”. Who with?: “her; looks after me”.', 'en')).toEqual([
    'Health staff?:',
    'Who with?:',
  ]);
  expect(askedIn('Quieres cambiar todo hoy.', 'es')).toEqual([]);
});

test('the pieces of every line of every card are the line', () => {
  let asked = 0;
  for (const { data } of registry.decks.values())
    for (const { lines } of data.sets.flatMap(({ cards }) => cards))
      for (const line of lines)
        for (const lang of ['es', 'en'] as const) {
          const pieces = piecesOf(line[lang], lang);
          expect(pieces.map(({ text }) => text).join('')).toBe(line[lang]);
          asked += pieces.filter(({ isAsked }) => isAsked).length;
        }
  expect(asked).toBeGreaterThan(100);
});
