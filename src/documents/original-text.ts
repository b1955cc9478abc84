import type { TextHistory } from './text-log.ts';

/** Which text of the original a translation has beside it; of several pages in one, of each. */
export interface OriginalText {
  /** Their numbers, in the order of the pages. */
  numbers: readonly number[];
  /** Whether they are what it translates, and do not only stand beside it. */
  isTranslated: boolean;
}

/**
 * Which text of the original a translation has beside it by their histories; nothing where no change of the original is
 * told. It translates that text where one commit brought both: what the translation changed alone since is its wording,
 * and an original that changed alone since may say something else.
 */
export function originalText(
  translation: TextHistory,
  original: TextHistory | undefined,
): OriginalText | undefined {
  const last = original?.changes.at(-1);
  if (!original || !last) return undefined;
  const isTranslated = translation.changes.some(({ commit }) => commit === last.commit);
  return { numbers: [original.changes.length], isTranslated };
}

/** That of several pages in one, out of that of each; nothing where one of them has none. */
export function originalOfParts(
  parts: readonly (OriginalText | undefined)[],
): OriginalText | undefined {
  const told = parts.filter((each) => each !== undefined);
  if (told.length === 0 || told.length < parts.length) return undefined;
  return {
    numbers: told.flatMap(({ numbers }) => numbers),
    isTranslated: told.every(({ isTranslated }) => isTranslated),
  };
}
