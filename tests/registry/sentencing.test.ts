import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { sentencingRows } from '../../src/components/sentencing-rows.ts';
import {
  sentencingOf,
  sentencingReadFrom,
  sentencingYears,
} from '../../src/registry/sentencing.ts';
import { findProvision, type Provision, textInForce } from '../../src/registry/registry.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const day = '2026-02-14';
function provisionOf(cite: string): Provision {
  const ref = parseRef(cite);
  const provision = ref?.eId && findProvision(registry, ref.instrument, ref.eId);
  if (!provision) throw new Error(cite);
  return provision;
}
/** Each form of an offence: suspended, reserved, reduced, tappable. */
const of = (cite: string, on = day) =>
  sentencingOf(provisionOf(cite), on).map(({ suspended, reserved, reduced, isTappable }) =>
    [suspended, reserved, reduced, isTappable].join(' '),
  );

test('an offence outside the excluded chapters goes by its years of prison alone', () => {
  expect(of('cp~art_151-A')).toEqual(['may may may false', 'ifImposed no may true']);
  expect(of('ley-30096~art_5-A')).toEqual(['may may may false', 'may no may true']);
  expect(of('cp~art_154-B')).toEqual([
    'may no may true',
    'ifImposed no may true',
    'ifBelow no may true',
    'ifBelow no may true',
  ]);
});

test('Chapter IX leaves no suspension and no reduction, and a conviction withheld in doubt', () => {
  expect(of('cp~art_176-B')).toEqual([
    'byChapter no byChapter true',
    'byChapter no byChapter true',
  ]);
  expect(of('cp~art_176-C')).toEqual([
    'byChapter doubt byChapter false',
    'byChapter no byChapter true',
  ]);
  expect(of('cp~art_176-D')).toEqual(['byChapter no byChapter true']);
});

test('the forms are those of the text of the day', () => {
  expect(of('cp~art_154-B', '2024-01-01')).toEqual(['may no may true', 'ifImposed no may true']);
});

test('an offence that article 57 names by its number is not reckoned', () => {
  expect(() => sentencingOf(provisionOf('cp~art_122-B'), day)).toThrow('cp~art_122-B');
});

test('the articles that this was read from have not changed since, and say the same years', () => {
  for (const [cite, from] of Object.entries(sentencingReadFrom))
    expect(provisionOf(cite).versions.at(-1)?.from, `${cite}: read sentencing.ts again`).toBe(from);
  const said = (cite: string) => textInForce(provisionOf(cite), day)?.text?.summary.es;
  expect(said('cp~art_57')).toContain(`hasta ${sentencingYears.suspended} años`);
  expect(said('cp~art_62')).toContain(`hasta ${sentencingYears.reserved} años`);
  expect(said('cpp~art_230')).toContain(`más de ${sentencingYears.tapped} años`);
});

test('a row says the article, the form and each answer in the language of the page', () => {
  const row = (lang: 'es' | 'en') =>
    sentencingRows('176-C', sentencingOf(provisionOf('cp~art_176-C'), day), lang)[0];
  expect(row('es')).toEqual({
    label: '176-C, forma básica',
    cells: [
      '2 a 4 años',
      'No: la ley excluye su capítulo',
      'El texto no lo excluye: en duda',
      'No: la ley excluye su capítulo',
      'No llega al umbral',
    ],
  });
  expect(row('en')?.label).toBe('176-C, basic offence');
});
