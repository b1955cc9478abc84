import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../src/checker/check.ts';
import { buildProject } from '../src/checker/project.ts';
import { decode, readTree } from '../src/registry/source-file.ts';
import { plantFaults } from './support/faults.ts';

const asOf = '2026-11-29';
const files = new Map(
  readTree(fileURLToPath(new URL('..', import.meta.url))).map((file) => {
    const decoded = decode(file);
    return [file.path, decoded.ok ? decoded.text : ''] as const;
  }),
);

/** Findings that stop a build or warn, as text. */
function findings(tree: ReadonlyMap<string, string>): string[] {
  const project = buildProject([...tree].map(([path, content]) => ({ path, content })));
  return check(project, { asOf })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ file, ruleId, message }) => `${file} ${ruleId} ${message.es}`);
}

const unharmed = findings(files);

describe('sixty faults put into a copy of the content', () => {
  test('the content as it stands has none', () => {
    // Old contacts are a true finding: nobody has called.
    expect(unharmed.filter((each) => !/ (service-verified|verification-due) /.test(each))).toEqual(
      [],
    );
  });

  test('at least 57 are found', () => {
    const faults = [1, 2].flatMap((seed) => plantFaults(files, 2, seed));
    expect(faults).toHaveLength(60);
    const missed: string[] = [];
    for (const half of [faults.slice(0, 30), faults.slice(30)]) {
      const harmed = new Map([...files, ...half.map(({ file, text }) => [file, text] as const)]);
      const fresh = findings(harmed).filter((each) => !unharmed.includes(each));
      for (const { kind, file, what } of half) {
        if (!fresh.some((each) => each.startsWith(`${file} `)))
          missed.push(`${kind}: ${what} (${file})`);
      }
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(3);
  }, 60_000);
});
