import { durationText } from '../../words/law.ts';
import { drawn } from '../../components/resolve.ts';
import { papersWords } from '../../i18n/papers.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { PaperData } from '../../registry/schema/paper.ts';

/** By when a paper is handed in, in a few words; each of several limits says what it is for. */
export function paperLimit({ deadline }: PaperData, lang: Lang): string {
  const words = papersWords[lang].list;
  if (!deadline || 'unknown' in deadline) return words.unknown;
  if ('none' in deadline) return words.none;
  return deadline.terms
    .map((term) => {
      const length = 'until' in term ? term.until[lang] : durationText(drawn(term), lang);
      return term.brief ? `${length} ${term.brief[lang]}` : length;
    })
    .join('; ');
}
