import { expect, test, vi } from 'vitest';
import type { TestModule, TestSpecification } from 'vitest/node';
import Reporter, { fileIn } from '../../scripts/test-files-reporter.ts';

test('what the reporter says of a file is read again, and no other line is taken for it', () => {
  const said: string[] = [];
  const stream = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const reporter = new Reporter();
  const begin = (moduleId: string) => reporter.onTestModuleStart({ moduleId } as TestModule);
  reporter.onTestRunStart([{}, {}] as TestSpecification[]);
  begin(`${process.cwd()}/tests/all/epub.test.ts`);
  reporter.onTestModuleEnd();
  begin(`${process.cwd()}/tests/all/pdf.test.ts`);
  stream.mockRestore();
  const lines = said.join('').split('\n').filter(Boolean);
  expect(lines.map(fileIn)).toEqual([
    'tests/all/epub.test.ts, 0 de 2',
    'tests/all/pdf.test.ts, 1 de 2',
  ]);
  expect(fileIn('Error: Archivo 1 de 2: a.ts no se lee')).toBeUndefined();
});
