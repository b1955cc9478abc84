import type { Lang } from '../registry/schema/common.ts';
import { exportsWords } from '../i18n/exports.ts';

/**
 * The licence that a ZIP holds, in its language: which of its own files are under which, then the one of the code.
 * @param whole the text of `LICENSE`, which tells of folders that no ZIP has
 */
export function licenceOf(whole: string, lang: Lang, zip: 'kit' | 'site'): string {
  const t = exportsWords[lang].licence;
  const code = whole.slice(Math.max(0, whole.indexOf('The MIT License')));
  return [t.intro, ...t[zip], t.cite, t.code, code].join('\n\n');
}
