import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { disagreementLine, type ReaderResult, secondReader } from '../../src/reader/read.ts';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { everyDay } from '../support/every-day.ts';
import { builtFiles, dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isConduct = (file: string) => /^(?:en\/)?conductas\/./.test(file);
/**
 * Every day the conducts and one of two other texts. Left out: pages of norms, which tell all the versions of a
 * provision one below the other, and what the site said wrongly, which is quoted.
 */
const all = builtFiles().filter(
  (file) => file.endsWith('texto.txt') && !/^(?:en\/)?(?:normas|que-corregimos)\//.test(file),
);
const texts = [
  ...all.filter(isConduct),
  ...everyDay(
    all.filter((file) => !isConduct(file)),
    2,
  ),
];
const readings = new Map<string, ReaderResult>();

beforeAll(() => {
  const read = secondReader(projectOnce(root).registry, defaultAsOf(root));
  for (const file of texts) readings.set(file, read(textOf(file)));
}, 300_000);

describe('what people read gives each provision its own values', () => {
  test('no page disagrees with the registry', () => {
    const told = [...readings].flatMap(([file, { disagreements }]) =>
      disagreements.map((each) => disagreementLine(file, each)),
    );
    expect(told).toEqual([]);
  });

  test.each(['es', 'en'])('it compared much of what is written (%s)', (lang) => {
    const own = [...readings].filter(([file]) => file.startsWith('en/') === (lang === 'en'));
    const compared = own.reduce((sum, [, reading]) => sum + reading.compared, 0);
    expect(own.length).toBeGreaterThan(300);
    expect(compared).toBeGreaterThan(1000);
  });

  test('every penalty in years of every conduct was compared', () => {
    const pages = [...readings].filter(([file]) => isConduct(file));
    expect(pages.length).toBeGreaterThan(20);
    const short = pages.filter(([file, { compared }]) => compared < penaltiesOf(file));
    expect(short.map(([file]) => file)).toEqual([]);
    expect(pages.reduce((sum, [file]) => sum + penaltiesOf(file), 0)).toBeGreaterThan(100);
  });
});

const textOf = (file: string) => readFileSync(join(dist, file), 'utf8');

/** Rows of a conduct that print a penalty in years: «Pena: 2 a 5 años», «Pena: hasta 2 años». */
function penaltiesOf(file: string): number {
  return [
    ...textOf(file).matchAll(
      /(?:Pena|Penalty): (?:hasta |up to )?\d+ (?:(?:a|to) \d+ )?(?:años|years)/g,
    ),
  ].length;
}
