import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { buildProject } from '../../src/documents/project.ts';
import { rules } from '../../src/checker/rules/index.ts';
import { readTree } from '../../src/registry/source-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readTree(root).filter(({ path }) => path.startsWith('src/data/'));
const rule = rules.filter(({ id }) => id === 'obstacle-review');

/** What is asked to be reviewed if a record had last been read on a day. */
function askedIf(record: string, readThrough: string): string[] {
  const changed = files.map((file) =>
    file.path === record
      ? {
          ...file,
          content: Buffer.from(file.content)
            .toString('utf8')
            .replace(/readThrough: \S+/, `readThrough: ${readThrough}`),
        }
      : file,
  );
  const { findings } = check(buildProject(changed), { asOf: readThrough, rules: rule });
  return findings.map(({ file, expected }) => `${file} ${expected.join()}`);
}

test('the reform of August 2024 asks for a review of the obstacle that it took away', () => {
  const record = 'src/data/obstacles/querella-antes-de-2024.yaml';
  expect(askedIf(record, '2024-08-08')).toContain(`${record} 2024-08-09`);
  expect(askedIf(record, '2024-08-09')).not.toContain(`${record} 2024-08-09`);
});

test('the reforms of 2025 and 2026 ask for it of what rests on what they changed', () => {
  const records = 'src/data/obstacles/umbral-de-cuatro-anos.yaml';
  expect(askedIf(records, '2025-01-01').filter((each) => each.startsWith(records))).not.toEqual([]);
});
