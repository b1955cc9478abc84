import { fileStart } from '../../registry/place.ts';
import { defineRule } from '../rule.ts';

/** A page that stands in one language only. */
export default defineRule({
  id: 'translation-exists',
  severity: 'error',
  checkPage({ page: { file, lang, slug }, index, report }) {
    const other = lang === 'es' ? 'en' : 'es';
    if (index[other].has(slug)) return;
    const path = otherPath(file, lang);
    report({
      place: fileStart,
      expected: [path],
      message: {
        es: `Página sin traducción; se esperaba «${path}»`,
        en: `Page without a translation; expected “${path}”`,
      },
    });
  },
});

function otherPath(file: string, lang: 'es' | 'en'): string {
  return lang === 'es' ? file.replace('/docs/', '/docs/en/') : file.replace('/docs/en/', '/docs/');
}
