import type { Lang } from '../registry/schema/common.ts';

const sections = {
  archivos: { es: 'Qué hay', en: 'What there is' },
  forma: { es: 'Cómo es cada archivo', en: 'How each file is made' },
  ejemplo: { es: 'Un ejemplo', en: 'An example' },
  licencia: { es: 'Licencia y cómo citar', en: 'Licence and how to cite' },
  canales: { es: 'Canales de cambios', en: 'Feeds of changes' },
} as const;

/** The headings of the page of data, shared by the page and its table of contents. */
export const dataHeadings = (lang: Lang): { depth: number; slug: string; text: string }[] =>
  Object.entries(sections).map(([slug, text]) => ({ depth: 2, slug, text: text[lang] }));
