import { JSON_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { buildProject } from '../../src/documents/project.ts';
import { recordPages } from '../../src/documents/record-pages.ts';
import { lawCells } from '../../src/publish/law-cells.ts';
import { hasSheet, rowsInOrder } from '../../src/registry/countries.ts';
import { answer } from '../../src/registry/schema/answer.ts';
import { expectedIn } from '../../src/registry/schema/expects.ts';
import { country } from '../../src/registry/schema/country.ts';
import { layOutTiles } from '../../src/views/countries/tile-map.ts';
import { zzFile, day, dataFiles, made, zz } from '../support/countries.ts';

describe('a country made up in one file, with no other change', () => {
  test('is read, has a sheet, and a page at its address', () => {
    expect(hasSheet(zz)).toBe(true);
    expect(recordPages(made).map(({ slug }) => slug)).toContain('paises/zz');
  });

  test('stands in the map and in the table, with what nobody read of it', () => {
    expect(layOutTiles([zz], 'acecho').tiles).toEqual([
      { id: 'zz', kind: 'definition', x: 2, y: 194 },
    ]);
    const cells = lawCells(made, day).filter((each) => each.country === 'zz');
    expect(cells).toHaveLength(rowsInOrder(made, 'conducts').length);
    expect(cells.find(({ conduct }) => conduct === 'acoso-sexual')).toMatchObject({
      kind: 'unread',
      scope: { es: 'ley de la provincia' },
    });
    expect(cells.find(({ conduct }) => conduct === 'difusion-de-imagenes')).toMatchObject({
      id: 'difusion-de-imagenes-zz',
      kind: 'own',
      level: 'official',
      law: [
        {
          title: 'Código inventado',
          articles: ['4'],
          date: '2026-01-02',
          dated: 'copy',
          read: 'https://github.com/nadie/leyes/blob/0123456789abcdef0123456789abcdef01234567/codigo.md',
        },
      ],
      pursuit: { by: 'querella' },
    });
  });

  test('with one answer fewer it has no sheet nor page, and what the press tells does not count', () => {
    const few = buildProject([
      ...dataFiles,
      {
        path: 'src/data/countries/zz.yaml',
        content: zzFile.slice(0, zzFile.indexOf('  - row: suplantacion')),
      },
    ]).registry;
    expect(few.countries.get('zz')?.data.answers).toHaveLength(5);
    expect(recordPages(few).map(({ slug }) => slug)).not.toContain('paises/zz');
  });
});

describe('an answer that cannot be', () => {
  const says = { es: 'A.', en: 'A.' };
  const from = { codigo: ['1'] };
  test.each<[string, Record<string, unknown>, string]>([
    ['no source', { level: 'official' }, 'cites, services o from'],
    ['no level', { from }, 'level, junto a from'],
    ['a level typed beside a provision', { cites: ['cp~art_1'], level: 'official' }, 'sin level'],
    [
      'words of a source it does not name',
      { from, level: 'official', quote: { text: 'a', en: 'a', of: 'otro', article: '1' } },
      'una de las fuentes de from',
    ],
    [
      '26 words of the law',
      {
        from,
        level: 'official',
        quote: { text: Array(26).fill('a').join(' '), en: 'a', of: 'codigo', article: '1' },
      },
      '25 palabras o menos',
    ],
    [
      'an end before its beginning',
      { from, level: 'official', starts: '2026-02-01', until: '2026-01-01' },
      'until después de starts',
    ],
  ])('%s: one message that says what was expected', (_, wrong, expected) => {
    const { error } = answer.safeParse({ row: 'acecho', says, ...wrong });
    expect(error?.issues.map(({ message }) => expectedIn(message)?.es)).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test('what the made-up file says passes, and a key more does not', () => {
    const right = load(zzFile, { schema: JSON_SCHEMA }) as Record<string, unknown>;
    expect(country.safeParse(right).success).toBe(true);
    expect(country.safeParse({ ...right, extra: 1 }).success).toBe(false);
  });
});
