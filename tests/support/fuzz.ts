import { expect } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { buildProject, type Project } from '../../src/documents/project.ts';
import { allRecords } from '../../src/registry/registry.ts';
import { type SourceFile } from '../../src/registry/source-file.ts';
import { asOf, filesWith } from './project.ts';
import { pick, random } from './random.ts';
import { bodyOf } from './page-pieces.ts';
import { kinds, sampleOf, withSlip, yamlOf } from './structured.ts';

const english = /\b(the|expected|unexpected|missing|invalid|must|should)\b/i;
const spanish = /\b(se esperaba|inesperad\w+|falta|debe)\b/i;

/** What a number of files with a slip came to. */
export interface FuzzCount {
  files: number;
  /** Files of which something was said. */
  told: number;
}

/**
 * Makes files from the schemas, each with a slip or two, and holds what is said of them to what is promised:
 * no crash, nothing lost in silence, a place inside the file, one language a message, and no empty list.
 */
export function fuzzStructured(runs: number, seed: number): FuzzCount {
  const next = random(seed);
  const count: FuzzCount = { files: 0, told: 0 };
  for (let run = 0; run < runs; run++) {
    const file = brokenFile(next);
    const label = `seed ${seed}, run ${run}, ${file.path}\n${String(file.content).slice(0, 2000)}`;
    const project = buildProject(filesWith({ [file.path]: file.content }));
    const { findings } = check(project, { asOf });
    count.files++;
    const own = findings.filter((each) => each.file === file.path);
    if (own.length > 0) count.told++;
    else expect(isHeld(file, project), `silent: ${label}`).toBe(true);
    const lines = String(file.content).split('\n').length;
    for (const { place, message, ruleId } of own) {
      expect(place.start.line, `${ruleId} ${label}`).toBeGreaterThanOrEqual(1);
      expect(place.start.line, `${ruleId} ${label}`).toBeLessThanOrEqual(lines + 1);
      for (const [said, other] of [
        [message.es, english],
        [message.en, spanish],
      ] as const) {
        const plain = said.replace(/«[^»]*»|“[^”]*”|<[^>]*>|\([^)]*\)|(de|of): .*$/g, '');
        expect(plain, `${ruleId} ${label}`).not.toMatch(other);
        expect(said, `${ruleId} ${label}`).not.toMatch(/(esperaba|expected|de:|of:)\s*$/);
      }
    }
  }
  return count;
}

/** A record with a slip, or a page: its front matter with one, or its body made of pieces. */
function brokenFile(next: () => number): SourceFile & { content: string } {
  const kind = pick(kinds, next);
  const sample = sampleOf(kind.schema, next) as Record<string, unknown>;
  const id = String(kind.idKey ? sample[kind.idKey] : 'x');
  const path = kind.path(id);
  if (!path.endsWith('.mdx')) return { path, content: yamlOf(withSlip(sample, next)) };
  const front = next() < 0.4 ? withSlip(sample, next) : sample;
  return { path, content: `---\n${yamlOf(front)}---\n\n${bodyOf(next)}` };
}

/** True if what a file holds is in the project. */
function isHeld({ path }: SourceFile, { pages, registry }: Project): boolean {
  return (
    pages.some(({ file }) => file === path) ||
    allRecords(registry).some(({ file }) => file === path)
  );
}
