import { durationText } from '../../words/law.ts';
import { drawn } from '../../components/resolve.ts';
import { papersWords } from '../../i18n/papers.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { PaperData } from '../../registry/schema/paper.ts';

/** By when a paper is handed in, in a few words; with `told`, each of several limits says what it is for. */
export function paperLimit({ deadline }: PaperData, lang: Lang, told?: 'told'): string {
  const words = papersWords[lang].list;
  if (!deadline || 'unknown' in deadline) return words.unknown;
  if ('none' in deadline) return words.none;
  const { terms } = deadline;
  return terms
    .map((term) => {
      if ('until' in term) return term.until[lang];
      const length = durationText(drawn(term), lang);
      return told && terms.length > 1 ? `${length} (${term.what[lang]})` : length;
    })
    .join(' · ');
}
