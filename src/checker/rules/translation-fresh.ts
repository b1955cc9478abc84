import { isDocument } from '../../registry/schema/page.ts';
import { defineRule } from '../rule.ts';

/** A translation whose version is not that of the original. */
export default defineRule({
  id: 'translation-fresh',
  severity: 'warning',
  check({ project: { pages }, report }) {
    const spanish = new Map(
      pages.filter(({ lang }) => lang === 'es').map((page) => [page.slug, page]),
    );
    for (const { file, lang, slug, frontMatter, place } of pages) {
      const original = spanish.get(slug)?.frontMatter;
      if (lang !== 'en' || !original || !isDocument(original) || !isDocument(frontMatter)) continue;
      if (frontMatter.version === original.version) continue;
      report({
        file,
        place: place(['version']),
        expected: [original.version],
        message: {
          es: `Traducción de la versión ${frontMatter.version}; se esperaba la ${original.version} del original`,
          en: `Translation of version ${frontMatter.version}; expected ${original.version}, that of the original`,
        },
      });
    }
  },
});
