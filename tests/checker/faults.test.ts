import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { buildProject, type Project } from '../../src/documents/project.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { lastDay } from '../../src/registry/as-of.ts';
import { decode, readTree } from '../../src/registry/source-file.ts';
import { isWhole } from '../support/every-day.ts';
import { plantFaults } from '../support/faults.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asOf = lastDay(root);
const files = new Map(
  readTree(root).map((file) => {
    const decoded = decode(file);
    return [file.path, decoded.ok ? decoded.text : ''] as const;
  }),
);

/** Findings that stop a build or warn, as text. */
function findings(project: Project): string[] {
  return check(project, { asOf })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ file, ruleId, message }) => `${file} ${ruleId} ${message.es}`);
}

const unharmed = findings(projectOnce(root));

describe('faults put into a copy of the content', () => {
  test('the content as it stands has none', () => {
    // Old contacts are a true finding: nobody has called.
    expect(unharmed.filter((each) => !/ (service-verified|verification-due) /.test(each))).toEqual(
      [],
    );
  });

  // Thirty faults, two of each kind, in one reading; every day those of one seed.
  test.each(isWhole ? [1, 2] : [1])(
    'at least 28 of the thirty of seed %i are found',
    (seed) => {
      const faults = plantFaults(files, 2, seed);
      expect(faults).toHaveLength(30);
      const tree = new Map([...files, ...faults.map(({ file, text }) => [file, text] as const)]);
      const harmed = buildProject([...tree].map(([path, content]) => ({ path, content })));
      // That a protocol changed at all is found by another rule, whatever was written in it.
      const fresh = findings(harmed).filter(
        (each) => !unharmed.includes(each) && !each.includes(' version-moves '),
      );
      const missed = faults.flatMap(({ kind, file, what }) =>
        fresh.some((each) => each.startsWith(`${file} `)) ? [] : [`${kind}: ${what} (${file})`],
      );
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
    },
    60_000,
  );
});
