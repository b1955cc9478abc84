import type { Lang } from '../registry/schema/common.ts';

const texts = {
  es: [
    { slug: 'hechos', text: 'Un kit ya hecho' },
    { slug: 'armar-uno', text: 'Armar uno con lo suyo' },
  ],
  en: [
    { slug: 'hechos', text: 'A ready-made kit' },
    { slug: 'armar-uno', text: 'Build one with what is yours' },
  ],
};

/** The headings of the page that makes a kit. */
export const kitHeadings = (lang: Lang): { depth: number; slug: string; text: string }[] =>
  texts[lang].map((each) => ({ depth: 2, ...each }));
