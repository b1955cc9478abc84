import { saidBelow } from '../documents/texts-of.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { type ArchivedProvision, sharedVersions } from './law-archive.ts';

/** What a release says otherwise in a place: the sentences that were there and are not, and those that are new. */
export interface SaidDifference {
  was: string;
  is: string;
  /** True where what it says in Spanish, which is what is checked against the law, stayed as it was. */
  isWording: boolean;
}

/**
 * The sentences of a provision that a later release says otherwise in a language, in the texts that both tell, the
 * newest first.
 * @param keys those of a provision, and of each version of it, that are compared
 */
export function saidDifferences(
  was: ArchivedProvision,
  is: ArchivedProvision,
  keys: readonly string[],
  lang: Lang,
): SaidDifference[] {
  const pairs = [...sharedVersions(was, is).toReversed(), [was, is] as const];
  const found = pairs.flatMap(([old, current]) =>
    keys.flatMap((key) => {
      const [then, now] = [saidBelow(old[key]), saidBelow(current[key])];
      const apart = sentencesApart(then, now, lang);
      if (lang === 'es') return [{ ...apart, isWording: false }];
      const spanish = sentencesApart(then, now, 'es');
      return [{ ...apart, isWording: spanish.was === spanish.is }];
    }),
  );
  const told = found.filter((each) => each.was !== each.is);
  return [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
}

/** Wherever a sentence stands: one that only moved is in both. */
function sentencesApart(
  was: readonly Localized[],
  is: readonly Localized[],
  lang: Lang,
): { was: string; is: string } {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const sentences = (texts: readonly Localized[]) =>
    texts.flatMap((text) =>
      [...segmenter.segment(text[lang])].map(({ segment }) => segment.trim()),
    );
  const [old, current] = [sentences(was), sentences(is)];
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((each) => !others.includes(each)).join(' ');
  return { was: only(old, current), is: only(current, old) };
}
