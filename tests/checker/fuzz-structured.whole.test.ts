import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { fuzzStructured } from '../support/fuzz.ts';
import { asOf, projectWith } from '../support/project.ts';
import { random } from '../support/random.ts';
import { kinds, sampleOf, yamlOf } from '../support/structured.ts';

/** The document that a part needs, if the sample is one. */
function wholeOf(file: string, { type }: Record<string, unknown>): Record<string, string> {
  if (type !== 'part') return {};
  const head = 'title: a\ntype: guide\ncode: 1\naudience: [team]\npurpose: a\nuseWhen: a\n';
  const rest = 'asOf: 2024-01-01\nreviewed: pending\nneedsReview: [legal]\nversion: 2024.01.1\n';
  return { [file.replace(/\/[^/]*$/, '.mdx')]: `---\n${head}${rest}---\n\nHola.\n` };
}

describe('files made from the schemas', () => {
  test('without a slip, none is said to be unreadable', () => {
    const next = random(1);
    for (const { path, idKey, schema } of kinds) {
      for (let run = 0; run < 20; run++) {
        const sample = sampleOf(schema, next) as Record<string, unknown>;
        const file = path(String(idKey ? sample[idKey] : 'x'));
        const yaml = yamlOf(sample);
        const content = file.endsWith('.mdx') ? `---\n${yaml}---\n\nHola.\n` : yaml;
        const files = { ...wholeOf(file, sample), [file]: content };
        const { problems } = projectWith(files);
        expect(problems, content).toEqual([]);
        expect(() => check(projectWith(files), { asOf })).not.toThrow();
      }
    }
  });

  // Ten thousand of them are in tests/all.
  const runs = 500;
  test(`${runs} with a slip: no crash, no silence, one language, no empty list`, () => {
    const { files, told } = fuzzStructured(runs, 1410);
    expect(files).toBe(runs);
    expect(told).toBeGreaterThan(runs * 0.6);
  }, 60_000);
});
