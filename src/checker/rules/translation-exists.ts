import { pagePath } from '../../addresses/paths.ts';
import { fileStart } from '../../registry/place.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { PageIndex } from '../../documents/page-index.ts';
import { defineRule } from '../rule.ts';
import { otherLang } from '../../text/other-lang.ts';

/** A page that stands in one language only. */
export default defineRule({
  id: 'translation-exists',
  severity: 'error',
  checkPage({ page: { file, lang, slug }, index, report }) {
    const other = otherLang(lang);
    if (index[other].has(slug)) return;
    const moved = movedOf(slug, lang, other, index);
    if (moved && moved.isTold !== lang) return;
    const path = otherPath(file, lang);
    const there = moved && pagePath(moved.slug, other);
    report({
      place: fileStart,
      expected: [path],
      message: {
        es: `Página sin traducción; se esperaba «${path}»${there ? ` y está «${there}»: una de las dos se movió sola` : ''}`,
        en: `Page without a translation; expected “${path}”${there ? ` and “${there}” is there: one of the two was moved alone` : ''}`,
      },
    });
  },
});

/**
 * The page of the same name, in the other language and another folder, that lacks its translation too: one of
 * the two was moved, and one finding says so, that of the page which stands under no document.
 */
function movedOf(
  slug: string,
  lang: Lang,
  other: Lang,
  index: PageIndex,
): { slug: string; isTold: Lang } | undefined {
  const name = slug.replace(/^.*\//, '');
  const [found, second] = [...index[other]].filter(
    (each) => !index[lang].has(each) && each.replace(/^.*\//, '') === name,
  );
  if (found === undefined || second !== undefined) return undefined;
  const isLost = (each: string, its: Lang) => !index[its].has(each.replace(/\/[^/]*$/, ''));
  const [own, its] = [isLost(slug, lang), isLost(found, other)];
  return { slug: found, isTold: own === its ? 'es' : own ? lang : other };
}

function otherPath(file: string, lang: Lang): string {
  return lang === 'es' ? file.replace('/docs/', '/docs/en/') : file.replace('/docs/en/', '/docs/');
}
