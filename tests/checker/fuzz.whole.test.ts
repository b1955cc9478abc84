import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { buildProject } from '../../src/documents/project.ts';
import { allRecords } from '../../src/registry/registry.ts';
import { recognise } from '../support/recognise.ts';
import { decode, readTree } from '../../src/registry/source-file.ts';

/** All of them with `npm run test:all`; every day, some. */
const runs = 10_000;
const files = readTree(fileURLToPath(new URL('../..', import.meta.url))).filter(
  ({ path }) => /\.(ya?ml|mdx?)$/.test(path) && !path.includes('instruments/int'),
);
const texts = files.map((file) => {
  const decoded = decode(file);
  return { path: file.path, text: decoded.ok ? decoded.text : '' };
});
const short = texts.filter(({ text }) => text.length < 6000);

/** Bits that break things: marks of YAML, of Markdown, of MDX, and of nothing. */
const bits = fc.constantFrom(
  ...[
    '---\n',
    ': ',
    '\n',
    '\t',
    '{',
    '}',
    '[',
    ']',
    '<',
    '</',
    '/>',
    '<X',
    '`',
    '```',
    '"',
    "'",
    '&a',
    '*a',
    '!!js',
    '|',
    '>',
    '#',
    '%',
    '\u0000',
    '\ufeff',
    '\u2028',
    'ñ',
    '💥',
    'norma:',
    '~',
    '@2024-02-30',
    '2026-13-40',
    'import x',
    '{{',
    '-->',
    '<!--',
    '\\',
    '[^1]:',
    '![',
    '1e999',
    'null',
    '~~~',
    '\r',
  ],
);
const edit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'double', 'cut', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  bit: bits,
});
const mutated = fc.record({
  file: fc.constantFrom(...short),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  bytes: fc.option(fc.uint8Array({ minLength: 1, maxLength: 4 }), { freq: 20 }),
});

function mutate(
  text: string,
  edits: { kind: string; at: number; length: number; bit: string }[],
): string {
  return edits.reduce((now, { kind, at, length, bit }) => {
    const start = Math.floor(at * now.length);
    const piece = now.slice(start, start + length);
    const rest = now.slice(start + length);
    switch (kind) {
      case 'insert':
        return now.slice(0, start) + bit + now.slice(start);
      case 'delete':
        return now.slice(0, start) + rest;
      case 'double':
        return now.slice(0, start) + piece + piece + rest;
      case 'cut':
        return now.slice(0, start);
      default:
        return now.slice(0, start) + Array.from(piece).reverse().join('') + rest;
    }
  }, text);
}

describe('files that somebody broke', () => {
  test(`${runs} of them: never a crash, never a silent skip, a line for each that is rejected`, () => {
    let rejected = 0;
    fc.assert(
      fc.property(mutated, ({ file, edits, bytes }) => {
        const text = mutate(file.text, edits);
        const content = bytes ? Buffer.concat([Buffer.from(text), Buffer.from(bytes)]) : text;
        const project = buildProject([{ path: file.path, content }]);
        const held = project.pages.length + allRecords(project.registry).length;
        const own = project.problems.filter((problem) => problem.file === file.path);
        if (held === 0) {
          rejected++;
          expect(own.length).toBeGreaterThan(0);
        }
        for (const { place, message } of own) {
          expect(place.start.line).toBeGreaterThanOrEqual(1);
          expect(place.start.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
          expect(message.es).toMatch(/; se esperaba /);
        }
        check(project, { asOf: '2026-11-24' });
      }),
      { numRuns: runs, seed: 1410 },
    );
    expect(rejected).toBeGreaterThan(runs / 10);
  }, 240_000);

  test('the recogniser reads anything, and its spans stand in order inside the text', () => {
    fc.assert(
      fc.property(
        mutated,
        fc.constantFrom('es' as const, 'en' as const),
        ({ file, edits }, lang) => {
          const text = mutate(file.text.slice(0, 3000), edits);
          let end = 0;
          for (const citation of recognise(text, lang)) {
            expect(citation.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(citation.start, citation.end)).toBe(citation.surface);
            end = citation.end;
          }
        },
      ),
      { numRuns: 2000, seed: 1410 },
    );
  }, 60_000);
});
