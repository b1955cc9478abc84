import { expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';
import { printedInAll, printedOf } from '../../src/publish/sheet-count.ts';
import { modules } from '../support/course.ts';

test('the sheets of M3 are those of its cards, four to a sheet or eight of one line, and the copies that its activities hand out', () => {
  const m3 = modules.find(({ id }) => id === 'm3');
  const deck = registry.decks.get('m3')?.data;
  if (!m3 || !deck) throw new Error('No m3');
  const cards = Object.fromEntries(deck.sets.map(({ id, cards: all }) => [id, all.length]));
  expect(cards).toEqual({
    bloquear: 3,
    'caso-de-lorena': 1,
    peligro: 4,
    'responde-lorena': 4,
    cambios: 12,
    'caso-de-renato': 1,
  });
  // A sheet of Lorena and of her answers for each pair, two of changes; one of danger, of blocking and of Renato for each four.
  expect(printedOf(m3, deck).cards).toBe(4 + 2 + 4 + 4 * 2 + 2 + 2);
  // The sheet of the “yes” and the list of changes for each pair, the wall, and T4 for each pair.
  expect(printedOf(m3, deck).copies).toBe(4 + 1 + 4 + 4);
});

test('what the course prints is the sum of its modules', () => {
  const each = modules.map((module) => printedOf(module, registry.decks.get(module.id)?.data));
  expect(printedInAll()).toEqual({
    cards: each.reduce((sum, { cards }) => sum + cards, 0),
    copies: each.reduce((sum, { copies }) => sum + copies, 0),
  });
});
