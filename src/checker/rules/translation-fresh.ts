import { isDocument } from '../../registry/schema/page.ts';
import { defineRule } from '../rule.ts';

/** A translation whose version, or day up to which the law was read, is not that of the original. */
export default defineRule({
  id: 'translation-fresh',
  severity: 'warning',
  checkPage({ page: { lang, frontMatter, place }, counterpart, report }) {
    const original = counterpart?.frontMatter;
    if (lang !== 'en' || !original || !isDocument(original) || !isDocument(frontMatter)) return;
    if (frontMatter.version === original.version && frontMatter.asOf !== original.asOf)
      report({
        place: place(['asOf']),
        expected: [original.asOf],
        message: {
          es: `Ley leída hasta el ${frontMatter.asOf} en la traducción; se esperaba el ${original.asOf} del original`,
          en: `Law read up to ${frontMatter.asOf} in the translation; expected ${original.asOf}, that of the original`,
        },
      });
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
