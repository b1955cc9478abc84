import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notMeasured } from '../../scripts/bench/check.ts';
import { writeSyntheticTree } from '../../scripts/bench/synthetic-tree.ts';
import { checkTree } from '../../src/checker/check-tree.ts';
import { countOf } from '../../src/checker/report.ts';

const made = 24;
const tree = mkdtempSync(join(tmpdir(), 'ruta-1410-made-'));
const docs = join(tree, 'src/content/docs/guias');
writeSyntheticTree(process.cwd(), tree, made);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const reason = () => {
  const report = checkTree(tree, { asOf: '2026-11-24' });
  return notMeasured(made, { pages: report.counts.pages, errors: countOf(report, 'error') });
};

test('all made pages are read and none has an error, so their time is measured', () => {
  expect(reason()).toBeUndefined();
});

test('pages with errors are not measured', () => {
  const page = join(docs, 'p0/q1.mdx');
  const text =
    '---\ntitle: Una parte\ntype: part\npart: 1\npurpose: Una.\nasOf: 2026-02-14\n' +
    'reviewed: pending\nversion: 2026.11.1\n---\n\n[ley](norma:ley-1~art_1)\n';
  writeFileSync(page, text);
  expect(reason()).toMatch(/^No se mide: las páginas hechas dan \d+ errores/);
});

test('pages that cannot be read are not measured', () => {
  rmSync(join(docs, 'p0.mdx'));
  expect(reason()).toMatch(/^No se mide: de 24 páginas hechas se leyeron \d+;/);
});
