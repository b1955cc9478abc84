import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readingRules } from '../../src/registry/problem.ts';
import { rules } from '../../src/checker/rules/index.ts';
import { examplesOf } from '../support/examples.ts';
import { checkWith, lineOf } from '../support/project.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

describe('every rule has a page, and every page a rule', () => {
  test('the names agree', () => {
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => name.replace('.md', ''))
      .sort();
    expect(pages).toEqual([...rules.map(({ id }) => id), ...readingRules].sort());
  });
});

test('rules stand in the order of their ids', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

for (const name of readdirSync(folder)
  .filter((each) => each !== 'README.md')
  .sort()) {
  const id = name.replace('.md', '');
  describe(id, () => {
    const text = readFileSync(folder + name, 'utf8');
    const { wrong, right } = examplesOf(text);

    test('the page names its severity', () => {
      const rule = rules.find((each) => each.id === id);
      expect(text).toContain(`# ${id}\n`);
      expect(text).toContain(`Severidad: ${rule?.severity ?? 'error'}`);
    });

    test('the wrong example gives the findings the page shows', () => {
      expect(wrong.findings.length).toBeGreaterThan(0);
      expect(run(id, wrong.files)).toEqual(wrong.findings);
    });

    test('the right example gives none', () => {
      expect(run(id, right.files)).toEqual([]);
    });
  });
}

function run(id: string, files: Record<string, string | null>): string[] {
  const report = checkWith(
    files,
    rules.filter((rule) => rule.id === id),
  );
  return report.findings.filter(({ ruleId }) => ruleId === id).map(lineOf);
}
