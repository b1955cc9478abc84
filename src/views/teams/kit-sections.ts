import { kitWords } from '../../i18n/kit.ts';
import type { Lang } from '../../registry/schema/common.ts';

/** The headings of the page that makes a kit. */
export const kitHeadings = (lang: Lang): { depth: number; slug: string; text: string }[] => {
  const words = kitWords[lang].headings;
  return [
    { depth: 2, slug: 'cual-tomar', text: words.choose },
    { depth: 2, slug: 'otro-pais', text: words.abroad },
    { depth: 2, slug: 'armar-uno', text: words.own },
    { depth: 2, slug: 'comparar', text: words.compare },
  ];
};
