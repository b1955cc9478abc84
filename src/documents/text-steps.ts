import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import { z } from 'zod';

/**
 * What a text has that the one before it did not, by lines: at which line of that one, from 0, how many of its lines
 * went there, and those that came.
 */
export const textStep = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).rest(z.string());
export type TextStep = z.infer<typeof textStep>;

/** What leads from a text to another, the same for the same two. */
export function stepsBetween(before: string, after: string): TextStep[] {
  const steps: TextStep[] = [];
  let at = 0;
  let open: TextStep | undefined;
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (!open) steps.push((open = [at, 0]));
    if (added) open.push(...value);
    else {
      open[1] += value.length;
      at += value.length;
    }
  }
  return steps;
}

/** The text to which some steps lead from another; nothing where they are not of that one. */
function afterSteps(before: string, steps: readonly TextStep[]): string | undefined {
  const lines = linesOf(before);
  const after: string[] = [];
  let at = 0;
  for (const [from, gone, ...came] of steps) {
    if (from < at || from + gone > lines.length) return undefined;
    after.push(...lines.slice(at, from), ...came);
    at = from + gone;
  }
  return [...after, ...lines.slice(at)].join('\n');
}

/** The lines of a text; none of an empty one, which is how a history begins. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The sum of a text as it is kept. */
export const sumOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A history whose steps do not give the texts that it tells of. */
export class BrokenTexts extends Error {}

/**
 * Each text of a history, the oldest first: that of number n is at n - 1. Throws where the steps do not lead to the
 * text that had that number, so that no other is ever given for it.
 * @param name of the page, for whoever has to mend it
 */
export function textsOf(
  changes: readonly { sum: string; steps: readonly TextStep[] }[],
  name: string,
): string[] {
  let last = '';
  return changes.map(({ sum, steps }, at) => {
    const text = afterSteps(last, steps);
    if (text === undefined || sumOf(text) !== sum)
      throw new BrokenTexts(
        `Text no. ${at + 1} of ${name} cannot be read again: what the log of texts keeps does not give it.`,
      );
    last = text;
    return text;
  });
}
