import { describe, expect, test } from 'vitest';
import { originalOfParts, originalText } from '../../src/documents/original-text.ts';

const history = (...commits: string[]) => ({
  sum: '',
  changes: commits.map((commit) => ({ day: '2026-11-29', commit, sum: '', steps: [] })),
});

describe('which text of the original a translation has beside it', () => {
  test.each([
    ['the same commit brought both', ['a', 'b'], ['a', 'b'], 2, true],
    ['the translation alone changed since', ['a', 'b', 'c'], ['a', 'b'], 2, true],
    ['the original alone changed since', ['a'], ['a', 'b'], 2, false],
    ['each changed apart', ['c'], ['a', 'b'], 2, false],
  ])('%s', (_, translation, original, number, isTranslated) => {
    expect(originalText(history(...translation), history(...original))).toEqual({
      numbers: [number],
      isTranslated,
    });
  });

  test('none where nothing is told of the original', () => {
    expect(originalText(history('a'), undefined)).toBeUndefined();
    expect(originalText(history('a'), history())).toBeUndefined();
  });

  test('of several pages in one, that of each, or none', () => {
    const [one, two] = [
      { numbers: [3], isTranslated: true },
      { numbers: [8], isTranslated: false },
    ];
    expect(originalOfParts([one, one])).toEqual({ numbers: [3, 3], isTranslated: true });
    expect(originalOfParts([one, two])).toEqual({ numbers: [3, 8], isTranslated: false });
    expect(originalOfParts([one, undefined])).toBeUndefined();
    expect(originalOfParts([])).toBeUndefined();
  });
});
