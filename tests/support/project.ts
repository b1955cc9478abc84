import { fileURLToPath } from 'node:url';
import { check } from '../../src/checker/check.ts';
import { buildProject, type Project } from '../../src/documents/project.ts';
import type { Finding, Report } from '../../src/checker/report.ts';
import type { Rule } from '../../src/checker/rule.ts';
import { readTree, type SourceFile } from '../../src/registry/source-file.ts';

/** Day on which the law of the examples is held to be in force. */
export const asOf = '2024-01-01';

const base = readTree(fileURLToPath(new URL('../fixtures/base', import.meta.url)));

/** A small tree in memory: the base facts, with files added, replaced (text) or taken away (`null`). */
export function projectWith(files: Record<string, string | Uint8Array | null>): Project {
  return buildProject(filesWith(files));
}

/** The files of such a tree. */
export function filesWith(files: Record<string, string | Uint8Array | null>): SourceFile[] {
  const kept = base.filter(({ path }) => !(path in files));
  const added = Object.entries(files).flatMap(([path, content]) =>
    content === null ? [] : [{ path, content }],
  );
  return [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file of the base tree, as text, to change a line of it. */
export function baseFile(path: string): string {
  const found = base.find((file) => file.path === path);
  if (!found) throw new Error(`No base file ${path}`);
  return Buffer.from(found.content).toString('utf8');
}

/** Runs rules over such a tree. */
export function checkWith(
  files: Record<string, string | Uint8Array | null>,
  rules?: readonly Rule[],
): Report {
  return check(projectWith(files), { asOf, ...(rules && { rules }) });
}

/** A finding as one line: `file:line:col-line:col rule`. */
export function lineOf({ file, place: { start, end }, ruleId }: Finding): string {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${ruleId}`;
}

/** A page with front matter and a body that begins on line 6. */
export function page(body: string, more = ''): string {
  return `---\ntitle: A\ntype: page\nasOf: 2024-01-01\n${more}---\n${body}\n`;
}
