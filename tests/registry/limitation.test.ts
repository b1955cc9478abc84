import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { limitationRows, monthsText } from '../../src/components/limitation-rows.ts';
import { limitationOf, reckonedFrom } from '../../src/registry/limitation.ts';
import { findProvision } from '../../src/registry/registry.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const day = '2026-02-14';
function of(instrument: string, eId: string) {
  const provision = findProvision(registry, instrument, eId);
  if (!provision) throw new Error(`${instrument}~${eId}`);
  return limitationOf(provision, registry, day);
}
const rows = (instrument: string, eId: string) =>
  limitationRows(of(instrument, eId), 'forma básica', 'es').map(({ label, cells }) => [
    label,
    ...cells.slice(1),
  ]);

test('the time is the maximum of the penalty, the cap one half more, and a pause a year more', () => {
  expect(rows('cp', 'art_151-A')).toEqual([
    ['Forma básica', '4 años', '6 años', '7 años', 'plazo, 2 años; tope, 3 años'],
    [
      'Con agravantes',
      '7 años',
      '10 años y 6 meses',
      '11 años y 6 meses',
      'plazo, 3 años y 6 meses; tope, 5 años y 3 meses',
    ],
  ]);
});

test('where one half more goes over the general cap, both are said', () => {
  const gravest = rows('cp', 'art_154-B').at(-1);
  expect(gravest?.slice(0, 2)).toEqual(['Menor de 14', '15 años']);
  expect(gravest?.[2]).toBe(
    '22 años y 6 meses; o 20 años, si el tope general del artículo 80 vale también aquí',
  );
  expect(gravest?.[3]).toBe(
    '23 años y 6 meses; o 21 años, si el tope general del artículo 80 vale también aquí',
  );
  expect(
    of('cp', 'art_154-B')
      .forms.slice(0, 3)
      .map(({ cap }) => cap),
  ).toEqual([undefined, undefined, undefined]);
});

test('only what stands in chapters IX to XI of Title IV has no limitation', () => {
  for (const eId of ['art_176-B', 'art_176-C', 'art_176-D', 'art_170', 'art_183'])
    expect(of('cp', eId).isExempt, eId).toBe(true);
  for (const eId of ['art_151-A', 'art_154-B', 'art_154', 'art_129-M', 'art_122-B'])
    expect(of('cp', eId).isExempt, eId).toBe(false);
  expect(of('ley-30096', 'art_5-A').isExempt).toBe(false);
  // Of what was moved out of those chapters, neither is said.
  expect(of('cp', 'art_129-M').isMoved).toBe(true);
  expect(of('cp', 'art_154-B').isMoved).toBe(false);
});

test('the articles that the reckoning was written from have not changed since', () => {
  for (const [eId, from] of Object.entries(reckonedFrom)) {
    const article = findProvision(registry, 'cp', eId);
    expect(article?.versions.at(-1)?.from, `cp~${eId}: read limitation.ts again`).toBe(from);
  }
});

test('without the cap or the pause in the registry nothing is reckoned', () => {
  const provision = findProvision(registry, 'cp', 'art_154-B');
  const instruments = new Map(registry.instruments);
  instruments.delete('cp');
  expect(() => provision && limitationOf(provision, { ...registry, instruments }, day)).toThrow(
    'cp~art_80#tope-general',
  );
});

test('a length is said in years and months', () => {
  expect([1, 12, 13, 27].map((each) => monthsText(each, 'en'))).toEqual([
    '1 month',
    '1 year',
    '1 year and 1 month',
    '2 years and 3 months',
  ]);
});
