import { isDocument } from '../../registry/schema/page.ts';
import { rhythmOf } from '../prose/rhythm.ts';
import { defineRule } from '../rule.ts';

/** Fewer words say nothing of a rhythm. */
const enough = 120;

/** The rhythm of a Spanish document, for whoever reads it aloud afterwards; it asks for nothing. */
export default defineRule({
  id: 'prose-rhythm',
  severity: 'info',
  checkPage({ page, report }) {
    if (page.lang !== 'es' || !isDocument(page.frontMatter)) return;
    const { words, mean, short, score } = rhythmOf(page);
    if (words < enough) return;
    const figures = (point: string) => String(mean).replace('.', point);
    report({
      place: page.place(['title'], 'key'),
      message: {
        es: `${figures(',')} palabras por oración (de costumbre, 12 a 17), ${short} % de seis o menos (hasta 15), INFLESZ ${String(score).replace('.', ',')}: léela en voz alta`,
        en: `${figures('.')} words a sentence (usually 12 to 17), ${short}% of six or fewer (up to 15), INFLESZ ${score}: read it aloud`,
      },
    });
  },
});
