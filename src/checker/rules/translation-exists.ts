import { fileStart } from '../../registry/place.ts';
import { defineRule } from '../rule.ts';

/** A page that stands in one language only. */
export default defineRule({
  id: 'translation-exists',
  severity: 'error',
  check({ project: { pages, problems }, report }) {
    const found = new Set(pages.map(({ lang, slug }) => `${lang}:${slug}`));
    const unreadable = new Set(problems.map(({ file }) => file));
    for (const { file, lang, slug } of pages) {
      const other = lang === 'es' ? 'en' : 'es';
      const path = otherPath(file, lang);
      const isThere =
        found.has(`${other}:${slug}`) ||
        ['.md', '.mdx'].some((end) => unreadable.has(path.replace(/\.mdx?$/, end)));
      if (isThere) continue;
      report({
        file,
        place: fileStart,
        expected: [path],
        message: {
          es: `Página sin traducción; se esperaba «${path}»`,
          en: `Page without a translation; expected “${path}”`,
        },
      });
    }
  },
});

function otherPath(file: string, lang: 'es' | 'en'): string {
  return lang === 'es' ? file.replace('/docs/', '/docs/en/') : file.replace('/docs/en/', '/docs/');
}
