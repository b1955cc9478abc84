import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { human } from '../../src/checker/reporters/human.ts';
import { mistakes, sound } from '../support/mistakes.ts';
import { checkWith } from '../support/project.ts';

/** The report of each mistake as a person reads it; written again with `MISTAKES=write`, and then read by eye. */
const file = fileURLToPath(new URL('../fixtures/mistakes.txt', import.meta.url));

const checked = Object.entries(mistakes).map(([title, files]) => ({
  title,
  files: Object.keys(files),
  report: checkWith({ ...sound, ...files }),
}));
const reports = checked.map(
  ({ title, report }) => `# ${title}\n${human(report, 'es')}${human(report, 'en')}`,
);
if (process.env['MISTAKES'] === 'write') writeFileSync(file, reports.join('\n'));
const expected = readFileSync(file, 'utf8').split(/\n(?=# )/);

describe('what people get wrong', () => {
  test('the tree without a slip has no finding', () => {
    expect(checkWith(sound).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('there are ninety mistakes: of a newcomer, of whoever is in a hurry or tired, of who follows the documents', () => {
    expect(reports.length).toBeGreaterThanOrEqual(90);
    expect(reports).toHaveLength(expected.length);
  });

  test.each(Object.keys(mistakes).map((title, index) => [title, index] as const))(
    '%s: the exact report',
    (_, index) => expect(reports[index]?.trim()).toBe(expected[index]?.trim()),
  );

  test.each(checked)('$title: a page has one finding, a record too', ({ files, report }) => {
    const found = report.findings.flatMap(({ severity, file: each }) =>
      severity === 'info' ? [] : [each],
    );
    // A slip made in a page and in its translation is told in both.
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(Math.max(1, files.length));
  });

  test.each(['es', 'en'] as const)('no message in %s speaks the other language', (lang) => {
    const other = {
      es: /\b(the|expected|unexpected|of|and|missing)\b/i,
      en: /\b(se esperaba|el|los|una|inesperad\w+|falta)\b/i,
    };
    for (const { title, report } of checked)
      for (const { message, related } of report.findings)
        for (const said of [message, ...related.map((each) => each.message)])
          expect(said[lang].replace(/[«“][^»”]*[»”]/g, ''), title).not.toMatch(other[lang]);
  });
});
