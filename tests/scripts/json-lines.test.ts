import { afterEach, expect, test } from 'vitest';
import { faultTeller } from '../../scripts/json-lines.ts';

const before = process.exitCode;
afterEach(() => (process.exitCode = before));

test.each([
  [0, 0],
  [20, 20],
  [11_639, 21],
])('of %i lines that are not read, %i lines are said', (count, said) => {
  const lines: string[] = [];
  const faults = faultTeller((line) => lines.push(line));
  for (let number = 1; number <= count; number++) faults.tell(number, 'mal');
  faults.end();
  expect(lines).toHaveLength(said);
  expect(lines[0]).toBe(count > 0 ? 'Línea 1: mal.' : undefined);
  expect(lines.at(20)).toBe(count > 20 ? 'Y otras 11619 líneas que no se leen.' : undefined);
  expect(process.exitCode).toBe(count > 0 ? 2 : before);
});
