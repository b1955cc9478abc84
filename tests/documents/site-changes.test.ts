import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { releasedChanges, siteChanges } from '../../src/documents/site-changes.ts';

const { es, en } = { es: siteChanges('es'), en: siteChanges('en') };

test('a list of changes is read by version; what has none yet is left out', () => {
  const text =
    '# C\n\n## Sin versión\n\n- a\n\n## 2026.1.2 · 2026-01-05\n\nPara b:\n\n- c\n  d\n- e\n';
  expect(releasedChanges(text)).toEqual([
    { version: '2026.1.2', date: '2026-01-05', items: ['c d', 'e'] },
  ]);
});

test('both languages tell the same versions, point by point', () => {
  const outline = (changes: typeof es) =>
    changes.map(({ version, date, items }) => ({ version, date, items: items.length }));
  expect(outline(en)).toEqual(outline(es));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(es[0]?.version).toBe(version);
});

test('the English is no copy of the Spanish', () => {
  const spanish = new Set(es.flatMap(({ items }) => items));
  expect(en.flatMap(({ items }) => items).filter((item) => spanish.has(item))).toEqual([]);
});

test('no version counts what the data hold, because the data go on changing', () => {
  const counted =
    /\b\d+ (guías|protocolos|análisis|caminos|situaciones|servicios|formatos|palabras|normas|disposiciones|versiones|reglas|guides|protocols|analyses|routes|situations|services|forms|words|norms|provisions|versions|rules)\b/;
  expect([...es, ...en].flatMap(({ items }) => items).filter((item) => counted.test(item))).toEqual(
    [],
  );
});
