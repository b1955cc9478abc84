import type { Lang } from '../registry/schema/common.ts';
import { exportsWords } from '../i18n/exports.ts';

/** How the licence of the code begins in `LICENSE`. */
const codeLicence = 'The MIT License';

/**
 * The licence that a ZIP holds, in its language: which of its own files are under which, then the one of the code.
 * @param whole the text of `LICENSE`, which tells of folders that no ZIP has
 * @throws where the licence of the code is not in it
 */
export function licenceOf(whole: string, lang: Lang, zip: 'kit' | 'site'): string {
  const t = exportsWords[lang].licence;
  const start = whole.indexOf(codeLicence);
  if (start === -1)
    throw new Error(`LICENSE has no “${codeLicence}”: a ZIP cannot say under what its code is.`);
  return [t.intro, ...t[zip], t.cite, t.code, whole.slice(start)].join('\n\n');
}
