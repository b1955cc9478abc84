import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { fieldKey } from '../../src/papers/shared-fields.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const filings = [...registry.filings.values()].map(({ data }) => data);
const fieldsOf = (paper: string) => registry.papers.get(paper)?.data.fields ?? [];

describe('the key of a field in a set of papers', () => {
  const set = { same: [['persona', 'denunciado'], ['hechos']] };
  test.each([
    ['who signs is typed once', 'denuncia', { id: 'nombre' }, 'nombre'],
    ['two names of one thing', 'denuncia', { id: 'denunciado' }, 'persona'],
    ['the office of each paper is its own', 'denuncia', { id: 'oficina' }, 'denuncia.oficina'],
    [
      'what is reserved stays apart',
      'denuncia',
      { id: 'avisos', reserved: true },
      'avisos.reserved',
    ],
  ] as const)('%s', (_, paper, field, key) => {
    expect(fieldKey(set, paper, field)).toBe(key);
  });
});

test.each(filings.map((filing) => [filing.id, filing] as const))(
  'each row of %s is in two of its papers, and each field in one row',
  (_, { papers, same = [] }) => {
    for (const row of same) {
      const having = papers.filter(({ paper }) =>
        fieldsOf(paper).some(({ id }) => row.includes(id)),
      );
      expect([row, having.length >= 2]).toEqual([row, true]);
    }
    expect(new Set(same.flat()).size).toBe(same.flat().length);
  },
);
