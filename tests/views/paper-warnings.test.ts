import { expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';
import { toldBefore, warningsOfPart } from '../../src/views/papers/paper-warnings.ts';

const filing = (id: string) => {
  const found = registry.filings.get(id)?.data;
  if (!found) throw new Error(`There is no set "${id}".`);
  return found;
};

test('a set does not tell again what a sheet that stands open has told', () => {
  const set = filing('que-se-aleje');
  expect(toldBefore(set, 0).size).toBe(0);
  const told = toldBefore(set, 1);
  const again = (registry.papers.get('denuncia')?.data.parts ?? [])
    .flatMap((part) => warningsOfPart(part))
    .filter(({ es }) => told.has(es));
  expect(again.length).toBeGreaterThan(1);
});

test('what only a closed sheet tells is told by the next one too', () => {
  const { papers, ...rest } = filing('que-se-aleje');
  const closed = papers.map((each) => ({
    ...each,
    when: { es: 'si toca', en: 'if so' },
    open: undefined,
  }));
  expect(toldBefore({ ...rest, papers: closed }, 2).size).toBe(0);
});
