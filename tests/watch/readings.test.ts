import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { loadForeignReadings } from '../../src/watch/abroad/readings.ts';
import { loadReadings, saveReadings } from '../../src/watch/readings.ts';
import { loadTerms } from '../../src/watch/terms.ts';
import { witnessesOf } from '../../src/watch/witnesses.ts';
import { folderWith } from '../support/corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sha = 'a'.repeat(64);
const witness = { file: 'pe/LEY-1.md', flavour: 'lp', how: 'text', line: 3, sha256: sha };

describe('the readings of this tree', () => {
  const { registry } = projectOnce(root);
  const { byRef, run } = loadReadings(root);

  test('at least 99 of each 100 provisions that name a file of the corpus were found in it', () => {
    const witnesses = witnessesOf(registry);
    const named = allProvisions(registry).filter((each) => witnesses.namedBy(each).length > 0);
    const refs = named.map(({ instrument, id }) => `${instrument.id}~${id}`);
    const read = refs.filter((ref) => (byRef.get(ref)?.witnesses.length ?? 0) > 0);
    expect(read.length / refs.length).toBeGreaterThanOrEqual(0.99);
  });

  test('each that was not found says why', () => {
    const silent = [...byRef].filter(
      ([, { witnesses, unread }]) => witnesses.length === 0 && !unread,
    );
    expect(silent).toEqual([]);
  });

  test('those of other countries can be read, and hold names, numbers and fingerprints alone', () => {
    const folder = join(root, 'src/data/readings');
    const countries = readdirSync(folder).filter((name) => /^[a-z]{2}$/.test(name));
    expect(countries).toContain('cl');
    for (const country of countries)
      for (const readings of loadForeignReadings(root, country).byRow.values())
        for (const [key, { penalties = [], amended = [] }] of readings) {
          expect(key).toMatch(/^[\w./-]+~[\w-]+$/);
          for (const said of penalties) expect(said).toMatch(/^[\w /:-]{5,50}$/);
          for (const { norm } of amended) expect(norm).toMatch(/^\p{L}[\p{L} -]* [\d./]+$/u);
        }
  });

  test('they hold no word of the law: only names, days, lines and fingerprints', () => {
    const folder = join(root, 'src/data/readings');
    for (const name of readdirSync(folder).filter((each) => /^[^_].*\.json$/.test(each)))
      for (const [, text = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/"([^"]*)"/g))
        expect(text).toMatch(/^[\w./-]+$/);
    expect(run?.seen.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
  });
});

describe('a file of readings', () => {
  test('what is written is read again, and what nobody reads any more goes', () => {
    const folder = folderWith({ 'src/data/readings/old.json': '{}' });
    const byRef = new Map([['ley-1~art_1', { readOn: '2024-01-01', witnesses: [witness] }]]);
    saveReadings(folder, { byRef: byRef as never, run: undefined });
    expect(loadReadings(folder)).toEqual({ byRef, run: undefined });
    expect(readdirSync(join(folder, 'src/data/readings'))).toEqual(['ley-1.json']);
  });

  test.each([
    ['{', /ley-1\.json: JSON inesperado/],
    [
      JSON.stringify({ art_1: { readOn: '2024-01-01', witnesses: [{ ...witness, text: 'x' }] } }),
      /valor inesperado en «art_1\.witnesses\.0»/,
    ],
    [
      JSON.stringify({ art_1: { readOn: 'ayer', witnesses: [] } }),
      /valor inesperado en «art_1\.readOn»/,
    ],
  ])('%s', (content, message) => {
    expect(() => loadReadings(folderWith({ 'src/data/readings/ley-1.json': content }))).toThrow(
      message,
    );
  });
});

test('the terms of our matter are read, or the file is named', () => {
  expect(loadTerms(root).length).toBeGreaterThan(5);
  expect(() => loadTerms(folderWith({ 'src/data/watch/terms.json': '{"terms":[]}' }))).toThrow(
    /src\/data\/watch\/terms\.json: contenido inesperado/,
  );
});
