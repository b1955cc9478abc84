import { tallyPageWords } from '../../i18n/tally-page.ts';
import type { Lang } from '../../registry/schema/common.ts';

/** The headings of the page of the tally. */
export const tallyHeadings = (lang: Lang): { depth: number; slug: string; text: string }[] => {
  const words = tallyPageWords[lang].headings;
  return [
    { depth: 2, slug: 'la-hoja', text: words.sheet },
    { depth: 2, slug: 'hacer-los-cuadros', text: words.make },
    { depth: 2, slug: 'que-cifra', text: words.rules },
    { depth: 2, slug: 'lo-que-no-protege', text: words.not },
    { depth: 2, slug: 'servidor', text: words.server },
  ];
};
