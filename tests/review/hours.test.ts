import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { isFirst } from '../../src/review/harm.ts';
import { reviewMinutes, wordCounter } from '../../src/review/hours.ts';
import { reviewItems } from '../../src/review/items.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const day = '2026-12-01';

test.each([
  ['danger', 'papeles/denuncia', true],
  ['page', 'protocolos/crisis', true],
  ['page', 'protocolos/crisis/despues', true],
  ['page', 'protocolos/ninas-ninos-adolescentes/la-imagen', true],
  ['page', 'guias/me-busca-un-adulto/estas-a-salvo', true],
  ['page', 'protocolos/crisis-de-otra-cosa', false],
  ['page', 'protocolos/cuidado-y-carga', false],
  ['inference', undefined, false],
] as const)('of %s %s, whether it comes first: %s', (kind, slug, isOne) => {
  expect(isFirst({ kind, ...(slug && { slug }) })).toBe(isOne);
});

test('the minutes of a profession are those of all that waits for it, and of what comes first among it', () => {
  // At 150 words a minute and half a minute an answer, an item of 150 words takes a minute and a half.
  const minutes = reviewMinutes(project, day, () => 150);
  for (const role of ['legal', 'psychology', 'security', 'experience'] as const) {
    const items = reviewItems(project, role, day);
    expect(minutes[role].all).toBe(Math.round(items.length * 1.5));
    expect(minutes[role].first).toBe(Math.round(items.filter(isFirst).length * 1.5));
  }
});

test('an item is read with its page, and a page is counted once however many ask for it', () => {
  const [item] = reviewItems(project, 'security', day).filter(({ slug }) => slug !== undefined);
  if (!item) throw new Error('No page waits for digital security.');
  let asked = 0;
  const wordsOf = wordCounter((slug) => {
    asked += 1;
    return { html: '<main><p>Uno dos tres.</p></main>', address: `/${slug}/` };
  }, new Map());
  const own = [item.title, ...item.says].join(' ').split(/\s+/).length;
  expect(wordsOf(item)).toBe(own + 3);
  expect(wordsOf(item, ['cuatro cinco'])).toBe(own + 5);
  expect(asked).toBe(1);
});
