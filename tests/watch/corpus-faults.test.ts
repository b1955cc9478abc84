import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/watch/accept.ts';
import { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import { folderWith } from '../support/corpus.ts';
import {
  asOf,
  law,
  recent,
  registry,
  corpus,
  ask,
  accepted,
  rows,
  found,
} from '../support/watched-law.ts';

describe('a part of the corpus', () => {
  const part = { 'pe/LEY-99950-2024.md': recent() };

  test('says nothing of the files it lacks, and names them', () => {
    const { report, isPart, absent } = ask(part, accepted());
    expect(rows(report.findings)).toEqual([]);
    expect({ isPart, absent }).toEqual({ isPart: true, absent: ['pe/LEY-99900-2020.md'] });
    const { isPart: wholeIsPart } = ask(part, accepted(), registry, asOf, true);
    expect(wholeIsPart).toBe(false);
  });

  test('still asks of the files it has', () => {
    const readings = accepted({
      ...corpus,
      'pe/LEY-99951-2024.md': recent(),
      'pe/LEY-99952-2024.md': recent(),
    } as never);
    const changed = { 'pe/LEY-99900-2020.md': law().replace('frase', 'línea') };
    expect(found(changed, readings, registry)).toEqual([
      'reading-changed ley-99900~art_1 pe/LEY-99900-2020.md:8',
      'witness-silent',
    ]);
    const after = accept(
      readings,
      ask(changed, readings),
      { kind: 'one', ref: 'ley-99900~art_1' },
      asOf,
    );
    // What is accepted of a part does not stand for the whole.
    const { files, seen } = readings.run ?? {};
    expect(after.readings.run).toMatchObject({ files, seen });
  });
});

describe('a corpus with faults', () => {
  test('each is told, and the rest is read', () => {
    const { report, scan } = ask(
      {
        ...corpus,
        'pe/A.md': Buffer.from([0xff]),
        'pe/B.md': '',
        'pe/LEY-99951-2024.md': recent('(*)'),
        'pe/LEY-99952-2024.md': recent(),
        'pe-lim/C.md': 'sin cabecera',
        // Too large to be a norm.
        'pe/D.md': Buffer.alloc(20_000_001, 32),
      },
      accepted(),
    );
    expect(rows(report.findings)).toEqual([]);
    expect(scan.faults.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'pe-lim/C.md no-front-matter',
      'pe/A.md not-utf8',
      'pe/B.md empty',
      'pe/D.md too-large',
      'pe/LEY-99951-2024.md no-text',
      'pe/LEY-99952-2024.md other-norm',
    ]);
    expect(report.summary?.es).toContain('4 normas leídas');
  });
});

test('what is no plain file is not opened, and one that cannot be read takes nothing from the rest', () => {
  const folder = folderWith(corpus);
  execFileSync('mkfifo', [join(folder, 'pe/tubo.md')]);
  symlinkSync(folder, join(folder, 'pe/carpeta.md'));
  symlinkSync(join(folder, 'no'), join(folder, 'pe/nada.md'));
  const read = new CorpusFolder(folder);
  const seen: string[] = [];
  read.readAll(
    ({ path }) => {
      seen.push(path);
      if (seen.length === 1) throw new RangeError('It is odd.');
    },
    () => undefined,
  );
  expect(seen).toEqual(Object.keys(corpus).sort());
  expect(read.faults.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: seen[0], fault: 'unreadable', said: 'It is odd.' },
    { path: 'pe/carpeta.md', fault: 'no-file' },
    { path: 'pe/nada.md', fault: 'no-file' },
    { path: 'pe/tubo.md', fault: 'no-file' },
  ]);
  expect(read.files).toBe(seen.length - 1);
});
