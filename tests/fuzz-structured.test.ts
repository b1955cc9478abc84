import { describe, expect, test } from 'vitest';
import { check } from '../src/checker/check.ts';
import { fuzzStructured } from './support/fuzz.ts';
import { asOf, projectWith } from './support/project.ts';
import { random } from './support/random.ts';
import { kinds, sampleOf, yamlOf } from './support/structured.ts';

describe('files made from the schemas', () => {
  test('without a slip, none is said to be unreadable', () => {
    const next = random(1);
    for (const { path, idKey, schema } of kinds) {
      for (let run = 0; run < 20; run++) {
        const sample = sampleOf(schema, next) as Record<string, unknown>;
        const file = path(String(idKey ? sample[idKey] : 'x'));
        const yaml = yamlOf(sample);
        const content = file.endsWith('.mdx') ? `---\n${yaml}---\n\nHola.\n` : yaml;
        const { problems } = projectWith({ [file]: content });
        expect(problems, content).toEqual([]);
        expect(() => check(projectWith({ [file]: content }), { asOf })).not.toThrow();
      }
    }
  });

  // Ten thousand of them are in tests/all.
  test('500 with a slip: no crash, no silence, one language, no empty list', () => {
    const { files, told } = fuzzStructured(500, 1410);
    expect(files).toBe(500);
    expect(told).toBeGreaterThan(300);
  }, 60_000);
});
