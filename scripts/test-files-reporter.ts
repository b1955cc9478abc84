import { relative } from 'node:path';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/** Reporter of Vitest that says, a line of the stream of errors each, which file begins and how many have ended. */
export default class TestFilesReporter implements Reporter {
  #ended = 0;
  #total = 0;

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#total = specifications.length;
  }

  onTestModuleStart({ moduleId }: TestModule): void {
    const file = relative(process.cwd(), moduleId);
    process.stderr.write(`\nArchivo ${this.#ended} de ${this.#total}: ${file}\n`);
  }

  onTestModuleEnd(): void {
    this.#ended += 1;
  }
}

/** Which file a line of the reporter says, with how many have ended; undefined for any other line. */
export function fileIn(line: string): string | undefined {
  const [, done, total, file] = /^Archivo (\d+) de (\d+): (\S+)$/.exec(line) ?? [];
  return done && `${file}, ${done} de ${total}`;
}
