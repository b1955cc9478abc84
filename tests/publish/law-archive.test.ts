import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { readAddresses } from '../../src/documents/released.ts';
import { instrumentRows } from '../../src/publish/instrument-rows.ts';
import {
  type ArchivedNorm,
  archivePath,
  archives,
  archiveText,
  readArchive,
  withAddresses,
} from '../../src/publish/law-archive.ts';
import { lawDifferences } from '../../src/publish/law-differences.ts';
import { releasedChanges } from '../../src/documents/site-changes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rows = instrumentRows(projectOnce(root).registry);
const release = { version: '2026.12.0', date: '2026-12-01', commit: 'abc' };

describe('what a release said of the law', () => {
  test('is the law of its day, a provision a line', () => {
    const text = archiveText(release, rows);
    const read = readArchive(text);
    expect(read).toMatchObject({ ...release, licence: 'CC-BY-4.0' });
    const provisions = rows.reduce((sum, each) => sum + each.provisions.length, 0);
    expect(text.match(/^\{"eId"/gm)).toHaveLength(provisions);
    const again = JSON.parse(JSON.stringify(rows)) as ArchivedNorm[];
    expect(read.data).toEqual(again);
    expect(lawDifferences(read.data, again)).toEqual({
      added: [],
      gone: [],
      changed: [],
      reworded: [],
      noted: [],
    });
  });

  test('is kept of the last release, which is the one whose addresses are kept, newest first', () => {
    const kept = archives(root);
    const dated = releasedChanges(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
    const { version } = readAddresses(readFileSync(join(root, 'addresses.json'), 'utf8'));
    expect(kept[0]?.version).toBe(version);
    for (const each of kept)
      expect(dated).toContainEqual(
        expect.objectContaining({ version: each.version, date: each.date }),
      );
    expect(archivePath('2026.11.1')).toBe('datos/archivo/2026.11.1.json');
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    expect(archives(folder)).toEqual([]);
    mkdirSync(join(folder, 'archive'));
    for (const version of ['2026.11.9', '2026.11.10'])
      writeFileSync(
        join(folder, 'archive', `${version}.json`),
        archiveText({ ...release, version }, []),
      );
    expect(archives(folder).map(({ version }) => version)).toEqual(['2026.11.10', '2026.11.9']);
  });

  test('is published with the address of each provision, which has no capitals', () => {
    const [first] = archives(root);
    if (!first) throw new Error('No release is kept.');
    const norms = withAddresses(first).data;
    const address = (id: string, eId: string) =>
      norms.find((norm) => norm.id === id)?.provisions.find((each) => each.eId === eId)?.[
        'address'
      ];
    expect(address('cp', 'art_154-B')).toBe('normas/cp/art_154-b');
    for (const norm of norms)
      for (const { eId } of norm.provisions)
        expect(address(norm.id, eId)).toBe(`normas/${norm.id}/${eId.toLowerCase()}`);
    // The rest is as it was published.
    expect(norms).toMatchObject(first.data);
  });

  test('a text that is none is refused', () => {
    expect(() => readArchive('{"version":"1"}')).toThrow();
  });
});

describe('what differs between two', () => {
  const norm = (more: object, version: object = {}): ArchivedNorm[] =>
    [
      {
        id: 'cp',
        titles: { short: { es: 'CP', en: 'PC' } },
        provisions: [
          {
            eId: 'art_1',
            ...more,
            versions: [{ inForceFrom: '2020-01-01', repealed: false, ...version }],
          },
        ],
      },
    ] as never;
  const what = (before: ArchivedNorm[], after: ArchivedNorm[]) =>
    lawDifferences(before, after).changed.flatMap((each) => each.what);

  test.each([
    ['penalty', { penalty: { imprisonment: { minYears: 2 } } }],
    ['deadline', { deadlines: [{ id: 'a', amount: 3 }] }],
    ['who', { action: 'public' }],
    ['says', { summary: { es: 'a', en: 'b' } }],
    ['says', { change: { es: 'a', en: 'b' } }],
    ['source', { verification: { level: 'official' } }],
    ['law', { inForceFrom: '2021-01-01' }],
  ])('%s', (kind, version) => {
    expect(what(norm({}), norm({}, version))).toEqual([kind]);
  });

  test('how a value is named for links is no difference, and English alone goes by itself', () => {
    const was = norm({}, { penalty: { imprisonment: {} }, summary: { es: 'a', en: 'b' } });
    const is = norm(
      { saidAs: ['x'] },
      { penalty: { id: 'base', part: 'al_1', imprisonment: {} }, summary: { es: 'a', en: 'c' } },
    );
    expect(what(was, is)).toEqual([]);
    expect(lawDifferences(was, is).reworded).toEqual([
      { instrument: 'cp', eId: 'art_1', what: ['says'] },
    ]);
    const said = norm({}, { penalty: {}, summary: { es: 'x', en: 'c' } });
    expect(lawDifferences(was, said).reworded).toEqual([]);
    const source = norm({}, { sources: [{ title: { es: 'Diario', en: 'Gazette' } }] });
    const named = norm({}, { sources: [{ title: { es: 'Diario', en: 'The gazette' } }] });
    const place = { instrument: 'cp', eId: 'art_1' };
    const onlyNoted = { changed: [], reworded: [], noted: [place] };
    expect(lawDifferences(source, named)).toMatchObject(onlyNoted);
    const note = (en: string) => ({
      verification: { fields: { inForceFrom: { note: { es: 'Rige a los 30 días.', en } } } },
    });
    expect(
      lawDifferences(
        norm({}, note('It binds in 30 days.')),
        norm({}, note('In force in 30 days.')),
      ),
    ).toMatchObject(onlyNoted);
    const at = (en: string) => ({ place: { es: 'Título I', en } });
    expect(lawDifferences(norm(at('Title I')), norm(at('Title One')))).toMatchObject(onlyNoted);
  });

  test('what came and what went', () => {
    expect(lawDifferences([], norm({})).added).toEqual([{ instrument: 'cp', eId: 'art_1' }]);
    expect(lawDifferences(norm({}), []).gone).toEqual([{ instrument: 'cp', eId: 'art_1' }]);
  });
});
