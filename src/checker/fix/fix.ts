import { asWritten, plainLines } from '../../registry/line-ends.ts';
import type { Finding, Fix } from '../report.ts';

/**
 * Applies the fixes of findings to their files; where two overlap, the first stands.
 * @param read gives the text of a file, as it is on the disk
 * @returns new text by file, only for files that change; its ends of line are those that it had
 */
export function applyFixes(
  findings: readonly Pick<Finding, 'file' | 'fix'>[],
  read: (file: string) => string,
): Map<string, string> {
  const byFile = new Map<string, Fix[]>();
  for (const { file, fix } of findings) {
    if (fix) byFile.set(file, [...(byFile.get(file) ?? []), fix]);
  }
  return new Map(
    [...byFile].map(([file, fixes]) => {
      const written = read(file);
      return [file, asWritten(applyTo(plainLines(written), fixes), written)];
    }),
  );
}

/** A text with changes made; where two overlap, the first stands. */
export function applyTo(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of fixes.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
