import { isDocument } from '../../registry/schema/page.ts';
import { defineRule } from '../rule.ts';

/** A translation whose version is not that of the original. */
export default defineRule({
  id: 'translation-fresh',
  severity: 'warning',
  checkPage({ page: { lang, frontMatter, place }, counterpart, report }) {
    const original = counterpart?.frontMatter;
    if (lang !== 'en' || !original || !isDocument(original) || !isDocument(frontMatter)) return;
    if (frontMatter.version === original.version) return;
    report({
      place: place(['version']),
      expected: [original.version],
      message: {
        es: `Traducción de la versión ${frontMatter.version}; se esperaba la ${original.version} del original`,
        en: `Translation of version ${frontMatter.version}; expected ${original.version}, that of the original`,
      },
    });
  },
});
