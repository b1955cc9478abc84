import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/registry/schema/common.ts';
import { comparedRules, toldOn } from '../../support/told-on.ts';

// Sentences, rows and lists as people write them, about norms of the registry: each alone on a page. They were
// written before the check was run on them.

/** The texts of a file of `planted/`, which rules part. */
const planted = (name: string): { lang: Lang; text: string }[] =>
  (['es', 'en'] as const).flatMap((lang) =>
    readFileSync(new URL(`planted/${name}.${lang}.md`, import.meta.url), 'utf8')
      .split(/\n+---\n+/)
      .map((text) => ({ lang, text: text.trim() })),
  );

test('all of them are read', () => {
  for (const name of ['right', 'wrong']) expect(planted(name).length).toBeGreaterThan(90);
});

describe('planted in a page, right', () => {
  test.each(planted('right'))('$lang: $text', ({ lang, text }) => {
    expect(toldOn(text, lang)).toEqual([]);
  });
});

describe('planted in a page, wrong', () => {
  test.each(planted('wrong'))('$lang: $text', ({ lang, text }) => {
    expect(toldOn(text, lang).map(({ severity }) => severity)).toContain('error');
  });

  test.each(comparedRules)('%s tells one, in each language, that no other rule does', (rule) => {
    const alone = planted('wrong').filter(({ lang, text }) => {
      const errors = toldOn(text, lang).filter(({ severity }) => severity === 'error');
      return errors.length > 0 && errors.every(({ ruleId }) => ruleId === rule);
    });
    expect(new Set(alone.map(({ lang }) => lang)).size).toBe(2);
  });
});
